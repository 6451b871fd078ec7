import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';

declare global {
  interface Window {
    /** What a journey saw of a page that it must not see. */
    seenOfOwner?: string[];
  }
}

const GALLERY_URL = new RegExp(`${places.gallery}$`, 'i');

test('demo parameters are applied and leave the address; the page’s own stay', async ({ page, portal }) => {
  await portal.openAs('reader', '/?q=1.10', { scenario: 'contoso', speed: 1 });
  await expect(page.getByRole('button', { name: 'Demo: x1, contoso, reader' })).toBeVisible();
  await expect(page).toHaveURL(/\/\?q=1\.10$/);
});

test('"copy link" puts the state back into the address', async ({ page, portal, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.openAs('reader', '/demo', { speed: 3600 });
  await page.getByRole('button', { name: /^Demo: / }).click();
  await page.getByRole('button', { name: 'Copy link to this state' }).click();
  const link = new URL(await portal.copied(/^http/));
  expect(link.pathname).toMatch(/\/demo$/);
  expect(Object.fromEntries(link.searchParams)).toMatchObject({
    persona: 'reader',
    scenario: 'contoso',
    speed: '3600',
  });
});

test('another persona sees nothing that the one before has read, not for a frame', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', places.gallery);
  await expect(page.getByRole('main')).toContainText('Golden images');
  // From now on every change of the page is watched: a persona without rights must never see the owner's row.
  await page.evaluate(() => {
    const seen: string[] = [];
    window.seenOfOwner = seen;
    new MutationObserver(() => {
      const signedIn = document.querySelector('header button[aria-label^="Demo: "]')?.ariaLabel ?? '';
      const text = document.querySelector('main')?.textContent ?? '';
      if (signedIn.endsWith('no-access') && text.includes('Golden images')) seen.push(text);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.getByRole('button', { name: /^Demo: / }).click();
  await page.getByLabel('Signed in as').selectOption('no-access');
  await expect(page.getByRole('button', { name: /no-access$/ })).toBeVisible();
  await portal.expectSettled();
  await portal.expectTitle('You cannot read gal_contoso');
  await expect(page.getByRole('main')).toContainText('AuthorizationFailed');
  expect(await page.evaluate(() => window.seenOfOwner)).toEqual([]);
});

test('a pasted portal address opens the resource; its heading has the focus and is announced', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.expectSettled();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox');
  await field.fill(`https://portal.azure.com/#@contoso.com/resource${places.gallery.toUpperCase()}/overview`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(GALLERY_URL);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.locator('[aria-live]').filter({ hasText: 'page loaded' })).toHaveText(
    /^gal_contoso, page loaded$/i,
  );
  await expect(page).toHaveTitle(/^gal_contoso · Gallery portal$/i);
});

test('a malformed id says what is wrong', async ({ page, portal }) => {
  await portal.open('/');
  await portal.expectSettled();
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(`${places.gallery}/images`);
  await expect(page.getByRole('alert')).toContainText('the name after "images" is missing');
});

test('names are found through Resource Graph', async ({ page, portal }) => {
  await portal.open('/');
  await portal.expectSettled();
  await page.getByRole('button', { name: /^Search or paste/ }).click();
  await page.getByRole('combobox').fill('contoso myImage1');
  await page
    .getByRole('group', { name: 'Image definitions' })
    .getByRole('option', { name: 'myImage1 gal_contoso' })
    .click();
  await portal.expectTitle('myImage1');
});

test('the keyboard reaches everything in the order seen, beginning with a link past the frame', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.expectSettled();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to main content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('on a phone the navigation is a drawer that holds the focus; Escape gives it back', async ({
  page,
  portal,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await portal.open('/demo');
  await portal.expectSettled();
  const button = page.getByRole('button', { name: 'Open navigation' });
  await button.click();
  const drawer = page.getByRole('dialog', { name: 'Gallery portal' });
  await expect(drawer.getByRole('link', { name: 'Demo' })).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Escape');
  await expect(drawer).toHaveCount(0);
  await expect(button).toBeFocused();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});

test('the theme is kept and in force before the first paint', async ({ page, portal }) => {
  await portal.open('/demo');
  await portal.expectSettled();
  await page.getByRole('button', { name: 'Theme' }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  await page.addInitScript(() => {
    document.addEventListener('readystatechange', () => {
      window.name ||= `${document.readyState} ${document.documentElement.dataset.theme}`;
    });
  });
  await page.reload();
  await expect.poll(() => page.evaluate(() => window.name)).toBe('interactive dark');
});

test('reset drops what was changed, in under a second', async ({ page, portal }) => {
  await portal.open('/demo');
  await portal.expectSettled();
  await page.getByRole('button', { name: /^Demo: / }).click();
  const panel = page.getByRole('dialog', { name: 'Demo' });
  await panel.getByRole('button', { name: 'Reset', exact: true }).click();
  const took = await page.evaluate(async () => {
    const demo = window.portalDemo;
    if (!demo) throw new Error('no demo');
    const before = demo.getState().estate;
    const start = performance.now();
    await demo.reset();
    return { ms: performance.now() - start, changed: demo.getState().estate !== before };
  });
  expect(took.changed).toBe(true);
  expect(took.ms).toBeLessThan(1000);
});

test('an address that no page has is said in words, inside the frame', async ({ page, portal }) => {
  await portal.open('/nowhere/at?q=<b>all</b>');
  await portal.expectTitle('Page not found');
  await expect(page.getByRole('main')).toContainText('/nowhere/at');
  await page.getByRole('link', { name: 'Go to galleries' }).click();
  await portal.expectTitle('Galleries');
});
