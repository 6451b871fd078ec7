import { describe, expect, it } from 'vitest';

import type { ImageVersion } from '@/arm/types';

import { isDeployable, regionRows, totalReplicas } from './replication';

const version: ImageVersion = {
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0',
  name: '1.0.0',
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: {
    publishingProfile: {
      replicaCount: 2,
      storageAccountType: 'Standard_LRS',
      targetRegions: [
        { name: 'East US 2', regionalReplicaCount: 3, storageAccountType: 'Standard_ZRS' },
        { name: 'West Europe', regionalReplicaCount: 1 },
        { name: 'UK South' },
      ],
    },
    replicationStatus: {
      summary: [
        { region: 'eastus2', state: 'Replicating', progress: 62 },
        { region: 'westeurope', state: 'Completed', progress: 100, details: '' },
        { region: 'northeurope', state: 'Completed', progress: 100 },
      ],
    },
  },
};

describe('regionRows', () => {
  it('joins display names of targets with normalised names of the status, source first', () => {
    const rows = regionRows(version);
    expect(rows.map((r) => [r.displayName, r.state, r.progress])).toEqual([
      ['West Europe', 'Completed', 100],
      ['East US 2', 'Replicating', 62],
      ['northeurope', 'Completed', 100],
      ['UK South', 'NotReported', undefined],
    ]);
    expect(rows[0]).toMatchObject({ isSource: true, replicas: 1, storageAccountType: 'Standard_LRS' });
    expect(rows[0]?.details).toBeUndefined();
  });

  it('S45: a region is deployable when its own copy is complete and it is a target', () => {
    expect(
      regionRows(version)
        .filter(isDeployable)
        .map((r) => r.key),
    ).toEqual(['westeurope']);
  });

  it('says NotChecked, never a state, when nobody asked for the status', () => {
    const { replicationStatus: _, ...properties } = version.properties;
    const rows = regionRows({ ...version, properties });
    expect(new Set(rows.map((r) => r.state))).toEqual(new Set(['NotChecked']));
  });

  it('S57: counts replicas over regions, the common count where a region has none', () => {
    expect(totalReplicas(version)).toBe(6);
    const targetRegions = (version.properties.publishingProfile?.targetRegions ?? []).map((r, i) =>
      i === 0 ? { ...r, additionalReplicaSets: [{ regionalReplicaCount: 4 }, {}] } : r,
    );
    const publishingProfile = { ...version.properties.publishingProfile, targetRegions };
    expect(totalReplicas({ ...version, properties: { ...version.properties, publishingProfile } })).toBe(11);
  });
});
