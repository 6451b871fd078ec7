import { describe, expect, test } from 'vitest';

import type { TestBody } from '../testing';
import {
  COMPUTE,
  DEFINITION,
  VERSION,
  SECOND,
  version,
  west,
  east,
  withDefinition,
  withVersion,
  replication,
  state,
} from './test-estate';

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

  test('a region twice, also by another spelling, is refused', async () => {
    const arm = await withVersion();
    const { body } = await arm.call('GET', VERSION);
    const { targetRegions } = body.properties.publishingProfile as { targetRegions: readonly object[] };
    const twice = [...targetRegions, { name: 'eastus', regionalReplicaCount: 1 }, { name: 'East US' }];
    const answer = await arm.call('PATCH', VERSION, {
      properties: { publishingProfile: { targetRegions: twice }, storageProfile: {} },
    });
    expect(answer.status).toBe(400);
    expect(answer.body.error?.message).toBe(
      'Duplicate regions are not allowed in target publishing regions.',
    );
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
