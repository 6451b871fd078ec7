import { cpSync, writeFileSync } from 'node:fs';

import type { Page } from '@playwright/test';

import { serve } from '../tools/serve/serve.mjs';
import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';

test('A1 opens on the galleries of all subscriptions, without sign-in and without network', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.expectTitle('Galleries');
  await portal.expectLoaded();
  await portal.expectRow({
    Name: 'gal_contoso',
    Subscription: 'Contoso Prod',
    Location: 'West Europe',
    Definitions: '6',
    Versions: /^\d+$/,
    'Provisioning state': 'Succeeded',
  });
  await expect(page.getByText(/galleries from 4 subscriptions/)).toBeVisible();
});

test('a mode that is not built says so, and nothing is shown as if it were there', async ({ browser }) => {
  const folder = '.cache/another-mode';
  cpSync('dist', folder, { recursive: true });
  writeFileSync(`${folder}/config.json`, '{"mode":"azure"}');
  const server = await serve({ dist: folder, port: 0 });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await expect(page.getByText(/Signing in to Azure is not part of this build/).first()).toBeVisible();
  await expect(page.getByText('config.json requests the mode "azure"').first()).toBeVisible();
  await expect(page.getByRole('rowheader')).toHaveCount(0);
  await context.close();
  await server.close();
});

/** Where the parts stand that the shell draws and React takes over. The title by its left edge and line: its box is as wide as the page. */
const geometry = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (selector: string) => {
      const { x, y, width, height } =
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return [x, y, width, height].map(Math.round);
    };
    return {
      header: boxOf('header'),
      brand: boxOf('header a'),
      pages: [...document.querySelectorAll('nav a')].map((a) => {
        const text = document.createRange();
        text.selectNodeContents(a.lastChild ?? a);
        return [
          a.textContent,
          Math.round(text.getBoundingClientRect().x),
          Math.round(a.getBoundingClientRect().y),
        ];
      }),
      title: boxOf('h1').filter((_, i) => i !== 2),
    };
  });

for (const [width, height, colorScheme] of [
  [1440, 900, 'light'],
  [2560, 1300, 'dark'],
  [390, 844, 'dark'],
] as const) {
  test(`the shell paints without the portal's code, where React then stands, ${width} wide, ${colorScheme}`, async ({
    browser,
    baseURL,
    page,
  }) => {
    const viewport = { width, height };
    const bare = await browser.newContext({ baseURL, viewport, colorScheme });
    const shell = await bare.newPage();
    await shell.route('**/assets/*.js', (route) => route.abort());
    await shell.goto('./');
    await expect(shell.getByRole('banner')).toBeVisible();
    await expect(shell.getByRole('heading', { level: 1 })).toHaveText('Galleries');

    await page.setViewportSize(viewport);
    await page.goto('./');
    await expect(page.locator('[data-row]').first()).toBeVisible();
    expect(await geometry(shell)).toEqual(await geometry(page));
    await bare.close();
  });
}

test('nothing moves while the galleries arrive', async ({ page, portal }) => {
  await page.addInitScript(() => {
    const shifts: unknown[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((e) => e.toJSON()))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
  await portal.open('/');
  await portal.expectLoaded();
  expect(await page.evaluate(() => (window as unknown as { shifts: unknown[] }).shifts)).toEqual([]);
});

test('before React has started, a page that is not the start page shows its own title', async ({
  page,
  watched,
}) => {
  // The page's code never arrives: what shows is the shell alone.
  watched.expected.push(/Failed to load resource/);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBlockedURLs', { urls: ['*/assets/*.js'] });
  for (const [path, title] of [
    ['/', 'Galleries'],
    ['/demo', 'Demo'],
    [places.version, '1.0.10'],
    ['/%E0%A4%A', '%E0%A4%A'],
  ] as const) {
    await page.goto(`.${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  }
});

test('the theme that was chosen is there at the first paint', async ({ page, portal }) => {
  await portal.open('/');
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.reload({ waitUntil: 'commit' });
  await page.waitForFunction(() => document.body !== null);
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});

test('the server sends the page’s policy as a header, without unsafe sources', async ({ page }) => {
  const answer = await page.goto('./');
  const header = answer?.headers()['content-security-policy'] ?? '';
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  expect(header).not.toContain('unsafe');
});

test('until all is quiet: at most 260 KiB on the wire and 20 requests', async ({ browser }) => {
  const server = await serve({ dist: 'dist', port: 0 });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(server.url);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await page.waitForFunction(() => window.portalDemo?.getState().door === 'serviceWorker');
  await page.waitForLoadState('networkidle');
  const { requests, bytes } = server.sent();
  expect(requests).toBeLessThanOrEqual(20);
  expect(bytes / 1024).toBeLessThanOrEqual(260);
  await context.close();
  await server.close();
});

test('a step back while the page still begins after a reload shows the page before', async ({
  page,
  portal,
}) => {
  await portal.open(places.definition);
  await portal.expectTitle('myImage1');
  await page.getByRole('link', { name: '1.0.10', exact: true }).first().click();
  await portal.expectTitle('1.0.10');
  // The page's code has to come over the network again, and the step is made while it does.
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  const asked = page.waitForRequest(/assets\/VersionPage-/);
  await page.reload({ waitUntil: 'commit' });
  await asked;
  await page.evaluate(() => history.back());
  await portal.expectTitle('myImage1');
  await expect(page.getByRole('heading', { name: 'Operating system' })).toBeVisible();
});

/** Fails every request for the portal's code while `blocked` says so. */
async function refuseCode(page: Page, blocked: () => boolean): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  devtools.on('Fetch.requestPaused', ({ requestId }) => {
    if (blocked()) void devtools.send('Fetch.failRequest', { requestId, errorReason: 'Failed' });
    else void devtools.send('Fetch.continueRequest', { requestId });
  });
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*/assets/*.js' }] });
}

test('code that does not arrive while it is only fetched ahead changes nothing: following the link asks again', async ({
  page,
  portal,
  watched,
}) => {
  watched.expected.push(/Failed to load resource.*assets/);
  await portal.open('/');
  await portal.expectLoaded();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  let blocked = true;
  await refuseCode(page, () => blocked);
  const refused = page.waitForEvent('requestfailed');
  const link = page.getByRole('link', { name: 'gal_contoso', exact: true });
  await link.hover();
  await refused;
  blocked = false;
  await link.click();
  await portal.expectTitle('gal_contoso');
  await expect(page.getByRole('heading', { name: 'Essentials' })).toBeVisible();
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});

test('code that does not arrive when it is needed: the page is loaded anew, once, and works', async ({
  page,
  portal,
  watched,
}) => {
  watched.expected.push(/Failed to load resource.*assets/, /Failed to fetch dynamically imported module/);
  await portal.open('/');
  await portal.expectLoaded();
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  // The new document finds its code: as after a new release, whose files have other names.
  let blocked = true;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) blocked = false;
  });
  await refuseCode(page, () => blocked);
  await page.getByRole('link', { name: 'gal_contoso', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Essentials' })).toBeVisible();
  await portal.expectTitle('gal_contoso');
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(false);
});

test('a link that is clicked before the portal has started is followed', async ({ page, portal }) => {
  // The start's code is held back until the click is made.
  const devtools = await page.context().newCDPSession(page);
  const held: string[] = [];
  devtools.on('Fetch.requestPaused', ({ requestId }) => held.push(requestId));
  await devtools.send('Fetch.enable', { patterns: [{ urlPattern: '*/assets/index-*.js' }] });
  await page.goto('./', { waitUntil: 'commit' });
  await page.getByRole('navigation').getByRole('link', { name: 'Versions' }).click();
  await expect(page).toHaveURL(/\/versions$/);
  await expect.poll(() => held.length).toBe(2);
  await devtools.send('Fetch.disable');
  await portal.expectTitle('Versions');
  await portal.expectLoaded();
});

test('text typed into the filter while the list still loads stays, and applies to the rows that arrive', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.setFaults({ kind: 'latency', amount: 2000, match: 'Microsoft.Compute/galleries' });
  await page.goto('./');
  await portal.filterByText('finance');
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'gal_finance' });
  await portal.expectNoRow('gal_contoso');
  await expect(page.getByRole('searchbox')).toHaveValue('finance');
});
