import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';
import { refuseStorage } from './refuse-storage.ts';

test('storage refused (private mode): the portal runs and says that nothing will be kept', async ({
  page,
  portal,
}) => {
  await refuseStorage(page);
  await portal.open('/');
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'gal_contoso' });
  await page.getByRole('button', { name: 'Changes are not saved' }).click();
  const told = page.getByRole('dialog', { name: 'Changes are not saved' });
  await expect(told.getByText('The browser refuses storage: changes are lost')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Demo:/ }).click();
  await expect(page.getByText('The browser refuses storage: changes are lost')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => window.portalDemo?.getState().persistent)).toBe(false);
  await portal.openRow('gal_contoso');
});

async function describe(tab: Page, path: string, text: string): Promise<void> {
  await tab.goto(`.${path}?panel=edit`);
  await tab.getByRole('textbox', { name: 'Description' }).fill(text);
  await tab.getByRole('button', { name: 'Review changes' }).click();
}

test('two tabs that write at the same time: nothing is lost', async ({ context, page }) => {
  const other = await context.newPage();
  await describe(page, places.gallery, 'Written in the first tab');
  await describe(other, places.definition, 'Written in the second tab');
  const save = (tab: Page) => tab.getByRole('button', { name: 'Save', exact: true }).click();
  await Promise.all([save(page), save(other)]);
  await Promise.all([page, other].map((tab) => expect(tab.getByRole('dialog')).toBeHidden()));
  await page.goto(`.${places.definition}`);
  await expect(page.getByText('Written in the second tab')).toBeVisible();
  await other.goto(`.${places.gallery}`);
  await expect(other.getByText('Written in the first tab')).toBeVisible();
});

test('what was changed is there after a reload, and gone after a reset in under a second', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  const demo = await portal.demo();
  await demo.evaluate((control) => control.setSpeed(3600));
  await page.reload();
  const speed = await (await portal.demo()).evaluate((control) => control.getState().speed);
  expect(speed).toBe(3600);
  const took = await (
    await portal.demo()
  ).evaluate(async (control) => {
    const from = performance.now();
    await control.reset();
    return performance.now() - from;
  });
  expect(took).toBeLessThan(1000);
  await expect
    .poll(async () => (await portal.demo()).evaluate((control) => control.getState().speed))
    .toBe(60);
});
