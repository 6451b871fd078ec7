import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { ArmFailure } from '@/arm/errors';
import type { ImageVersion } from '@/arm/types';
import { createRateLimiter } from '@/lib/rate-limiter';

import type { CheckItem, Outcome } from './check-run';
import { createCheckRun } from './check-run';

const item = (key: string, unfinished = false): CheckItem => ({ key, unfinished });
const items = (n: number, prefix = 'v') => Array.from({ length: n }, (_, i) => item(`${prefix}${i}`));

const checked: Outcome = {
  kind: 'checked',
  version: { id: '', name: '', type: '', location: '', properties: {} } satisfies ImageVersion,
};
const failure = (status: number, more: Partial<ArmFailure> = {}): Outcome => ({
  kind: 'failed',
  failure: { kind: 'http', status, code: '', message: '', details: [], method: 'GET', url: '', ...more },
});

interface Options {
  readonly answer?: (key: string, n: number) => Outcome;
  /** How long the service takes to answer. */
  readonly takes?: number;
  readonly smallEstate?: number;
  readonly known?: readonly string[];
}

/** A run whose every call is written down. */
function start({ answer = () => checked, takes = 10, smallEstate = 0, known = [] }: Options = {}) {
  const calls: { readonly key: string; readonly at: number; readonly fresh: boolean }[] = [];
  let flying = 0;
  let most = 0;
  const run = createCheckRun<CheckItem>({
    ask: ({ key }, fresh) => {
      calls.push({ key, at: Date.now(), fresh });
      most = Math.max(most, ++flying);
      const n = calls.length;
      return new Promise((answered) => {
        const end = () => {
          flying--;
          answered(answer(key, n));
        };
        setTimeout(end, takes);
      });
    },
    peek: ({ key }) => (known.includes(key) ? checked : undefined),
    rateLimiter: createRateLimiter([{ calls: 10, ms: 1000 }]),
    maxInFlight: 4,
    smallEstate,
  });
  return { run, calls, keys: () => calls.map((c) => c.key), most: () => most };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('order', () => {
  it('asks for what is in sight, then for what is not finished, and leaves the rest until told', async () => {
    const { run, keys } = start();
    run.see('v7');
    run.see('v8');
    run.follow([...items(10), item('broken', true)]);
    await vi.advanceTimersByTimeAsync(5000);
    expect(keys()).toEqual(['v7', 'v8', 'broken']);
    expect(run.get()).toMatchObject({ total: 11, checked: 3, running: false, mode: 'needed' });
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(5000);
    expect(run.get()).toMatchObject({ total: 11, checked: 11, running: false });
    expect(new Set(keys()).size).toBe(keys().length);
  });

  it('lets what comes into sight overtake, and forgets what has scrolled out of it', async () => {
    const { run, keys } = start();
    run.follow(items(100));
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(1500);
    const unsee = run.see('v98');
    unsee();
    run.see('v99');
    await vi.advanceTimersByTimeAsync(1000);
    expect(keys()).toContain('v99');
    expect(keys()).not.toContain('v98');
    expect(keys().length).toBeLessThan(40);
  });

  it('checks a small estate whole without being told', async () => {
    const { run, calls } = start({ smallEstate: 20 });
    run.follow(items(20));
    await vi.advanceTimersByTimeAsync(5000);
    expect(calls).toHaveLength(20);
  });

  it('asks for nothing that the cache already has', async () => {
    const { run, keys } = start({ smallEstate: 20, known: ['v0', 'v2'] });
    run.follow(items(3));
    expect(run.get()).toMatchObject({ checked: 2, total: 3 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(keys()).toEqual(['v1']);
  });
});

describe('limits', () => {
  it('keeps the pace and never has more than four in flight', async () => {
    const { run, calls, most } = start({ takes: 900 });
    run.follow(items(2100));
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(most()).toBe(4);
    expect(calls.length).toBeLessThan(300);
    run.setMode('paused');
    const quick = start({ takes: 5 });
    quick.run.follow(items(2100));
    quick.run.setMode('all');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(quick.calls.length).toBeGreaterThan(550);
    for (const { at } of quick.calls)
      expect(quick.calls.filter((c) => c.at >= at && c.at < at + 1000).length).toBeLessThanOrEqual(10);
    expect(quick.run.get().checked).toBeLessThan(2100);
  });
});

describe('pause and leaving', () => {
  it('asks for nothing while paused, not even for what is in sight, and goes on after', async () => {
    const { run, calls } = start();
    run.follow(items(100));
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(2000);
    run.setMode('paused');
    const before = calls.length;
    run.see('v99');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(before);
    expect(run.get()).toMatchObject({ mode: 'paused', running: false });
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls.length).toBeGreaterThan(before);
    expect(run.get().running).toBe(true);
  });

  it('stops when the page is left', async () => {
    const { run, calls } = start();
    const leave = run.follow(items(100));
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(1000);
    leave();
    const before = calls.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(before);
  });
});

describe('failures', () => {
  it('429: waits as long as the service says, asks that version again, and is half as fast after', async () => {
    const { run, calls } = start({
      answer: (_, n) => (n === 1 ? failure(429, { retryAfterSeconds: 12 }) : checked),
    });
    run.follow(items(200));
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(11_900);
    // Those that were on their way, and no other.
    expect(calls).toHaveLength(4);
    expect(run.get().throttled).toEqual({ seconds: 12, perMinute: 300 });
    expect(run.get().outcomes.has('v0')).toBe(false);
    await vi.advanceTimersByTimeAsync(4000);
    expect(calls.filter((c) => c.key === 'v0')).toHaveLength(2);
    const after = calls.slice(4);
    for (const { at } of after)
      expect(after.filter((c) => c.at >= at && c.at < at + 1000).length).toBeLessThanOrEqual(5);
  });

  it('a refusal is the answer for that version: neither checked nor asked again by itself', async () => {
    const { run, calls } = start({
      answer: (key) => (key === 'v1' ? failure(403) : checked),
      smallEstate: 9,
    });
    run.follow(items(3));
    await vi.advanceTimersByTimeAsync(5000);
    expect(run.get()).toMatchObject({ checked: 2, failed: 1, running: false });
    expect(calls).toHaveLength(3);
    run.retryFailed();
    await vi.advanceTimersByTimeAsync(1000);
    expect(calls.map((c) => c.key).slice(3)).toEqual(['v1']);
  });

  it('stops by itself when call after call fails, says why, and can be told to go on', async () => {
    let up = false;
    const { run, calls } = start({ answer: () => (up ? checked : failure(0)) });
    run.follow(items(500));
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(30_000);
    expect(calls.length).toBeLessThan(12);
    expect(run.get()).toMatchObject({ mode: 'paused', broken: { status: 0 } });
    up = true;
    run.setMode('all');
    await vi.advanceTimersByTimeAsync(1000);
    expect(run.get().broken).toBeUndefined();
    expect(run.get().checked).toBeGreaterThan(0);
  });

  it('checked again means asked again, past the cache', async () => {
    const { run, calls } = start({ smallEstate: 9, known: ['v0'] });
    run.follow(items(2));
    await vi.advanceTimersByTimeAsync(1000);
    run.again();
    expect(run.get().checked).toBe(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(calls.map((c) => [c.key, c.fresh])).toEqual([
      ['v1', false],
      ['v0', true],
      ['v1', true],
    ]);
  });
});
