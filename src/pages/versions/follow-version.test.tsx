import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';

import type { ArmClient } from '@/arm/client';

import { followedVersionQuery } from './follow-ms';

const ID =
  '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const deleting = { id: ID, name: '1.0.0', properties: { provisioningState: 'Deleting' } };
const failed = (status: number, retryAfterSeconds?: number) => ({
  ok: false,
  failure: {
    kind: 'http',
    status,
    code: '',
    message: '',
    details: [],
    method: 'GET',
    url: ID,
    retryAfterSeconds,
  },
});

/** Follows a version that is first `Deleting` and then answered with `then`; returns the number of reads. */
function follow(then: unknown) {
  let read = 0;
  const client = {
    call: () => Promise.resolve(read++ === 0 ? { ok: true, data: deleting } : then),
    // No tenant is listed: the home tenant is asked.
    async *pages() {
      yield { ok: true, data: { value: [] } };
    },
  } as unknown as ArmClient;
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const stop = new QueryObserver(queryClient, followedVersionQuery(client, ID)).subscribe(() => {});
  onTestFinished(stop);
  return async (seconds: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return read;
  };
}

it('a version that is gone is not read again', async () => {
  const readAfter = follow(failed(404));
  expect(await readAfter(6)).toBe(2);
  expect(await readAfter(600)).toBe(2);
});

it('a throttled one is read when ARM said, and not before', async () => {
  const readAfter = follow(failed(429, 120));
  expect(await readAfter(6)).toBe(2);
  expect(await readAfter(100)).toBe(2);
  expect(await readAfter(60)).toBe(3);
});

it('one that goes on is read every five seconds', async () => {
  expect(await follow({ ok: true, data: deleting })(26)).toBe(6);
});
