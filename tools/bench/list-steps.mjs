import { clickUntil, scrollFrames, sleep, typeSlowly } from './visit.mjs';

// The same work on every long list, the portal's and the floor's: scroll, sort by a column of text, filter key by key.

/**
 * @typedef {{ readonly sort: import('@playwright/test').Locator, readonly sorted: string,
 *   readonly text: string, readonly filtered: string }} ListWork
 * sort: the button that sorts; sorted, filtered: what is on screen then, as "css|text"; text: typed into the filter
 */

/** Bytes of the page's own script heap after a collection. @param {import('./visit.mjs').Visited} visited */
export async function heapMb({ cdp }) {
  await cdp.send('HeapProfiler.enable');
  for (let i = 0; i < 2; i++) await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.disable');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/**
 * @param {import('./visit.mjs').Visited} visited @param {ListWork} work
 * @returns {Promise<Record<string, number>>}
 */
export async function listSteps(visited, { sort, sorted, text, filtered }) {
  const { page } = visited;
  const box = page.locator('[data-scroll-box]');
  const rows = '[data-row]';
  const scroll = await scrollFrames(visited, box, { px: 10_000, speed: 3000, rows });
  const fling = await scrollFrames(visited, box, { px: 60_000, speed: 20_000, rows });
  await sleep(500);
  const heap = await heapMb(visited);
  const sortMs = await clickUntil(visited, sort, sorted);
  await sleep(500);
  const field = page.getByRole('searchbox').first();
  await field.focus();
  await page.evaluate((spec) => /** @type {any} */ (window).bench.armShown(spec), filtered);
  // As fast as one types: what a key leaves to be done may delay the next.
  const filterKey = await typeSlowly(visited, text, 60);
  await page.evaluate(() => /** @type {any} */ (window).bench.shown);
  return {
    scrollOver33: scroll.over33,
    flingOver33: fling.over33,
    blank: scroll.blank + fling.blank,
    sortMs,
    filterKey,
    heap,
  };
}
