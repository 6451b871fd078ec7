import type { Page } from '@playwright/test';

import { deleteDuration } from '../src/emulator/compute/replication.ts';
import { contosoSubscriptions } from '../src/emulator/scenarios/contoso.ts';
import { expect, test } from './fixtures.ts';
import { places } from './pages.ts';

const group = (subscription: keyof typeof contosoSubscriptions, name: string) =>
  `/subscriptions/${contosoSubscriptions[subscription]}/resourceGroups/${name}/providers/Microsoft.Compute/galleries`;
const myImage3 = `${places.gallery}/images/myImage3`;

test('A3: the definition says what latest gives per region, and why UK South is behind', async ({
  portal,
  page,
}) => {
  await portal.openAs('owner', places.definition);
  await portal.expectSettled();
  const latest = portal.table('Version that “latest” resolves to, by region');
  await portal.expectRow({ Region: 'West Europe', Latest: '1.0.10' }, latest);
  await portal.expectRow(
    {
      Region: 'UK South',
      Latest: '1.0.9',
      'Newer versions passed over': /^because 1\.0\.10 is not replicated there/,
    },
    latest,
  );
  await portal.turnTo('Versions');
  const names = (await portal.rows(portal.table('Image versions'))).map((row) => row.Version);
  expect(names.slice(0, 2)).toEqual(['1.0.10', '1.0.9']);
  await expect(page).toHaveURL(/\?tab=versions$/);
});

test('an ARM id in any case, with escapes and a trailing slash, is the address of its page', async ({
  portal,
  page,
}) => {
  const odd = places.version
    .toUpperCase()
    .replace('RESOURCEGROUPS', 'resourcegroups')
    .replace('GAL_CONTOSO', 'gal%5Fcontoso');
  await portal.openAs('owner', `${odd}/`);
  await portal.expectTitle('1.0.10');
  await expect(page).toHaveTitle(/^1\.0\.10 · myImage1 · gal_contoso · /i);
  await expect(page.getByRole('main')).toContainText('Linux · Generalized · Gen 2');
});

test('S3: a version says that it is a full VM and lists its disks', async ({ portal, page }) => {
  await portal.openAs('owner', `${group('prod', 'rg-finance')}/gal_finance/images/ledger-db/versions/4.5.0`);
  await portal.expectSettled();
  await expect(page.getByRole('main')).toContainText('Full VM: OS disk and 3 data disks');
  await portal.expectRow({ Disk: 'Data disk, LUN 0' }, portal.table('Disks'));
});

test('S44, S45: an unfinished version is read again until its last region is complete', async ({
  portal,
  page,
}) => {
  await portal.openAs('owner', `${myImage3}/versions/0.9.5?tab=replication`, { speed: 1 });
  await portal.expectSettled();
  const table = portal.table('Replication of 0.9.5');
  await portal.expectRow(
    { Region: 'Germany West Central', 'Replication status': /^Replicating \d+ %/ },
    table,
  );
  await portal.expectRow({ Region: 'West Europe Source', 'Replication status': 'Completed' }, table);
  await expect(page.getByText('Ready for deployment in 4 of 5 regions.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/Replication status\s*In progress/);
  await portal.passTime(12);
  await portal.expectRow({ Region: 'Germany West Central', 'Replication status': 'Completed' }, table);
  await expect(page.getByText('Ready for deployment in 5 of 5 regions.')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/Replication status\s*Completed/);
  await expect(page.getByText('Updates every 5 seconds')).toHaveCount(0);
});

test('S44: a version that is throttled is read again when ARM says, not every 5 seconds', async ({
  portal,
  page,
}) => {
  await portal.openAs('owner', `${myImage3}/versions/0.9.5?tab=replication`, { speed: 0 });
  await expect(page.getByText('Updates every 5 seconds until complete.')).toBeVisible();
  await portal.setFaults({ kind: 'throttle', amount: 120, match: '/myImage3/versions/0.9.5' });
  await expect(page.getByText('Refreshing failed: these values are from an earlier answer.')).toBeVisible();
  await expect(page.getByText('Updates every 120 seconds until complete.')).toBeVisible();
});

test('a version that is deleted while one looks at it is gone', async ({ portal, page }) => {
  const id = `${places.definition}/versions/1.0.5`;
  await portal.openAs('owner', id, { speed: 0 });
  await portal.expectWorkerDoor();
  const status = await page.evaluate(async (path) => {
    const url = `https://management.azure.com${path}?api-version=2024-03-03`;
    const answer = await fetch(url, { method: 'DELETE', headers: { authorization: 'Bearer owner' } });
    return answer.status;
  }, id);
  expect(status).toBe(202);
  await page.reload();
  await expect(page.getByRole('main')).toContainText('Deleting');
  // Just after its end: the service's sentence then differs from that for a resource that never existed (ARM 14).
  await portal.passTime((deleteDuration(id) + 1000) / 3_600_000);
  await portal.expectTitle('1.0.5 no longer exists');
  await expect(page.getByRole('main')).toContainText('The entity was not found in this Azure location.');
});

test('S18: a definition shows its features, recommendations and disallowed disks', async ({
  portal,
  page,
}) => {
  await portal.openAs('owner', myImage3);
  const main = page.getByRole('main');
  await expect(main).toContainText('SecurityType: TrustedLaunchSupported');
  await expect(main).toContainText(/Recommended vCPUs\s*2 to 8/);
  await expect(main).toContainText(/Recommended memory\s*8 to 32 GB/);
  await expect(main).toContainText(/Disallowed disk types\s*Standard_LRS/);
});

test('a failed region shows the service’s own words beside its state', async ({ portal }) => {
  await portal.openAs('owner', `${myImage3}/versions/0.9.3?tab=replication`);
  await portal.expectRow(
    { Region: 'Germany West Central', 'Replication status': /^Failed .*Replication failed in this region/ },
    portal.table('Replication of 0.9.3'),
  );
});

test('JSON is what ARM sent, to copy and to download', async ({ portal, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.openAs('owner', `${places.version}?tab=json`);
  await page.getByRole('button', { name: 'Copy JSON' }).click();
  const copied: unknown = JSON.parse(await portal.copied(/^\{/));
  expect(copied).toMatchObject({
    name: '1.0.10',
    type: 'Microsoft.Compute/galleries/images/versions',
    properties: { replicationStatus: { aggregatedState: 'Completed' } },
  });
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON' }).click();
  expect((await download).suggestedFilename()).toBe('1.0.10.json');
});

test('S47: the az command of a version asks for its replication status', async ({
  portal,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await portal.openAs('owner', places.version);
  await page.getByRole('button', { name: 'Copy the az command' }).click();
  await portal.copied(
    /^az sig image-version show .*--gallery-image-version 1\.0\.10 --expand ReplicationStatus$/,
  );
});

test('from the list the page is there at once, from the list’s row, while ARM is silent', async ({
  portal,
  page,
}) => {
  await portal.openAs('owner', '/galleries');
  await portal.expectLoaded();
  await portal.setFaults({ kind: 'never', match: '/galleries/gal_platform' });
  await portal.openRow('gal_platform');
  const main = page.getByRole('main');
  await expect(main).toContainText('Base operating systems, hardened to CIS level 1');
  await expect(main).toContainText('East US 2');
  // A row is never passed off as the resource's own answer.
  await portal.turnTo('JSON');
  await expect(main.locator('[aria-busy=true]')).toHaveCount(1);
});

test('a refresh that fails keeps the earlier answer and says so', async ({ portal, page }) => {
  await portal.openAs('owner', '/galleries');
  await portal.expectLoaded();
  await portal.setFaults({ kind: 'serverError', match: '/galleries/gal_platform' });
  await portal.openRow('gal_platform');
  const main = page.getByRole('main');
  await expect(main).toContainText('Reading the resource failed: these values are from the list.');
  await expect(main).toContainText('hardened to CIS level 1');
  await portal.setFaults();
  await main.getByRole('button', { name: 'Retry' }).first().click();
  await expect(main).not.toContainText('reading the resource itself failed');
});

test.describe('when only a list has read it, and reading it failed', () => {
  test('a version: source and disks could not be read, and nothing is still on its way', async ({
    portal,
    page,
  }) => {
    await portal.openAs('owner', '/demo');
    await portal.setFaults({ kind: 'serverError', match: '/myImage1/versions' });
    await portal.open('/versions?gallery=gal_contoso&definition=myimage1');
    await portal.openRow('1.0.10');
    await portal.expectSettled();
    const main = page.getByRole('main');
    await expect(main).toContainText('Reading the resource failed: these values are from the list.');
    await expect(main.getByRole('region', { name: 'Source', exact: true })).toContainText(
      /Source\s*Could not be read/,
    );
    await expect(main.getByRole('region', { name: 'Disks' })).toContainText('Could not be read');
    await expect(page.getByRole('button', { name: 'Edit' })).toHaveAccessibleDescription(
      'The resource is not loaded yet.',
    );
    await portal.turnTo('Replication');
    await expect(main).toContainText('The replication status could not be read.');
    await portal.setFaults();
    await main.getByRole('button', { name: 'Retry' }).first().click();
    await expect(page.getByRole('link', { name: 'Edit' })).toBeVisible();
    await portal.turnTo('Overview');
    await expect(main.getByRole('region', { name: 'Disks' })).toContainText('OS disk');
  });

  test('a gallery: with whom it is shared could not be read', async ({ portal, page }) => {
    await portal.openAs('owner', '/demo');
    await portal.setFaults({ kind: 'serverError', match: '/galleries/gal_finance' });
    await portal.open('/galleries');
    await portal.openRow('gal_finance');
    await portal.expectSettled();
    const sharing = page.getByRole('main').getByRole('region', { name: 'Sharing' });
    await expect(sharing).toContainText(/Shared with subscriptions\s*Could not be read/);
    await expect(page.getByRole('button', { name: 'Edit' })).toHaveAccessibleDescription(
      'The resource is not loaded yet.',
    );
  });

  test('a definition: it is not edited', async ({ portal, page }) => {
    await portal.openAs('owner', '/demo');
    await portal.setFaults({ kind: 'serverError', match: '/images/myImage1' });
    await portal.open('/definitions?gallery=gal_contoso');
    await portal.openRow('myImage1');
    await portal.expectSettled();
    await expect(page.getByRole('button', { name: 'Edit' })).toHaveAccessibleDescription(
      'The resource is not loaded yet.',
    );
  });
});

test.describe('a list on a page that could not be read is not an empty one', () => {
  const tab = (page: Page, name: string | RegExp) =>
    page.getByRole('navigation', { name: /^Sections of / }).getByRole('link', { name, exact: true });

  test('the definitions of a gallery', async ({ portal, page }) => {
    await portal.openAs('owner', '/demo');
    await portal.setFaults({ kind: 'serverError', match: '/gal_contoso/images' });
    await portal.open(`${places.gallery}?tab=definitions`);
    const main = page.getByRole('main');
    await expect(main.getByText('The list could not be read', { exact: true })).toBeVisible();
    await expect(main).toContainText('The list of image definitions could not be read.');
    await expect(main).not.toContainText('No image definitions');
    await expect(tab(page, 'Definitions')).toBeVisible();
    await portal.setFaults();
    await main.getByRole('button', { name: 'Retry' }).click();
    await portal.expectRow({ Name: 'myImage1' }, portal.table('Image definitions'));
    await expect(tab(page, 'Definitions (6)')).toBeVisible();
  });

  test('the versions of a definition, and what latest gives', async ({ portal, page }) => {
    await portal.openAs('owner', '/demo');
    await portal.setFaults({ kind: 'serverError', match: '/myImage1/versions' });
    await portal.open(places.definition);
    const main = page.getByRole('main');
    await expect(main).toContainText('Not known without the list of versions.');
    await expect(main).not.toContainText('No version has a target region yet.');
    await tab(page, 'Versions').click();
    await expect(main.getByText('The list could not be read', { exact: true })).toBeVisible();
    await expect(main).not.toContainText('No versions yet.');
  });

  test('refused at the parent: counted by what Resource Graph names; without it, not at all', async ({
    portal,
    page,
  }) => {
    const refused = { kind: 'forbidden', match: '/myImage1/versions' } as const;
    await portal.openAs('owner', '/demo');
    await portal.setFaults(refused);
    await portal.open(`${places.definition}?tab=versions`);
    await expect(tab(page, 'Versions (9)')).toBeVisible();
    await portal.setFaults(refused, { kind: 'serverError', match: 'Microsoft.ResourceGraph' });
    await page.reload();
    const main = page.getByRole('main');
    await expect(main.getByText('The list could not be read', { exact: true })).toBeVisible();
    await expect(tab(page, 'Versions')).toBeVisible();
  });
});

test.describe('a page that cannot be shown', () => {
  test('unknown: what is missing, ARM’s words, the way up', async ({ portal, page }) => {
    await portal.openAs('owner', `${places.gallery}/images/nope`);
    await portal.expectTitle('nope was not found');
    const main = page.getByRole('main');
    await expect(main).toContainText("The Resource 'Microsoft.Compute/galleries/gal_contoso/images/nope'");
    await expect(main).toContainText('ResourceNotFound');
    await main.getByRole('link', { name: 'Go to gal_contoso' }).click();
    await portal.expectTitle('gal_contoso');
  });

  test('unknown resource group', async ({ portal }) => {
    await portal.openAs('owner', `${group('prod', 'rg-nowhere')}/x`);
    await portal.expectTitle('The resource group rg-nowhere was not found');
  });

  test('S51, S52: refused: the missing action, the smallest role, who can grant it, the request id', async ({
    portal,
    page,
  }) => {
    await portal.openAs('reader', `${group('prod', 'rg-secure-images')}/gal_secure`);
    await portal.expectTitle('You cannot read gal_secure');
    const main = page.getByRole('main');
    await expect(main).toContainText('Microsoft.Compute/galleries/read');
    await expect(main).toContainText(
      'Owner, User Access Administrator, Role Based Access Control Administrator',
    );
    await expect(main).toContainText('AuthorizationFailed');
    await expect(main.getByRole('button', { name: 'Copy Request id' })).toBeVisible();
  });

  test('a subscription of another tenant: the token is the wrong one, and that is said', async ({
    portal,
    page,
  }) => {
    await portal.openAs('reader', `${group('fab', 'rg-edge')}/gal_edge`);
    await portal.expectTitle('gal_edge is in another directory');
    await expect(page.getByRole('main')).toContainText('InvalidAuthenticationTokenTenant');
  });

  test('an expired token', async ({ portal }) => {
    await portal.openAs('expired', places.gallery);
    await portal.expectTitle('Azure did not accept your sign-in');
  });

  test('throttled beyond patience, then retried', async ({ portal, page }) => {
    await portal.openAs('owner', '/demo');
    await portal.setFaults({ kind: 'throttle', amount: 120, match: '/galleries/gal_contoso' });
    await portal.open(places.gallery);
    await portal.expectTitle('Too many requests');
    await expect(page.getByRole('main')).toContainText('Retry after 120 seconds');
    await portal.setFaults();
    await page.getByRole('main').getByRole('button', { name: 'Retry' }).click();
    await portal.expectTitle('gal_contoso');
  });

  test('no answer, then retried', async ({ portal, page }) => {
    await portal.openAs('owner', '/demo');
    await portal.setFaults({ kind: 'offline', match: '/galleries/gal_contoso' });
    await portal.open(places.gallery);
    await portal.expectTitle('No answer from Azure Resource Manager');
    // The words are the browser's: ARM has said nothing.
    const main = page.getByRole('main');
    await expect(main.getByRole('region', { name: 'Details of the call' })).toContainText(
      'Message of the browser: Failed to fetch',
    );
    await expect(main).not.toContainText('Answer of Azure Resource Manager');
    await portal.setFaults();
    await page.getByRole('main').getByRole('button', { name: 'Retry' }).click();
    await portal.expectTitle('gal_contoso');
  });

  for (const path of [
    '/subscriptions',
    '/subscriptions/%E0%A4%A',
    '/subscriptions/a/resourceGroups/b/providers/Microsoft.Compute/galleries',
    '/subscriptions/a/resourceGroups/b/providers/Microsoft.Compute/galleries/x%2Fy',
    '/subscriptions/a/resourceGroups/%20/providers/Microsoft.Compute/galleries/x',
  ]) {
    test(`malformed: ${path}`, async ({ portal, page }) => {
      await portal.openAs('owner', path);
      await portal.expectTitle('This is not a resource id');
      await expect(page.getByRole('navigation', { name: 'Breadcrumbs' })).toBeVisible();
    });
  }

  test('markup in an id is text', async ({ portal, page }) => {
    await portal.openAs('owner', `${places.gallery}/images/%3Cimg%20src=x%20onerror=alert(1)%3E`);
    await portal.expectTitle('<img src=x onerror=alert(1)> was not found');
    await expect(page.getByRole('main').locator('img')).toHaveCount(0);
  });
});

test('S52: a definition and a version show although the gallery is refused', async ({ portal, page }) => {
  await portal.openAs('guest', places.definition);
  await portal.expectTitle('myImage1');
  await expect(page.getByRole('main')).toContainText('Backend of the finance application');
  await page.getByRole('main').getByRole('link', { name: '1.0.10', exact: true }).first().click();
  await portal.expectTitle('1.0.10');
});

test('S52: below a refused gallery stands what Resource Graph says one may read', async ({
  portal,
  page,
}) => {
  await portal.openAs('guest', places.gallery);
  await portal.expectTitle('You cannot read gal_contoso');
  await portal.expectRow({ Name: 'myImage1' }, portal.table('Image definitions'));
  await expect(page.getByRole('main')).toContainText('Azure Resource Graph returned one that you can read.');
});

test('ids that the portal has no page for say so, and lead to the galleries there', async ({
  portal,
  page,
}) => {
  await portal.openAs('owner', places.subscription);
  await portal.expectTitle('Contoso Prod');
  await page.getByRole('main').getByRole('link', { name: 'Galleries in this subscription' }).click();
  await portal.expectTitle('Galleries');
  await portal.expectRow({ Name: 'gal_contoso' });
  await portal.expectNoRow('gal_avd');
});
