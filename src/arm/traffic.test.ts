import { expect, test, vi } from 'vitest';

import type { ArmCall } from './fetch';
import { createTraffic } from './traffic';

const ask = (path: string, init: Partial<ArmCall> = {}): ArmCall => ({
  method: 'GET',
  url: `https://management.azure.com${path}`,
  headers: { authorization: 'Bearer secret' },
  ...init,
});

test('a call is kept with status, time, request id and both bodies; the caller still reads its answer', async () => {
  let now = 1000;
  const traffic = createTraffic(5, () => now);
  const fetch = traffic.recording(
    async () => {
      now += 40;
      return new Response('{"a":1}', { status: 201, headers: { 'x-ms-request-id': 'r-1' } });
    },
    () => 'owner',
  );
  const heard = vi.fn();
  traffic.calls.subscribe(heard);
  const answer = await fetch(ask('/x', { method: 'PUT', body: '{"b":2}' }));
  expect(await answer.text()).toBe('{"a":1}');
  const [call] = traffic.calls.get();
  expect(call).toMatchObject({ method: 'PUT', status: 201, ms: 40, requestId: 'r-1', as: 'owner' });
  expect(await call?.requestBody()).toBe('{"b":2}');
  expect(await call?.responseBody()).toBe('{"a":1}');
  expect(await call?.responseBody()).toBe('{"a":1}');
  expect(heard).toHaveBeenCalledTimes(2);
});

test('no token is kept anywhere', async () => {
  const traffic = createTraffic(5);
  await traffic.recording(
    async () => new Response(null, { status: 204 }),
    () => undefined,
  )(ask('/x'));
  expect(JSON.stringify(traffic.calls.get())).not.toContain('secret');
});

test('the newest come first, the oldest fall out, and clearing forgets calls that still run', async () => {
  const traffic = createTraffic(2);
  const fetch = traffic.recording(
    async () => new Response('x'),
    () => undefined,
  );
  for (const path of ['/1', '/2', '/3']) await fetch(ask(path));
  expect(traffic.calls.get().map((c) => new URL(c.url).pathname)).toEqual(['/3', '/2']);
  const running = fetch(ask('/4'));
  traffic.clear();
  await running;
  expect(traffic.calls.get()).toEqual([]);
});

test('a call without an answer is kept with the reason, and fails for its caller', async () => {
  const traffic = createTraffic(2);
  const fetch = traffic.recording(
    () => Promise.reject(new TypeError('Failed to fetch')),
    () => undefined,
  );
  await expect(fetch(ask('/x'))).rejects.toThrow('Failed to fetch');
  expect(traffic.calls.get()[0]).toMatchObject({ failure: 'Failed to fetch' });
  expect(traffic.calls.get()[0]?.status).toBeUndefined();
});
