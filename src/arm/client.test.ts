import { describe, expect, it } from 'vitest';

import { createArmClient } from './client';
import type { ArmCall } from './fetch';
import { operations } from './operations';

type Answerer = (request: ArmCall, n: number) => Response | Promise<Response>;

function clientWith(answer: Answerer) {
  const requests: ArmCall[] = [];
  const waited: number[] = [];
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    fetch: async (request) => {
      requests.push(request);
      return answer(request, requests.length);
    },
    token: (tenantId, resource) => Promise.resolve(`${resource}:${tenantId ?? 'home'}`),
    wait: (ms) => (waited.push(ms), Promise.resolve()),
  });
  return { client, requests, waited };
}

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
const id = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g';

describe('ARM client', () => {
  it('sends the api-version, the expand and the tenant’s own token', async () => {
    const { client, requests } = clientWith(() => json({ id, name: 'g' }));
    await client.call(operations.galleriesGet, { id }, { tenantId: 't1' });
    expect(requests[0]?.url).toBe(
      `https://management.azure.com${id}?$expand=sharingProfile%2FGroups&api-version=2024-03-03`,
    );
    expect(requests[0]?.headers.authorization).toBe('Bearer arm:t1');
  });

  it('returns ARM’s words, target and request id, and never throws', async () => {
    const body = { error: { code: 'InvalidParameter', message: 'No.', target: 'galleryName', details: [] } };
    const { client } = clientWith(() => json(body, { status: 400, headers: { 'x-ms-request-id': 'r1' } }));
    const result = await client.call(operations.galleriesGet, { id });
    expect(result).toMatchObject({
      ok: false,
      failure: {
        status: 400,
        code: 'InvalidParameter',
        message: 'No.',
        target: 'galleryName',
        requestId: 'r1',
      },
    });
  });

  it('retries a throttled read after Retry-After, and gives up after its tries', async () => {
    const throttled = () =>
      json({ error: { code: 'TooMany', message: 'x' } }, { status: 429, headers: { 'Retry-After': '7' } });
    const once = clientWith((_, n) => (n === 1 ? throttled() : json({ id })));
    expect((await once.client.call(operations.galleriesGet, { id })).ok).toBe(true);
    expect(once.waited).toEqual([7000]);
    const always = clientWith(throttled);
    expect((await always.client.call(operations.galleriesGet, { id })).ok).toBe(false);
    expect(always.requests).toHaveLength(3);
  });

  it('never repeats a write', async () => {
    const { client, requests } = clientWith(() =>
      json({ error: { code: 'x', message: 'x' } }, { status: 503 }),
    );
    await client.call(operations.versionsUpdate, { id }, { body: {} });
    expect(requests).toHaveLength(1);
  });

  it('gives no token to a foreign host', async () => {
    const { client, requests } = clientWith(() => json({}));
    const result = await client.get('https://evil.example/next');
    expect(result).toMatchObject({ ok: false, failure: { code: 'ForeignHost' } });
    expect(requests).toHaveLength(0);
  });

  it('follows nextLink and stops at one that repeats', async () => {
    const next = 'https://management.azure.com/subscriptions/s/next';
    const { client } = clientWith((r, n) =>
      json({ value: [n], nextLink: n < 3 || r.url === next ? next : undefined }),
    );
    const seen: string[] = [];
    for await (const page of client.pages(operations.galleriesListBySubscription, { subscriptionId: 's' })) {
      seen.push(page.ok ? `${page.data.value.length}` : page.failure.code);
    }
    expect(seen).toEqual(['1', '1', 'RepeatedNextLink']);
  });

  it('stops at a nextLink that leads back to the first page', async () => {
    const { client, requests } = clientWith((r) => json({ value: [1], nextLink: r.url }));
    const seen: string[] = [];
    for await (const page of client.pages(operations.galleriesListBySubscription, { subscriptionId: 's' })) {
      seen.push(page.ok ? `${page.data.value.length}` : page.failure.code);
    }
    expect(seen).toEqual(['1', 'RepeatedNextLink']);
    expect(requests).toHaveLength(1);
  });

  it('names a network failure and an answer that is not JSON', async () => {
    const down = clientWith(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await down.client.call(operations.galleriesGet, { id })).toMatchObject({
      failure: { kind: 'network', message: 'Failed to fetch' },
    });
    const html = clientWith(() => new Response('<html>proxy</html>'));
    expect(await html.client.call(operations.galleriesGet, { id })).toMatchObject({
      failure: { code: 'NotJson' },
    });
  });
});
