import { describe, expect, it } from 'vitest';

import type { GalleryCounts } from '@/arm/graph-questions';
import { foldId } from '@/arm/resource-id';
import type { Gallery } from '@/arm/types';
import { scopeNames } from '@/data/scope-names';

import type { CountsByTenant } from './gallery-rows';
import { closedDefinitions, galleryRows } from './gallery-rows';

const names = scopeNames(
  [{ id: '/subscriptions/S1', subscriptionId: 'S1', tenantId: 't1', displayName: 'Prod', state: 'Enabled' }],
  [{ id: '/tenants/t1', tenantId: 't1' }],
);
const gallery = (name: string, subscription = 's1'): Gallery => ({
  // ARM's list writes the resource group in capitals (ARM 1).
  id: `/subscriptions/${subscription}/resourceGroups/RG-IMAGES/providers/Microsoft.Compute/galleries/${name}`,
  name,
  type: 'Microsoft.Compute/galleries',
  location: 'westeurope',
  properties: {},
});
const countsOf = (...rows: GalleryCounts[]): CountsByTenant => ({
  counts: new Map(rows.map((row) => [foldId(row.id), row])),
  pending: false,
  failed: new Set(),
});
const counted = (name: string, definitions: number): GalleryCounts => ({
  id: gallery(name).id.toLowerCase(),
  definitions,
  versions: definitions * 10,
});
const rowsOf = (galleries: readonly Gallery[], counts: CountsByTenant) =>
  galleryRows(galleries, names, (location) => location, counts);

describe('galleryRows', () => {
  it('joins counts and names whatever the case of the id (S7)', () => {
    const [row] = rowsOf([gallery('Gal')], countsOf(counted('gal', 6)));
    expect(row).toMatchObject({
      subscription: 'Prod',
      tenant: 't1',
      resourceGroup: 'RG-IMAGES',
      counts: { definitions: 6, versions: 60 },
      sharing: { kind: 'private' },
      state: '',
    });
  });
  it('says 0 only when all was counted: pending and failed are not 0', () => {
    const count = (counts: CountsByTenant) => rowsOf([gallery('a')], counts)[0]?.counts;
    expect(count(countsOf())).toEqual({ definitions: 0, versions: 0 });
    expect(count({ ...countsOf(), pending: true })).toBe('pending');
    expect(count({ ...countsOf(), failed: new Set(['t1']) })).toBe('failed');
  });
  it('shows an id where a name is not known', () => {
    const [row] = rowsOf([gallery('a', 's9')], countsOf());
    expect(row).toMatchObject({ subscription: 's9', tenant: '' });
  });
});

describe('closedDefinitions', () => {
  it('counts definitions in galleries that are not in the list (trap 16)', () => {
    const counts = [counted('open', 3), counted('closed', 4)];
    expect(closedDefinitions(rowsOf([gallery('OPEN')], countsOf(...counts)), counts)).toBe(4);
  });
});
