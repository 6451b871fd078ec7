import { describe, expect, it } from 'vitest';

import type { ImageVersion, RegionalReplicationState } from '@/arm/types';

import { decidingVersions, latestPerRegion } from './latest';

interface Region {
  readonly name: string;
  readonly state?: RegionalReplicationState;
  readonly exclude?: boolean;
}

const version = (name: string, regions: Region[], exclude = false): ImageVersion => ({
  id: `/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/${name}`,
  name,
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: {
    provisioningState: 'Succeeded',
    publishingProfile: {
      excludeFromLatest: exclude,
      targetRegions: regions.map((r) => ({ name: r.name, excludeFromLatest: r.exclude })),
    },
    replicationStatus: {
      summary: regions
        .filter((r) => r.state)
        .map((r) => ({ region: r.name.toLowerCase().replaceAll(' ', ''), state: r.state })),
    },
  },
});

const done = (name: string): Region => ({ name, state: 'Completed' });
const inRegion = (versions: ImageVersion[], region: string) =>
  latestPerRegion(versions).find((r) => r.region === region);

describe('latest per region', () => {
  it('A3: 1.0.10 is newer than 1.0.9, and UK South stays on 1.0.9 because 1.0.10 is not replicated there', () => {
    const versions = [
      version('1.0.9', [done('West Europe'), done('UK South')]),
      version('1.0.10', [done('West Europe')]),
      version('1.0.2', [done('West Europe'), done('UK South')]),
    ];
    expect(inRegion(versions, 'westeurope')).toMatchObject({
      latest: '1.0.10',
      skipped: [],
      inferred: false,
    });
    expect(inRegion(versions, 'uksouth')).toMatchObject({
      latest: '1.0.9',
      skipped: [{ name: '1.0.10', reason: 'notReplicatedHere' }],
      inferred: false,
    });
  });

  it('passes over a version excluded everywhere or only here, and labels the regional flag as inference', () => {
    const versions = [
      version('3.0.0', [done('West Europe')], true),
      version('2.0.0', [{ ...done('West Europe'), exclude: true }]),
      version('1.0.0', [done('West Europe')]),
    ];
    expect(inRegion(versions, 'westeurope')).toMatchObject({
      latest: '1.0.0',
      skipped: [
        { name: '3.0.0', reason: 'excluded' },
        { name: '2.0.0', reason: 'excludedHere' },
      ],
      inferred: true,
    });
  });

  it('names copies that failed or are under way and says that skipping them is inferred', () => {
    const versions = [
      version('3.0.0', [{ name: 'UK South', state: 'Replicating' }]),
      version('2.0.0', [{ name: 'UK South', state: 'Failed' }]),
      version('1.0.0', [done('UK South')]),
    ];
    expect(inRegion(versions, 'uksouth')).toMatchObject({
      latest: '1.0.0',
      skipped: [
        { name: '3.0.0', reason: 'notYetReplicatedHere' },
        { name: '2.0.0', reason: 'failedHere' },
      ],
      inferred: true,
    });
  });

  it('has no latest where every version is excluded', () => {
    expect(inRegion([version('1.0.0', [done('UK South')], true)], 'uksouth')?.latest).toBeUndefined();
  });
});

describe('which versions to ask about', () => {
  it('names the inferred latest and newer unchecked ones, newest first, and none once their state is known', () => {
    const rows = latestPerRegion([
      version('1.0.10', [{ name: 'West Europe' }]),
      version('1.0.9', [{ name: 'West Europe' }, { name: 'UK South' }]),
      version('1.0.8', [{ name: 'West Europe' }, { name: 'UK South' }]),
    ]);
    expect(decidingVersions(rows, 8)).toEqual(['1.0.10', '1.0.9']);
    expect(decidingVersions(rows, 1)).toEqual(['1.0.10']);
    expect(decidingVersions(latestPerRegion([version('1.0.0', [done('UK South')])]), 8)).toEqual([]);
  });
});
