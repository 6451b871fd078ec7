import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { BrowserContext } from '@playwright/test';
import { test as base, expect } from '@playwright/test';

import { Portal } from './portal.ts';

export { expect };

/** A proxy that lets nothing through and remembers who knocked. */
export interface Trap {
  readonly server: string;
  readonly seen: string[];
}

interface Watched {
  /** Everything that must not happen in a journey: console errors, thrown errors, requests to foreign hosts. */
  readonly complaints: string[];
  /** Patterns of console messages that a journey about a failure provokes. */
  readonly expected: RegExp[];
}

// The browser's own message for an answer that is not 2xx. Refusals of ARM are expected and shown on the page; a missing file of
// the portal is an error.
const EMULATED = /^https:\/\/(?:management\.azure\.com|graph\.microsoft\.com)\//;

// Chromium itself asks this host about form fields. The page cannot: its policy forbids it.
const BROWSERS_OWN = 'CONNECT content-autofill.googleapis.com:443';

function watch(context: BrowserContext, origin: string): Watched {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (message.text().startsWith('Failed to load resource') && EMULATED.test(message.location().url)) return;
    complaints.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) =>
    complaints.push(`thrown: ${error.error().stack ?? error.error().message}`),
  );
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin === origin || /^(?:data|blob):$/.test(url.protocol)) return;
    // ARM's and Graph's hosts may be asked by the page when its service worker answers; what reaches the network meets the trap.
    if (EMULATED.test(request.url()) && !request.serviceWorker()) return;
    complaints.push(`foreign request: ${request.method()} ${request.url()}`);
  });
  return { complaints, expected };
}

interface TestFixtures {
  readonly watched: Watched;
  readonly portal: Portal;
}

/**
 * Every journey runs with a watch: it fails on a console error, a thrown error, or any request that is not to the portal's
 * own origin. The network itself is a trap, so that a request in the first millisecond is caught too.
 */
export const test = base.extend<TestFixtures, { readonly trap: Trap }>({
  trap: [
    async ({}, use) => {
      const seen: string[] = [];
      const server = createServer((request, response) => {
        seen.push(`${request.method} ${request.url}`);
        response.writeHead(502).end();
      });
      server.on('connect', (request, socket) => {
        seen.push(`CONNECT ${request.url}`);
        // The browser may close the connection first; an unhandled error would fail the running journey.
        socket.on('error', () => {});
        socket.end('HTTP/1.1 502 No\r\n\r\n');
      });
      await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const { port } = server.address() as AddressInfo;
      await use({ server: `http://127.0.0.1:${port}`, seen });
      server.close();
    },
    { scope: 'worker' },
  ],
  contextOptions: async ({ contextOptions, trap }, use) => {
    await use({ ...contextOptions, proxy: { server: trap.server, bypass: 'localhost' } });
  },
  watched: [
    async ({ context, baseURL, trap }, use) => {
      trap.seen.length = 0;
      const watched = watch(context, new URL(baseURL ?? '').origin);
      await use(watched);
      const left = watched.complaints.filter((c) => !watched.expected.some((e) => e.test(c)));
      const gone = trap.seen.filter((request) => request !== BROWSERS_OWN);
      expect([...left, ...gone.map((request) => `left the page: ${request}`)]).toEqual([]);
    },
    { auto: true },
  ],
  portal: async ({ page }, use) => {
    await use(new Portal(page));
  },
});
