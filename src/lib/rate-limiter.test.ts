import { describe, expect, it } from 'vitest';

import { createRateLimiter } from './rate-limiter';

/** Makes calls as fast as a pace allows; the times at which they were made. */
function callsOf(rateLimiter: ReturnType<typeof createRateLimiter>, count: number): readonly number[] {
  const times: number[] = [];
  let now = 0;
  while (times.length < count) {
    now += rateLimiter.waitMs(now);
    rateLimiter.took(now);
    times.push(now);
  }
  return times;
}

const mostIn = (times: readonly number[], ms: number) =>
  Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

describe('pace', () => {
  it('keeps each limit in every window, however the windows lie', () => {
    const times = callsOf(
      createRateLimiter([
        { calls: 10, ms: 1000 },
        { calls: 100, ms: 30_000 },
      ]),
      350,
    );
    expect(mostIn(times, 1000)).toBe(10);
    expect(mostIn(times, 30_000)).toBe(100);
    expect(times[99]).toBe(9000);
    expect(times[100]).toBe(30_000);
  });

  it('halves when told that it was too fast, down to a slowest', () => {
    const rateLimiter = createRateLimiter([{ calls: 10, ms: 1000 }]);
    expect(rateLimiter.perMinute()).toBe(600);
    rateLimiter.slowDown();
    expect(rateLimiter.perMinute()).toBe(300);
    expect(mostIn(callsOf(rateLimiter, 40), 1000)).toBe(5);
    for (let i = 0; i < 10; i++) rateLimiter.slowDown();
    expect(rateLimiter.perMinute()).toBe(60);
  });
});
