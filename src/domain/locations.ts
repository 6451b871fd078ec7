import { foldRegion } from '@/arm/resource-id';
import type { Location } from '@/arm/types';
import { memoizeByObject } from '@/lib/memoize-by-object';

/** Azure's regions, as ARM's locations call lists them, by normalised name: the service writes one region in several ways. */
export const locationsByRegion = memoizeByObject(
  (locations: readonly Location[]): ReadonlyMap<string, Location> =>
    new Map(locations.map((l) => [foldRegion(l.name), l])),
);

/** The display name of a region by ARM's own list; as it came where the list does not name it. */
export const regionName = (locations: readonly Location[], name: string): string =>
  locationsByRegion(locations).get(foldRegion(name))?.displayName ?? name;
