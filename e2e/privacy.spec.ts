import { expect, test } from './fixtures.ts';

// The watch of fixtures.ts fails these journeys if anything leaves the page: every request of page and worker is looked at, and
// the network behind them is a trap that counts connections.

test('nothing leaves the page: load, reload at once, a second tab, and with the worker open', async ({
  context,
  page,
  portal,
}) => {
  await portal.open('/');
  await page.reload({ waitUntil: 'commit' });
  // From within: the browser's protocol loses a second reload that comes while the first one's page is still being attached.
  const again = page.waitForEvent('framenavigated');
  await page.evaluate(() => void setTimeout(() => location.reload()));
  await again;
  await portal.expectLoaded();
  await portal.expectWorkerDoor();
  const second = await context.newPage();
  await second.goto('./');
  await expect(second.getByRole('rowheader', { name: 'gal_contoso' })).toBeVisible();
  // Now the worker answers: the calls show as requests to ARM, and still nothing reaches the network.
  const asked = page.waitForRequest(/^https:\/\/management\.azure\.com\//);
  await page.getByRole('button', { name: 'Refresh' }).click();
  const answer = await (await asked).response();
  expect(answer?.fromServiceWorker()).toBe(true);
  await page.reload({ waitUntil: 'commit' });
  await portal.expectLoaded();
});

test('nothing leaves the page when the browser refuses service workers', async ({
  browser,
  contextOptions,
  baseURL,
}) => {
  const context = await browser.newContext({ ...contextOptions, baseURL, serviceWorkers: 'block' });
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
  });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('rowheader', { name: 'gal_contoso' })).toBeVisible();
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('rowheader', { name: 'gal_contoso' })).toBeVisible();
  expect(foreign).toEqual([]);
  await context.close();
});

test('a call that the emulator does not answer says so instead of going out', async ({ page, portal }) => {
  await portal.open('/');
  await portal.expectWorkerDoor();
  const status = await page.evaluate(async () => {
    const answer = await fetch(
      'https://management.azure.com/subscriptions/x/providers/Microsoft.Nothing/things?api-version=2020-01-01',
    );
    return answer.status;
  });
  expect([401, 404, 501]).toContain(status);
});
