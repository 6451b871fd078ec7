import { createHash } from 'node:crypto';

import type { Plugin } from 'vite';

import { contentSecurityPolicy } from './csp.ts';

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*>/g;

const inline = (html: string, tag: 'script' | 'style'): readonly string[] =>
  [...html.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map((m) => m[1] ?? '');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * The built index.html with its content security policy, which names what stands inline by its hash; and with the style sheet
 * behind the shell, which has its own styles and paints without waiting for it.
 */
export function finishPage(html: string): string {
  const policy = contentSecurityPolicy({
    scripts: inline(html, 'script').map(hashOf),
    styles: inline(html, 'style').map(hashOf),
  });
  const sheets = [...html.matchAll(STYLESHEET)].map(([link]) => link.trim());
  return html
    .replaceAll(STYLESHEET, '')
    .replace('</body>', () => `${sheets.join('')}</body>`)
    .replace(
      '<meta name="viewport"',
      (next) => `<meta http-equiv="Content-Security-Policy" content="${policy}">\n    ${next}`,
    );
}

export const staticPage = (): Plugin => ({
  name: 'static-page',
  apply: 'build',
  transformIndexHtml: { order: 'post', handler: finishPage },
});
