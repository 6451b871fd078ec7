import type { Page } from '@playwright/test';

import {
  azAccount,
  azDefinition,
  azGallery,
  azVersionWithStatus,
  DEFINITION,
} from '../src/emulator/import/testing.ts';
import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';
import { Portal } from './portal.ts';

// Journey B: a presenter and the stage. B10, the emulator over HTTP, has tests of its own in src/emulator/adapters.

const entry = (page: Page) => page.getByRole('button', { name: /^Demo: / });
const panel = (page: Page) => page.getByRole('dialog', { name: 'Demo' });

async function copiedLink(page: Page): Promise<string> {
  await entry(page).click();
  await panel(page).getByRole('button', { name: 'Copy link to this state' }).click();
  await expect(panel(page).getByText(/^Copied/)).toBeVisible();
  return new Portal(page).copied(/^http/);
}

test('B1 an address lands in exactly that scenario, person, language and time, and says that the data is mock', async ({
  page,
  portal,
}) => {
  await portal.open('/?lang=en', {
    scenario: 'partial-failure',
    persona: 'reader',
    clock: '2019-05-06',
    speed: 0,
  });
  await expect(page.getByRole('button', { name: 'Demo: paused, partial-failure, reader' })).toBeVisible();
  await entry(page).click();
  await expect(panel(page).getByRole('heading', { name: 'Mock data' })).toBeVisible();
  await expect(panel(page).getByText(/Time in the demo: May 6, 2019/)).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('B2 a reader sees Edit disabled with the missing action named, and a direct call is refused all the same', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', places.gallery);
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
  await entry(page).click();
  const persona = panel(page).getByLabel('Signed in as');
  for (const name of ['owner', 'contributor', 'reader', 'guest', 'no-access']) {
    await expect(persona.locator(`option[value="${name}"]`)).toHaveCount(1);
  }
  await persona.selectOption('reader');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Edit' })).toHaveAccessibleDescription(
    /Microsoft\.Compute\/galleries\/write/,
  );
  // A call of the page's own making, past the portal: it goes through the service worker, once that is open.
  await page.waitForFunction(() => window.portalDemo?.getState().door === 'serviceWorker');
  const answer = await page.evaluate(async (id) => {
    const response = await fetch(`https://management.azure.com${id}?api-version=2024-03-03`, {
      method: 'PATCH',
      headers: { authorization: 'Bearer reader', 'content-type': 'application/json' },
      body: '{"tags":{}}',
    });
    return `${response.status} ${await response.text()}`;
  }, places.gallery);
  expect(answer).toMatch(/^403 .*AuthorizationFailed/s);
});

test('B3 every scenario is in the menu, described in one line, and opens', async ({ page, portal }) => {
  await portal.open('/demo');
  await entry(page).click();
  const menu = panel(page).getByLabel('Scenario');
  await expect(menu.locator('option').nth(1)).toBeAttached();
  const names = await menu
    .locator('option')
    .evaluateAll((options) => options.map((o) => (o instanceof HTMLOptionElement ? o.value : '')));
  expect(names).toEqual(
    expect.arrayContaining([
      'contoso',
      'seed-2019',
      'partial-failure',
      'region-outage',
      'near-limits',
      'orphaned-access',
      'empty',
      'new-admin',
      'mega',
    ]),
  );
  for (const name of names) {
    await menu.selectOption(name);
    await expect(page.getByRole('button', { name: new RegExp(`^Demo: .*, ${name}, `) })).toBeVisible();
    await expect(menu).toHaveAccessibleDescription(/\w{3,}/);
  }
});

test('B4 a fault is switched on for one kind of calls, shows in the header and in the traffic, and one click ends all', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', '/demo?tab=faults');
  await page.getByRole('button', { name: 'End all faults' }).first().click();
  await page.getByLabel('Fault', { exact: true }).selectOption('throttle');
  await page.getByLabel('Calls', { exact: true }).selectOption('Galleries and child resources');
  await page.getByLabel('Retry-After in seconds').fill('0');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(page.getByText('A number of seconds from 1 to 3,600.')).toBeVisible();
  await page.getByLabel('Retry-After in seconds').fill('60');
  await page.getByRole('button', { name: 'Switch on' }).click();
  const badge = page.getByRole('button', { name: '1 fault is on. End all faults' });
  await expect(badge).toBeVisible();
  await expect(page.getByRole('list', { name: 'Active faults' })).toContainText('60 s');
  await page.getByRole('navigation').getByRole('link', { name: 'Galleries' }).click();
  await expect(page.getByText(/429|throttl|too many/i).first()).toBeVisible();
  await badge.click();
  await expect(badge).toHaveCount(0);
  await page.getByRole('navigation').getByRole('link', { name: 'Demo' }).click();
  await page.getByRole('link', { name: 'Traffic' }).click();
  await page.getByLabel('Status').selectOption('Refused (4xx)');
  await portal.expectRow({ Status: '429', 'Fault applied': 'Throttled (429)' });
});

test('B4 latency, offline, a refused Graph and a policy for tags are there; a policy refuses a save in its own words; the notice says when an operation disappears', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', '/demo?tab=faults', { speed: 0 });
  const what = page.getByLabel('Fault', { exact: true });
  for (const name of [
    'Slow answers',
    'Offline',
    'Server error',
    'Operations hang',
    'Operations disappear',
    'Microsoft Graph refused (403)',
  ]) {
    await expect(what.locator('option', { hasText: name })).toHaveCount(1);
  }
  await what.selectOption('policy');
  await page.getByRole('textbox', { name: 'Tag', exact: true }).fill('approved-by');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await portal.open(`${places.gallery}?panel=edit`);
  await page.getByLabel('Description').fill('Now with a policy');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/disallowed by policy/).first()).toBeVisible();
  await (
    await portal.demo()
  ).evaluate((control) => control.setFaults([{ id: 'gone', kind: 'lostOperation' }]));
  await page.getByRole('button', { name: 'Save again', exact: true }).click();
  await expect(page.getByText(/^The service no longer has this operation; the state shown/)).toBeVisible();
});

test('B5 the clock jumps to the next event, which is said beforehand; replication follows it', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', '/demo?tab=faults', { speed: 0 });
  const next = page.getByText(/^Next, .+: .+/);
  await expect(next).toBeVisible();
  const foretold = (await next.textContent())?.replace(/^Next, /, '') ?? '';
  await page.getByRole('button', { name: 'To the next event' }).click();
  await expect(page.getByText(`The clock shows ${foretold}`)).toBeVisible();
  await expect(next).not.toHaveText(`Next, ${foretold}`);
  await page.getByLabel('Day, at 09:00 UTC').fill('2031-01-02');
  await page.getByRole('button', { name: 'Set the clock' }).click();
  await expect(page.getByText('Time in the demo: Jan 2, 2031, 9:00:00 AM UTC').first()).toBeVisible();
  await page.getByRole('button', { name: '+1 hour' }).click();
  await expect(page.getByText(/Jan 2, 2031, 10:00:00 AM UTC/).first()).toBeVisible();
  await page.getByRole('button', { name: '+1 day' }).click();
  await expect(page.getByText(/Jan 3, 2031, 10:00:00 AM UTC/).first()).toBeVisible();
});

test('B6 changes outlive a reload, travel in a link, and reset drops them in under a second', async ({
  page,
  portal,
  context,
  browser,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.openAs('owner', `${places.gallery}?panel=edit`, { speed: 3600 });
  await page.getByLabel('Description').fill('Shown on the stage');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  // The review shows the text too: saved it is when the panel has closed.
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('main').getByText('Shown on the stage').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('main').getByText('Shown on the stage').first()).toBeVisible();

  const link = await copiedLink(page);
  await expect(panel(page).getByText('Copied, with the changes made so far.')).toBeVisible();
  const elsewhere = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
  const other = await elsewhere.newPage();
  await other.goto(link);
  await expect(other.getByRole('main').getByText('Shown on the stage').first()).toBeVisible();
  await expect(other).not.toHaveURL(/changes=/);
  await elsewhere.close();

  await panel(page).getByRole('button', { name: 'Reset', exact: true }).click();
  const estate = await (await portal.demo()).evaluate((control) => control.getState().estate);
  const begun = await page.evaluate(() => performance.now());
  await panel(page).getByRole('button', { name: 'Yes, reset' }).click();
  await page.waitForFunction((before) => window.portalDemo?.getState().estate !== before, estate, {
    polling: 'raf',
  });
  expect((await page.evaluate(() => performance.now())) - begun).toBeLessThan(1000);
  await expect(page.getByRole('main').getByText('Shown on the stage')).toHaveCount(0);
});

test('B6 a link whose changes are damaged opens the scenario, and says so', async ({ page, portal }) => {
  await portal.open('/?scenario=contoso&start=2026-03-02T09:00:00Z&changes=not-packed');
  await entry(page).click();
  await expect(panel(page).getByText(/changes in this link could not be read/)).toBeVisible();
  await expect(panel(page).getByLabel('Scenario')).toHaveValue('contoso');
});

test('B7 two tabs share scenario, clock and faults, and each has its own person', async ({
  page,
  portal,
  context,
}) => {
  await portal.openAs('owner', '/demo?tab=faults', { speed: 0 });
  await expect(entry(page)).toHaveAccessibleName(/owner$/);
  const other = await context.newPage();
  await other.goto('./?persona=reader');
  await expect(entry(other)).toHaveAccessibleName('Demo: paused, contoso, reader');
  await page.getByRole('button', { name: 'x3600' }).click();
  await page.getByLabel('Fault', { exact: true }).selectOption('hiddenHeaders');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await expect(entry(other)).toHaveAccessibleName('Demo: x3600, contoso, reader');
  await expect(other.getByRole('button', { name: /fault.* on\. End all faults/ })).toBeVisible();
  await expect(entry(page)).toHaveAccessibleName(/owner$/);
});

test('B8 an estate is imported under pseudonyms: its names are shown nowhere, and nothing is uploaded', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await page.getByLabel('Replace names and ids with pseudonyms').check();
  await portal.chooseFiles({
    'fabulous-corp.json': [azAccount, azGallery, azDefinition],
    'v.json': azVersionWithStatus,
  });
  await expect(page.getByText(/^Imported[. ]/)).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText('fabulous-corp');
  await page.getByRole('link', { name: 'Show galleries' }).click();
  await portal.expectRow({ Name: 'gallery_1' });
  await portal.openRow('gallery_1');
  await portal.open(DEFINITION);
  await expect(page.getByRole('main')).toContainText(/not found|not in the import|SubscriptionNotFound/i);
});

test('B9 the tour goes through seven places, back and on, and over a reload', async ({ page, portal }) => {
  await portal.openAs('owner', '/demo?tab=tour');
  await page.getByRole('button', { name: 'Start the tour' }).click();
  const card = page.getByRole('complementary').filter({ hasText: /^Tour, step/ });
  const addresses = new Set<string>();
  for (let n = 1; n <= 7; n++) {
    await expect(card.getByText(`Tour, step ${n} of 7`)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/not found/i);
    addresses.add(page.url());
    if (n === 3) {
      await page.reload();
      await expect(card.getByText('Tour, step 3 of 7')).toBeVisible();
      await card.getByRole('button', { name: 'Back' }).click();
      await expect(card.getByText('Tour, step 2 of 7')).toBeVisible();
      await card.getByRole('button', { name: 'Next' }).click();
    }
    if (n < 7) await card.getByRole('button', { name: 'Next' }).click();
  }
  expect(addresses.size).toBe(7);
  await card.getByRole('button', { name: 'Done' }).click();
  await expect(card).toHaveCount(0);
});

test('B9 the tour traps nobody: skip, Escape, and going elsewhere end it', async ({ page, portal }) => {
  const card = page.getByRole('complementary').filter({ hasText: /^Tour, step/ });
  const ways = [
    () => card.getByRole('button', { name: 'Skip the tour' }).click(),
    () => page.keyboard.press('Escape'),
    () => page.getByRole('navigation').getByRole('link', { name: 'Demo' }).click(),
  ];
  for (const way of ways) {
    await portal.openAs('owner', '/demo?tab=tour');
    await page.getByRole('button', { name: 'Start the tour' }).click();
    await expect(card).toBeVisible();
    await way();
    await expect(card).toHaveCount(0);
    await page.reload();
    await portal.expectSettled();
    await expect(card).toHaveCount(0);
  }
});

test('traffic: a call is looked into and copied as curl and az rest, never with its token', async ({
  page,
  portal,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.openAs('owner', '/');
  await portal.expectRow({ Name: 'gal_contoso' });
  await page.getByRole('navigation').getByRole('link', { name: 'Demo' }).click();
  await page.getByRole('link', { name: 'Traffic' }).click();
  await page.getByLabel('Filter calls by text').fill('resourcegraph');
  await page
    .getByRole('button', { name: /^Details of POST .*ResourceGraph/ })
    .first()
    .click();
  const details = page.getByRole('dialog', { name: /^POST/ });
  await expect(details.getByText('Request id')).toBeVisible();
  await expect(details.getByRole('region', { name: 'Request body' })).toContainText('query');
  await expect(details.getByRole('region', { name: 'Response body' })).toContainText('data');
  await details.getByRole('button', { name: 'Copy as curl' }).click();
  await portal.copied(
    /^curl -X POST 'https:\/\/management\.azure\.com\/.* -H "Authorization: Bearer \$TOKEN"/,
  );
  await details.getByRole('button', { name: 'Copy as az rest' }).click();
  expect(await portal.copied(/^az rest --method post --url /)).not.toContain('Bearer');
});

test('lists follow the clock: what its end of life has passed meanwhile says so, and leaves the filter (A2)', async ({
  page,
  portal,
}) => {
  await portal.open('/definitions?eol=30', { speed: 1 });
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'sap-router' });
  await portal.passTime(24 * 16);
  await portal.expectNoRow('sap-router');
  await page.getByRole('button', { name: /^End of life:/ }).click();
  await page.getByRole('radio', { name: 'Passed' }).check();
  await page.keyboard.press('Escape');
  await portal.expectRow({ Name: 'sap-router', 'End of life date': /^passed/ });
});
