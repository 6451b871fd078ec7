import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

/** Brings a row that lies far down into sight, and has its page drawn ahead. */
async function restFarDown(page: Page, name: string) {
  const link = page.getByRole('link', { name, exact: true });
  await link.hover();
  const ahead = page.locator('main [inert] h1', { hasText: name });
  await expect(ahead).toBeAttached();
  // Drawn in slices: the whole page is there once its tabs are.
  await expect(page.locator('main [inert] nav').last()).toBeAttached();
  return link;
}

test('a page drawn ahead is shown before the router hears of it, and then is the page in all respects', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.expectLoaded();
  const link = await restFarDown(page, 'gal_contoso');
  // The very next frame shows it; what the router does for it comes behind that frame.
  const nextFrame = await link.evaluate(async (a) => {
    if (a instanceof HTMLElement) a.click();
    return new Promise((resolve) => {
      requestAnimationFrame(() => {
        const visible = [...document.querySelectorAll('main h1')].filter((h) => h.checkVisibility());
        resolve({ headings: visible.map((h) => h.textContent), path: location.pathname });
      });
    });
  });
  expect(nextFrame).toEqual({ headings: ['gal_contoso'], path: '/' });
  await expect(page).toHaveURL(/\/galleries\/gal_contoso$/);
  await expect(page).toHaveTitle(/^gal_contoso/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('main [inert]')).toHaveCount(0);
  await page.goBack();
  await portal.expectTitle('Galleries');
  await portal.expectRow({ Name: 'gal_contoso' });
});

test('a list that was left for a page drawn ahead stands where it was when one comes back', async ({
  page,
  portal,
}) => {
  await portal.open('/versions');
  await portal.expectLoaded();
  const box = page.locator('[data-scroll-box]');
  await box.evaluate((element) => element.scrollTo({ top: 2000 }));
  await expect(page.locator('[data-row="60"]')).toBeVisible();
  const link = page.locator('[data-row="60"]').getByRole('link');
  const name = (await link.textContent()) ?? '';
  await link.hover();
  await expect(page.locator('main [inert] h1', { hasText: name })).toBeAttached();
  await link.click();
  await portal.expectTitle(name);
  await page.goBack();
  await portal.expectTitle('Versions');
  await expect(page.locator('[data-row="60"]')).toBeVisible();
  expect(await box.evaluate((element) => element.scrollTop)).toBe(2000);
});

test('on a phone the page itself scrolls: one arrives at the top, and comes back to where one was', async ({
  page,
  portal,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await portal.open('/versions');
  await portal.expectLoaded();
  await page.evaluate(() => scrollTo({ top: 3000 }));
  await expect(page.locator('[data-row="25"]')).toBeVisible();
  const link = page.locator('[data-row="25"]').getByRole('link');
  const name = (await link.textContent()) ?? '';
  await link.hover();
  await expect(page.locator('main [inert] h1', { hasText: name })).toBeAttached();
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await portal.expectTitle(name);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await portal.expectTitle('Versions');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});
