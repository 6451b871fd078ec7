import type { Location } from '@/arm/types';

/** Microsoft's own staging regions ("East US STG"): in the locations answer, and no place for anybody's copies. Our reading of the names. */
const isStaging = (location: Location) => /(stg|stage)$/i.test(location.name);

/**
 * Regions that a version may be offered as targets: the physical ones of the locations answer, without staging. That answer
 * holds only the subscription's own cloud, so regions of other clouds never appear (S77). In the order of their names.
 */
export const offeredRegions = (locations: readonly Location[]): readonly Location[] =>
  locations
    .filter((location) => location.metadata.regionType === 'Physical' && !isStaging(location))
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName));

/** Early-update regions for Microsoft and a few customers; "canary" is the portal's word (S23). */
export const isCanary = (location: Location): boolean => /euap$/i.test(location.name);
