import { readFile } from 'node:fs/promises';

import type { Page } from '@playwright/test';

import { axe } from './axe.ts';
import { expect, test } from './fixtures.ts';

// Journey C: a reviewer sees who can use which image, and why.

const review = { scenario: 'orphaned-access' } as const;

const matrix = (page: Page) =>
  page.getByRole('treegrid', { name: 'Sharing matrix: principals by resources' });
const rowOf = (page: Page, name: string) =>
  matrix(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name }) });

/** The cell of a principal at a resource, found by its aria-colindex. */
async function cellAt(page: Page, person: string, resource: string) {
  const header = matrix(page).getByRole('columnheader', { name: new RegExp(`^${resource},`) });
  const column = await header.first().getAttribute('aria-colindex');
  return rowOf(page, person).locator(`[aria-colindex="${column}"]`);
}

/** A cell says this. Looked for anew each time: while resources arrive, columns move on. */
const expectCell = (page: Page, person: string, resource: string, name: string) =>
  expect(async () =>
    expect(await cellAt(page, person, resource)).toHaveAccessibleName(name, { timeout: 1000 }),
  ).toPass({ timeout: 20_000 });

const why = (page: Page) => page.getByRole('complementary');

test('C1, C2, C3: the matrix of people and resources; 7 rows outside my tenant or orphaned; the way of a guest as sentence, picture and table', async ({
  page,
  portal,
}) => {
  await portal.openAs('reviewer', '/', review);
  await page.getByRole('link', { name: 'Sharing', exact: true }).click();
  await portal.expectTitle('Sharing');
  await portal.expectSettled();

  // C1: direct, inherited, through a group, another tenant, public.
  await expectCell(page, 'Marco Bianchi', 'Contoso Prod', 'Owner, assigned here');
  await expectCell(page, 'Marco Bianchi', 'gal_core', 'Owner, inherited');
  await expectCell(page, 'Kofi Mensah', 'gal_open', 'Deploy, inherited, through a group');
  await expectCell(page, 'Everyone', 'gal_open', 'Deploy, shared here');
  await expectCell(page, 'Tenant', 'gal_core', 'Deploy, shared here');
  await expectCell(page, 'Litware operators', 'gal_open', 'None, Deploy by a delegation');

  // C2
  await page.getByRole('button', { name: 'Outside my tenant' }).click();
  await page.getByRole('button', { name: 'Orphaned', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '7 rows of' })).toBeVisible();
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', '8');
  await expect(matrix(page).getByRole('rowheader')).toHaveCount(7);
  await expect(matrix(page).getByRole('rowheader', { name: /Orphaned$/ })).toHaveCount(3);
  await expect(matrix(page).getByRole('rowheader', { name: /Guest$/ })).toHaveCount(3);
  await expect(matrix(page).getByRole('rowheader', { name: /Foreign group$/ })).toHaveCount(1);
  await expect(page).toHaveURL(/[?&]who=outside,orphaned/);

  // C3
  await (await cellAt(page, 'Luc Marchand', 'gal_vendor')).click();
  const sentence =
    'Luc Marchand (Guest) is in Contoso-Vendors, which has Reader on gallery gal_vendor. It covers 4 definitions and 31 versions.';
  await expect(why(page).getByText(sentence, { exact: true })).toBeVisible();
  await expect(why(page).getByRole('img', { name: sentence })).toBeVisible();
  const steps = why(page).getByRole('table', { name: 'The path, step by step' });
  await expect(steps.getByRole('rowheader')).toHaveText([
    'Luc Marchand (Guest)',
    'Contoso-Vendors',
    'Reader',
    'gallery gal_vendor',
    '4 definitions',
    '31 versions',
  ]);
  expect(await axe(page)).toBe('');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page)).toBe('');

  // The whole view is in the address.
  await page.reload();
  await expect(why(page).getByText(sentence, { exact: true })).toBeVisible();
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', '8');
});

test('C4, C5, C7 by keyboard: groups opened to the end, Reader at a definition, what removing a grant would change', async ({
  page,
  portal,
}) => {
  await portal.openAs('reviewer', '/sharing', review);
  await portal.expectSettled();

  // C7: nested groups to the end. Space opens, the arrow keys walk.
  const name = (text: string) => matrix(page).getByRole('rowheader', { name: text });
  await name('Everybody').focus();
  await page.keyboard.press('Space');
  await expect(rowOf(page, 'Everybody')).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveText(/^Image Builders/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveText(/^Build Automation/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator(':focus')).toHaveText(/^sp-image-build/);
  const focusedRow = page.locator('[role=row]:has(:focus)');
  await expect(focusedRow).toHaveAttribute('aria-level', '4');

  // C7, C5: a cell says why; a group's assignment is not one member's.
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'sp-image-build at gal_core' })).toBeFocused();
  await expect(
    why(page)
      .getByText(/^Path 1 of \d$/)
      .first(),
  ).toBeVisible();
  await expect(
    why(page)
      .getByText(
        'The assignment belongs to the group, which has 3 members. To remove one member, edit the group.',
      )
      .first(),
  ).toBeVisible();
  const removal = why(page)
    .getByRole('listitem')
    .filter({
      has: page.getByRole('heading', { name: 'Without Contributor on gallery gal_core for sp-image-build' }),
    });
  await expect(removal).toContainText('sp-image-build loses nothing: other assignments grant all of it.');
  await expect(removal).toContainText(
    'Remains: Contributor on subscription Contoso Prod through Image Builders.',
  );
  await page.keyboard.press('Escape');
  await expect(why(page)).toHaveCount(0);
  await expect(page.locator(':focus')).toHaveAttribute('role', 'gridcell');

  // C5: what a guest would lose with the group's grant, and what stays.
  await page.getByRole('searchbox', { name: 'Find principals' }).fill('priya');
  await expect(matrix(page)).toHaveAttribute('aria-rowcount', '2');
  await (await cellAt(page, 'Priya Nair', 'gal_vendor')).click();
  await expect(why(page)).toContainText(
    'Priya Nair loses gal_vendor, 3 definitions (scanner, signage, terminal) and 22 versions.',
  );
  await expect(why(page)).toContainText('Remains: Contributor on definition kiosk.');

  // C4: the rule on the cell, and the advice on an assignment at a version.
  await page.getByRole('searchbox', { name: 'Find principals' }).fill('rina');
  await page.getByRole('searchbox', { name: 'Find resources' }).fill('base-');
  await expect(matrix(page)).toHaveAttribute('aria-colcount', '6');
  await (await cellAt(page, 'Rina Patel', 'base-2')).click();
  const next = why(page).getByRole('button', { name: 'Next path' });
  const onDefinition = why(page).getByText('Rina Patel (User) has Reader on definition base-2.');
  await expect(async () => {
    if (!(await onDefinition.isVisible())) await next.click();
    await expect(onDefinition).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(why(page).getByRole('definition')).toHaveText(['No', 'Yes', 'Yes']);
  await expect(why(page)).toContainText('The gallery above stays invisible');

  await page.getByRole('searchbox', { name: 'Find resources' }).fill('1.3.0');
  await (await cellAt(page, 'Rina Patel', '1.3.0')).click();
  await expect(why(page).getByText(/An assignment on a single version is not recommended/)).toBeVisible();
});

test('C9: exports and the page to print hold every row, deleted principals too; people and resources turned round; a phone', async ({
  page,
  portal,
}) => {
  await portal.openAs('reviewer', '/sharing', review);
  await portal.expectSettled();
  await page.getByRole('button', { name: 'Export' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /^Matrix as CSV/ }).click(),
  ]);
  const csv = await readFile(await download.path(), 'utf8');
  expect(csv.split('\r\n')[0]).toContain(
    'Principal,Type,Sign-in name or application id,Principal id,Contoso',
  );
  expect(csv.match(/,Orphaned,/g)).toHaveLength(3);
  expect(csv.split('\r\n')[1]).toMatch(/^Resource id,,,,\/subscriptions\//);
  expect(csv.trim().split('\r\n')).toHaveLength(33);

  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('menuitem', { name: /^Print/ }).click();
  const paper = page.getByRole('table', { name: 'Matrix, part 1 of 1' });
  await expect(paper.getByRole('rowheader')).toHaveCount(31);
  await expect(paper.getByRole('cell', { name: 'Orphaned' })).toHaveCount(3);
  await expect(page.getByRole('table', { name: /^\d+ assignments$/ })).toBeVisible();
  expect(await axe(page)).toBe('');
  await page.getByRole('button', { name: 'Back to the matrix' }).click();

  // The pivots: everything that one sees, and who can use one thing.
  await matrix(page).getByRole('rowheader', { name: 'Dana Levi' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'What Dana Levi can see' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^gal_vendor .*Deploy, inherited$/ })).toBeVisible();
  await page.goBack();
  await matrix(page)
    .getByRole('columnheader', { name: /^gal_open,/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who can use gal_open' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Everyone .*Deploy, shared here/ })).toBeVisible();
  expect(await axe(page)).toBe('');
  await page.getByRole('button', { name: 'Back to the matrix' }).click();

  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /^Marco Bianchi/ }).click();
  await page.getByRole('button', { name: /^gal_core .*Owner, inherited/ }).click();
  await expect(page.getByRole('heading', { name: 'Marco Bianchi at gal_core' })).toBeFocused();
  await expect(why(page)).toContainText('Marco Bianchi (Guest) has Owner on subscription Contoso Prod.');
  expect(await axe(page)).toBe('');
});
