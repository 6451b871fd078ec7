import { QueryClient } from '@tanstack/query-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { allAnswers, firstAnswers } from './first-picture';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Questions whose answers come after the given milliseconds, or never. */
function asking(answersAfter: readonly number[]) {
  const cache = new QueryClient();
  for (const ms of answersAfter) {
    void cache.prefetchQuery({
      queryKey: [ms],
      queryFn: () =>
        new Promise((resolve) => {
          if (Number.isFinite(ms)) setTimeout(() => resolve(ms), ms);
        }),
    });
  }
  return cache;
}

/** A turn of the event loop, which fake timers count as this long. */
const TURN = 1;

const has = (cache: QueryClient, ms: number) => cache.getQueryData([ms]) !== undefined;

/** When it is resolved, in milliseconds from now; undefined when not within ten seconds. */
async function whenDone(promise: Promise<void>): Promise<number | undefined> {
  const from = Date.now();
  let at: number | undefined;
  void promise.then(() => (at = Date.now() - from));
  await vi.advanceTimersByTimeAsync(10_000);
  return at;
}

describe('waiting for the first answers', () => {
  it('ends with the last one', async () => {
    const cache = asking([10, 20, 250]);
    expect(await whenDone(firstAnswers(cache, () => false))).toBe(250 + TURN);
  });

  it('goes on while answers come and none brings anything to show: a slow machine takes long for the whole chain', async () => {
    const cache = asking([200, 450, 700, 900]);
    expect(await whenDone(firstAnswers(cache, () => has(cache, 900)))).toBe(900 + TURN);
  });

  it('does not let a silent one hold up what the others brought', async () => {
    const cache = asking([100, 200, Infinity]);
    expect(await whenDone(firstAnswers(cache, () => has(cache, 100)))).toBe(400);
  });

  it('does not let many slow ones hold up the first that brought something', async () => {
    const cache = asking([100, 300, 500, 700, 900]);
    expect(await whenDone(firstAnswers(cache, () => has(cache, 100)))).toBe(400);
  });

  it('gives up when nobody answers at all', async () => {
    expect(await whenDone(firstAnswers(asking([Infinity]), () => false))).toBe(1000);
  });

  it('waits for all of them where that is wanted', async () => {
    expect(await whenDone(allAnswers(asking([100, 3000])))).toBe(3000 + TURN);
    expect(await whenDone(allAnswers(asking([100, Infinity])))).toBeUndefined();
  });
});
