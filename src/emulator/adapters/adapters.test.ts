import { readFileSync } from 'node:fs';

import { setupServer } from 'msw/node';
import { afterEach, expect, test } from 'vitest';

import { createArmClient } from '@/arm/client';
import { toRequest } from '@/arm/fetch';
import { operations } from '@/arm/operations';

import { testArm } from '../testing';
import { mswHandlers } from './msw-handlers';

const servers: ReturnType<typeof setupServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

test('the worker script beside index.html is the package’s own', () => {
  const own = readFileSync(new URL('../../../public/mockServiceWorker.js', import.meta.url), 'utf8');
  const packaged = readFileSync(
    new URL('../../../node_modules/msw/lib/mockServiceWorker.js', import.meta.url),
    'utf8',
  );
  expect(own, 'copy node_modules/msw/lib/mockServiceWorker.js to public/').toBe(packaged);
});

test('Node tests reach the emulator at the real hosts, through the portal’s own client', async () => {
  const { emulator } = await testArm();
  const server = setupServer(...mswHandlers(emulator));
  servers.push(server);
  server.listen({ onUnhandledRequest: 'error' });
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: (request, signal) => fetch(toRequest(request, signal)),
    token: emulator.token,
  });
  const result = await client.call(operations.subscriptionsList, {});
  expect(result.ok && result.data.value.length).toBeGreaterThan(0);
});

test('offline is a failed fetch there as well', async () => {
  const { emulator } = await testArm();
  await emulator.session.write(() => ({ state: { faults: [{ id: 'o', kind: 'offline' }] } }));
  const server = setupServer(...mswHandlers(emulator));
  servers.push(server);
  server.listen();
  await expect(fetch('https://management.azure.com/subscriptions')).rejects.toThrow(TypeError);
});
