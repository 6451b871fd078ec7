import type { Page } from '@playwright/test';

import { expect, test } from './fixtures.ts';

// Files that hold only a part of each resource, and recorded values that must not be worked out anew.

const tenantId = 'c90e4d17-6f2b-4583-9a7d-2b8e1f5a6c34';
const subscriptionId = '1f3c6a52-8d4e-4b7a-9c01-5e2f7a9b3d10';
const account = [
  {
    cloudName: 'AzureCloud',
    homeTenantId: tenantId,
    id: subscriptionId,
    isDefault: true,
    managedByTenants: [],
    name: 'Platform',
    state: 'Enabled',
    tenantId,
    user: { name: 'kai@fabrikam.example', type: 'user' },
  },
];
const gallery = `/subscriptions/${subscriptionId}/resourceGroups/rg-images/providers/Microsoft.Compute/galleries/galMain`;
const definition = `${gallery}/images/ubuntu-std`;
const version = `${definition}/versions/1.0.0`;
const common = { location: 'westeurope', resourceGroup: 'rg-images', subscriptionId };

const projected = {
  count: 2,
  data: [
    { ...common, id: gallery, name: 'galMain', type: 'microsoft.compute/galleries', sharing: 'Community' },
    {
      ...common,
      id: version,
      name: '1.0.0',
      type: 'microsoft.compute/galleries/images/versions',
      provisioningState: 'Failed',
      excludeFromLatest: true,
    },
  ],
  skip_token: null,
  total_records: 2,
};

const imported = (page: Page) => expect(page.getByText(/^Imported/).first()).toBeVisible();

const listed = (id: string, type: string) => ({
  ...common,
  id,
  name: id.split('/').at(-1),
  type,
  properties: null,
  provisioningState: 'Succeeded',
  tags: { env: 'prod' },
});

test('a projected column is read, the rest reads "not in the export" in lists and details', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.chooseFiles({ 'account.json': account, 'graph.json': projected });
  await imported(page);
  await portal.open('/galleries');
  await portal.expectRow({
    Name: 'galMain',
    'Provisioning state': 'not in the export',
    Sharing: 'not in the export',
  });
  await portal.open('/versions');
  await portal.expectRow({
    Version: '1.0.0',
    'Provisioning state': 'Failed',
    'Exclude from latest': 'Yes',
    'Target regions': 'not in the export',
    Replicas: 'not in the export',
    'End of life date': 'not in the export',
    Tags: 'not in the export',
  });
  await portal.open('/versions?eol=none');
  await expect(page.getByText('Nothing matches these filters')).toBeVisible();

  await portal.open(gallery);
  await expect(page.getByText('not in the export')).not.toHaveCount(0);
  await expect(page.getByText('Private', { exact: true })).toHaveCount(0);
  await portal.open(`${version}?tab=replication`);
  await expect(page.getByText('The target regions are not in the export.').first()).toBeVisible();
  await expect(page.getByText('This version has no target regions.')).toHaveCount(0);
  await expect(page.getByRole('main')).not.toContainText('Succeeded');
});

test('rows with properties null show their state and tags, and nothing else as a fact', async ({
  page,
  portal,
}) => {
  await portal.open('/demo');
  await portal.chooseFiles({
    'account.json': account,
    'list.json': [
      listed(gallery, 'Microsoft.Compute/galleries'),
      listed(definition, 'Microsoft.Compute/galleries/images'),
      listed(version, 'Microsoft.Compute/galleries/images/versions'),
    ],
  });
  await imported(page);
  await portal.open('/versions');
  await portal.expectRow({
    Version: '1.0.0',
    'Provisioning state': 'Succeeded',
    'Exclude from latest': 'not in the export',
    Replicas: 'not in the export',
    Tags: 'env=prod',
  });
  await portal.open('/definitions');
  await portal.expectRow({ Name: 'ubuntu-std', OS: 'not in the export', Publisher: 'not in the export' });
  await portal.open('/replication');
  await expect(page.getByText(/target regions of 1 version are not in the export/)).toBeVisible();
  await portal.open(definition);
  await expect(page.getByText(/so what “latest” gives is not known/)).toBeVisible();
  await portal.open(version);
  const fact = (label: string) =>
    page.getByRole('term').filter({ hasText: label }).first().locator('xpath=following-sibling::dd[1]');
  await expect(fact('Exclude')).toContainText('not in the export');
});

test('the recorded state of the whole stays beside parts that disagree, and nothing is read again', async ({
  page,
  portal,
}) => {
  const state = (region: string, of: string) => ({ region, state: of, progress: 100, details: '' });
  await portal.open('/demo');
  await portal.chooseFiles({
    'account.json': account,
    'version.json': {
      id: version,
      name: '1.0.0',
      type: 'Microsoft.Compute/galleries/images/versions',
      location: 'westeurope',
      resourceGroup: 'rg-images',
      provisioningState: 'Updating',
      publishingProfile: {
        targetRegions: [
          { name: 'West Europe', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
          {
            name: 'UK South',
            regionalReplicaCount: 2,
            storageAccountType: 'Standard_LRS',
            additionalReplicaSets: [{ storageAccountType: 'PremiumV2_LRS', regionalReplicaCount: 3 }],
          },
        ],
        targetExtendedLocations: [
          {
            name: 'West Europe',
            extendedLocation: { name: 'edgeamsterdam1', type: 'EdgeZone' },
            extendedLocationReplicaCount: 2,
            storageAccountType: 'StandardSSD_LRS',
            note: 'new',
          },
        ],
      },
      replicationStatus: {
        aggregatedState: 'InProgress',
        summary: [state('westeurope', 'Completed'), state('uksouth', 'Failed')],
      },
      storageProfile: { osDiskImage: { sizeInGB: 30 } },
      tags: {},
    },
  });
  await imported(page);
  await portal.open(`${version}?tab=replication`);
  await expect(page.getByText('Total replicas: 8')).toBeVisible();
  await expect(page.getByText(/2 × StandardSSD_LRS, edge zone edgeamsterdam1/).first()).toBeVisible();
  await expect(page.getByText(/3 × PremiumV2_LRS, additional replica set/).first()).toBeVisible();
  await expect(page.getByText(/Recorded as “In progress”, while the regions are: /)).toBeVisible();
  await expect(page.getByText(/every 5 seconds/)).toHaveCount(0);
  await portal.open(version);
  await expect(page.getByText('properties.publishingProfile.targetExtendedLocations[0].note')).toBeVisible();
  await portal.open('/versions');
  await portal.expectRow({ Version: '1.0.0', Replicas: '8', 'Target regions': /edge zone edgeamsterdam1/ });
});
