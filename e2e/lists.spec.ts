import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { contosoSubscriptions } from '../src/emulator/scenarios/contoso.ts';
import { expect, test } from './fixtures.ts';

const labList = `GET /subscriptions/${contosoSubscriptions.lab}/providers/Microsoft.Compute/galleries`;

const count = (page: Page) =>
  page.getByRole('heading', { level: 1 }).locator('xpath=following-sibling::*[1]');

/** Chooses a format in the export menu and reads the file that comes. */
async function exported(page: Page, item: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ]);
  return readFile(await download.path(), 'utf8');
}

test('A2 "EOL within 30 days" is in the address; the address in a new tab gives the same view', async ({
  page,
  portal,
  context,
}) => {
  await portal.open('/versions');
  await portal.expectLoaded();
  await page.getByRole('button', { name: 'End of life', exact: true }).click();
  await page.getByRole('radio', { name: 'Within 30 days' }).check();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/versions\?eol=30$/);
  await expect(count(page)).toHaveText(/^[1-9]\d* of \d+$/);
  const rows = await portal.rows();
  expect(rows.length).toBeGreaterThan(0);

  const copy = await context.newPage();
  await copy.goto(page.url());
  await expect(count(copy)).toHaveText((await count(page).textContent()) ?? '');
  await expect(copy.getByRole('button', { name: 'End of life: Within 30 days' })).toBeVisible();
});

test('versions sort by number: 1.0.10 comes after 1.0.9', async ({ page, portal }) => {
  await portal.open('/versions?gallery=gal_contoso&definition=myimage1&sort=name');
  await portal.expectLoaded();
  const names = (await portal.rows()).map((row) => row.Version);
  expect(names.indexOf('1.0.10')).toBe(names.indexOf('1.0.9') + 1);
  await expect(page.getByRole('columnheader', { name: 'Version sorted ascending' })).toBeVisible();
});

test('filters by excluded, region, OS and state; replication is never called ok in a list', async ({
  portal,
}) => {
  await portal.open('/versions');
  await portal.expectLoaded();
  await portal.filterBy('Exclude from latest', 'Yes');
  await portal.filterBy('OS', 'Linux');
  await portal.filterBy('Region', 'West Europe');
  await expect(async () => {
    const rows = await portal.rows();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row['Exclude from latest']).toBe('Yes');
      expect(row.OS).toBe('Linux');
      expect(row['Target regions']).toContain('West Europe');
      expect(row['Replication status']).toBe('not checked');
    }
  }).toPass();
  await expect(portal.page).toHaveURL(/excluded=yes/);
});

for (const text of [
  '1.10',
  '1e3',
  '.*',
  '[a-z]+(',
  '"experiments"',
  '🧪',
  'תל',
  '<b>',
  '=1+1',
  '100%',
  'GAL_',
]) {
  test(`the filter takes ${text} for plain text, also in a link`, async ({ page, portal }) => {
    await portal.open('/galleries');
    await portal.expectLoaded();
    const names = (rows: Record<string, string>[]) => rows.map((row) => row.Name);
    const all = await portal.rows();
    const wanted = all.filter((row) =>
      Object.values(row).join('\n').toLowerCase().includes(text.toLowerCase()),
    );
    await portal.filterByText(text);
    await expect(count(page)).toHaveText(`${wanted.length} of ${all.length}`);
    expect(names(await portal.rows())).toEqual(names(wanted));
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === text);
    await page.reload();
    await expect(page.getByRole('searchbox', { name: 'Filter Galleries by text' })).toHaveValue(text);
    await expect(count(page)).toHaveText(`${wanted.length} of ${all.length}`);
  });
}

test('HTML in descriptions and tags is text, also in an export', async ({ page, portal }) => {
  await portal.open('/galleries?q=galLab&columns=name,description,tags');
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'galLab', Description: /<b>Lab<\/b>/ });
  expect(await page.locator('[role=grid] b, [role=grid] img').count()).toBe(0);
  const csv = await exported(page, /^CSV/);
  expect(csv.startsWith('\uFEFFName,Description,Tags,Resource id\r\n')).toBe(true);
  expect(csv).toContain('<b>Lab</b>');
  const json = JSON.parse(await exported(page, /^JSON/)) as { name: string; tags: Record<string, string> }[];
  expect(json).toHaveLength(1);
  expect(json[0]).toMatchObject({ name: 'galLab', tags: { env: 'lab' } });
});

test('an export makes formulas harmless', async ({ page, portal }) => {
  await portal.open('/definitions?q=experiment-1&columns=name,description');
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'experiment-1', Description: /^=cmd\|/ });
  const csv = await exported(page, /^CSV, 1 row/);
  expect(csv).toMatch(
    /^\uFEFFName,Description,Resource id\r\nexperiment-1,'=cmd\|' \/C calc'!A0 \+1 -2 @x,\/subscriptions\/\S+\/images\/experiment-1\r\n$/,
  );
});

test('only what is selected is exported', async ({ page, portal }) => {
  await portal.open('/');
  await portal.expectLoaded();
  await page.getByRole('checkbox', { name: 'Select gal_contoso' }).check();
  await page.getByRole('checkbox', { name: 'Select gal_finance' }).check();
  await expect(page.getByText('2 selected')).toBeVisible();
  const csv = await exported(page, /^CSV, 2 selected rows/);
  expect(csv.trim().split('\r\n')).toHaveLength(3);
});

test('columns are chosen, kept for the next visit, and told in the address', async ({ page, portal }) => {
  await portal.open('/galleries');
  await portal.expectLoaded();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Description' }).uncheck();
  await page.getByRole('button', { name: 'Move Location up' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move Location up' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/columns=name,state,subscription,tenant,location,group/);
  const link = page.url();
  await portal.open('/galleries');
  await expect(page).toHaveURL(link);
  await expect(page.getByRole('columnheader', { name: 'Description' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'Reset columns' }).click();
  await expect(page).toHaveURL(/\/galleries$/);
  await expect(page.getByRole('columnheader', { name: 'Description' })).toHaveCount(1);
});

test('S68 S69 S70 S71 all resources: subscriptions with select all, "private gallery", hidden types, the command', async ({
  page,
  portal,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.open('/resources');
  await portal.expectLoaded();
  await page.getByRole('button', { name: 'Subscription', exact: true }).first().click();
  await page.getByRole('checkbox', { name: 'Select all', exact: true }).check();
  await expect(page.getByRole('checkbox', { name: /^Contoso Lab / })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Subscription: 4 selected' })).toBeVisible();
  await portal.filterByText('private gallery');
  await portal.expectRow({ Name: 'gal_contoso', Type: 'Private gallery' });
  await portal.filterByText('');
  await page
    .getByRole('switch', { name: 'Show hidden types' })
    .or(page.getByLabel('Show hidden types'))
    .first()
    .check();
  await portal.filterByText('gal_contoso/myImage1');
  await portal.expectRow({ Name: 'gal_contoso/myImage1', Type: 'Image definition' });
  await portal.expectRow({ Name: 'gal_contoso/myImage1/1.0.10', Type: 'Image version' });
  await expect(page).toHaveURL(/hidden=1/);
  await page.getByRole('button', { name: 'Copy command' }).click();
  expect(await portal.copied(/^az/)).toBe(
    'az account list -otsv --query "[].id" | xargs -n 1 az sig list --subscription',
  );
});

test('definitions in galleries that one may not open are listed, and the start page says so', async ({
  page,
  portal,
}) => {
  await portal.openAs('image-reader', '/');
  await portal.expectLoaded();
  const link = page.getByRole('link', { name: /^\d+ definitions in galleries that you cannot open$/ });
  await link.click();
  await portal.expectTitle('Definitions');
  await expect(page).toHaveURL(/\/definitions\?access=closed$/);
  await portal.expectRow({ Name: 'myImage1', Gallery: 'gal_contoso' });
});

for (const [kind, words] of [
  ['forbidden', 'refused (403)'],
  ['serverError', 'failed (500)'],
  ['throttle', 'throttled (429)'],
] as const) {
  test(`a subscription that answers ${words} is named above the table with its own retry; the rest stays`, async ({
    page,
    portal,
  }) => {
    await portal.open('/demo');
    await portal.setFaults({ kind, match: labList, ...(kind === 'throttle' && { amount: 60 }) });
    await page.getByRole('link', { name: 'Galleries', exact: true }).click();
    await expect(page.getByText(/galleries from 3 of 4 subscriptions/)).toBeVisible();
    await expect(page.getByText(`Contoso Lab: ${words}`)).toBeVisible();
    await portal.expectRow({ Name: 'gal_contoso' });
    await portal.expectNoRow('galLab');
    await page.getByRole('button', { name: 'Details' }).click();
    await expect(page.getByText('Request id')).toBeVisible();
    await portal.setFaults();
    await page.getByRole('button', { name: 'Retry Contoso Lab' }).first().click();
    await expect(page.getByText(/galleries from 4 subscriptions/)).toBeVisible();
    await portal.expectRow({ Name: 'galLab' });
  });
}

for (const [kind, words] of [
  ['forbidden', 'refused (403)'],
  ['serverError', 'failed (500)'],
] as const) {
  test(`a tenant that answers ${words} is named above the table with its own retry; the rest stays`, async ({
    page,
    portal,
  }) => {
    await portal.open('/definitions');
    await portal.expectLoaded();
    await expect(page.getByText(/image definitions from 2 tenants/)).toBeVisible();
    // Which of the two is asked first is the portal's affair.
    await portal.setFaults({ kind, match: 'POST /providers/Microsoft.ResourceGraph/resources', times: 1 });
    await page.getByRole('button', { name: 'Refresh' }).click();
    await expect(page.getByText(/image definitions from 1 of 2 tenants\./)).toBeVisible();
    const failed = page.getByText(/^Tenant \w+: /);
    await expect(failed).toHaveCount(1);
    await expect(failed).toContainText(words);
    await portal.expectRow({ Name: 'agent-linux' });
    await page.getByRole('button', { name: /^Retry Tenant \w+/ }).click();
    await expect(page.getByText(/image definitions from 2 tenants/)).toBeVisible();
    await expect(failed).toHaveCount(0);
  });
}

test('a subscription that never answers is waited for by name; the rest can be used', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.setFaults({ kind: 'never', match: labList });
  await page.getByRole('link', { name: 'Galleries', exact: true }).click();
  await expect(page.getByText(/Waiting for Contoso Lab\./)).toBeVisible();
  await portal.expectRow({ Name: 'gal_contoso', Definitions: '6' });
  await portal.filterByText('finance');
  await expect(page.getByText(/Filters and sorting apply to the rows loaded so far/)).toBeVisible();
  await portal.expectRow({ Name: 'gal_finance' });
});

test('when counting fails, counts are "not counted", never 0', async ({ page, portal }) => {
  await portal.open('/demo');
  await portal.setFaults({ kind: 'serverError', match: 'Microsoft.ResourceGraph' });
  await page.getByRole('link', { name: 'Galleries', exact: true }).click();
  await portal.expectRow({ Name: 'gal_contoso', Definitions: 'not counted', Versions: 'not counted' });
});

test('empty and no match are two pictures', async ({ page, portal }) => {
  await portal.open('/', { scenario: 'empty' });
  await expect(page.getByText('No galleries in 1 subscription')).toBeVisible();
  await portal.open('/?q=nothing-is-called-so', { scenario: 'contoso' });
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await portal.expectRow({ Name: 'gal_contoso' });
});
