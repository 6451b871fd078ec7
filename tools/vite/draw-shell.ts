import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import type { Plugin, UserConfig } from 'vite';
import { createServer } from 'vite';

import { root } from '../paths.mjs';

export interface Shell {
  /** HTML of #root. */
  readonly start: string;
  /** HTML of <main> on any page but the start page. */
  readonly otherPage: string;
}

const STORE = 'useSyncExternalStore';

/** Gives the portal's modules the build-time twin of React's store hook. */
const storesAtBuild = (shim: string): Plugin => ({
  name: 'stores-at-build',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/src/') || !code.includes(STORE)) return undefined;
    return code.replace(/import \{([^}]*)\} from 'react';/, (whole, list: string) => {
      const names = list.split(',').map((n) => n.trim());
      if (!names.includes(STORE)) return whole;
      const others = names.filter((n) => n !== STORE && n !== '').join(', ');
      return `import { ${others} } from 'react'; import { ${STORE} } from ${JSON.stringify(shim)};`;
    });
  },
});

/** Without what only a hydrating client would need: the router's inline scripts, React's marks. */
const bare = (html: string) =>
  html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '').replaceAll(/<!--[\s\S]*?-->/g, '');

/** Draws the shell with the same modules that the browser runs; a server that listens nowhere gives them to Node. */
export async function drawShell(
  module: string,
  base: string,
  alias: NonNullable<UserConfig['resolve']>['alias'],
): Promise<Shell> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    base,
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [storesAtBuild(join(root, 'tools/vite/react-at-build.ts')), react()],
    resolve: { alias },
  });
  try {
    const { renderStartShell } = (await server.ssrLoadModule(module)) as {
      readonly renderStartShell: (base: string) => Promise<Shell>;
    };
    const { start, otherPage } = await renderStartShell(base);
    return { start: bare(start), otherPage: bare(otherPage) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `The start page cannot be drawn at build time (${why}). While it renders for the first time, code may not touch window, document or storage without asking whether they are there.`,
      { cause },
    );
  } finally {
    await server.close();
  }
}

const unescape = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/**
 * Turns style attributes into classes: the content security policy allows no attribute, and React sets its own through the
 * CSSOM later. The doubled class outweighs the style sheets, as an attribute would.
 */
export function stylesToClasses(html: string): { readonly html: string; readonly css: string } {
  const names = new Map<string, string>();
  const plain = html.replaceAll(
    /<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>/gi,
    (tag, name: string, attributes: string, end: string) => {
      const style = /\sstyle="([^"]*)"/.exec(attributes)?.[1];
      if (style === undefined) return tag;
      const known = names.get(style) ?? `s${names.size}`;
      names.set(style, known);
      const rest = attributes.replace(/\sstyle="[^"]*"/, '');
      const joined = / class="/.test(rest)
        ? rest.replace(/ class="/, () => ` class="${known} `)
        : `${rest} class="${known}"`;
      return `<${name}${joined}${end}>`;
    },
  );
  const css = [...names].map(([style, name]) => `.${name}.${name}{${unescape(style)}}`).join('');
  return { html: plain, css };
}

/** Why a drawn shell cannot be used: what the policy would refuse, and classes that no style sheet knows. */
export function shellComplaints(html: string, css: string): string[] {
  const complaints: string[] = [];
  if (/<[^>]+\s(?:style|on[a-z]+)=/i.test(html)) {
    complaints.push('it has a style or event attribute, which the content security policy forbids');
  }
  const classes = [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((m) => (m[1] ?? '').split(/\s+/));
  // "active" is the router's own word on links; nothing is styled by it.
  const unknown = classes.filter((name) => !['', 'active'].includes(name) && !css.includes(`.${name}`));
  if (unknown.length) complaints.push(`no style sheet has its classes ${[...new Set(unknown)].join(', ')}`);
  return complaints;
}
