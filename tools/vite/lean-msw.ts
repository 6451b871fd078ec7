import type { Plugin } from 'vite';

// MSW's browser build brings its own replacements of fetch, XMLHttpRequest and WebSocket: for browsers without service workers,
// where the portal never starts it, and for sockets, which ARM has none of. They are a third of its code. Nor may it reload the page.

const CUTS: readonly [what: string, text: RegExp, instead: string][] = [
  [
    'the way without service workers',
    /supportsServiceWorker\(\) \? (await ServiceWorkerSource\.from\(\{[\s\S]*?\}\)) : new FallbackHttpSource\(\{[\s\S]*?\}\);/,
    '$1;',
  ],
  [
    'the source of web sockets',
    /,\s*new InterceptorSource2\(\{\s*interceptors: \[new WebSocketInterceptor\(\)\]\s*\}\)/,
    '',
  ],
  // After a reload past the cache no worker controls the page. The portal answers such a page itself; reloading it again, a moment
  // after it came, would take away what somebody has begun to type.
  [
    'the reload of a page without its worker',
    /if \(!navigator\.serviceWorker\.controller && mockRegistrations\.length > 0\) \{\s*location\.reload\(\);\s*\}/,
    '',
  ],
  // It is refused to a page that is being left, and nobody hears of it but the console.
  [
    'the look for a newer worker',
    /existingRegistration\.update\(\);/,
    'existingRegistration.update().catch(() => {});',
  ],
];

/**
 * MSW's code without what this portal cannot reach.
 * @param code of msw/browser
 * @throws when it is not written as expected any more: an upgrade is to be looked at
 */
export function withoutInterceptors(code: string): string {
  let lean = code;
  for (const [what, text, instead] of CUTS) {
    if (!text.test(lean))
      throw new Error(`msw/browser is not written as before (${what}): see tools/vite/lean-msw.ts.`);
    lean = lean.replace(text, instead);
  }
  return droppable(lean);
}

/** Classes that set their static fields in blocks stay in a build though nobody uses them; with fields they go. */
export const droppable = (code: string): string =>
  code.replaceAll(/static \{\s*this\.(\w+) = ([^;{}]+);\s*\}/g, 'static $1 = $2;');

export const leanMsw = (): Plugin => ({
  name: 'lean-msw',
  apply: 'build',
  transform: {
    filter: { id: /\/node_modules\/(?:msw\/lib\/browser\/index\.mjs|@mswjs\/interceptors\/.*)$/ },
    handler: (code, id) => ({
      code: id.includes('/msw/lib/') ? withoutInterceptors(code) : droppable(code),
      map: null,
      // They only define what MSW then applies, or does not.
      moduleSideEffects: id.includes('/msw/lib/'),
    }),
  },
});
