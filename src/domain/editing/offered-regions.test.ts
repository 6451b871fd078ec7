import { expect, test } from 'vitest';

import type { Location } from '@/arm/types';

import { isCanary, offeredRegions } from './offered-regions';

const location = (
  name: string,
  displayName: string,
  regionType: 'Physical' | 'Logical' = 'Physical',
): Location => ({
  id: `/subscriptions/s/locations/${name}`,
  name,
  displayName,
  regionalDisplayName: displayName,
  metadata: { regionType },
});

test('physical regions are offered by name; groupings and staging regions are not', () => {
  const offered = offeredRegions([
    location('westus', 'West US'),
    location('unitedstates', 'United States', 'Logical'),
    location('eastusstg', 'East US STG'),
    location('eastus2euap', 'East US 2 EUAP'),
    location('centralus', 'Central US'),
  ]);
  expect(offered.map((l) => l.name)).toEqual(['centralus', 'eastus2euap', 'westus']);
});

test('S23: the early-update regions are told apart', () => {
  expect(isCanary(location('centraluseuap', 'Central US EUAP'))).toBe(true);
  expect(isCanary(location('centralus', 'Central US'))).toBe(false);
});
