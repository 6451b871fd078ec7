import { ComputeManagementClient } from '@azure/arm-compute';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { mswHandlers } from './adapters/msw-handlers';
import { COMPUTE, estateDocs, S } from './compute/test-estate';
import { createEmulator } from './emulator';
import type { Emulator } from './emulator';
import { routes } from './routes';
import { empty } from './scenarios/empty';

// Microsoft's own SDK, unchanged and against the real host names, through the life of a gallery: its pollers, its paging, its
// reading of bodies. The clock runs fast, so that pollers end in moments.

let emulator: Emulator;
let server: ReturnType<typeof setupServer>;

beforeAll(async () => {
  const scenario = { ...empty, speed: 3_600, build: estateDocs };
  emulator = await createEmulator({
    routes,
    scenario: async () => scenario,
    firstScenario: scenario.name,
    pageSize: 1,
  });
  server = setupServer(...mswHandlers(emulator));
  server.listen({ onUnhandledRequest: 'error' });
});
afterAll(() => server.close());

test('the official SDK takes a gallery through its whole life', async () => {
  const token = await emulator.token(undefined, 'arm');
  const credential = { getToken: async () => ({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) };
  const client = new ComputeManagementClient(credential, S);
  const often = { updateIntervalInMs: 20 };
  const region = { location: 'westeurope' };

  const gallery = await client.galleries.createOrUpdate(
    'rg',
    'gal',
    { ...region, sharingProfile: { permissions: 'Groups' } },
    often,
  );
  expect(gallery).toMatchObject({ provisioningState: 'Succeeded', identifier: { uniqueName: `${S}-GAL` } });
  await client.galleries.createOrUpdate('rg', 'gal2', region, often);

  const image = await client.galleryImages.createOrUpdate(
    'rg',
    'gal',
    'img',
    {
      ...region,
      osType: 'Linux',
      osState: 'Generalized',
      hyperVGeneration: 'V1',
      identifier: { publisher: 'p', offer: 'o', sku: 's' },
    },
    often,
  );
  expect(image).toMatchObject({ provisioningState: 'Succeeded', architecture: 'x64' });

  const version = await client.galleryImageVersions.createOrUpdate(
    'rg',
    'gal',
    'img',
    '1.0.0',
    {
      ...region,
      publishingProfile: { targetRegions: [{ name: 'West Europe' }, { name: 'eastus' }] },
      storageProfile: { source: { id: `${COMPUTE}/images/small` } },
    },
    often,
  );
  expect(version.provisioningState).toBe('Succeeded');
  expect(version.storageProfile?.osDiskImage).toMatchObject({ sizeInGB: 30 });
  const expanded = await client.galleryImageVersions.get('rg', 'gal', 'img', '1.0.0', {
    expand: 'ReplicationStatus',
  });
  expect(expanded.replicationStatus?.aggregatedState).toBe('Completed');

  // What was read is fit to be sent back as it is.
  const again = await client.galleryImageVersions.createOrUpdate(
    'rg',
    'gal',
    'img',
    '1.0.0',
    expanded,
    often,
  );
  expect(again.publishingProfile?.targetRegions).toEqual(expanded.publishingProfile?.targetRegions);
  const updated = await client.galleryImageVersions.update(
    'rg',
    'gal',
    'img',
    '1.0.0',
    { publishingProfile: { excludeFromLatest: true }, storageProfile: {} },
    often,
  );
  expect(updated.publishingProfile?.excludeFromLatest).toBe(true);

  const groups = [{ type: 'Subscriptions' as const, ids: [S] }];
  await client.gallerySharingProfile.update('rg', 'gal', { operationType: 'Add', groups }, often);
  const shared = await client.galleries.get('rg', 'gal', { expand: 'SharingProfile/Groups' });
  expect(shared.sharingProfile?.groups?.[0]).toMatchObject({ type: 'Subscriptions', ids: [S] });

  const names: (string | undefined)[] = [];
  for await (const found of client.galleries.list()) names.push(found.name);
  expect(names).toEqual(['gal', 'gal2']);
  const usages = new Map<string | undefined, number>();
  for await (const usage of client.usage.list('westeurope')) usages.set(usage.name.value, usage.currentValue);
  expect(usages.get('GalleryImageVersion')).toBe(1);

  await client.galleryImageVersions.delete('rg', 'gal', 'img', '1.0.0', often);
  await client.galleryImages.delete('rg', 'gal', 'img', often);
  await client.galleries.delete('rg', 'gal', often);
  await expect(client.galleries.get('rg', 'gal')).rejects.toMatchObject({ statusCode: 404 });
}, 60_000);

test('a failed copy reaches the SDK as the error of its poller', async () => {
  const token = await emulator.token(undefined, 'arm');
  const client = new ComputeManagementClient(
    { getToken: async () => ({ token, expiresOnTimestamp: Number.MAX_SAFE_INTEGER }) },
    S,
  );
  const often = { updateIntervalInMs: 20 };
  const region = { location: 'westeurope' };
  await client.galleries.createOrUpdate('rg', 'gal3', region, often);
  const identifier = { publisher: 'p', offer: 'o', sku: 's' };
  await client.galleryImages.createOrUpdate(
    'rg',
    'gal3',
    'img',
    { ...region, osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V1', identifier },
    often,
  );
  const made = client.galleryImageVersions.createOrUpdate(
    'rg',
    'gal3',
    'img',
    '1.0.0',
    { ...region, storageProfile: { source: { id: `${COMPUTE}/images/huge` } } },
    often,
  );
  await expect(made).rejects.toThrow('Replication job not completed at region: westeurope');
}, 60_000);
