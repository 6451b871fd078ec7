import type { Page } from '@playwright/test';

import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { pages, pagesOfNothing } from './pages.ts';

// Every page: no axe violations, no horizontal overflow, title announced, usable by keyboard, legible with forced colours.

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { path, title } of [...pages, ...pagesOfNothing]) {
  test(`axe finds nothing in light and dark, and it fits from 390 to 2560: ${path}`, async ({
    page,
    portal,
  }) => {
    await portal.open(path);
    await portal.expectSettled();
    await portal.expectTitle(title);
    await expect(page).toHaveTitle(new RegExp(`^${title.replaceAll('.', String.raw`\.`)}`));
    expect(await page.locator('body').innerText()).not.toMatch(/\bundefined\b|\bNaN\b|\[object /);
    expect(await axe(page)).toBe('');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'colours')).toBe('');
    for (const width of [390, 600, 768, 1024, 1280, 1920, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `${width} wide: the page scrolls sideways`).toBeLessThanOrEqual(0);
    }
  });
}

test('keyboard only: skip link, filter, row, tab, back', async ({ page, portal }) => {
  await portal.open('/');
  await portal.expectLoaded();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();

  const filter = page.getByRole('searchbox', { name: 'Filter Galleries by text' });
  for (let i = 0; i < 12 && !(await filter.evaluate((e) => e === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await expect(filter).toBeFocused();
  await page.keyboard.type('contoso');
  await expect(page.getByRole('rowheader')).not.toHaveCount(0);

  const row = page.getByRole('rowheader', { name: 'gal_contoso', exact: true }).getByRole('link');
  await page.keyboard.press('Tab');
  for (
    let i = 0;
    i < 30 && !(await page.getByRole('grid').evaluate((e) => e.contains(document.activeElement)));
    i++
  )
    await page.keyboard.press('Tab');
  for (let i = 0; i < 30 && !(await row.evaluate((e) => e === document.activeElement)); i++)
    await page.keyboard.press('ArrowDown');
  await expect(row).toBeFocused();
  await page.keyboard.press('Enter');
  await portal.expectTitle('gal_contoso');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  const tab = page.getByRole('link', { name: /^Definitions/ }).last();
  await tab.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tab=definitions/);
  await page.goBack();
  await page.goBack();
  await portal.expectTitle('Galleries');
  await expect(filter).toHaveValue('contoso');
});

test('forced colours: what is chosen, focused and in which state stays visible', async ({ page, portal }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await portal.open('/');
  await portal.expectLoaded();
  await page.keyboard.press('Tab');
  const outline = await page
    .getByRole('link', { name: 'Skip to main content' })
    .evaluate((e) => getComputedStyle(e).outlineStyle);
  expect(outline).not.toBe('none');
  await portal.expectRow({ Name: 'gal_contoso', 'Provisioning state': 'Succeeded' });
});
