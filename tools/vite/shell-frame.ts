import { transform } from 'lightningcss';

// The shell's first picture is its frame: header and navigation, with only the styles that they need. What the frame holds
// stays hidden until its styles are there and its title is right (docs/decisions/start-shell).

export interface ShellParts {
  /** Everything before <main>: what the first picture shows. */
  readonly frame: string;
  /** <main>, hidden, and what follows it. */
  readonly rest: string;
}

const MAIN = '<main ';

/** Cuts a drawn shell in two. Which page is the current one is not the frame's to say: one shell serves every address. */
export function shellParts(html: string): ShellParts {
  const at = html.indexOf(MAIN);
  if (at < 0)
    throw new Error('The start shell has no <main>: its first picture cannot be told from the rest.');
  return {
    frame: html.slice(0, at).replaceAll(' aria-current="page"', ''),
    rest: html.slice(at).replace(MAIN, `${MAIN}hidden `),
  };
}

const NAME = String.raw`-?[_a-zA-Z][\w-]*`;
const CLASS = new RegExp(String.raw`\.(${NAME})`, 'g');
const KEYFRAMES = new RegExp(String.raw`@keyframes\s+(${NAME})`, 'g');

const namesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((m) => m[1] ?? '');

/**
 * The rules of a style sheet that can concern a piece of HTML: without those that ask for classes that it does not have, and
 * without animations.
 */
export function stylesFor(html: string, css: string): string {
  const used = new Set(namesIn(html, /\sclass="([^"]*)"/g).flatMap((list) => list.split(/\s+/)));
  const unused = namesIn(css, CLASS).filter((name) => !used.has(name));
  const { code } = transform({
    filename: 'shell-frame.css',
    code: Buffer.from(css),
    minify: true,
    unusedSymbols: [...new Set([...unused, ...namesIn(css, KEYFRAMES)])],
  });
  return code.toString();
}
