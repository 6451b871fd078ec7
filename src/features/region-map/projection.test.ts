import { describe, expect, test } from 'vitest';

import { placeOf, project } from './projection';
import { WORLD } from './world.generated';

describe('coordinates of ARM regions', () => {
  test('come as strings and land inside the world', () => {
    const place = placeOf({ longitude: '4.9', latitude: '52.3667' });
    expect(place).toEqual(project(4.9, 52.3667));
    expect(place?.x).toBeGreaterThan(0);
    expect(place?.x).toBeLessThan(WORLD.width);
  });

  test.each([
    {},
    { longitude: '4.9' },
    { latitude: '52' },
    { longitude: '', latitude: '' },
    { longitude: ' ', latitude: '52' },
    { longitude: 'east', latitude: '52' },
    { longitude: '181', latitude: '52' },
    { longitude: '4', latitude: '91' },
    { longitude: 'NaN', latitude: '0' },
  ])('are absent for %o: the region goes to the list under the map', (metadata) => {
    expect(placeOf(metadata)).toBeUndefined();
  });

  test('west is left of east and north above south, over the whole world', () => {
    expect(project(-122, 37).x).toBeLessThan(project(4.9, 52).x);
    expect(project(4.9, 52).x).toBeLessThan(project(174.8, -36.8).x);
    expect(project(18, 60).y).toBeLessThan(project(18, -34).y);
  });
});
