import { readFile } from 'node:fs/promises';

import { CASE_GALLERY, caseFiles } from '../src/emulator/import/testing-cases.ts';
import {
  azAccount,
  azDefinition,
  azGallery,
  azGroup,
  azVersionWithStatus,
  DEFINITION,
  GALLERY,
  graphAnswer,
  graphRow,
  rawVersion,
  VERSION,
} from '../src/emulator/import/testing.ts';
import { expect, test } from './fixtures.ts';

const estate = {
  'accounts.json': [azAccount],
  'groups.json': [azGroup],
  'galleries.json': [azGallery],
  'definitions.json': [azDefinition],
  'versions.json': graphAnswer([graphRow(rawVersion)]),
  'status.json': { ...azVersionWithStatus, provisioningState: 'Succeeded' },
};

test('an estate that az wrote is shown in the place of the demo’s, survives a reload, and one click leads back', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.chooseFiles(estate);
  await expect(page.getByText('Imported. The portal now shows this estate.')).toBeVisible();
  await page.getByRole('link', { name: 'Show galleries' }).click();
  await portal.expectTitle('Galleries');
  await portal.expectRow({ Name: 'gal' });
  await page.reload();
  await portal.expectRow({ Name: 'gal' });
  await portal.open(`${VERSION}?tab=replication`);
  await portal.expectTitle('1.0.0');
  await expect(page.getByText(/43\s?%/).first()).toBeVisible();
  await portal.open('/demo');
  await expect(page.getByText('accounts.json + 5 (imported)')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the demo estate' }).click();
  await expect(page.getByLabel('Demo estate')).toHaveValue('contoso');
  await portal.open('/');
  await portal.expectRow({ Name: 'gal_contoso' });
});

test('a file that is cut off changes nothing, and the report names the line', async ({ page, portal }) => {
  await portal.open('/demo');
  const text = JSON.stringify([azGallery], undefined, 2);
  await portal.chooseFiles({ 'good.json': [azDefinition], 'cut.json': text.slice(0, text.length / 2) });
  await expect(page.getByText(/^Not imported/)).toBeVisible();
  await expect(page.getByText(/^The file ends early, at line \d+/)).toBeVisible();
  await expect(page.getByLabel('Demo estate')).toHaveValue('contoso');
});

test('a definition whose gallery is not in the export renders; its gallery says so', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.chooseFiles({ 'd.json': [azDefinition] });
  await expect(page.getByText('Imported with 1 warning.')).toBeVisible();
  await portal.open(DEFINITION);
  await portal.expectTitle('ubuntu');
  await portal.open(GALLERY);
  await expect(page.getByText(/imported files refer to this id but do not contain it/).first()).toBeVisible();
});

test('assignments at a management group are shown as inherited, and a principal without a type is not called deleted', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.chooseFiles(
    caseFiles(
      'account.json',
      'sig.json',
      'mg-inherited/role-assignments.json',
      'no-principal-type/role-assignments.json',
    ),
  );
  await expect(page.getByText(/^Imported/).first()).toBeVisible();
  await portal.open(`${CASE_GALLERY}?tab=access`);
  const assignments = page.getByRole('table').filter({ hasText: 'Platform owners' });
  await expect(assignments.getByText('management group mg-platform').first()).toBeVisible();
  await expect(assignments.getByText('Image builders')).toBeVisible();
  await expect(page.getByText(/Identity not found/)).toHaveCount(0);
});

test('the estate shown is exported as a file that imports again', async ({ page, portal }) => {
  await portal.open('/demo');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as a file' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('gallery-estate-contoso.json');
  const file = await readFile(await download.path(), 'utf8');
  await portal.chooseFiles({ 'again.json': file });
  await expect(page.getByText('Imported. The portal now shows this estate.')).toBeVisible();
  await page.getByRole('link', { name: 'Show galleries' }).click();
  await portal.expectRow({ Name: 'gal_contoso' });
  await portal.open('/demo');
  const [second] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export as a file' }).click(),
  ]);
  const documents = (text: string) =>
    (JSON.parse(text) as { readonly documents: readonly unknown[] }).documents;
  expect(documents(await readFile(await second.path(), 'utf8'))).toEqual(documents(file));
});

test('another tab shows the import too', async ({ context, page, portal }) => {
  await portal.open('/');
  const other = await context.newPage();
  await other.goto('./demo');
  await other
    .getByLabel('Choose files…')
    .setInputFiles([
      { name: 'g.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify([azGallery])) },
    ]);
  await expect(other.getByText(/^Imported[. ]/)).toBeVisible();
  await page.bringToFront();
  await portal.expectRow({ Name: 'gal' });
});
