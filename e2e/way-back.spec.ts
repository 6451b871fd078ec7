import { expect, test } from './fixtures.ts';

test('a list that one comes back to stands where it was left', async ({ page, portal }) => {
  await portal.open('/versions');
  await portal.expectLoaded();
  const box = page.locator('[data-scroll-box]');
  await box.evaluate((element) => element.scrollTo({ top: 2000 }));
  await expect(page.locator('[data-row="60"]')).toBeVisible();
  const link = page.locator('[data-row="60"]').getByRole('link');
  const name = (await link.textContent()) ?? '';
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
  const before = await page.evaluate(() => scrollY);
  await link.click();
  await portal.expectTitle(name);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await portal.expectTitle('Versions');
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(before);
});
