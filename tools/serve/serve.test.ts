import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { serve } from './serve.mjs';

const PAGE = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><p>portal</p>`;
let dist = '';

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'portal-serve-'));
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'index.html'), PAGE);
  writeFileSync(join(dist, 'config.json'), '{}');
  writeFileSync(join(dist, 'emulator-worker.js'), '');
  writeFileSync(join(dist, 'assets', 'x.worker-1.js'), '');
  writeFileSync(join(dist, 'assets', 'main-abc.js'), 'export {};');
  writeFileSync(join(dist, 'assets', 'main-abc.js.br'), brotliCompressSync('export {};'));
});
afterAll(() => rmSync(dist, { recursive: true }));

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A raw GET: fetch would tidy the malformed paths that are the point here. */
const raw = (origin: string, path: string, headers: Record<string, string> = {}) =>
  new Promise<Got>((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    get({ hostname, port, path, headers }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    }).on('error', reject);
  });

async function withServer<T>(base: string, use: (url: string) => Promise<T>): Promise<T> {
  const server = await serve({ dist, port: 0, base });
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}

describe('the server of the built portal', () => {
  test.each([
    '/',
    '/galleries',
    '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/my.gallery/images/i/versions/1.0.10',
    '/some.name.html.js',
    '/%E0%A4%A',
    '/%',
    '/a%2Fb%00c',
    '//evil.example/x',
    '/..%2f..%2fetc/passwd',
    '/galleries?q=1.10&name=%ZZ',
  ])('answers %s with the portal', (path) =>
    withServer('/', async (url) => {
      const got = await raw(url, path);
      expect(got.status).toBe(200);
      expect(got.body).toBe(PAGE);
      expect(got.headers['cache-control']).toBe('no-cache');
    }),
  );

  test('keeps hashed assets for a year and sends what the build compressed', () =>
    withServer('/', async (url) => {
      const got = await raw(url, '/assets/main-abc.js', { 'accept-encoding': 'gzip, br' });
      expect(got.headers['cache-control']).toBe('public, max-age=31536000, immutable');
      expect(got.headers['content-encoding']).toBe('br');
      const plain = await raw(url, '/assets/main-abc.js');
      expect(plain.body).toBe('export {};');
      expect(plain.headers['content-encoding']).toBeUndefined();
    }));

  test('answers 404 for an asset that is gone, so that an old page notices', () =>
    withServer('/', async (url) => {
      const got = await raw(url, '/assets/main-old.js');
      expect(got.status).toBe(404);
      expect(got.body).not.toContain('portal');
    }));

  test('says the policy of the page as a header too, for pages and workers, and forbids framing', () =>
    withServer('/', async (url) => {
      for (const path of [
        '/',
        '/index.html',
        '/galleries/a.b',
        '/emulator-worker.js',
        '/assets/x.worker-1.js',
      ]) {
        const { headers } = await raw(url, path);
        expect(headers['content-security-policy'], path).toBe("default-src 'none'; frame-ancestors 'none'");
        expect(headers['referrer-policy'], path).toBe('no-referrer');
      }
    }));

  test('lets no answer be taken for another type, and keeps the long policy off plain files', () =>
    withServer('/', async (url) => {
      for (const path of ['/', '/config.json', '/assets/main-abc.js', '/assets/gone.js']) {
        expect((await raw(url, path)).headers['x-content-type-options'], path).toBe('nosniff');
      }
      expect((await raw(url, '/assets/main-abc.js')).headers['content-security-policy']).toBeUndefined();
    }));

  test('serves under a sub-path and sends the bare root there', () =>
    withServer('/portal/', async (url) => {
      expect((await raw(url, '/portal/galleries')).body).toBe(PAGE);
      expect((await raw(url, '/portal/config.json')).body).toBe('{}');
      expect((await raw(url, '/portal/assets/gone.js')).status).toBe(404);
      expect((await raw(url, '/')).headers.location).toBe('/portal/');
      expect((await raw(url, '/portal')).headers.location).toBe('/portal/');
      expect((await raw(url, '/elsewhere')).status).toBe(404);
    }));

  test('refuses anything but reading', () =>
    withServer('/', async (url) => {
      const answer = await fetch(url, { method: 'POST', body: 'x' });
      expect(answer.status).toBe(405);
    }));

  test('a busy port is an error with its code', () =>
    withServer('/', async (url) => {
      await expect(serve({ dist, port: Number(new URL(url).port) })).rejects.toMatchObject({
        code: 'EADDRINUSE',
      });
    }));

  test('a folder without a build is named', async () => {
    await expect(serve({ dist: join(dist, 'assets'), port: 0 })).rejects.toThrow('npm run build');
  });
});
