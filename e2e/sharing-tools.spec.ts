import { expect, test } from './fixtures.ts';

// Tools beside the matrix: findings, "View as", and the guide to another tenant.

test('C6 findings with evidence, remedy and command; from there the portal as the guest sees it, read-only, and back', async ({
  page,
  portal,
}) => {
  await portal.open('/sharing/findings', { scenario: 'orphaned-access', persona: 'owner' });
  await expect(page.getByText('23 findings')).toBeVisible();
  await page.getByRole('button', { name: 'Severity', exact: true }).click();
  await page.getByRole('checkbox', { name: /^High/ }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 of 23 findings')).toBeVisible();
  await portal.expectRow({ Finding: 'Public gallery', Severity: 'High', Scope: 'gallery gal_open' });
  await page
    .getByRole('row', { name: /Priya Nair/ })
    .getByRole('link', { name: 'Guest with write access' })
    .click();
  const panel = page.getByRole('dialog', { name: 'Guest with write access' });
  await expect(panel.getByText('Priya Nair is a guest and has Contributor')).toBeVisible();
  await expect(panel.getByText(/^az role assignment create --role Reader/)).toContainText(
    'az role assignment delete --ids /subscriptions/',
  );
  await panel.getByRole('button', { name: 'View as Priya Nair' }).click();

  const bar = page.getByRole('region', { name: 'The portal is shown as another principal sees it' });
  await expect(bar).toContainText('Viewing the portal as Priya Nair, read-only.');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Galleries' }).click();
  await portal.expectLoaded();
  await expect(portal.table().getByRole('link', { name: /^gal_/ })).toHaveText(['gal_vendor']);
  await page.getByRole('link', { name: 'gal_vendor' }).click();
  const edit = page.getByRole('button', { name: 'Edit', exact: true });
  await expect(edit).toHaveAttribute('aria-disabled', 'true');
  await expect(edit).toHaveAccessibleDescription(/changes are not possible/);
  await bar.getByRole('button', { name: 'End' }).click();
  await expect(bar).toHaveCount(0);
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Galleries' }).click();
  await expect(portal.table().getByRole('link', { name: /^gal_/ })).toHaveCount(3);
});

test('S55 the guide to another tenant is filled in from the estate and says what stands in the way', async ({
  page,
  portal,
}) => {
  await portal.open('/sharing/cross-tenant', { scenario: 'orphaned-access', persona: 'owner' });
  await page.getByLabel('Gallery', { exact: true }).selectOption('gal_core');
  const checks = page.getByRole('region', { name: 'Requirements' });
  await expect(checks).toContainText('LinkedAuthorizationFailed');
  await page.getByLabel('Tenant id').fill('72f988bf-86f1-41af-91ab-2d7cd011db4');
  await expect(page.getByText('A tenant id is a guid')).toBeVisible();
  await page.getByLabel('Tenant id').fill('72f988bf-86f1-41af-91ab-2d7cd011db47');
  await page.getByLabel('Service principal of the app').selectOption('sp-image-build');
  await expect(checks.getByRole('listitem').filter({ hasText: 'sp-image-build can read' })).toContainText(
    'Met',
  );
  await expect(page.getByText(/^az account clear/)).toContainText(
    '--tenant 72f988bf-86f1-41af-91ab-2d7cd011db47',
  );
  await page.getByLabel('Direct share').check();
  await expect(checks).toContainText('The gallery was created for direct share');
  await expect(checks).toContainText('Shared with 1 of at most 5 tenants.');
  await page.getByLabel('Gallery', { exact: true }).selectOption('gal_vendor');
  await expect(checks).toContainText('(permissions: Private), and adding tenants is refused');
});
