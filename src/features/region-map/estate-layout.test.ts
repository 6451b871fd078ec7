import { describe, expect, test } from 'vitest';

import type { PlacedEstateRegion } from './estate-layout';
import { estateMix, layoutEstate, markLabel, spokenEstate } from './estate-layout';
import { project } from './projection';

const region = (name: string, lon: number, lat: number, versions: number): PlacedEstateRegion => ({
  name,
  displayName: name,
  place: project(lon, lat),
  galleries: 1,
  versions,
  replicas: versions * 2,
  mix: [{ tone: 'neutral', word: 'Not checked', count: versions }],
});

describe('the estate on the map', () => {
  const west = region('West Europe', 4.9, 52.4, 40);
  const sydney = region('Australia East', 151.2, -33.9, 10);

  test('the area of a circle follows the count', () => {
    const marks = layoutEstate([west, sydney], 0.09, 'versions', 720);
    const radius = (name: string) => marks.find((m) => m.key === name)?.radius ?? 0;
    expect(radius('West Europe') / radius('Australia East')).toBeCloseTo(2, 5);
  });

  test('near regions become one circle with their sum', () => {
    const near = [west, region('Belgium', 4.4, 50.8, 5), region('France', 2.4, 46.4, 7), sydney];
    const marks = layoutEstate(near, 0.09, 'versions', 720);
    expect(marks.map((m) => m.count).toSorted((a, b) => a - b)).toEqual([10, 52]);
  });

  test('a region without any is a small dot, and nothing is divided by zero', () => {
    const [mark] = layoutEstate([region('Empty', 0, 0, 0)], 0.09, 'versions', 720);
    expect(mark?.radius).toBe(4);
  });

  test('is said in full, with what was not checked', () => {
    expect(spokenEstate(west)).toBe('West Europe, 1 gallery, 40 versions, 80 replicas, 40 Not checked');
    expect(estateMix([west, sydney])).toEqual([{ tone: 'neutral', word: 'Not checked', count: 50 }]);
  });
});

test('a sum over regions is copies, not versions: one version counts once for each region', () => {
  const regions = [region('A', 0, 0, 3), region('B', 1, 0, 4)];
  expect(markLabel('versions', { regions, count: 7 })).toBe('7 regional copies');
  expect(markLabel('versions', { regions: regions.slice(0, 1), count: 3 })).toBe('3 versions');
});
