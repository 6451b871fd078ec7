import { describe, expect, it } from 'vitest';

import type { ImageVersion } from '@/arm/types';

import { copiesOf, estateVersion, isUnfinished, totalsByRegion, withAnswer } from './estate';

const id = (gallery: string, version: string) =>
  `/subscriptions/S1/resourceGroups/rg/providers/Microsoft.Compute/galleries/${gallery}/images/myImage1/versions/${version}`;

const row = (gallery: string, version: string, regions: readonly string[], more = {}) =>
  estateVersion({
    id: id(gallery, version),
    name: version,
    subscriptionId: 'S1',
    tenantId: 't1',
    location: 'westeurope',
    provisioningState: 'Succeeded',
    publishingProfile: {
      replicaCount: 2,
      targetRegions: regions.map((name) => ({ name, storageAccountType: 'Standard_LRS' as const })),
    },
    ...more,
  });

const answer = (properties: ImageVersion['properties']): ImageVersion => ({
  id: id('gal', '1.0.0'),
  name: '1.0.0',
  type: '',
  location: 'westeurope',
  properties,
});

const stateOf = (version: ReturnType<typeof row>, region: string) =>
  copiesOf(version).find((copy) => copy.region === region)?.state;

describe('copies', () => {
  it('are one a region, whatever its spelling, and not checked while nobody asked', () => {
    const copies = copiesOf(row('gal', '1.0.0', ['West US 2', 'westus2', 'West Europe']));
    expect(copies.map((c) => [c.region, c.state, c.replicas, c.isSource])).toEqual([
      ['westus2', 'NotChecked', 2, false],
      ['westeurope', 'NotChecked', 2, true],
    ]);
  });

  it('take the newer targets and the states of ARM’s answer; a region that it leaves out is not reported', () => {
    const version = withAnswer(
      row('gal', '1.0.0', ['West Europe', 'UK South']),
      answer({
        publishingProfile: {
          targetRegions: [{ name: 'West Europe' }, { name: 'Japan East', excludeFromLatest: true }],
        },
        replicationStatus: { summary: [{ region: 'westeurope', state: 'Completed', progress: 100 }] },
      }),
    );
    expect(stateOf(version, 'westeurope')).toBe('Completed');
    expect(stateOf(version, 'japaneast')).toBe('NotReported');
    expect(stateOf(version, 'uksouth')).toBeUndefined();
    expect(copiesOf(version).map((c) => c.excluded)).toEqual(['no', 'here']);
  });

  it('of an answer without any status are not reported, never complete', () => {
    const version = withAnswer(
      row('gal', '1.0.0', ['West Europe']),
      answer({ publishingProfile: { targetRegions: [{ name: 'West Europe' }] } }),
    );
    expect(stateOf(version, 'westeurope')).toBe('NotReported');
  });

  it('of a version that is not Succeeded are asked about first', () => {
    expect(isUnfinished(row('gal', '1', [], { provisioningState: 'Failed' }))).toBe(true);
    expect(isUnfinished(row('gal', '1', [], { provisioningState: null }))).toBe(true);
    expect(isUnfinished(row('gal', '1', []))).toBe(false);
  });
});

describe('totals by region', () => {
  it('count galleries with copies apart from galleries that live there', () => {
    const totals = totalsByRegion(
      [
        row('a', '1.0.0', ['West Europe', 'UK South']),
        row('a', '1.0.1', ['West Europe']),
        row('b', '1.0.0', ['West Europe'], {
          publishingProfile: { targetRegions: [{ name: 'westeurope', regionalReplicaCount: 5 }] },
        }),
      ],
      [{ location: 'uksouth' }, { location: 'UK South' }, { location: 'norwayeast' }],
    );
    const of = (region: string) => totals.find((t) => t.region === region);
    expect(of('westeurope')).toMatchObject({ galleries: 2, homeGalleries: 0, versions: 3, replicas: 9 });
    expect(of('uksouth')).toMatchObject({ galleries: 1, homeGalleries: 2, versions: 1, replicas: 2 });
    expect(of('norwayeast')).toMatchObject({ galleries: 0, homeGalleries: 1, versions: 0, replicas: 0 });
    expect([...(of('westeurope')?.states ?? [])]).toEqual([['NotChecked', 3]]);
  });
});
