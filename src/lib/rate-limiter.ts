/** So many calls in so many milliseconds, at most. */
export interface RateLimit {
  readonly calls: number;
  readonly ms: number;
}

/** Limits the rate of calls. Times are milliseconds of one clock. */
export interface RateLimiter {
  /** How long the next call has to wait; 0: it may be made now. */
  readonly waitMs: (nowMs: number) => number;
  /** A call is made now. */
  readonly took: (nowMs: number) => void;
  /** The service found it too fast: half as fast from now on. */
  readonly slowDown: () => void;
  /** How many calls a minute the first limit allows now. */
  readonly perMinute: () => number;
}

const SLOWEST = 16;

/** A pace that keeps every limit in a sliding window. */
export function createRateLimiter(limits: readonly [RateLimit, ...RateLimit[]]): RateLimiter {
  const longest = Math.max(...limits.map(({ ms }) => ms));
  let slowness = 1;
  let made: number[] = [];
  const allowed = (calls: number) => Math.max(1, Math.floor(calls / slowness));
  return {
    waitMs: (nowMs) => {
      let wait = 0;
      for (const { calls, ms } of limits) {
        const oldest = made[made.length - allowed(calls)];
        if (oldest !== undefined) wait = Math.max(wait, oldest + ms - nowMs);
      }
      return wait;
    },
    took: (nowMs) => {
      made.push(nowMs);
      // Cleaned now and then: doing it for each call would cost more than the calls.
      if (made.length > 1000 && (made[500] ?? nowMs) < nowMs - longest)
        made = made.filter((at) => at > nowMs - longest);
    },
    slowDown: () => {
      slowness = Math.min(slowness * 2, SLOWEST);
    },
    perMinute: () => Math.floor((allowed(limits[0].calls) * 60_000) / limits[0].ms),
  };
}
