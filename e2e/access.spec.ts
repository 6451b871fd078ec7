import type { Page } from '@playwright/test';

import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';

// Who has access, on the pages of one resource: giving, changing, taking and checking it (S48 to S54, C4, C5, C7).

const entries = (page: Page) => page.getByRole('table', { name: 'Role assignments' });
const entry = (page: Page, who: string) =>
  entries(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: who }) });
const panel = (page: Page) => page.getByRole('dialog');

async function pick(page: Page, text: string, name: RegExp): Promise<void> {
  await panel(page).getByRole('combobox', { name: 'Principal' }).fill(text);
  await panel(page).getByRole('option', { name }).click();
}

test('S48 S2 C5 access is given, changed and taken away through the review, and every word of the service is shown', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', `${places.gallery}?tab=access`);
  await expect(entry(page, 'Ivo Lindgren').getByText('This resource')).toBeVisible();
  await page.getByRole('button', { name: 'Add role assignment' }).click();
  await expect(page).toHaveURL(/panel=add/);
  await expect(panel(page).getByRole('button', { name: 'Review' })).toHaveAccessibleDescription(
    'Select a principal.',
  );

  // By keyboard; the three kinds of principals are found by one search.
  const field = panel(page).getByRole('combobox', { name: 'Principal' });
  await field.fill('build');
  await expect(panel(page).getByRole('option')).toHaveCount(3);
  await expect(panel(page).getByRole('group', { name: 'Service principals' })).toBeVisible();
  await field.fill('image');
  await expect(panel(page).getByRole('option', { name: /^Image Builders/ })).toBeVisible();
  await field.fill('ivo');
  await expect(panel(page).getByRole('option', { name: /^Ivo Lindgren/ })).toBeVisible();
  await page.keyboard.press('Enter');

  // What is there already is refused by the service; the form keeps its values.
  await panel(page).getByLabel('Use the images: Compute Gallery Image Reader').check();
  await panel(page).getByLabel('Description (optional)').fill('Night shift');
  await panel(page).getByRole('button', { name: 'Review' }).click();
  await expect(panel(page).getByText('No effective change')).toBeVisible();
  await panel(page).getByText('Request', { exact: true }).click();
  await expect(
    panel(page).getByText(/^PUT https:\/\/management\.azure\.com\/.*gal_contoso\/providers/),
  ).toBeVisible();
  await panel(page).getByRole('button', { name: 'Add role assignment' }).click();
  await expect(panel(page).getByText('RoleAssignmentExists')).toBeVisible();
  await expect(panel(page).getByText('Request id')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Back to the form' }).click();
  await expect(panel(page).getByLabel('Description (optional)')).toHaveValue('Night shift');

  // An id that the directory does not know.
  await panel(page).getByRole('button', { name: 'Choose another principal' }).click();
  await pick(page, '11111111-2222-4333-8444-555555555555', /^11111111/);
  await panel(page).getByRole('button', { name: 'Review' }).click();
  await panel(page).getByRole('button', { name: 'Add role assignment' }).click();
  await expect(panel(page).getByText('PrincipalNotFound')).toBeVisible();
  await panel(page).getByRole('button', { name: 'Back to the form' }).click();

  await panel(page).getByRole('button', { name: 'Choose another principal' }).click();
  await pick(page, 'kofi', /^Kofi Mensah/);
  await panel(page).getByRole('button', { name: 'Review' }).click();
  await panel(page).getByRole('button', { name: 'Add role assignment' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(entry(page, 'Kofi Mensah').getByText('Compute Gallery Image Reader')).toBeVisible();
  await expect(entry(page, 'Kofi Mensah').getByText('Night shift')).toBeVisible();

  await page.getByRole('button', { name: 'Change the role of Kofi Mensah' }).click();
  await panel(page).getByLabel('View everything: Reader').check();
  await panel(page).getByRole('button', { name: 'Review' }).click();
  await expect(panel(page).getByText(/^ARM cannot change the role of an assignment/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Change role' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(entry(page, 'Kofi Mensah')).toHaveCount(1);
  await expect(entry(page, 'Kofi Mensah').getByText('Reader', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Remove Reader from Kofi Mensah' }).click();
  await expect(panel(page).getByText(/^Kofi Mensah loses, at this resource: See the gallery/)).toBeVisible();
  await expect(panel(page).getByText(/^Access to \d+ child resources is lost as well\.$/)).toBeVisible();
  expect(await axe(page)).toBe('');
  await panel(page).getByRole('button', { name: 'Remove role assignment' }).click();
  await expect(panel(page)).toBeHidden();
  await expect(entry(page, 'Kofi Mensah')).toHaveCount(0);
});

test('C4 C7 S52 S54 a definition shared without its gallery: gallery No, definition Yes, versions Yes; a version alone is warned about', async ({
  page,
  portal,
}) => {
  await portal.openAs('owner', `${places.definition}?tab=access`);
  const vendors = entry(page, 'Contoso-Vendors');
  await expect(vendors.getByText('Gallery: No. Definition: Yes. Versions: Yes')).toBeVisible();
  await vendors.getByText('2 direct members').click();
  await expect(vendors.getByText('To remove one member, edit the group.')).toBeVisible();
  await expect(vendors.getByText('Luc Marchand')).toBeVisible();
  await expect(
    entry(page, 'Rina Patel').getByRole('link', { name: 'resource group rg-images-prod' }),
  ).toBeVisible();
  await page.getByText(/^Role assignments on child resources/).click();
  const below = page.getByRole('table', { name: 'Role assignments on child resources' });
  await expect(below.getByText(/^Assigned on a single version: not recommended/)).toBeVisible();

  await page.getByRole('button', { name: 'Check access' }).click();
  await pick(page, 'luc', /^Luc Marchand/);
  await expect(page).toHaveURL(/panel=check\./);
  const line = panel(page).getByRole('table', { name: 'Parent and child resources' });
  await portal.expectRow({ Resource: 'gallery gal_contoso', Visible: 'No' }, line);
  await portal.expectRow({ Resource: 'definition myImage1', Visible: 'Yes' }, line);
  await portal.expectRow({ Resource: 'version 1.0.10', Visible: 'Yes', 'Highest access': 'Deploys' }, line);
  await expect(
    panel(page).getByText('Luc Marchand → Contoso-Vendors → Reader → definition myImage1'),
  ).toBeVisible();
  expect(await axe(page)).toBe('');
  // The address names whom one looks at; from the gallery the same grant begins further down.
  const principal = new URL(page.url()).searchParams.get('panel') ?? '';
  await portal.open(`${places.gallery}?tab=access&panel=${principal}`);
  await expect(panel(page).getByText('One path to child resources')).toBeVisible();
  await portal.expectRow({ Resource: 'definition myImage1', Visible: 'Yes its 9 versions' }, line);
});

test('what one may not do or read is said in place: never “nobody has access”', async ({ page, portal }) => {
  await portal.openAs('contributor', `${places.gallery}?tab=access`);
  const give = page.getByRole('button', { name: 'Add role assignment' });
  await expect(give).toHaveAccessibleDescription(
    'You need the permission Microsoft.Authorization/roleAssignments/write at this scope.',
  );
  await expect(
    page.getByRole('button', { name: 'Remove Compute Gallery Image Reader from Ivo Lindgren' }),
  ).toHaveAttribute('aria-disabled', 'true');
  // A guest may read who has access to his definition, from above too, but not the gallery or the members of groups.
  await portal.openAs('guest', `${places.definition}?tab=access`);
  await expect(page.getByText(/could not be read, so this list may be incomplete\./)).toBeVisible();
  await expect(entry(page, 'Alex Morgan').getByText('Owner', { exact: true })).toBeVisible();
  await expect(entry(page, 'Contoso-Vendors').getByText('Members could not be read')).toBeVisible();
});
