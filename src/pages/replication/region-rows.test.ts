import { describe, expect, it } from 'vitest';

import type { Location } from '@/arm/types';
import type { RegionTotals } from '@/domain/estate';

import { regionRows } from './region-rows';

const total = (region: string, more: Partial<RegionTotals> = {}): RegionTotals => ({
  region,
  written: region,
  galleries: 1,
  homeGalleries: 0,
  versions: 1,
  replicas: 1,
  states: new Map(),
  ...more,
});
const location = (name: string, displayName: string, metadata: Partial<Location['metadata']>): Location => ({
  id: '',
  name,
  displayName,
  regionalDisplayName: displayName,
  metadata: { regionType: 'Physical', ...metadata },
});
const locations = [
  location('westeurope', 'West Europe', { longitude: '4.9', latitude: '52.3667' }),
  location('taiwannorth', 'Taiwan North', {}),
];

describe('regions of map and table', () => {
  it('come in the order of what is counted; one without coordinates has no place', () => {
    const rows = regionRows(
      [
        total('taiwannorth', { replicas: 9 }),
        total('westeurope', { versions: 5 }),
        total('moon', { written: 'Moon' }),
      ],
      locations,
      'versions',
    );
    expect(rows.map((r) => [r.displayName, r.place !== undefined])).toEqual([
      ['West Europe', true],
      ['Moon', false],
      ['Taiwan North', false],
    ]);
    const byReplicas = regionRows([total('a'), total('b', { replicas: 9 })], [], 'replicas');
    expect(byReplicas.map((r) => r.name)).toEqual(['b', 'a']);
  });

  it('tell "not checked" apart from every state, gravest first', () => {
    const states = new Map([
      ['Completed', 3],
      ['NotChecked', 7],
      ['Failed', 1],
    ] as const);
    expect(regionRows([total('westeurope', { states })], locations, 'versions')[0]?.mix).toEqual([
      { tone: 'bad', word: 'Failed', count: 1 },
      { tone: 'neutral', word: 'Not checked', count: 7 },
      { tone: 'good', word: 'Completed', count: 3 },
    ]);
  });
});
