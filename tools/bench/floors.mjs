import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import react from '@vitejs/plugin-react';
import sirv from 'sirv';
import { build } from 'vite';

import { root } from '../paths.mjs';
import { listenLocally } from '../serve/listen.mjs';
import { compressFolder } from '../vite/compress-folder.mjs';

// The floors that the portal is compared with, in the same run: a page without script, React alone, and React that waits
// for its mock worker. No portal can be faster than the first, none needs to be slower than the last. For long lists: React with
// a virtual list of 50,000 rows.

/** The floor of long lists. */
export const LONG_LIST = 'virtual-50k';

const CELLS = Array.from(
  { length: 40 },
  (_, i) => `<tr><td><a href="#">gallery-${i}</a><td>sub-${i % 7}<td>westeurope<td>${i * 3}`,
).join('');
const STATIC_PAGE = `<!doctype html><html lang=en><meta charset=utf-8><title>static</title><link rel=icon href=data:,><style>body{font:14px system-ui;margin:0}td,th{padding:6px 12px;text-align:left;border-bottom:1px solid #ddd}</style><h1>Galleries</h1><table><thead><tr><th>Name<th>Subscription<th>Region<th>Images</thead><tbody>${CELLS}</table>`;

/**
 * Builds the floors into a folder, one below it each.
 * @param {string} folder
 * @returns {Promise<readonly string[]>} their names
 */
export async function buildFloors(folder) {
  mkdirSync(join(folder, 'static'), { recursive: true });
  writeFileSync(join(folder, 'static', 'index.html'), STATIC_PAGE);
  for (const name of ['react19', 'react19-msw', LONG_LIST]) {
    await build({
      configFile: false,
      root: join(root, 'tools/bench/floors', name),
      logLevel: 'error',
      plugins: [react()],
      build: { outDir: join(folder, name), emptyOutDir: true, target: 'es2023' },
    });
  }
  cpSync(
    join(root, 'node_modules/msw/lib/mockServiceWorker.js'),
    join(folder, 'react19-msw', 'mockServiceWorker.js'),
  );
  await compressFolder(folder);
  return ['static', 'react19', 'react19-msw'];
}

/**
 * Serves one floor, compressed, hashed files for a year.
 * @param {string} dist
 * @returns {Promise<import('../serve/listen.mjs').Listening & { url: string }>}
 */
export async function serveFloor(dist) {
  const files = sirv(dist, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) =>
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      ),
  });
  const listening = await listenLocally((request, response) => {
    files(request, response, () => {
      response.writeHead(404).end();
    });
  }, 0);
  return { ...listening, url: `http://localhost:${listening.port}/` };
}
