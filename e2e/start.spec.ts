import { expect, test } from './fixtures.ts';

test('A1 opens on the galleries of all subscriptions, without sign-in and without network', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.expectTitle('Galleries');
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'gal_contoso' });
  await expect(page).toHaveURL(/\/(?:galleries)?$/);
});

test('the shell paints before any script has run, and says so without JavaScript', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.getByRole('banner')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Galleries');
  await context.close();
});

test('the server sends the page’s policy as a header, without unsafe sources', async ({ page }) => {
  const answer = await page.goto('./');
  const header = answer?.headers()['content-security-policy'] ?? '';
  const meta = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(header).toBe(`${meta}; frame-ancestors 'none'`);
  expect(header).not.toContain('unsafe');
});
