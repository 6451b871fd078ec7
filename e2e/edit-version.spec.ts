import type { Locator, Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';

// Journey A, second half: changing a version and watching it replicate.

const editor = `${places.version}?tab=replication&panel=edit`;
const regions = (page: Page) => page.getByRole('table', { name: 'Target regions' });
const review = (page: Page) => page.getByRole('dialog', { name: /^Review changes/ });

async function addRegion(page: Page, name: string, replicas: string): Promise<void> {
  await page.getByLabel('Add region').selectOption(name);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await regions(page).getByLabel(`${name}: replicas`).fill(replicas);
}

test('A4 map and table show the same regions and share one selection; the map works by keyboard', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', `${places.version}?tab=replication`);
  const map = page.getByRole('listbox', { name: 'Replication of 1.0.10' });
  await expect(map.getByRole('option')).toHaveCount(3);
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(4);
  await page.getByRole('button', { name: 'France Central' }).click();
  await expect(map.getByRole('option', { selected: true })).toHaveAccessibleName(/^France Central/);
  expect(new URL(page.url()).searchParams.get('region')).toBe('francecentral');
  await map.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /^West Europe/, pressed: true })).toBeVisible();
});

test('A5 allow-listed regions are locked with a link to the request; ZRS only where there are zones', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  const list = page.getByLabel('Add region');
  await expect(list.locator('option', { hasText: /^Australia Central – allow-list needed$/ })).toBeDisabled();
  await expect(page.getByRole('link', { name: 'Request access to a region' })).toBeVisible();
  await addRegion(page, 'North Europe', '2');
  await addRegion(page, 'West US', '1');
  const zrs = (region: string) =>
    regions(page)
      .getByLabel(`${region}: storage account type`)
      .locator('option', { hasText: 'Standard_ZRS' });
  await expect(zrs('North Europe')).toBeEnabled();
  await expect(zrs('West US')).toBeDisabled();
});

test('A6 the source region cannot be removed: in the form, and by the service', async ({ page, portal }) => {
  await portal.openAs('owner', editor);
  const remove = page.getByRole('button', { name: 'Remove West Europe' });
  await expect(remove).toHaveAttribute('aria-disabled', 'true');
  await expect(remove).toHaveAccessibleDescription('The source region must stay among the target regions.');
  await remove.press('Enter');
  await expect(page.getByText('0 changes')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review changes' })).toHaveAttribute('aria-disabled', 'true');
});

test('A8 A9 reviewed, saved, followed: regions replicate on the clock, and the page may be left and reopened', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor, { speed: 0 });
  await addRegion(page, 'UK South', '1');
  await addRegion(page, 'North Europe', '13');
  await expect(page.getByText(/^[2-9] changes|1\d changes/)).toBeVisible();
  await page.getByRole('button', { name: 'Review changes' }).click();
  const dialog = review(page);
  await portal.expectRow(
    { Region: 'UK South added', Before: '–', After: '1 × Standard_LRS' },
    dialog.getByRole('table'),
  );
  await expect(dialog.getByText('Total replicas: 8 → 22. Each is a full copy.')).toBeVisible();
  await expect(dialog.getByText(/^First copies to 2 regions/)).toBeVisible();
  await expect(dialog.getByText(/Latest in UK South: 1\.0\.9 → 1\.0\.10/)).toBeVisible();
  await dialog.getByText('Request', { exact: true }).click();
  await expect(dialog.getByText(/PATCH https:\/\/management\.azure\.com.*1\.0\.10/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('Updating', { exact: true }).first()).toBeVisible();
  await portal.expectRow({ Region: 'UK South', 'Replication status': /^Replicating/ });
  await portal.expectRow({ Region: /^West Europe/, 'Replication status': 'Completed' });

  // Leave the page, reload in the middle, come back: the notice is still there and ends by itself.
  await page.getByRole('link', { name: 'myImage1' }).first().click();
  await page.reload();
  await portal.passTime(1);
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
  await portal.open(`${places.version}?tab=replication`);
  await portal.expectRow({ Region: 'UK South', 'Replication status': 'Completed', Replicas: '1' });
  await portal.expectRow({ Region: 'North Europe', 'Replication status': 'Completed', Replicas: '13' });
});

test('A11 end of life says that it is informational and must lie in the future; identity is locked with reasons', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  const eol = page.getByLabel('End of life date (UTC)');
  await expect(eol).toHaveAccessibleDescription(/^Informational: it does not stop deployments/);
  await eol.fill('2020-02-29');
  await expect(page.getByText('The end of life date must be in the future.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Review changes' })).toHaveAttribute('aria-disabled', 'true');
  await eol.fill('9999-12-31');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await portal.expectRow(
    { Field: 'End of life date (UTC)', Before: 'not set', After: '9999-12-31' },
    review(page).getByRole('table'),
  );

  await portal.open(`${places.definition}?panel=edit`);
  await page.getByText('Read-only fields').click();
  await expect(page.getByText('identifier.publisher')).toBeVisible();
  await expect(page.getByText('Set at creation; cannot be changed.').first()).toBeVisible();
});

test('replica counts: what is no whole number from 1 to 100 is refused in place and kept as typed', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  const count = regions(page).getByLabel('East US 2: replicas');
  for (const text of ['0', '-1', '1.5', '101', '', '1e3']) {
    await count.fill(text);
    await expect(count).toHaveAttribute('aria-invalid', 'true');
    await expect(count).toHaveValue(text);
  }
  await count.fill('4');
  await expect(count).not.toHaveAttribute('aria-invalid');
});

test('a pasted list of regions is taken whole or not at all', async ({ page, portal }) => {
  await portal.openAs('owner', editor);
  await page.getByText('Paste a region list').click();
  const box = page.getByLabel('Regions with counts');
  await box.fill('westus2=1 "West US 2=2"');
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(page.getByText(/is listed twice/)).toBeVisible();
  await expect(regions(page).getByRole('row')).toHaveCount(4);
  await box.fill('"South Central US=2" westus2=1');
  await page.getByRole('button', { name: 'Apply', exact: true }).click();
  await expect(regions(page).getByLabel('South Central US: replicas')).toHaveValue('2');
  await expect(regions(page).getByRole('row')).toHaveCount(6);
});

test('two admins at once: the other one’s region is kept, and what both changed is asked', async ({
  page,
  portal,
  context,
}) => {
  await portal.openAs('owner', editor, { speed: 3600 });
  await regions(page).getByLabel('East US 2: replicas').fill('7');
  await addRegion(page, 'UK South', '1');

  const other = await context.newPage();
  await other.goto(`.${editor}`);
  await other.getByRole('table', { name: 'Target regions' }).getByLabel('East US 2: replicas').fill('5');
  await addRegion(other, 'Japan East', '2');
  await other.getByRole('button', { name: 'Review changes' }).click();
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
  await other.close();

  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const conflict = page.getByRole('dialog', { name: 'Changed by someone else' });
  await expect(conflict.getByText(/Japan East: target region/)).toBeVisible();
  const goOn = conflict.getByRole('button', { name: 'Continue with both' });
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await conflict.getByLabel('Yours: 7').check();
  await goOn.click();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
  await portal.expectRow({ Region: 'Japan East', Replicas: '2' });
  await portal.expectRow({ Region: 'East US 2', Replicas: '7' });
  await portal.expectRow({ Region: 'UK South', Replicas: '1' });
});

test('while another change is under way saving waits for it, on request', async ({ page, portal }) => {
  await portal.openAs('owner', editor, { speed: 0 });
  await addRegion(page, 'UK South', '1');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(review(page)).toBeHidden();
  await page.getByRole('link', { name: 'Edit' }).click();
  await expect(page.getByText(/Another change to this version is in progress/)).toBeVisible();
  await regions(page).getByLabel('East US 2: replicas').fill('4');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await review(page).getByRole('button', { name: 'Wait, then save' }).click();
  await expect(review(page).getByText(/^Waiting for the other change to finish/)).toBeVisible();
  await portal.passTime(1);
  await expect(review(page)).toBeHidden({ timeout: 15_000 });
  await portal.expectRow({ Region: 'East US 2', Replicas: '4' });
});

test('a save that the network or the service refuses keeps the form and can be retried', async ({
  page,
  portal,
  watched,
}) => {
  watched.expected.push(/Failed to fetch|429|Failed to load/);
  await portal.openAs('owner', editor, { speed: 3600 });
  await regions(page).getByLabel('East US 2: replicas').fill('9');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await portal.setFaults({ kind: 'offline' });
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/Failed to fetch/)).toBeVisible();
  await portal.setFaults({ kind: 'throttle', match: 'PATCH', amount: 1 });
  await page.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByText(/^Not saved: Azure Resource Manager refused/)).toBeVisible();
  await expect(page.getByText('Request id').first()).toBeVisible();
  await page.getByRole('button', { name: 'Back to the form' }).click();
  await expect(regions(page).getByLabel('East US 2: replicas')).toHaveValue('9');
  await portal.setFaults();
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
});

test('more replicas in a complete region: review and outcome agree on latest and on what can be deployed', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor, { speed: 0 });
  await regions(page).getByLabel('West Europe: replicas').fill('8');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(
    review(page).getByText(
      /^While replicas are added in West Europe, the existing ones most likely stay usable/,
    ),
  ).toBeVisible();
  await expect(review(page).getByText(/^“latest” stays the same in all regions/)).toBeVisible();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(review(page)).toBeHidden();
  await portal.expectRow({
    Region: /^West Europe/,
    'Replication status': /^Replicating.*most likely stay usable/,
  });
  const outcome = async () => {
    await expect(page.getByText('Ready for deployment in 3 of 3 regions.')).toBeVisible();
    await expect(page.getByText('latest in 3 of 3 regions')).toBeVisible();
    await expect(page.getByText('Inferred').first()).toBeVisible();
  };
  await outcome();
  await page.reload();
  await outcome();
  await portal.open(places.definition);
  await portal.expectRow(
    { Region: 'West Europe', Latest: '1.0.10' },
    page.getByRole('table', { name: /latest/i }),
  );
});

test('an operation that fails says so with the region’s details', async ({ page, portal }) => {
  await portal.openAs('owner', editor, { speed: 0 });
  await portal.setFaults({ kind: 'failOperation' });
  await addRegion(page, 'UK South', '1');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(review(page)).toBeHidden();
  await portal.passTime(2);
  await expect(page.getByText('Updating 1.0.10 failed').first()).toBeVisible({ timeout: 15_000 });
  await expect(
    page.getByText(
      /UK South: added as a target region, but its replication failed: .*\n.*Next: open the version/,
    ),
  ).toBeVisible();
  await portal.expectRow({ Region: 'UK South', 'Replication status': /^Failed/ });

  // The next step that it names leads out.
  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByRole('button', { name: 'Remove UK South' }).click();
  await page.getByRole('button', { name: 'Review changes' }).click();
  await portal.setFaults();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(review(page)).toBeHidden();
  await portal.passTime(2);
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
  await page.getByRole('link', { name: 'Edit' }).click();
  await addRegion(page, 'UK South', '1');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(review(page)).toBeHidden();
  await portal.passTime(2);
  await portal.expectRow({ Region: 'UK South', 'Replication status': 'Completed' });
});

test('unsaved changes are guarded; a reader is told which permission is missing', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  await regions(page).getByLabel('East US 2: replicas').fill('9');
  await page.getByRole('link', { name: 'Galleries' }).first().click();
  const question = page.getByRole('dialog', { name: 'Discard your changes?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(regions(page).getByLabel('East US 2: replicas')).toHaveValue('9');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await question.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();

  await portal.openAs('reader', `${places.version}?tab=replication`);
  const edit = page.getByRole('button', { name: 'Edit' });
  await expect(edit).toHaveAccessibleDescription(/Microsoft\.Compute\/galleries\/images\/versions\/write/);
});

/** Types into a field and presses a button at once: no frame, no other event between the letter and the press. */
async function typeAndPress(field: Locator, text: string, button: string): Promise<void> {
  await field.evaluate(
    (input: HTMLInputElement, { typed, name }) => {
      input.focus();
      document.execCommand('selectAll');
      document.execCommand('insertText', false, typed);
      [...document.querySelectorAll('button')].find((b) => b.textContent === name)?.click();
    },
    { typed: text, name: button },
  );
}

test('leaving in the very moment of typing is guarded too', async ({ page, portal }) => {
  await portal.openAs('owner', editor);
  const count = regions(page).getByLabel('East US 2: replicas');
  await typeAndPress(count, '9', 'Discard');
  const question = page.getByRole('dialog', { name: 'Discard your changes?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(count).toHaveValue('9');
  await expect(page.getByRole('button', { name: 'Review changes' })).not.toHaveAttribute(
    'aria-disabled',
    'true',
  );
});

test('what is typed in the moment before "Review changes" is reviewed and saved', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor, { speed: 3600 });
  await typeAndPress(regions(page).getByLabel('East US 2: replicas'), '9', 'Review changes');
  await portal.expectRow(
    { Region: 'East US 2 changed', After: '9 × Standard_LRS' },
    review(page).getByRole('table'),
  );
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
  await portal.expectRow({ Region: 'East US 2', Replicas: '9' });

  await portal.openAs('owner', `${places.definition}?panel=edit`);
  await typeAndPress(page.getByLabel('vCPUs, minimum'), '3', 'Review changes');
  await portal.expectRow({ Field: 'vCPUs, minimum', After: '3' }, review(page).getByRole('table'));
});

test('the form begins on the version as it is, and again from there once closed', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', `${places.version}?tab=replication`, { speed: 3600 });
  const edit = page.getByRole('link', { name: 'Edit' });
  const replicas = regions(page).getByLabel('East US 2: replicas');
  await edit.click();
  const before = await replicas.inputValue();
  await replicas.fill('9');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await edit.click();
  await expect(replicas).toHaveValue(before);
  await replicas.fill('7');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
  await portal.expectRow({ Region: 'East US 2', Replicas: '7' });
  await edit.click();
  await expect(replicas).toHaveValue('7');
  await expect(page.getByText('0 changes')).toBeVisible();
});

test('the count typed under the map and in the table are one, keystroke by keystroke', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  await regions(page).getByRole('button', { name: 'East US 2', exact: true }).click();
  const strip = page.getByLabel('Replicas in East US 2');
  await strip.fill('');
  await strip.pressSequentially('345');
  await expect(strip).toHaveValue('345');
  await expect(regions(page).getByLabel('East US 2: replicas')).toHaveValue('345');
  await regions(page).getByLabel('East US 2: replicas').fill('6');
  await expect(strip).toHaveValue('6');
  const more = page.getByRole('button', { name: 'One replica more in East US 2' });
  for (let i = 0; i < 3; i++) await more.click();
  await expect(regions(page).getByLabel('East US 2: replicas')).toHaveValue('9');
});

test('another persona with a form open: asked first, nothing typed is lost, nothing of it is sent', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  await regions(page).getByLabel('East US 2: replicas').fill('9');
  await page.getByRole('button', { name: /^Demo: / }).click();
  await page.getByLabel('Signed in as').selectOption('reader');
  const question = page.getByRole('dialog', { name: 'Discard your changes?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(regions(page).getByLabel('East US 2: replicas')).toHaveValue('9');
});
