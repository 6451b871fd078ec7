import { contosoSubscriptions } from '../src/emulator/scenarios/contoso.ts';
import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';

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

const reading = [
  '/galleries',
  '/definitions',
  '/versions',
  '/resources',
  '/replication',
  '/sharing',
  '/sharing?see=everyone',
  `/sharing?use=${places.gallery}`,
  '/sharing/findings',
  '/sharing/cross-tenant',
  places.subscription,
  places.gallery,
  `${places.gallery}?tab=definitions`,
  `${places.definition}?tab=versions`,
  `${places.version}?tab=replication`,
  `${places.version}?tab=access`,
];
const EMPTY =
  /\bnobody\b|\bno (?:access|galler|image|resource|finding|subscription|role|principal|result)|\bnone\b|there is no |\b0 |no directory that you/i;

const causes = [
  { kind: 'offline', says: /no answer/i },
  { kind: 'serverError', says: /failed/i },
  { kind: 'forbidden', says: /refused|cannot read/i },
] as const;

for (const { kind, says } of causes) {
  test(`with every call failing (${kind}) each page says the cause and offers a retry, and none says that there is nothing`, async ({
    page,
    portal,
  }) => {
    await portal.open('/demo');
    await portal.setFaults({ kind });
    for (const path of reading) {
      await portal.open(path);
      await portal.expectSettled();
      const main = page.getByRole('main');
      await expect(main.getByRole('button', { name: /^Retry/ }).first(), path).toBeVisible();
      await expect(main, path).toContainText(says);
      // Azure CLI commands are no statement of the portal.
      const said = (await main.innerText()).replaceAll(/^az .*$/gm, '');
      expect(said, path).not.toMatch(EMPTY);
    }
  });
}

test('on a phone, Sharing that could not be read says why', async ({ page, portal }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await portal.open('/demo');
  await portal.setFaults({ kind: 'serverError' });
  await portal.open('/sharing');
  await expect(page.getByText('The list could not be read')).toBeVisible();
  await portal.setFaults();
  await page.getByRole('button', { name: 'Retry The list of tenants' }).click();
  await expect(page.getByRole('button', { name: /Alex Morgan/ })).toBeVisible();
});

test('where assignments alone fail, neither matrix nor findings conclude from their absence', async ({
  page,
  portal,
}) => {
  await portal.open('/demo', { scenario: 'orphaned-access' });
  await portal.setFaults(
    { kind: 'serverError', match: '/roleAssignments' },
    { kind: 'serverError', match: '/roleEligibilitySchedule' },
    { kind: 'serverError', match: 'graph.microsoft.com' },
  );
  await portal.open('/sharing/findings');
  await portal.expectSettled();
  await expect(page.getByText(/could not be read, so this list may be incomplete/)).toBeVisible();
  await expect(page.getByText('No findings', { exact: true })).toHaveCount(0);
});

test('an expired sign-in is headed so, on lists and on Sharing', async ({ page, portal }) => {
  await portal.openAs('expired', '/galleries');
  await expect(page.getByText('Azure did not accept your sign-in').first()).toBeVisible();
  await expect(page.getByText('You cannot read this list')).toHaveCount(0);
  await portal.open('/sharing');
  await expect(page.getByText('Azure did not accept your sign-in')).toBeVisible();
});

test('somebody or something that was not read is not judged', async ({ page, portal }) => {
  await portal.open('/sharing?see=zzz');
  await expect(page.getByText('Not among what was read')).toBeVisible();
  await expect(page.getByText(/cannot see any/)).toHaveCount(0);
  await portal.open('/sharing?use=/subscriptions/zzz');
  await expect(page.getByText('Not among what was read')).toBeVisible();
  await portal.open(`/sharing?why=zzz&at=${places.gallery}`);
  await expect(page.getByText('This principal or resource is not in what was read')).toBeVisible();
  await portal.open(`${places.gallery}?tab=access&panel=check.zzz`);
  await expect(page.getByText(/^zzz is in no answer of the directory/)).toBeVisible();
});
