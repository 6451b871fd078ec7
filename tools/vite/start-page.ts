import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin, Rolldown, UserConfig } from 'vite';
import { minifySync } from 'vite';

import { contentSecurityPolicy } from './csp.ts';
import { drawShell, shellComplaints, stylesToClasses } from './draw-shell.ts';
import { shellParts, stylesFor } from './shell-frame.ts';

// Turns index.html into a page that paints by itself: the shell's markup, all CSS, and the early scripts are in it,
// and what the first rows need is asked for at once instead of one after the other (docs/decisions/start-shell).

interface StartPageOptions {
  /** Module whose export `renderStartShell` draws the first picture. */
  readonly shell: string;
  /** Classic scripts that run before the first paint: in the head (stored theme), and behind the shell (its title; the code's start). */
  readonly early: { readonly head: string; readonly title: string; readonly code: string };
  /** Starts a worker before any module: the script, and what the worker's own file is called in the build. */
  readonly worker: { readonly script: string; readonly file: RegExp };
  /** Modules, as imported lazily, that every start needs: their chunks load beside the entry, not behind it. */
  readonly preload: readonly string[];
  readonly alias: NonNullable<UserConfig['resolve']>['alias'];
}

type Bundle = Rolldown.OutputBundle;
const ENTRY = /<script type="module"[^>]* src="([^"]+)"><\/script>/;
/** What the page fetches; not its icon, which stands in the head: elsewhere a browser asks for /favicon.ico. */
const LINK = /\s*<link rel="(?:preload|modulepreload)"[^>]*>/g;
const ICON = /(<link rel="icon" href=")[^"]*\/([^"/]+\.svg)"/;
/** A drawing as an address: one request less. */
export const inlineSvg = (svg: string) =>
  `data:image/svg+xml,${svg
    .trim()
    .replaceAll('"', "'")
    .replaceAll(/[%#<>]/g, encodeURIComponent)}`;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const inlineScript = (file: string) => minifySync(file, readFileSync(file, 'utf8')).code.trim();

/** Names and text of the style sheets of some chunks: that text goes into the page. */
function cssOf(bundle: Bundle, chunks: readonly string[]) {
  const names = new Set<string>();
  for (const chunk of chunks) {
    const file = bundle[chunk];
    if (file?.type === 'chunk') for (const name of file.viteMetadata?.importedCss ?? []) names.add(name);
  }
  let text = '';
  for (const name of names) {
    const file = bundle[name];
    if (file?.type !== 'asset') continue;
    text += typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
  }
  return { names: [...names], text: text.replaceAll(/\/\*[^*]*\*\//g, '').trim() };
}

/** File names of the chunks that hold the given modules, with everything they import statically. */
export function chunksOf(bundle: Bundle, modules: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (name: string) => {
    const file = bundle[name];
    if (found.has(name) || file?.type !== 'chunk') return;
    found.add(name);
    for (const imported of file.imports) add(imported);
  };
  for (const module of modules) {
    const chunk = Object.values(bundle).find(
      (f) => f.type === 'chunk' && f.moduleIds.some((id) => id.endsWith(module)),
    );
    if (!chunk) throw new Error(`No chunk holds ${module}: correct the preload list in vite.config.ts.`);
    add(chunk.fileName);
  }
  return [...found];
}

const IMPORT = /\b(?:from|import)\s*["']\.\/([^"']+\.js)["']/g;

/** A worker's file and what it imports at once, in the build's order: without it a second round trip begins when the first ends. */
export function workerFiles(bundle: Bundle, pattern: RegExp): string[] {
  const file = Object.keys(bundle).find((name) => pattern.test(name));
  if (file === undefined) throw new Error(`No file of the build matches ${pattern}.`);
  const found = new Set<string>();
  const add = (name: string) => {
    const built = bundle[name];
    if (found.has(name) || !built) return;
    found.add(name);
    const text = built.type === 'chunk' ? built.code : String(built.source);
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [, imported] of text.matchAll(IMPORT)) add(`${folder}${imported}`);
  };
  add(file);
  return [...found];
}

export function startPage(options: StartPageOptions): Plugin {
  let base = '/';
  let building = false;
  let publicDir = '';
  return {
    name: 'start-page',
    configResolved(config) {
      base = config.base;
      publicDir = config.publicDir;
      building = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        const head = inlineScript(options.early.head);
        const title = inlineScript(options.early.title);
        let html = page.replace('<!--early-head-->', () => `<script>${head}</script>`);
        if (!building || !bundle) return html;

        const files = workerFiles(bundle, options.worker.file).map((name) => base + name);
        const entry = ENTRY.exec(html)?.[1];
        if (entry === undefined) throw new Error('index.html names no module to begin with.');
        // One script: each has its own hash and its own compilation.
        const body = [
          title,
          inlineScript(options.worker.script).replace('EMULATOR_FILES', files.join(' ')),
          inlineScript(options.early.code).replace('PORTAL_CODE', entry),
        ].join('\n');
        const drawn = await drawShell(options.shell, base, options.alias);
        const shell = stylesToClasses(drawn.start);
        const chunks = chunksOf(bundle, options.preload);
        const sheets = cssOf(bundle, chunks);
        const { frame, rest } = shellParts(shell.html);
        const css = sheets.text + shell.css;
        const firstCss = stylesFor(frame, css);
        const complaints = shellComplaints(shell.html + drawn.otherPage, css);
        if (complaints.length) throw new Error(`The start shell is not usable: ${complaints.join('; ')}.`);
        const linked = new Set(
          [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)].map((m) => m[1]),
        );
        const preloads = chunks
          .map((name) => base + name)
          .filter((href) => !linked.has(href))
          .map((href) => `<link rel="modulepreload" crossorigin href="${href}">`);
        // The style sheets that are in the page already, marked as there: lazy pages that name them as theirs load them no more.
        const there = sheets.names.map((name) => `<link rel="stylesheet" href="${base}${name}" disabled>`);
        const policy = contentSecurityPolicy({
          scripts: [hashOf(head), hashOf(body)],
          styles: [hashOf(firstCss), hashOf(css)],
        });
        html = html
          .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
          .replace(
            ICON,
            (_, link: string, file: string) =>
              `${link}${inlineSvg(readFileSync(join(publicDir, file), 'utf8'))}"`,
          )
          .replace(ENTRY, `<link rel="modulepreload" crossorigin href="${entry}">`);
        // Behind the shell: the browser looks ahead for what to fetch, and acting on each link takes time before the first picture.
        const links = [...html.matchAll(LINK)].map(([link]) => link.trim());
        html = html
          .replaceAll(LINK, '')
          .replace('<!--policy-->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
          // A parser that has been busy for 10 ms pauses: nothing is painted before the frame is there.
          .replace(
            '</head>',
            () => `<link rel="expect" href="#main" blocking="render"><style>${firstCss}</style></head>`,
          )
          .replace(
            '<div id="root"></div>',
            () =>
              `<div id="root">${frame}${rest}</div><template id="other-page">${drawn.otherPage}</template><style>${css}</style><script>${body}</script>${[...links, ...preloads, ...there].join('')}`,
          );
        return html;
      },
    },
  };
}
