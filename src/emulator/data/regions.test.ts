import { describe, expect, it } from 'vitest';

import { locationsOf, regionDisplayName, regionOf, regions } from './regions';

describe('regions', () => {
  it('finds a region by any spelling', () => {
    expect(regionOf('West US 2')).toBe(regionOf('westus2'));
    expect(regionOf('WestUS2')?.displayName).toBe('West US 2');
    expect(regionOf('China East')).toBeUndefined();
    expect(regionDisplayName('nowhere9')).toBe('nowhere9');
  });

  it('knows zones: 39 regions have them, Australia Central has none', () => {
    expect([...regions().values()].filter((r) => r.zones > 0)).toHaveLength(39);
    expect(regionOf('Australia Central')?.zones).toBe(0);
    expect(regionOf('West Europe')?.zones).toBe(3);
  });

  it('keeps pairs as the service sends them: not symmetric', () => {
    expect(regionOf('westus3')?.pairs).toEqual(['eastus']);
    expect(regionOf('eastus')?.pairs).toEqual(['westus']);
    expect(regionOf('polandcentral')?.pairs).toEqual([]);
  });
});

describe('locationsOf', () => {
  const all = locationsOf('s1');

  it('answers as recorded: 102 locations, 62 of them physical', () => {
    expect(all).toHaveLength(102);
    expect(all.filter((l) => l.metadata.regionType === 'Physical')).toHaveLength(62);
  });

  it('sends coordinates as strings, pairs with ids, zones by region', () => {
    expect(all.find((l) => l.name === 'uksouth')).toEqual({
      id: '/subscriptions/s1/locations/uksouth',
      name: 'uksouth',
      type: 'Region',
      displayName: 'UK South',
      regionalDisplayName: '(UK) UK South',
      metadata: {
        regionType: 'Physical',
        regionCategory: 'Recommended',
        geography: 'United Kingdom',
        geographyGroup: 'UK',
        latitude: '50.941',
        longitude: '-0.799',
        physicalLocation: 'London',
        pairedRegion: [{ name: 'ukwest', id: '/subscriptions/s1/locations/ukwest' }],
      },
      availabilityZoneMappings: [
        { logicalZone: '1', physicalZone: 'uksouth-az1' },
        { logicalZone: '2', physicalZone: 'uksouth-az3' },
        { logicalZone: '3', physicalZone: 'uksouth-az2' },
      ],
    });
  });

  it("keeps the service's order: recommended, staging, logical, the others", () => {
    const at = (name: string) => all.findIndex((l) => l.name === name);
    expect(at('eastus')).toBe(0);
    const row = ['uksouth', 'qatarcentral', 'spaincentral', 'centralusstage', 'asia', 'eastasiastage', 'westus', 'ukwest'];
    expect(row.map(at)).toEqual(row.map(at).toSorted((a, b) => a - b));
  });

  it('has the canary regions (S23) and logical ones', () => {
    expect(all.find((l) => l.name === 'eastus2euap')?.metadata.geography).toBe('Canary (US)');
    expect(all.find((l) => l.name === 'uk')?.metadata.regionType).toBe('Logical');
  });
});
