// The small web server behind `npm start`, the browser journeys, the size test and the benchmark: sirv for the files,
// plus what a portal with resource ids in its paths needs (docs/decisions/start-page-server).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import sirv from 'sirv';

import { listenLocally } from './listen.mjs';

const YEAR_IN_SECONDS = 31_536_000;

/** What every answer carries. */
const EVERYWHERE = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Scripts that run with a policy of their own: that of their answer, not that of the page. */
const isWorkerScript = (/** @type {string} */ path) => /worker[^/]*\.js$/i.test(path);

/**
 * What pages and worker scripts carry besides. The policy is the page's own <meta>, said again as a header, where
 * frame-ancestors counts.
 * @param {string} page the built index.html
 */
export function securityHeaders(page) {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
  if (policy === undefined)
    throw new Error('The built index.html has no content security policy: build again.');
  return {
    'Content-Security-Policy': `${policy}; frame-ancestors 'none'`,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
  };
}

/** @param {import('node:http').ServerResponse} response @param {Readonly<Record<string, string>>} headers */
function setAll(response, headers) {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/**
 * The request handler for a built folder.
 * - a file that is there: brotli or gzip made at build time; hashed assets for a year, all else revalidated;
 * - a file that is missing under /assets/: 404, so that an old page's chunk fails loudly instead of parsing HTML;
 * - everything else: index.html. Names with dots are galleries and versions, malformed escapes get the portal's own page.
 * @param {string} dist the built folder
 * @param {string} [base] the base path of the build, "/" or "/portal/"
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function portalHandler(dist, base = '/') {
  if (!existsSync(join(dist, 'index.html')))
    throw new Error(`${dist} holds no built portal: run "npm run build".`);
  const forPages = securityHeaders(readFileSync(join(dist, 'index.html'), 'utf8'));
  const assetsPrefix = '/assets/';
  const files = sirv(dist, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, pathname) {
      const hashed = pathname.startsWith(assetsPrefix);
      if (pathname.endsWith('.html') || isWorkerScript(pathname)) setAll(response, forPages);
      response.setHeader(
        'Cache-Control',
        hashed ? `public, max-age=${YEAR_IN_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  /** @param {import('node:http').ServerResponse} response @param {number} status @param {string} text */
  const say = (response, status, text) => {
    response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
    response.end(text);
  };

  return (request, response) => {
    setAll(response, EVERYWHERE);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return say(response, 405, 'Only GET and HEAD.');
    }
    const [path = '/'] = (request.url ?? '/').split(/[?#]/);
    if (base !== '/' && !path.startsWith(base)) {
      if (path !== '/' && `${path}/` !== base) return say(response, 404, `The portal lives under ${base}.`);
      response.writeHead(302, { Location: base });
      return response.end();
    }
    const own = path.slice(base.length - 1);
    request.url = own;
    if (own === '/') setAll(response, forPages);
    files(request, response, () => {
      if (own.startsWith(assetsPrefix)) return say(response, 404, 'No such file.');
      request.url = '/';
      setAll(response, forPages);
      files(request, response, () => say(response, 404, 'No page.'));
    });
  };
}

/**
 * Serves a built folder to this machine. Rejects when it cannot (a busy port: code EADDRINUSE).
 * @param {{ dist: string, port: number, base?: string }} options port 0 takes a free one
 * @returns {Promise<import('./listen.mjs').Listening & { url: string }>}
 */
export async function serve({ dist, port, base = '/' }) {
  const listening = await listenLocally(portalHandler(dist, base), port);
  return { ...listening, url: `http://localhost:${listening.port}${base}` };
}
