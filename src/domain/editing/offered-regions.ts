import type { Location } from '@/arm/types';

/** Microsoft's own staging regions ("East US STG"): in the locations answer, and no place for anybody's copies. Our reading of the names. */
const isStaging = (location: Location) => /(stg|stage)$/i.test(location.name);

/**
 * Possible target regions: the physical ones of the locations answer, without staging. The answer has only the subscription's
 * own cloud, so regions of other clouds never appear (S77). Sorted by name.
 */
export const offeredRegions = (locations: readonly Location[]): readonly Location[] =>
  locations
    .filter((location) => location.metadata.regionType === 'Physical' && !isStaging(location))
    .toSorted((a, b) => a.displayName.localeCompare(b.displayName));

/** The EUAP regions; "canary" is the portal's word (S23). */
export const isCanary = (location: Location): boolean => /euap$/i.test(location.name);
