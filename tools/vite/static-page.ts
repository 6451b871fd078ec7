import { createHash } from 'node:crypto';

import type { Plugin } from 'vite';

import { contentSecurityPolicy } from './csp.ts';

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/g;
/** Files that every start asks for once its script runs: the emulator's worker and the texts. */
const NEEDED_NEXT = /\/(?:emulator\.worker|en)-[\w-]+\.js$/;

const inline = (html: string, tag: 'script' | 'style'): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((m) => m[1] ?? '');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The built index.html with its content security policy, which names what stands inline by its hash; and with the style sheet
 * behind the shell, which has its own styles and paints without waiting for it.
 * @param files addresses of all files of the build
 */
export function finishPage(html: string, files: readonly string[]): string {
  const policy = contentSecurityPolicy({
    scripts: inline(html, 'script').map(hashOf),
    styles: inline(html, 'style').map(hashOf),
  });
  const sheets = [...html.matchAll(STYLESHEET)].map(([link]) => link.trim());
  const ahead = files
    .filter((file) => NEEDED_NEXT.test(file))
    .map((file) => `<link rel="modulepreload" crossorigin href="${file}">`);
  return html
    .replaceAll(STYLESHEET, '')
    .replace('</body>', () => `${[...sheets, ...ahead].join('')}</body>`)
    .replace(
      '<meta name="viewport"',
      (next) => `<meta http-equiv="Content-Security-Policy" content="${policy}">\n    ${next}`,
    );
}

export function staticPage(): Plugin {
  let base = '/';
  return {
    name: 'static-page',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        finishPage(
          html,
          Object.keys(bundle ?? {}).map((name) => base + name),
        ),
    },
  };
}
