import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createArmClient } from '@/arm/client';

import {
  dropPrepared,
  isPreparedShown,
  isPreparing,
  onceAtRest,
  preparedDrawn,
  preparedPage,
  preparePage,
  showPrepared,
} from './prepared-page';

const galleries =
  '/subscriptions/11111111-1111-4111-8111-111111111111/resourceGroups/rg/providers/Microsoft.Compute/galleries';
const staged = { name: 'gallery', Page: () => null };
const routeTo = (name: string) => ({ id: `${galleries}/${name}`, path: `${galleries}/${name}` });

/** A portal whose service answers every call, but refuses what lies at or below `refused`. */
function portalWith({ refused = 'nothing' } = {}) {
  const client = createArmClient({
    armHost: 'https://management.azure.com',
    graphHost: 'https://graph.microsoft.com',
    retries: 0,
    token: () => Promise.resolve('t'),
    fetch: ({ url }) =>
      Promise.resolve(
        url.includes(`/${refused}?`) || url.includes(`/${refused}/`)
          ? Response.json({ error: { code: 'AuthorizationFailed', message: 'no' } }, { status: 403 })
          : Response.json({ value: [], id: url, name: 'x', properties: {} }),
      ),
  });
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return { client, queryClient };
}

afterEach(dropPrepared);

describe('preparing a page', () => {
  it('waits until what it shows first is read', async () => {
    const preparing = preparePage(portalWith(), staged, routeTo('a'));
    expect(preparedPage()).toBeUndefined();
    await preparing;
    expect(preparedPage()?.route.id).toBe(`${galleries}/a`);
  });

  it('is left to the page itself when the resource cannot be read', async () => {
    await preparePage(portalWith({ refused: 'a' }), staged, routeTo('a'));
    expect(preparedPage()).toBeUndefined();
  });

  it('goes by what was asked for last', async () => {
    const portal = portalWith();
    await Promise.all([preparePage(portal, staged, routeTo('a')), preparePage(portal, staged, routeTo('b'))]);
    expect(preparedPage()?.route.id).toBe(`${galleries}/b`);
  });

  it('tells that it is under way or done, and not when it came to nothing', async () => {
    expect(isPreparing()).toBe(false);
    const preparing = preparePage(portalWith(), staged, routeTo('a'));
    expect(isPreparing()).toBe(true);
    await preparing;
    expect(isPreparing()).toBe(true);
    dropPrepared();
    expect(isPreparing()).toBe(false);
    await preparePage(portalWith({ refused: 'a' }), staged, routeTo('a'));
    expect(isPreparing()).toBe(false);
  });

  it('is called off by going somewhere', async () => {
    const preparing = preparePage(portalWith(), staged, routeTo('a'));
    dropPrepared();
    await preparing;
    expect(preparedPage()).toBeUndefined();
  });
});

describe('with the clock held', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('what was prepared is kept for half a minute', async () => {
    await preparePage(portalWith(), staged, routeTo('a'));
    vi.advanceTimersByTime(29_000);
    expect(preparedPage()).toBeDefined();
    vi.advanceTimersByTime(2000);
    expect(preparedPage()).toBeUndefined();
  });

  it('who only passes over rows has nothing prepared', () => {
    const run = vi.fn(() => Promise.resolve());
    onceAtRest(() => Promise.reject(new Error('passed over')));
    vi.advanceTimersByTime(20);
    onceAtRest(run);
    vi.advanceTimersByTime(20);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(30);
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('showing a prepared page before the router knows', () => {
  it('needs it to be drawn, and to be the page of the very address', async () => {
    await preparePage(portalWith(), staged, routeTo('a'));
    expect(showPrepared(`${galleries}/a`)).toBe(false);
    preparedDrawn(preparedPage());
    expect(showPrepared(`${galleries}/b`)).toBe(false);
    expect(showPrepared(`${galleries}/a?tab=json`)).toBe(false);
    expect(isPreparedShown()).toBe(false);
    expect(showPrepared(`${galleries}/a`)).toBe(true);
    expect(isPreparedShown()).toBe(true);
  });

  it('does not show what was drawn for another row before', async () => {
    const portal = portalWith();
    await preparePage(portal, staged, routeTo('a'));
    preparedDrawn(preparedPage());
    await preparePage(portal, staged, routeTo('b'));
    expect(showPrepared(`${galleries}/a`)).toBe(false);
    expect(showPrepared(`${galleries}/b`)).toBe(false);
  });

  it('is over with the stay', async () => {
    await preparePage(portalWith(), staged, routeTo('a'));
    preparedDrawn(preparedPage());
    showPrepared(`${galleries}/a`);
    dropPrepared();
    expect(isPreparedShown()).toBe(false);
  });
});
