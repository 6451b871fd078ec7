import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

/** Lets React's code arrive only when told to: what stands on the page until then is there without it. */
async function holdPortalCode(page: Page): Promise<() => Promise<void>> {
  const devtools = await page.context().newCDPSession(page);
  const held: string[] = [];
  let open = false;
  const pass = (requestId: string) => devtools.send('Fetch.continueRequest', { requestId });
  devtools.on('Fetch.requestPaused', ({ requestId }) => {
    if (open) void pass(requestId);
    else held.push(requestId);
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*/assets/portal-*.js' }] });
  return async () => {
    open = true;
    await Promise.all(held.map(pass));
  };
}

const shown = (page: Page) =>
  page
    .locator('main [data-row]')
    .evaluateAll((rows) =>
      rows.map((row) => [
        ...[...row.children].map((cell) => cell.textContent),
        row.querySelector('a')?.getAttribute('href'),
        Math.round(row.getBoundingClientRect().top),
      ]),
    );

test('the first rows stand before React has come, and are the rows that it draws', async ({
  page,
  portal,
}) => {
  const pass = await holdPortalCode(page);
  await page.goto('./');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  const grid = page.getByRole('grid', { name: 'Galleries' });
  // Regions are called by their names last.
  await expect(grid.getByText('Germany West Central')).toBeVisible();
  const early = await shown(page);
  expect(early.length).toBeGreaterThan(7);
  await expect(grid).toHaveAttribute('aria-rowcount', String(early.length + 1));
  // What the list is as a whole is not said yet.
  await expect(page.getByText(`${early.length} galleries so far; still loading.`)).toBeVisible();
  await expect(grid).toHaveAttribute('aria-busy', 'true');
  await pass();
  await portal.expectLoaded();
  await expect(page.getByText(`${early.length} galleries from 4 subscriptions`)).toBeVisible();
  expect(await shown(page)).toEqual(early);
});

test('what failed is left out of the first rows, and named by the page', async ({ page, portal }) => {
  const pass = await holdPortalCode(page);
  await page.goto('./?scenario=partial-failure');
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByText(/galleries so far; still loading\./)).toBeVisible();
  await pass();
  await portal.expectLoaded();
  await expect(page.getByText(/galleries from \d of \d subscriptions/)).toBeVisible();
});

test('a click before React has come is not lost: the portal begins where the link leads, in the same document', async ({
  page,
  portal,
}) => {
  const pass = await holdPortalCode(page);
  await page.goto('./');
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.getByRole('rowheader').getByRole('link', { name: 'gal_contoso', exact: true }).click();
  await expect(page).toHaveURL(/\/galleries\/gal_contoso$/);
  await pass();
  await portal.expectTitle('gal_contoso');
  await expect(page.getByRole('heading', { name: 'Essentials' })).toBeVisible();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  await page.goBack();
  await portal.expectTitle('Galleries');
  await portal.expectLoaded();
});

/** Notes in the page whether rows ever stood in the shell. */
const watchShell = (page: Page) =>
  page.addInitScript(() => {
    const watcher = new MutationObserver(() => {
      const root = document.querySelector('#root');
      const drawn = Object.keys(root?.firstElementChild ?? {}).some((key) => key.startsWith('__react'));
      if (!drawn && root?.querySelector('[data-row]')) Object.assign(window, { rowsInShell: true });
    });
    watcher.observe(document, { childList: true, subtree: true });
  });

for (const [what, path, early] of [
  ['the list as it is', './', true],
  ['another order', './?sort=-name', false],
  ['a filter', './?q=contoso', false],
] as const) {
  test(`a link to ${what}: ${early ? 'its' : 'no'} rows stand in the shell`, async ({ page, portal }) => {
    await watchShell(page);
    const pass = await holdPortalCode(page);
    await page.goto(path);
    if (early) await expect(page.getByRole('rowheader').first()).toBeVisible();
    await pass();
    await portal.expectLoaded();
    await expect(page.getByRole('rowheader').first()).toBeVisible();
    expect(await page.evaluate(() => 'rowsInShell' in window)).toBe(early);
  });
}
