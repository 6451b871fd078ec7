import { expect, test } from './fixtures.ts';

test('the estate on the map: a region leads to its versions, and what was not asked reads "not checked"', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.expectLoaded();
  await page.getByRole('link', { name: 'Replication' }).click();
  await portal.expectTitle('Replication');
  const regions = page.getByRole('table', { name: 'Regions' });
  await portal.expectRow({ Region: 'West Europe', 'Replication status': /\d+ Not checked/ }, regions);
  await expect(page.getByText(/^Replication status checked for \d+ of \d+ versions$/)).toBeVisible();

  // The map says the same as the table, and has the same selection.
  const map = page.getByRole('listbox', { name: 'Image versions by region' });
  const option = map.getByRole('option', { name: /^West Europe, / });
  await map.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/[?&]region=westeurope/);
  await expect(option).toHaveAttribute('aria-selected', 'true');
  await expect(regions.getByRole('button', { name: 'West Europe' })).toHaveAttribute('aria-pressed', 'true');

  // Visible rows are checked without a click.
  await page.getByRole('button', { name: /^Show the \d+ versions$/ }).click();
  await expect(page.getByRole('heading', { name: 'Versions in West Europe' })).toBeFocused();
  const list = page.getByRole('grid', { name: 'Versions in this region' });
  await portal.expectRow(
    { Version: '1.0.10', Definition: 'myImage1', 'Replication status': 'Completed' },
    list,
  );

  await page.getByRole('searchbox', { name: /^Filter .* by text$/ }).fill('myImage1 1.0.10');
  await list.getByRole('rowheader', { name: '1.0.10' }).getByRole('link').click();
  await portal.expectTitle('1.0.10');
  await expect(page).toHaveURL(/tab=replication/);
});

test('the estate on the map: filters hold for map, table and list; checking can be told to do all, and paused', async ({
  page,
  portal,
}) => {
  await portal.open('/replication?region=westeurope');
  const said = page.getByText(/^Replication status checked for /);
  await page.getByRole('button', { name: 'Check all' }).click();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByRole('button', { name: 'Continue' })).toBeVisible();
  const total = Number(/of (\d+)/.exec((await said.textContent()) ?? '')?.[1]);

  await portal.filterBy('Gallery', 'gal_contoso');
  await expect(page).toHaveURL(/[?&]gallery=/);
  const fewer = async () => Number(/of (\d+)/.exec((await said.textContent()) ?? '')?.[1]);
  await expect.poll(fewer).toBeLessThan(total);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible({ timeout: 25_000 });
  await expect(page.getByRole('table', { name: 'Regions' }).getByText('Not checked')).toHaveCount(0);
});

test('the estate on the map: a throttled service is left alone as long as it asks, and the page says so', async ({
  page,
  portal,
}) => {
  await portal.open('/replication');
  await expect(page.getByRole('button', { name: 'Check all' })).toBeVisible();
  await portal.setFaults({ kind: 'throttle', match: '/versions/', amount: 20 });
  await page.getByRole('button', { name: 'Check all' }).click();
  await expect(page.getByText(/throttling requests: waiting 20 s, then at most 300 calls/)).toBeVisible();
  await expect(page.getByText(/\d+ Not checked/).first()).toBeVisible();
});
