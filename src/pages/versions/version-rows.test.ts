import { describe, expect, it } from 'vitest';

import type { GraphVersion } from '@/arm/graph-questions';
import { scopeNames } from '@/data/scope-names';

import { versionRow } from './version-rows';

const definition = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal/images/Img';
const version = (more: Partial<GraphVersion> = {}): GraphVersion => ({
  id: `${definition}/versions/1.0.10`,
  name: '1.0.10',
  type: 'microsoft.compute/galleries/images/versions',
  tenantId: 't1',
  subscriptionId: 's1',
  resourceGroup: 'rg',
  location: 'westeurope',
  ...more,
});
const rowOf = (more: Partial<GraphVersion>) => {
  const asked: string[] = [];
  const row = versionRow(
    version(more),
    scopeNames([], []),
    (location) => location,
    (key) => {
      asked.push(key);
      return 'Linux';
    },
  );
  return { row, asked };
};

describe('versionRow', () => {
  it('names gallery and definition, and asks the definition for its OS by folded id', () => {
    const { row, asked } = rowOf({});
    expect(row).toMatchObject({ gallery: 'gal', definition: 'Img', os: 'Linux', regions: [], state: '' });
    expect(asked).toEqual([definition.toLowerCase()]);
  });
  it('adds replicas only when every region says its count', () => {
    const targets = [{ name: 'West Europe', regionalReplicaCount: 2 }, { name: 'UK South' }];
    expect(rowOf({ publishingProfile: { targetRegions: targets } }).row.replicas).toBeUndefined();
    const all = targets.map((r) => ({ regionalReplicaCount: 3, ...r }));
    expect(rowOf({ publishingProfile: { targetRegions: all } }).row.replicas).toBe(5);
  });
  it('tells excluded everywhere from excluded in some regions (trap 9)', () => {
    const targetRegions = [{ name: 'West Europe', excludeFromLatest: true }, { name: 'UK South' }];
    expect(rowOf({ publishingProfile: { targetRegions } }).row.excluded).toBe(1);
    expect(rowOf({ publishingProfile: { targetRegions, excludeFromLatest: true } }).row.excluded).toBe(
      'everywhere',
    );
    expect(rowOf({ publishingProfile: null }).row.excluded).toBe(0);
  });
});
