import { expect, test } from 'vitest';

import { isInData } from '@/domain/not-in-data';

import { codesOf, docIn, importOf } from './testing';

// Outputs that people published in issues and documents, with other ids; each is read as what it is.

const SUB = '26a1a07e-06dd-4892-92c9-e4996b0fc546';
const TENANT = '062bf9fa-9fa9-463d-958c-b81ad162452b';
const GALLERY = `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal`;
const DEFINITION = `${GALLERY}/images/img`;
const VERSION = `${DEFINITION}/versions/0.0.1`;
const warnings = ['missingParents', 'anyTenant'];
const serious = (files: Readonly<Record<string, unknown>>) =>
  codesOf(importOf(files), 'warning').filter((code) => !warnings.includes(code));

test('a version as api-version 2018-06-01 sent it, its members in another order', () => {
  const version = {
    type: 'Microsoft.Compute/galleries/images/versions',
    location: 'westcentralus',
    id: VERSION,
    name: '0.0.1',
    properties: {
      publishingProfile: {
        replicaCount: 1,
        excludeFromLatest: false,
        publishedDate: '2018-09-28T11:25:35.7425842+00:00',
        targetRegions: [{ name: 'West Central US', regionalReplicaCount: 1 }],
        source: {
          managedImage: {
            id: `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Compute/images/m`,
          },
        },
      },
      provisioningState: 'Succeeded',
      storageProfile: { osDiskImage: { sizeInGB: 30, hostCaching: 'ReadWrite' } },
    },
  };
  expect(serious({ 'v.json': version })).toEqual([]);
  expect(docIn(importOf({ 'v.json': version }), VERSION)?.meta?.recordedState).toBe('Succeeded');
});

test('a list of versions with the source in its newer place and an end of life', () => {
  const version = {
    name: '0.0.1',
    id: VERSION,
    type: 'Microsoft.Compute/galleries/images/versions',
    location: 'japaneast',
    tags: {},
    properties: {
      publishingProfile: {
        targetRegions: [{ name: 'Japan East', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' }],
        replicaCount: 1,
        excludeFromLatest: false,
        publishedDate: '2020-12-21T02:20:32.4321627+00:00',
        endOfLifeDate: '2020-12-30T16:00:00+00:00',
        storageAccountType: 'Standard_LRS',
      },
      storageProfile: { source: { id: `${DEFINITION}/versions/0.0.0` }, osDiskImage: { sizeInGB: 127 } },
      provisioningState: 'Succeeded',
    },
  };
  expect(serious({ 'v.json': { value: [version] } })).toEqual([]);
});

test('a definition of an az that did not know the architecture yet is whole', () => {
  const definition = {
    description: null,
    disallowed: null,
    endOfLifeDate: null,
    eula: null,
    features: null,
    hyperVGeneration: 'V1',
    id: DEFINITION,
    identifier: { offer: 'off', publisher: 'pub', sku: 'sku' },
    location: 'brazilsouth',
    name: 'img',
    osState: 'Generalized',
    osType: 'Windows',
    privacyStatementUri: null,
    provisioningState: 'Succeeded',
    purchasePlan: null,
    recommended: null,
    releaseNoteUri: null,
    resourceGroup: 'rg',
    tags: {},
    type: 'Microsoft.Compute/galleries/images',
  };
  const parsed = importOf({ 'd.json': definition });
  expect(isInData(docIn(parsed, DEFINITION)?.body, 'properties.architecture')).toBe(true);
});

test('galleries whose ids have their group in capitals', () => {
  const gallery = {
    name: 'gal',
    id: GALLERY.replace('/rg/', '/RG/'),
    type: 'Microsoft.Compute/galleries',
    location: 'eastus',
    tags: {},
    properties: {
      identifier: { uniqueName: `${SUB}-GAL` },
      provisioningState: 'Succeeded',
      sharingProfile: { permissions: 'Private' },
    },
  };
  expect(serious({ 'g.json': [gallery] })).toEqual([]);
});

test('subscriptions of an api-version that did not say their tenant', () => {
  const subscription = {
    id: `/subscriptions/${SUB}`,
    authorizationSource: 'RoleBased',
    subscriptionId: SUB,
    displayName: 'build',
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Internal_2014-09-01',
      quotaId: 'Internal_2014-09-01',
      spendingLimit: 'Off',
    },
  };
  const parsed = importOf({ 's.json': { value: [subscription] } });
  expect(parsed.report.counts.subscriptions).toBe(1);
  expect(codesOf(parsed, 'warning')).toEqual([]);
});

test('assignments at the root and at the root group, as ARM lists them for a subscription', () => {
  const assignment = (name: string, scope: string) => ({
    properties: {
      roleDefinitionId: `/subscriptions/${SUB}/providers/Microsoft.Authorization/roleDefinitions/9b0f576e-fc2e-4256-9aa3-6fede171d599`,
      principalId: '5c445532-1499-448e-970c-bda7db1e1f15',
      principalType: 'ServicePrincipal',
      scope,
      condition: null,
      conditionVersion: null,
      createdOn: '2023-07-13T16:20:06.8829118Z',
      updatedOn: '2023-07-13T16:20:06.8829118Z',
      createdBy: null,
      updatedBy: null,
      delegatedManagedIdentityResourceId: null,
      description: 'Allow AccessMonitorReader to read access details for compliance purpose',
    },
    id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    type: 'Microsoft.Authorization/roleAssignments',
    name,
  });
  const root = `/providers/Microsoft.Management/managementGroups/${TENANT}`;
  const parsed = importOf({
    's.json': [{ id: SUB, name: 'S', state: 'Enabled', tenantId: TENANT, cloudName: 'AzureCloud' }],
    'a.json': {
      value: [
        assignment('fb6b898e-5323-404d-a8af-da5aafc3ecc0', '/'),
        assignment('d0a03d7a-9c23-4371-9144-064aa22d300f', root),
      ],
    },
  });
  expect(codesOf(parsed, 'warning')).toEqual([]);
  expect(docIn(parsed, `/subscriptions/${SUB}`)?.meta?.alsoAbove).toEqual([root]);
});

test('a row of Search-AzGraph that was shown before it became JSON', () => {
  const row = {
    id: DEFINITION,
    name: 'img',
    type: 'microsoft.compute/galleries/images',
    location: 'westeurope',
    ResourceId: DEFINITION,
    tags: '@{env=prod}',
    properties: '@{identifier=; osType=Linux; features=System.Object[]; provisioningState=Succeeded}',
  };
  const parsed = importOf({ 'g.json': [row] });
  const body = docIn(parsed, DEFINITION)?.body;
  expect(isInData(body, 'properties.osType')).toBe(false);
  expect(isInData(body, 'tags')).toBe(false);
});

test('a version as the Python SDK writes it', () => {
  const version = {
    id: VERSION,
    name: '0.0.1',
    type: 'Microsoft.Compute/galleries/images/versions',
    location: 'westeurope',
    tags: { build_id: '7' },
    publishing_profile: {
      target_regions: [
        {
          name: 'West Europe',
          regional_replica_count: 2,
          storage_account_type: 'Standard_LRS',
          exclude_from_latest: false,
        },
      ],
      replica_count: 1,
      exclude_from_latest: false,
      published_date: '2024-01-05T10:11:12.123456Z',
    },
    provisioning_state: 'Succeeded',
    storage_profile: { os_disk_image: { size_in_gb: 30, host_caching: 'ReadOnly' } },
  };
  const parsed = importOf({ 'v.json': [version] });
  expect(docIn(parsed, VERSION)?.body).toMatchObject({
    tags: { build_id: '7' },
    properties: {
      publishingProfile: {
        targetRegions: [{ regionalReplicaCount: 2, excludeFromLatest: false }],
        replicaCount: 1,
      },
      storageProfile: { osDiskImage: { sizeInGB: 30, hostCaching: 'ReadOnly' } },
    },
  });
  expect(isInData(docIn(parsed, VERSION)?.body, 'properties.publishingProfile.endOfLifeDate')).toBe(true);
});

test('a resource of the generic list with its state beside it', () => {
  const row = {
    id: VERSION,
    name: 'gal/img/0.0.1',
    type: 'Microsoft.Compute/galleries/images/versions',
    location: 'westeurope',
    createdTime: '2024-01-05T10:11:12.123456Z',
    changedTime: '2024-01-05T10:21:12.123456Z',
    provisioningState: 'Failed',
  };
  const doc = docIn(importOf({ 'r.json': { value: [row] } }), VERSION);
  expect(doc?.meta?.recordedState).toBe('Failed');
  expect(isInData(doc?.body, 'properties.storageProfile.source')).toBe(false);
});

test('columns of a query that counts tell of no resource', () => {
  const rows = [{ type: 'microsoft.compute/galleries', count_: 3 }];
  const parsed = importOf({ 'g.json': { count: 1, data: rows, skip_token: null, total_records: 1 } });
  expect(parsed.report.applied).toBe(false);
  expect(codesOf(parsed)).toEqual(expect.arrayContaining(['noId', 'nothingFound']));
});
