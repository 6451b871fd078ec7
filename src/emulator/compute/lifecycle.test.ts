import { describe, expect, test } from 'vitest';

import { empty } from '../scenarios/empty';
import { resourceGroupDoc } from '../scenarios/estate';
import { managedImageDoc } from '../scenarios/galleries';
import type { TestArm, TestBody } from '../testing';
import { testArm } from '../testing';
import { TEST_START } from '../testing';

const S = '00000000-0000-0000-0000-000000000000';
const GROUP = `/subscriptions/${S}/resourceGroups/rg`;
const COMPUTE = `${GROUP}/providers/Microsoft.Compute`;
const GALLERY = `${COMPUTE}/galleries/gal`;
const DEFINITION = `${GALLERY}/images/def`;
const VERSION = `${DEFINITION}/versions/1.0.0`;
const SECOND = 1_000;

const image = (name: string, osDiskGB = 30) =>
  managedImageDoc({
    subscriptionId: S,
    resourceGroup: 'rg',
    name,
    location: 'westeurope',
    osType: 'Linux',
    hyperVGeneration: 'V1',
    osDiskGB,
    dataDisksGB: [],
  });

/** The empty scenario with a resource group and managed images. */
const emptyArm = (apiVersion?: string): Promise<TestArm> =>
  testArm({
    scenario: empty,
    docs: [
      ...empty.build(TEST_START),
      resourceGroupDoc(S, 'rg', 'westeurope'),
      image('small'),
      image('huge', 2_520),
    ],
    ...(apiVersion && { apiVersion }),
  });

const definition = {
  location: 'westeurope',
  properties: {
    osType: 'Linux',
    osState: 'Generalized',
    identifier: { publisher: 'p', offer: 'o', sku: 's' },
  },
};
const version = (regions: readonly unknown[], source = 'small', more: object = {}) => ({
  location: 'westeurope',
  properties: {
    publishingProfile: { targetRegions: regions, ...more },
    storageProfile: { source: { id: `${COMPUTE}/images/${source}` } },
  },
});
const west = { name: 'westeurope' };
const east = { name: 'East US', regionalReplicaCount: 2 };

async function withDefinition(): Promise<TestArm> {
  const arm = await emptyArm();
  await arm.call('PUT', GALLERY, { location: 'westeurope' });
  await arm.call('PUT', DEFINITION, definition);
  arm.pass(SECOND);
  return arm;
}
async function withVersion(regions: readonly unknown[] = [west, east]): Promise<TestArm> {
  const arm = await withDefinition();
  const put = await arm.call('PUT', VERSION, version(regions));
  expect(put.status).toBe(201);
  arm.pass(1_200 * SECOND);
  return arm;
}
const replication = async (arm: TestArm) => {
  const { body } = await arm.call('GET', `${VERSION}?$expand=ReplicationStatus`);
  return body.properties.replicationStatus as {
    aggregatedState: string;
    summary: { region: string; state: string; progress: number; details?: string }[];
  };
};
const state = async (arm: TestArm, id: string) =>
  (await arm.call('GET', id)).body.properties.provisioningState;

describe('a gallery', () => {
  test('is created in a moment: 201 Creating, status URL, then Succeeded', async () => {
    const arm = await emptyArm();
    const put = await arm.call('PUT', GALLERY, {
      location: 'West Europe',
      tags: {},
      properties: { description: 'x' },
    });
    expect(put.status).toBe(201);
    expect(put.body).toMatchObject({
      name: 'gal',
      location: 'westeurope',
      tags: {},
      properties: {
        description: 'x',
        identifier: { uniqueName: `${S}-GAL` },
        provisioningState: 'Creating',
      },
    });
    const url = put.headers.get('Azure-AsyncOperation') ?? '';
    expect(url).toContain(`/locations/westeurope/capsOperations/${put.headers.get('x-ms-request-id')}`);
    expect(put.headers.get('Retry-After')).toBeNull();
    expect((await arm.call('GET', url)).body.status).toBe('InProgress');
    arm.pass(SECOND);
    const done = await arm.call('GET', url);
    expect(Object.keys(done.body)).toEqual(['startTime', 'endTime', 'status', 'name']);
    expect(done.body.status).toBe('Succeeded');
    expect(await state(arm, GALLERY)).toBe('Succeeded');
  });

  test('keeps its soft delete policy and sharing through a PUT that does not name them, and loses the description', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, {
      location: 'westeurope',
      properties: { description: 'x', softDeletePolicy: { isSoftDeleteEnabled: false } },
    });
    arm.pass(SECOND);
    const put = await arm.call('PUT', GALLERY, { location: 'westeurope', properties: {} });
    expect(put.status).toBe(200);
    expect(put.body.properties.provisioningState).toBe('Updating');
    expect(put.body.properties.softDeletePolicy).toEqual({ isSoftDeleteEnabled: false });
    expect(put.body.properties).not.toHaveProperty('description');
  });

  test('PATCH changes only what it names', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, {
      location: 'westeurope',
      tags: { a: '1' },
      properties: { description: 'x' },
    });
    arm.pass(SECOND);
    await arm.call('PATCH', GALLERY, { tags: { b: '2' } });
    arm.pass(SECOND);
    const { body } = await arm.call('GET', GALLERY);
    expect(body.tags).toEqual({ b: '2' });
    expect(body.properties.description).toBe('x');
  });

  test('is deleted: 202 with both URLs, then 404 of the provider, later of ARM; 204 when it is gone already', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, { location: 'westeurope' });
    arm.pass(SECOND);
    const del = await arm.call('DELETE', GALLERY);
    expect(del.status).toBe(202);
    expect(del.text).toBe('');
    const monitor = del.headers.get('Location') ?? '';
    expect(monitor).toContain('monitor=true');
    expect((await arm.call('GET', monitor)).status).toBe(202);
    expect(await state(arm, GALLERY)).toBe('Deleting');
    arm.pass(SECOND);
    const after = await arm.call('GET', monitor);
    expect([after.status, after.text]).toEqual([200, '']);
    expect((await arm.call('GET', GALLERY)).body.error.code).toBe('NotFound');
    arm.pass(30 * SECOND);
    expect((await arm.call('GET', GALLERY)).body.error).toEqual({
      code: 'ResourceNotFound',
      message:
        "The Resource 'Microsoft.Compute/galleries/gal' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    });
    expect((await arm.call('DELETE', GALLERY)).status).toBe(204);
    expect((await arm.call('PUT', GALLERY, { location: 'eastus' })).status).toBe(201);
  });
});

describe('a definition', () => {
  test('gets the defaults of its time', async () => {
    const minimal = { ...definition, properties: { ...definition.properties, osState: undefined } };
    const make = async (apiVersion: string) => {
      const arm = await emptyArm(apiVersion);
      await arm.call('PUT', GALLERY, { location: 'westeurope' });
      return (await arm.call('PUT', DEFINITION, minimal)).body.properties;
    };
    expect(await make('2019-12-01')).toMatchObject({ hyperVGeneration: 'V1', osState: 'Generalized' });
    expect(await make('2019-12-01')).not.toHaveProperty('architecture');
    expect(await make('2022-03-03')).toMatchObject({ hyperVGeneration: 'V1', architecture: 'x64' });
    expect(await make('2025-03-03')).toMatchObject({
      hyperVGeneration: 'V2',
      features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
    });
  });

  test('drops empty parts and spells flags as the service does', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, { location: 'westeurope' });
    const { body } = await arm.call('PUT', DEFINITION, {
      ...definition,
      properties: {
        ...definition.properties,
        disallowed: {},
        recommended: {},
        features: [{ name: 'IsAcceleratedNetworkSupported', value: 'true' }],
        endOfLifeDate: '2027-01-01',
      },
    });
    expect(body.properties).not.toHaveProperty('disallowed');
    expect(body.properties).not.toHaveProperty('recommended');
    expect(body.properties.features).toEqual([{ name: 'IsAcceleratedNetworkSupported', value: 'True' }]);
    expect(body.properties.endOfLifeDate).toBe('2027-01-01T00:00:00+00:00');
  });

  test('PATCH answers 200 Updating and keeps the rest', async () => {
    const arm = await withDefinition();
    const patch = await arm.call('PATCH', DEFINITION, {
      properties: { osType: 'Linux', description: 'new' },
    });
    expect(patch.status).toBe(200);
    expect(patch.body.properties).toMatchObject({
      description: 'new',
      provisioningState: 'Updating',
      identifier: { publisher: 'p' },
    });
  });
});

describe('a version', () => {
  test('fills in its defaults and shows no disks until it is made', async () => {
    const arm = await withDefinition();
    const put = await arm.call('PUT', VERSION, version([west, east]));
    expect(put.status).toBe(201);
    expect(put.headers.get('Retry-After')).toBe('60');
    expect(put.body.properties).toMatchObject({
      publishingProfile: {
        targetRegions: [
          { name: 'West Europe', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
          { name: 'East US', regionalReplicaCount: 2, storageAccountType: 'Standard_LRS' },
        ],
        replicaCount: 1,
        excludeFromLatest: false,
        publishedDate: expect.stringMatching(/^2026-03-02T09:00:01\.\d{7}\+00:00$/),
        storageAccountType: 'Standard_LRS',
      },
      storageProfile: { source: { id: `${COMPUTE}/images/small` } },
      safetyProfile: { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false },
      provisioningState: 'Creating',
    });
    expect(put.body.properties.storageProfile).not.toHaveProperty('osDiskImage');
    expect(put.body.properties.publishingProfile).not.toHaveProperty('replicationMode');
    arm.pass(1_200 * SECOND);
    const { body } = await arm.call('GET', VERSION);
    expect(body.properties.provisioningState).toBe('Succeeded');
    expect(body.properties.storageProfile).toMatchObject({
      osDiskImage: { sizeInGB: 30, hostCaching: 'ReadWrite', source: {} },
    });
  });

  test('S44 S45: copies its source region first, each region with its own progress', async () => {
    const arm = await withDefinition();
    await arm.call('PUT', VERSION, version([west, east]));
    const begin = await replication(arm);
    expect(begin.aggregatedState).toBe('InProgress');
    expect(begin.summary.map((s) => [s.region, s.state, s.progress])).toEqual([
      ['westeurope', 'Replicating', 0],
      ['eastus', 'Replicating', 0],
    ]);
    const doneAt = new Map<string, number>();
    let last = 0;
    for (let t = 10; t <= 1_200 && doneAt.size < 2; t += 10) {
      arm.pass(10 * SECOND);
      for (const row of (await replication(arm)).summary) {
        if (row.region === 'eastus') {
          expect(row.progress).toBeGreaterThanOrEqual(last);
          last = row.progress;
        }
        if (row.state === 'Completed' && !doneAt.has(row.region)) doneAt.set(row.region, t);
      }
    }
    const [home = 0, far = 0] = [doneAt.get('westeurope'), doneAt.get('eastus')];
    expect(home).toBeGreaterThan(300);
    expect(home).toBeLessThan(600);
    expect(far).toBeGreaterThan(home);
    expect((await replication(arm)).aggregatedState).toBe('Completed');
  });

  test('S42: an added region is copied, the others stay; a removed one is gone', async () => {
    const arm = await withVersion();
    const add = await arm.call('PATCH', VERSION, {
      properties: {
        publishingProfile: { targetRegions: [west, east, { name: 'japaneast' }] },
        storageProfile: {},
      },
    });
    expect(add.status).toBe(200);
    expect(add.body.properties.provisioningState).toBe('Updating');
    expect((await replication(arm)).summary.map((s) => s.state)).toEqual([
      'Completed',
      'Completed',
      'Replicating',
    ]);
    arm.pass(600 * SECOND);
    expect(await state(arm, VERSION)).toBe('Succeeded');
    await arm.call('PATCH', VERSION, { properties: { publishingProfile: { targetRegions: [west] } } });
    expect((await replication(arm)).summary.map((s) => s.region)).toEqual(['westeurope']);
  });

  test('an update keeps what belongs to a region and the published date', async () => {
    const arm = await withDefinition();
    const rich = {
      ...east,
      encryption: { osDiskImage: { diskEncryptionSetId: '/d' } },
      excludeFromLatest: true,
    };
    const put = await arm.call('PUT', VERSION, version([west, rich]));
    arm.pass(1_200 * SECOND);
    const { body } = await arm.call('PATCH', VERSION, {
      properties: { publishingProfile: { targetRegions: [west, { ...rich, regionalReplicaCount: 5 }] } },
    });
    const profile = body.properties.publishingProfile as { targetRegions: unknown[]; publishedDate: string };
    expect(profile.targetRegions[1]).toMatchObject({ ...rich, name: 'East US', regionalReplicaCount: 5 });
    expect(profile.publishedDate).toBe(
      (put.body.properties.publishingProfile as typeof profile).publishedDate,
    );
  });

  test('a region that fails is Failed with details, stays so, and is cured by taking it away and adding it back', async () => {
    const arm = await withVersion([west]);
    await arm.emulator.session.write(() => ({
      state: { faults: [{ id: 'f', kind: 'failOperation', match: 'PATCH' }] },
    }));
    const targets = (...regions: unknown[]) => ({
      properties: { publishingProfile: { targetRegions: regions } },
    });
    const add = await arm.call('PATCH', VERSION, targets(west, east));
    await arm.emulator.session.write(() => ({ state: { faults: [] } }));
    arm.pass(900 * SECOND);
    const operation = await arm.call('GET', add.headers.get('Azure-AsyncOperation') ?? '');
    expect(operation.body.status).toBe('Failed');
    expect(operation.body.error).toEqual({
      code: 'CrpPirReplicationJobsNotCompleted',
      message: 'Replication job not completed at region: eastus',
    });
    expect(await state(arm, VERSION)).toBe('Failed');
    const failed = (await replication(arm)).summary[1];
    expect(failed?.state).toBe('Failed');
    expect(failed?.details).toContain('internal server error');

    await arm.call('PATCH', VERSION, { properties: { publishingProfile: { excludeFromLatest: true } } });
    arm.pass(900 * SECOND);
    expect(await state(arm, VERSION)).toBe('Failed');

    await arm.call('PATCH', VERSION, targets(west));
    arm.pass(900 * SECOND);
    await arm.call('PATCH', VERSION, targets(west, east));
    arm.pass(900 * SECOND);
    expect(await state(arm, VERSION)).toBe('Succeeded');
    expect((await replication(arm)).aggregatedState).toBe('Completed');
  });

  test('a stuck copy stands still and is given up after six hours', async () => {
    const arm = await withVersion([west]);
    await arm.emulator.session.write(() => ({
      state: { faults: [{ id: 's', kind: 'stuckOperation', match: 'PATCH' }] },
    }));
    await arm.call('PATCH', VERSION, { properties: { publishingProfile: { targetRegions: [west, east] } } });
    arm.pass(2 * 3_600 * SECOND);
    const midway = (await replication(arm)).summary[1];
    arm.pass(3 * 3_600 * SECOND);
    expect((await replication(arm)).summary[1]).toEqual(midway);
    expect(midway?.state).toBe('Replicating');
    expect(await state(arm, VERSION)).toBe('Updating');
    arm.pass(2 * 3_600 * SECOND);
    expect((await replication(arm)).summary[1]?.state).toBe('Failed');
    expect(await state(arm, VERSION)).toBe('Failed');
  });

  test('a region can be taken away while it is copied; any other write meanwhile is refused', async () => {
    const arm = await withDefinition();
    await arm.call('PUT', VERSION, version([west, east]));
    arm.pass(60 * SECOND);
    const other = await arm.call('PATCH', VERSION, { tags: { a: '1' } });
    expect([other.status, other.body.error.code]).toEqual([409, 'Conflict']);
    expect((await arm.call('DELETE', VERSION)).status).toBe(409);
    const less = await arm.call('PATCH', VERSION, {
      properties: { publishingProfile: { targetRegions: [west] } },
    });
    expect(less.status).toBe(200);
    expect((await replication(arm)).summary).toHaveLength(1);
  });

  test('an image beyond 2 TB fails everywhere, with the reason', async () => {
    const arm = await withDefinition();
    await arm.call('PUT', VERSION, version([west, east], 'huge'));
    arm.pass(900 * SECOND);
    const status = await replication(arm);
    expect(status.aggregatedState).toBe('Failed');
    expect(status.summary[0]?.details).toBe(
      "Replication failed in this region due to 'The GalleryImageVersion source resource size 2520 exceeds the max size 2048 supported.'",
    );
    const shallow = await arm.call(
      'PUT',
      `${DEFINITION}/versions/2.0.0`,
      version([west], 'huge', { replicationMode: 'Shallow' }),
    );
    expect(shallow.status).toBe(201);
    arm.pass(120 * SECOND);
    expect(await state(arm, `${DEFINITION}/versions/2.0.0`)).toBe('Succeeded');
  });

  test('bigger images and farther regions take longer', async () => {
    const arm = await withVersion([west]);
    const took = async (region: string) => {
      const name = `${DEFINITION}/versions/9.0.0`;
      await arm.call('PUT', name, version([west]));
      arm.pass(1_200 * SECOND);
      const patch = await arm.call('PATCH', name, {
        properties: {
          publishingProfile: { targetRegions: [west, { name: region, regionalReplicaCount: 4 }] },
        },
      });
      const url = patch.headers.get('Azure-AsyncOperation') ?? '';
      let seconds = 0;
      for (; (await arm.call('GET', url)).body.status === 'InProgress'; seconds += 5) arm.pass(5 * SECOND);
      await arm.call('DELETE', name);
      arm.pass(300 * SECOND);
      return seconds;
    };
    expect(await took('australiaeast')).toBeGreaterThan(await took('northeurope'));
  });

  test('is deleted on the clock, and its parent can go after it', async () => {
    const arm = await withVersion();
    const del = await arm.call('DELETE', VERSION);
    expect([del.status, del.headers.get('Retry-After')]).toEqual([202, '60']);
    expect(await state(arm, VERSION)).toBe('Deleting');
    expect((await arm.call('DELETE', DEFINITION)).body.error.code).toBe('CannotDeleteResource');
    arm.pass(200 * SECOND);
    const { body } = await arm.call('GET', `${DEFINITION}/versions`);
    expect(body.value).toEqual([]);
    expect((await arm.call('DELETE', DEFINITION)).status).toBe(202);
  });

  test('the first api-version answers updates with 202 and a Location', async () => {
    const arm = await withVersion();
    const put = await arm.call('PUT', `${VERSION}?api-version=2018-06-01`, version([west]));
    expect(put.status).toBe(202);
    expect(put.headers.get('Location')).toContain('monitor=true');
  });

  test('from 2025-03-03 on, copies are zone-redundant where the region has zones', async () => {
    const arm = await withDefinition();
    const put = await arm.call(
      'PUT',
      `${VERSION}?api-version=2025-03-03`,
      version([west, { name: 'westus' }]),
    );
    const profile = put.body.properties.publishingProfile as {
      targetRegions: TestBody[];
      storageAccountStrategy: string;
    };
    expect(
      profile.targetRegions.map((r) => (r as unknown as { storageAccountType: string }).storageAccountType),
    ).toEqual(['Standard_ZRS', 'Standard_LRS']);
    expect(profile.storageAccountStrategy).toBe('PreferStandard_ZRS');
  });
});

test.each([
  [1, '60'],
  [20, '3'],
  [3_600, '1'],
  [0, '5'],
])('Retry-After follows the speed of the clock: x%d says %s seconds', async (speed, expected) => {
  const arm = await withDefinition();
  const { clock } = arm.emulator.session.state;
  await arm.emulator.session.write(() => ({ state: { clock: { ...clock, speed } } }));
  const put = await arm.call('PUT', VERSION, version([west]));
  expect(put.headers.get('Retry-After')).toBe(expected);
});

test('sharing: groups are merged per type, shown only when asked for, and reset makes the gallery private', async () => {
  const arm = await emptyArm();
  await arm.call('PUT', GALLERY, {
    location: 'westeurope',
    properties: { sharingProfile: { permissions: 'Groups' } },
  });
  arm.pass(SECOND);
  const add = (ids: string[], type = 'Subscriptions') =>
    arm.call('POST', `${GALLERY}/share`, { operationType: 'Add', groups: [{ type, ids }] });
  const first = await add(['a', 'b']);
  expect([first.status, first.text]).toEqual([202, '']);
  expect(first.headers.get('Location')).toContain('monitor=true');
  await add(['B', 'c']);
  await add(['t'], 'AADTenants');
  await arm.call('POST', `${GALLERY}/share`, {
    operationType: 'Remove',
    groups: [{ type: 'Subscriptions', ids: ['a'] }],
  });
  arm.pass(5 * SECOND);
  const plain = await arm.call('GET', GALLERY);
  expect(plain.body.properties.sharingProfile).toEqual({ permissions: 'Groups' });
  for (const query of ['$select=Permissions', '$expand=sharingProfile%2FGroups']) {
    const full = await arm.call('GET', `${GALLERY}?${query}`);
    expect(full.body.properties.sharingProfile).toEqual({
      permissions: 'Groups',
      groups: [
        { type: 'Subscriptions', ids: ['b', 'c'] },
        { type: 'AADTenants', ids: ['t'] },
      ],
    });
  }
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'Reset' });
  const reset = await arm.call('GET', `${GALLERY}?$select=Permissions`);
  expect(reset.body.properties.sharingProfile).toEqual({ permissions: 'Private' });
});

test('publishing: a community gallery gets its public name, is enabled, and gets a new name after a reset', async () => {
  const arm = await emptyArm();
  const properties = {
    sharingProfile: {
      permissions: 'Community',
      communityGalleryInfo: { publisherUri: 'u', publisherContact: 'c', eula: 'e', publicNamePrefix: 'pub' },
    },
  };
  const info = async () =>
    (
      (await arm.call('GET', GALLERY)).body.properties.sharingProfile as {
        communityGalleryInfo: { publicNames: string[]; communityGalleryEnabled: boolean };
      }
    ).communityGalleryInfo;
  await arm.call('PUT', GALLERY, { location: 'westeurope', properties });
  arm.pass(SECOND);
  const before = await info();
  expect(before.communityGalleryEnabled).toBe(false);
  expect(before.publicNames[0]).toMatch(/^pub-[0-9a-f-]{36}$/);
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'EnableCommunity' });
  expect(await info()).toMatchObject({ communityGalleryEnabled: true, publicNames: before.publicNames });
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'Reset' });
  await arm.call('PUT', GALLERY, { location: 'westeurope', properties });
  expect((await info()).publicNames).not.toEqual(before.publicNames);
});

test('S24 S25 S26: usages count what is there, by region', async () => {
  const arm = await withVersion();
  const { body } = await arm.call(
    'GET',
    `/subscriptions/${S}/providers/Microsoft.Compute/locations/WestEurope/usages?api-version=2024-07-01`,
  );
  const rows = body.value as unknown as { name: { value: string }; currentValue: number; limit: number }[];
  expect(rows.map((r) => [r.name.value, r.currentValue, r.limit])).toEqual([
    ['Gallery', 1, 100],
    ['GalleryImage', 1, 1_000],
    ['GalleryImageVersion', 1, 10_000],
    ['GalleryApplicationVersion', 0, 300],
  ]);
});
