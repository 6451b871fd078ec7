import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import react from '@vitejs/plugin-react';
import type { Plugin, Rolldown, UserConfig } from 'vite';
import { createServer, minifySync } from 'vite';

import { contentSecurityPolicy } from './csp.ts';

// Turns index.html into a page that paints by itself: the shell's markup, all CSS, and the early script are in it,
// and what the first rows need is asked for at once instead of one after the other (docs/decisions/0004).

interface StartPageOptions {
  /** Module whose export `StartShell` draws the first picture. */
  readonly shell: string;
  /** Classic scripts that run before the first paint: in the head (stored theme), and behind the shell (its title). */
  readonly early: { readonly head: string; readonly body: string };
  /** Modules, as imported lazily, that every start needs: their chunks load beside the entry, not behind it. */
  readonly preload: readonly string[];
  readonly alias: NonNullable<UserConfig['resolve']>['alias'];
}

type Bundle = Rolldown.OutputBundle;
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Draws the shell with the same modules that the browser runs; a server that listens nowhere gives them to Node. */
async function drawShell(options: StartPageOptions, base: string): Promise<string> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    base,
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [react()],
    resolve: { alias: options.alias },
  });
  try {
    const module = (await server.ssrLoadModule(options.shell)) as {
      readonly renderStartShell: (base: string) => string;
    };
    return module.renderStartShell(base);
  } finally {
    await server.close();
  }
}

/** What the policy would refuse, and classes that no style sheet knows (then shell and portal were built apart). */
export function shellComplaints(shell: string, css: string): string[] {
  const complaints: string[] = [];
  if (/<[^>]+\sstyle=/.test(shell)) {
    complaints.push('it has a style attribute, which the content security policy forbids: use a class');
  }
  const classes = [...shell.matchAll(/\sclass="([^"]*)"/g)].flatMap((m) => (m[1] ?? '').split(/\s+/));
  const unknown = classes.filter((name) => name !== '' && !css.includes(`.${name}`));
  if (unknown.length) complaints.push(`no style sheet has its classes ${[...new Set(unknown)].join(', ')}`);
  return complaints;
}

const inlineScript = (file: string) => minifySync(file, readFileSync(file, 'utf8')).code.trim();

/** Takes the style sheets out of the bundle: their text goes into the page. */
function takeCss(bundle: Bundle): string {
  let css = '';
  for (const [name, file] of Object.entries(bundle)) {
    if (file.type !== 'asset' || !name.endsWith('.css')) continue;
    css += typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
    delete bundle[name];
  }
  return css.replaceAll(/\/\*[^*]*\*\//g, '').trim();
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
    const chunk = Object.values(bundle).find((f) => f.type === 'chunk' && f.facadeModuleId?.endsWith(module));
    if (!chunk)
      throw new Error(`No chunk starts at ${module}: import it lazily, or take it off the preload list.`);
    add(chunk.fileName);
  }
  return [...found];
}

export function startPage(options: StartPageOptions): Plugin {
  let base = '/';
  let building = false;
  return {
    name: 'start-page',
    configResolved(config) {
      base = config.base;
      building = config.command === 'build';
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle }) {
        const head = inlineScript(options.early.head);
        const body = inlineScript(options.early.body);
        let html = page.replace('<!--early-head-->', () => `<script>${head}</script>`);
        if (!building || !bundle) return html;

        const css = takeCss(bundle);
        const shell = await drawShell(options, base);
        const complaints = shellComplaints(shell, css);
        if (complaints.length) throw new Error(`The start shell is not usable: ${complaints.join('; ')}.`);
        const linked = new Set(
          [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)].map((m) => m[1]),
        );
        const preloads = chunksOf(bundle, options.preload)
          .map((name) => base + name)
          .filter((href) => !linked.has(href))
          .map((href) => `<link rel="modulepreload" crossorigin href="${href}">`);
        const policy = contentSecurityPolicy({
          scripts: [hashOf(head), hashOf(body)],
          styles: [hashOf(css)],
        });
        html = html
          .replace(/\s*<link rel="stylesheet"[^>]*>/g, '')
          .replace('<!--policy-->', () => `<meta http-equiv="Content-Security-Policy" content="${policy}">`)
          .replace('</head>', () => `${preloads.join('')}<style>${css}</style></head>`)
          .replace('<div id="root"></div>', () => `<div id="root">${shell}</div><script>${body}</script>`);
        return html;
      },
    },
  };
}
