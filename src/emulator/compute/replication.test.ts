import { describe, expect, test } from 'vitest';

import type { CopyPlan } from './replication';
import {
  deleteDuration,
  distanceKm,
  firstCopies,
  nextCopies,
  replicationError,
  updateDuration,
  isUsable,
} from './replication';
import { copyEnd, copyStatus } from './state';

const plan = (more: Partial<CopyPlan> = {}): CopyPlan => ({
  versionId: '/v',
  source: 'westeurope',
  regions: [
    { name: 'eastus', replicas: 1 },
    { name: 'westeurope', replicas: 1 },
  ],
  sizeGB: 30,
  shallow: false,
  now: 0,
  fault: { stuck: false, fail: false },
  ...more,
});
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const many = <T>(make: (id: string) => T) => Array.from({ length: 200 }, (_, i) => make(`/v${i}`));
const seconds = (ms: number) => ms / 1_000;

describe('the recorded medians, for a 30 GB image', () => {
  test('a new version takes 474 s', () => {
    const taken = many((versionId) => {
      const [copy] = firstCopies(plan({ versionId, regions: [{ name: 'westeurope', replicas: 1 }] }));
      return copy?.durationMs ?? 0;
    });
    expect(seconds(median(taken))).toBeCloseTo(474, -2);
    // And nothing beyond what was seen: 45 to 563 s.
    expect(seconds(Math.max(...taken))).toBeLessThan(563);
  });
  test('an update 150 s, a delete 135 s', () => {
    expect(seconds(median(many(updateDuration)))).toBeGreaterThan(140);
    expect(seconds(median(many(updateDuration)))).toBeLessThan(160);
    expect(seconds(median(many(deleteDuration)))).toBeGreaterThan(125);
    expect(seconds(median(many(deleteDuration)))).toBeLessThan(145);
  });
});

describe('copies', () => {
  test('the source is always done first, whatever the order of the regions', () => {
    for (const sizeGB of [1, 30, 127, 1_000]) {
      for (const copies of many((versionId) => firstCopies(plan({ versionId, sizeGB })))) {
        const [far, home] = copies.map((c) => c.startedAt + c.durationMs);
        expect(far).toBeGreaterThan(home ?? Number.NaN);
      }
    }
  });

  test('nothing takes longer than the service waits', () => {
    const [copy] = firstCopies(plan({ sizeGB: 2_000, regions: [{ name: 'brazilsouth', replicas: 100 }] }));
    expect(copy?.durationMs).toBeLessThan(6 * 3_600_000);
  });

  test('the same plan gives the same copies', () => {
    expect(firstCopies(plan())).toEqual(firstCopies(plan()));
  });

  test('fewer replicas copy nothing, more replicas copy again', () => {
    const before = firstCopies(plan());
    const counts = new Map([
      ['eastus', 3],
      ['westeurope', 3],
    ]);
    const regions = [
      { name: 'eastus', replicas: 5 },
      { name: 'westeurope', replicas: 1 },
    ];
    const after = nextCopies(plan({ now: 1_000_000, regions }), before, counts);
    expect(after[0]?.startedAt).toBe(1_000_000);
    expect(after[1]).toBe(before[1]);
  });

  test('replicas added to a complete copy leave it usable, a first copy is usable once it is complete', () => {
    const complete = firstCopies(plan());
    const counts = new Map([
      ['eastus', 1],
      ['westeurope', 1],
    ]);
    const later = 100_000_000;
    const regions = [
      { name: 'westeurope', replicas: 1 },
      { name: 'eastus', replicas: 4 },
      { name: 'japaneast', replicas: 1 },
    ];
    const [, raised, added] = nextCopies(plan({ now: later, regions }), complete, counts);
    expect(raised && copyStatus(raised, later).state).toBe('Replicating');
    expect(raised && isUsable(raised, later)).toBe(true);
    expect(added && isUsable(added, later)).toBe(false);
    expect(added && isUsable(added, later + copyEnd(added))).toBe(true);
    // Raised while the first copy is still on its way: there is nothing yet that could be used.
    const [, early] = nextCopies(plan({ now: 1, regions }), complete, counts);
    expect(early && isUsable(early, 1)).toBe(false);
  });

  test('distances are those of the globe, and middling where a place is not known', () => {
    expect(distanceKm('westeurope', 'northeurope')).toBeGreaterThan(500);
    expect(distanceKm('westeurope', 'northeurope')).toBeLessThan(1_200);
    expect(distanceKm('westeurope', 'australiaeast')).toBeGreaterThan(15_000);
    expect(distanceKm('westeurope', 'atlantis')).toBe(8_000);
  });
});

test('several failed regions are named in one sentence (ARM 7)', () => {
  const failed = (region: string) => ({
    region,
    startedAt: 0,
    durationMs: 1,
    outcome: 'Failed' as const,
    details: "Replication failed in this region due to 'Failed with internal server error.'",
  });
  expect(replicationError([failed('northeurope'), failed('uksouth')])).toEqual({
    code: 'CrpPirReplicationJobsNotCompleted',
    message:
      "Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '{region:northeurope, detail:Failed with internal server error.}, {region:uksouth, detail:Failed with internal server error.}'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back.",
  });
  expect(replicationError([{ ...failed('x'), outcome: 'Completed' }])).toBeUndefined();
});
