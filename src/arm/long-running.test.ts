import { describe, expect, it } from 'vitest';

import { createArmClient } from './client';
import type { LongOperation } from './long-running';
import { askOperation, longOperationOf } from './long-running';

const ARM = 'https://management.azure.com';
const resourceUrl = `${ARM}/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g?api-version=2024-03-03`;
const base: LongOperation = { resourceId: '/subscriptions/s', resourceUrl, deletes: false };

const client = (answer: (url: string) => Response | Error) =>
  createArmClient({
    armHost: ARM,
    graphHost: 'https://graph.microsoft.com',
    retries: 0,
    token: () => Promise.resolve('t'),
    fetch: (request) => {
      const a = answer(request.url);
      return a instanceof Error ? Promise.reject(a) : Promise.resolve(a);
    },
  });

const statusUrl = `${ARM}/subscriptions/s/providers/Microsoft.Compute/locations/westeurope/capsOperations/1`;
const notFound = () => Response.json({ error: { code: 'NotFound', message: 'gone' } }, { status: 404 });
const resource = (provisioningState: string) => Response.json({ properties: { provisioningState } });

describe('following a long operation', () => {
  it('prefers Azure-AsyncOperation and honours Retry-After', async () => {
    const answer = {
      ok: true as const,
      status: 201,
      data: {},
      url: resourceUrl,
      headers: new Headers({ 'Azure-AsyncOperation': statusUrl, Location: `${statusUrl}?monitor=true` }),
    };
    const op = longOperationOf(answer, base);
    const running = client((url) => {
      expect(url).toBe(statusUrl);
      return Response.json({ status: 'InProgress', name: '1' }, { headers: { 'Retry-After': '60' } });
    });
    expect(await askOperation(running, op)).toEqual({ state: 'running', retryAfterSeconds: 60 });
  });

  it('goes by the resource when the status answer is empty, and goes on where it says no more than 202', async () => {
    const op = { ...base, statusUrl };
    const empty = client((url) => (url === statusUrl ? new Response(null) : resource('Succeeded')));
    expect(await askOperation(empty, op)).toEqual({ state: 'succeeded', forgotten: true });
    const goesOn = client(() => new Response(null, { status: 202, headers: { 'Retry-After': '7' } }));
    expect(await askOperation(goesOn, op)).toEqual({ state: 'running', retryAfterSeconds: 7 });
  });

  it('reports a failure with the service’s own code and words', async () => {
    const failed = client(() =>
      Response.json({
        status: 'Failed',
        name: '1',
        error: { code: 'Jobs', message: 'at region: westcentralus' },
      }),
    );
    expect(await askOperation(failed, { ...base, statusUrl })).toMatchObject({
      state: 'failed',
      failure: { code: 'Jobs', message: 'at region: westcentralus' },
    });
  });

  it('asks the resource when the service no longer knows the operation', async () => {
    const c = client((url) => (url === statusUrl ? notFound() : resource('Succeeded')));
    expect(await askOperation(c, { ...base, statusUrl })).toEqual({ state: 'succeeded', forgotten: true });
  });

  it('calls it lost when neither the operation nor the resource is there', async () => {
    expect(await askOperation(client(notFound), { ...base, statusUrl })).toMatchObject({ state: 'lost' });
  });

  it('follows provisioningState when CORS hides the headers (trap 14)', async () => {
    expect(
      await askOperation(
        client(() => resource('Updating')),
        base,
      ),
    ).toMatchObject({ state: 'running' });
    expect(
      await askOperation(
        client(() => resource('Failed')),
        base,
      ),
    ).toMatchObject({ state: 'failed' });
  });

  it('takes a 404 of the resource as the end of a deletion', async () => {
    expect(await askOperation(client(notFound), { ...base, deletes: true })).toEqual({ state: 'succeeded' });
  });

  it('tells "cannot ask now" from "failed" and "lost": network, throttling, 5xx and refusals pass', async () => {
    const offline = client(() => new TypeError('Failed to fetch'));
    expect(await askOperation(offline, { ...base, statusUrl })).toMatchObject({ state: 'unreachable' });
    const busy = client(() =>
      Response.json({ error: { code: 'x', message: 'x' } }, { status: 429, headers: { 'Retry-After': '9' } }),
    );
    expect(await askOperation(busy, { ...base, statusUrl })).toMatchObject({
      state: 'unreachable',
      retryAfterSeconds: 9,
    });
    const refused = client(() => Response.json({ error: { code: 'x', message: 'x' } }, { status: 403 }));
    expect(await askOperation(refused, { ...base, statusUrl })).toMatchObject({
      state: 'unreachable',
      retryAfterSeconds: 60,
    });
  });
});
