import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';

// Editing with bad input, a failing service and a failing network: typed values are kept, and the page says what is known.

const editor = `${places.version}?tab=replication&panel=edit`;
const count = (page: Page) =>
  page.getByRole('table', { name: 'Target regions' }).getByLabel('East US 2: replicas');
const review = (page: Page) => page.getByRole('dialog', { name: /^Review changes/ });

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review changes' }).click();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
}

test('a description of 10,000 characters with HTML is saved as it is and shown as text; deleted, it is gone', async ({
  page,
  portal,
}) => {
  const hostile = `<img src=x onerror=alert(1)><b>=1+1</b>\n${'صور 🧪 '.repeat(1400)}`
    .slice(0, 10_000)
    .trimEnd();
  await portal.openAs('owner', `${places.gallery}?panel=edit`, { speed: 3600 });
  const panel = page.getByRole('dialog', { name: 'Edit gal_contoso' });
  await panel.getByLabel('Description').fill(hostile);
  await save(page);
  await expect(page.getByText('Updated gal_contoso').first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('<img src=x onerror=alert(1)><b>=1+1</b>').first()).toBeVisible();
  expect(await page.locator('main img, main b').count()).toBe(0);

  await portal.open(`${places.gallery}?panel=edit`);
  await expect(panel.getByLabel('Description')).toHaveValue(hostile);
  await panel.getByLabel('Description').fill('');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(review(page).getByRole('cell', { name: 'not set' })).toBeVisible();
  await review(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('<img src=x onerror=alert(1)><b>=1+1</b>')).toHaveCount(0, { timeout: 15_000 });
});

test('the connection breaks while saving: the outcome is called unknown, and saving again reads first', async ({
  page,
  portal,
  watched,
}) => {
  watched.expected.push(/Failed to fetch|Failed to load/);
  await portal.openAs('owner', editor, { speed: 3600 });
  await count(page).fill('9');
  await portal.setFaults({ kind: 'offline', match: 'PATCH' });
  await save(page);
  await expect(page.getByText(/the change may or may not have been saved/)).toBeVisible();
  await portal.setFaults();
  await page.getByRole('button', { name: 'Save again' }).click();
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
});

test('a reload in the middle of a form asks first; the form then holds what the service has', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  const read = await count(page).inputValue();
  await count(page).fill('9');
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await page.reload();
  expect(await asked).toBe('beforeunload');
  await expect(count(page)).toHaveValue(read);
  await expect(page.getByText('0 changes')).toBeVisible();
});

test('leaving a form that waits cancels its change: nothing is written', async ({ page, portal }) => {
  await page.clock.install();
  await portal.openAs('owner', editor, { speed: 0 });
  const read = await count(page).inputValue();
  await page.getByLabel('Add region').selectOption('UK South');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await save(page);
  await expect(review(page)).toBeHidden();
  await page.getByRole('link', { name: 'Edit' }).click();
  await count(page).fill('9');
  await save(page);
  await review(page).getByRole('button', { name: 'Wait, then save' }).click();
  await expect(review(page).getByText(/^Waiting for the other change to finish/)).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(review(page)).toBeHidden();
  await portal.passTime(1);
  await page.clock.fastForward(30_000);
  await portal.expectRow({ Region: 'UK South', 'Replication status': 'Completed' });
  await page.clock.fastForward(30_000);
  await expect(page.getByText('Updated 1.0.10').first()).toBeVisible({ timeout: 15_000 });
  await portal.expectRow({ Region: 'East US 2', Replicas: read });
  await expect(page.getByText('Updating', { exact: true })).toHaveCount(0);
});

test('by keyboard, "Edit" leads into the form that takes its place', async ({ page, portal }) => {
  await portal.openAs('owner', `${places.version}?tab=replication`);
  await page.getByRole('link', { name: 'Edit' }).press('Enter');
  await expect(count(page)).toBeVisible();
  // Taken a frame after the form is painted: a Tab within that frame goes on from where "Edit" was.
  const table = page.getByRole('table', { name: 'Target regions' });
  await expect(page.locator('main :focus').filter({ has: table })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^West Europe/ })).toBeFocused();
});

test('a field that takes the focus is not hidden under the bar with the buttons', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', editor);
  await expect(page.getByRole('listbox', { name: /^Replication of/ })).toBeVisible();
  const bar = page.getByRole('region', { name: 'Changes' });
  for (const label of ['Default replica count', 'End of life date (UTC)', 'New tag name']) {
    const field = page.getByLabel(label);
    await page.evaluate(() => scrollTo(0, 0));
    await field.evaluate((e) => e.focus());
    const [box, over] = [await field.boundingBox(), await bar.boundingBox()];
    expect((box?.y ?? 0) + (box?.height ?? 0), label).toBeLessThanOrEqual(over?.y ?? 0);
  }
});

test('a stuck operation is told by its silence, not as failed', async ({ page, portal }) => {
  await portal.openAs('owner', editor, { speed: 0 });
  await portal.setFaults({ kind: 'stuckOperation' });
  await page.getByLabel('Add region').selectOption('UK South');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await save(page);
  await expect(review(page)).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: /^Notifications/ }).click();
  // The copy progresses before it is stuck; the time without news counts from the last change.
  await expect(async () => {
    await portal.passTime(0.3);
    await expect(page.getByText(/^No update for \d+ minutes$/).first()).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 20_000 });
  await expect(page.getByText('Updating 1.0.10 failed')).toHaveCount(0);
});
