import { listSteps } from './list-steps.mjs';
import { importVersions } from './many-versions.mjs';
import { visit } from './visit.mjs';

// Long lists: the floor's 50,000 rows; the portal's list of versions in its largest scenario; and estates that are made for this
// alone, for how the figures grow. Each in turn.

/**
 * @typedef {import('./visit.mjs').Subject['server']} Server
 * @typedef {{ name: string, server: Server, ready: string,
 *   steps: (visited: import('./visit.mjs').Visited) => Promise<Record<string, number>> }} LongList
 */

/** @param {Server} server @returns {LongList} */
export const floorList = (server) => ({
  name: 'virtual-50k',
  server,
  ready: '[data-row] a',
  steps: async (visited) => ({
    rows: 50_000,
    ...(await listSteps(visited, {
      sort: visited.page.getByRole('button', { name: 'name' }),
      sorted: 'button[aria-pressed=true]',
      text: 'gallery-0499',
      filtered: 'small|10',
    })),
  }),
});

/**
 * Opens the list of versions, waits until it has all its rows, and works with it.
 * @param {import('./visit.mjs').Visited} visited @param {{ text: string, found: number }} filter
 */
async function workWithVersions(visited, { text, found }) {
  const { page } = visited;
  await page.getByRole('link', { name: 'Versions', exact: true }).click();
  const grid = page.locator('[role=grid][aria-label=Versions][aria-busy=false]');
  await grid.waitFor({ timeout: 180_000 });
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1;
  const figures = await listSteps(visited, {
    sort: page.getByRole('columnheader', { name: 'Definition' }).getByRole('button'),
    sorted: '[role=columnheader][aria-sort=ascending]|Definition',
    text,
    filtered: `main|${found} of`,
  });
  return { rows, ...figures };
}

/** The largest scenario: 48,000 versions. @param {Server} server @returns {LongList} */
export const megaList = (server) => ({
  name: 'portal mega',
  server: { ...server, url: `${server.url}?scenario=mega` },
  ready: '[role=rowheader] a',
  steps: (visited) => workWithVersions(visited, { text: 'gal_07_3', found: 240 }),
});

/** An estate of so many versions. @param {Server} server @param {number} count @returns {LongList} */
export const estateList = (server, count) => ({
  name: `portal ${count}`,
  server,
  ready: '[role=rowheader] a',
  steps: async (visited) => {
    const { page } = visited;
    await page.waitForFunction(() => 'portalDemo' in window);
    await page.evaluate(importVersions, count);
    return workWithVersions(visited, { text: 'image-00007', found: 100 });
  },
});

/**
 * @param {import('@playwright/test').Browser} browser @param {readonly LongList[]} lists @param {number} runs
 * @returns {Promise<Map<string, Record<string, number>[]>>} figures by the list's name
 */
export async function longLists(browser, lists, runs) {
  /** @type {Map<string, Record<string, number>[]>} */
  const results = new Map();
  for (let run = 1; run <= runs; run++) {
    for (const { steps, ...subject } of lists) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US' });
      try {
        const visited = await visit(context, subject, () => undefined);
        const figures = { open: visited.figures.ready, ...(await steps(visited)) };
        results.set(subject.name, [...(results.get(subject.name) ?? []), figures]);
        console.error(`${run}/${runs} ${subject.name}`, figures);
      } catch (error) {
        // Its figures are left out, and so its targets are not kept.
        console.error(`${subject.name}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
      } finally {
        await context.close();
      }
    }
  }
  return results;
}
