import { expect, test } from 'vitest';

import type { Location } from '@/arm/types';

import { locationsByRegion, regionName } from './locations';

const westeurope: Location = {
  id: '/subscriptions/s/locations/westeurope',
  name: 'westeurope',
  displayName: 'West Europe',
  regionalDisplayName: '(Europe) West Europe',
  metadata: { regionType: 'Physical' },
};

test('a region has its display name, however the service wrote it', () => {
  for (const written of ['westeurope', 'West Europe', 'WestEurope'])
    expect(regionName([westeurope], written)).toBe('West Europe');
  expect(regionName([westeurope], 'Mars Central')).toBe('Mars Central');
  expect(regionName([], 'westeurope')).toBe('westeurope');
});

test('the regions of one list are put in order once', () => {
  const list = [westeurope];
  expect(locationsByRegion(list)).toBe(locationsByRegion(list));
  expect(locationsByRegion(list).get('westeurope')).toBe(westeurope);
});
