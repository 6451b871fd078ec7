import type { Page } from '@playwright/test';

import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';

// Menus and panels of the frame, opened. The pages themselves are tested in everywhere.spec.ts.
const open: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'the theme menu': async (page) => {
    await page.getByRole('button', { name: 'Theme' }).click();
    await expect(page.getByRole('menuitemradio', { name: 'Same as system' })).toBeFocused();
  },
  'the demo panel, asking before a reset': async (page) => {
    await page.getByRole('button', { name: /^Demo: / }).click();
    // The page below has one too.
    await page.getByRole('dialog').getByRole('button', { name: 'Reset', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Yes, reset' })).toBeFocused();
  },
  'the notices': async (page) => {
    await page.getByRole('button', { name: /^Notifications/ }).click();
    await expect(page.getByRole('heading', { name: 'Notifications' })).toBeVisible();
  },
  'the palette with results': async (page) => {
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Search and commands' }).getByRole('combobox').fill('gal_contoso');
    await expect(page.getByRole('option', { name: /^gal_contoso/ })).toBeVisible();
  },
  'the palette with a malformed id': async (page) => {
    await page.keyboard.press('Control+k');
    await page
      .getByRole('dialog', { name: 'Search and commands' })
      .getByRole('combobox')
      .fill('/subscriptions/x');
    await expect(page.getByText(/is not the id of a subscription/)).toBeVisible();
  },
};

for (const [name, step] of Object.entries(open)) {
  for (const width of [1440, 390]) {
    test(`axe finds nothing, light or dark, ${width} wide: ${name}`, async ({ page, portal }) => {
      await page.setViewportSize({ width, height: 844 });
      await portal.open('/demo');
      await portal.expectSettled();
      await step(page);
      expect(await axe(page)).toBe('');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await axe(page)).toBe('');
    });
  }
}

test('axe finds nothing, light or dark: the navigation drawer of a phone', async ({ page, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await portal.open('/demo');
  await portal.expectSettled();
  await page.getByRole('button', { name: 'Open navigation' }).click();
  await expect(page.getByRole('dialog', { name: 'Gallery portal' })).toBeVisible();
  expect(await axe(page)).toBe('');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page)).toBe('');
});
