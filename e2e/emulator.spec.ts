import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import type { Portal } from './portal.ts';

// The emulator in the browser: its adapters, its tabs, its storage. That nothing leaves the page is watched in every test (fixtures.ts).

const ARM = /^https:\/\/management\.azure\.com\//;

const doorIs = (page: Page, door: string) =>
  page.waitForFunction((wanted) => window.portalDemo?.getState().door === wanted, door);

/** Opens another page, so that calls are made. */
async function lookAround(portal: Portal): Promise<void> {
  await portal.openRow('gal_contoso');
  await portal.expectSettled();
}

test('the first rows do not wait for a service worker; once it is there, calls show in the network panel', async ({
  page,
  portal,
}) => {
  const early: string[] = [];
  page.on('request', (request) => early.push(request.url()));
  await portal.open();
  await portal.expectRow({ Name: 'gal_contoso' });
  await doorIs(page, 'serviceWorker');
  const worker = early.findIndex((url) => url.includes('emulator-probe'));
  expect(early.slice(0, worker).filter((url) => ARM.test(url))).toEqual([]);
  const call = page.waitForResponse((response) => ARM.test(response.url()));
  await lookAround(portal);
  expect((await call).fromServiceWorker()).toBe(true);
});

test('a worker that has forgotten its page costs nothing: the page answers itself', async ({
  page,
  portal,
}) => {
  await portal.open();
  await doorIs(page, 'serviceWorker');
  await page.evaluate(() => navigator.serviceWorker.controller?.postMessage('CLIENT_CLOSED'));
  await lookAround(portal);
  await doorIs(page, 'page');
});

test('a page that was loaded past its worker answers its calls itself', async ({ page, portal, context }) => {
  await portal.open();
  await doorIs(page, 'serviceWorker');
  const browser = await context.newCDPSession(page);
  await Promise.all([page.waitForEvent('load'), browser.send('Page.reload', { ignoreCache: true })]);
  await portal.expectRow({ Name: 'gal_contoso' });
  await lookAround(portal);
});

test('without service workers everything works', async ({ page, portal }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  await portal.open();
  await portal.expectRow({ Name: 'gal_contoso' });
  await lookAround(portal);
  expect(await page.evaluate(() => window.portalDemo?.getState().door)).toBe('page');
});

test('storage that is cleared while the page is open: what was loaded is still there', async ({
  page,
  portal,
  context,
}) => {
  await portal.open();
  await portal.expectRow({ Name: 'gal_contoso' });
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  await lookAround(portal);
  expect(await page.evaluate(() => window.portalDemo?.getState().persistent)).toBe(false);
});

test('tabs share clock, faults and estate, each keeps its own persona; a reload finds all of it', async ({
  page,
  portal,
  context,
}) => {
  await portal.open();
  const other = await context.newPage();
  await other.goto(page.url());
  const stateOf = (tab: Page) => tab.evaluate(() => window.portalDemo?.getState());
  await (
    await portal.demo()
  ).evaluate(async (control) => {
    await control.setSpeed(3_600);
    await control.setPersona('reader');
    await control.setFaults([{ id: 'slow', kind: 'latency', amount: 1 }]);
  });
  await other.waitForFunction(() => window.portalDemo?.getState().speed === 3_600);
  expect(await stateOf(other)).toMatchObject({ persona: 'owner', faults: [{ id: 'slow' }] });
  await page.reload();
  await portal.demo();
  expect(await stateOf(page)).toMatchObject({ speed: 3_600, persona: 'reader', faults: [{ id: 'slow' }] });
  await (await portal.demo()).evaluate((control) => control.reset());
  await other.waitForFunction(() => window.portalDemo?.getState().faults.every((f) => f.id !== 'slow'));
});

test('the address says where to begin: scenario, persona, clock, speed', async ({ page, portal }) => {
  await portal.open('/', { scenario: 'empty', persona: 'reader', clock: '2031-05-05T00:00:00Z', speed: 0 });
  const state = await (await portal.demo()).evaluate((control) => control.getState());
  expect(state).toMatchObject({ scenario: 'empty', persona: 'reader', speed: 0 });
  await expect(page).toHaveURL((url) => url.search === '');
});
