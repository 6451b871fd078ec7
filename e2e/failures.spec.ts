import { contosoSubscriptions } from '../src/emulator/scenarios/contoso.ts';
import { expect, test } from './fixtures.ts';

const galleriesOf = (name: keyof typeof contosoSubscriptions) =>
  `GET /subscriptions/${contosoSubscriptions[name]}/providers/Microsoft.Compute/galleries`;

test('a subscription that refuses is named with its reason and its own retry, the rest stays', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.setFaults({ kind: 'forbidden', match: galleriesOf('dev') });
  await page.reload();
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'gal_contoso' });
  await portal.expectNoRow('gal_avd');
  await expect(page.getByText(/galleries from 3 of 4 subscriptions/)).toBeVisible();
  await expect(page.getByText(/Contoso Dev\/Test: refused \(403\)/)).toBeVisible();
  await portal.setFaults();
  await page.getByRole('button', { name: /^Retry .*Contoso Dev\/Test/ }).click();
  await portal.expectRow({ Name: 'gal_avd' });
  await expect(page.getByText(/galleries from 4 subscriptions/)).toBeVisible();
});

test('a subscription that fails (500) is named, and its details hold what ARM said and the request id', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.setFaults({ kind: 'serverError', match: galleriesOf('fab') });
  await page.reload();
  await portal.expectLoaded();
  await expect(page.getByText(/Fabrikam Shared: failed \(500\)/)).toBeVisible();
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(page.getByText(/Request id/i).first()).toBeVisible();
});

test('a throttled subscription (429) is asked again as Retry-After says', async ({ page, portal }) => {
  await portal.open('/');
  await portal.setFaults({ kind: 'throttle', amount: 1, times: 1, match: galleriesOf('fab') });
  await page.reload();
  await portal.expectLoaded();
  await portal.expectRow({ Name: 'gal_fabrikam' });
  await expect(page.getByText(/galleries from 4 subscriptions/)).toBeVisible();
});

test('a subscription that never answers holds up nobody: rows are there, and who is awaited is named', async ({
  page,
  portal,
}) => {
  await portal.open('/');
  await portal.setFaults({ kind: 'never', match: galleriesOf('fab') });
  await page.reload();
  await portal.expectRow({ Name: 'gal_contoso' });
  await expect(page.getByText(/Waiting for .*Fabrikam Shared/)).toBeVisible();
  await portal.expectNoRow('gal_fabrikam');
});

test('empty, no match, failed: three different pictures', async ({ page, portal }) => {
  await portal.open('/', { scenario: 'empty' });
  await expect(page.getByText(/^No galleries/)).toBeVisible();

  await portal.open('/', { scenario: 'contoso' });
  await portal.expectLoaded();
  await portal.filterByText('no such gallery');
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).last().click();
  await portal.expectRow({ Name: 'gal_contoso' });

  await portal.setFaults({ kind: 'serverError', match: '/providers/Microsoft.Compute/galleries' });
  await page.reload();
  await expect(page.getByText('The list could not be read')).toBeVisible();
});
