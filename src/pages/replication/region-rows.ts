import type { Location } from '@/arm/types';
import type { RegionTotals } from '@/domain/estate';
import { locationsByRegion } from '@/domain/locations';
import type { EstateRegion, Measure } from '@/features/region-map/estate-layout';
import { placeOf } from '@/features/region-map/projection';

import { copyMix } from './copy-labels';

/** The regions of the estate as map and table show them: what the circles count most of first, then by name. */
export function regionRows(
  totals: readonly RegionTotals[],
  locations: readonly Location[],
  measure: Measure,
): readonly EstateRegion[] {
  const byName = locationsByRegion(locations);
  return totals
    .map((total): EstateRegion => {
      const location = byName.get(total.region);
      return {
        name: total.region,
        displayName: location?.displayName ?? total.written,
        place: location && placeOf(location.metadata),
        galleries: total.galleries,
        versions: total.versions,
        replicas: total.replicas,
        homeGalleries: total.homeGalleries,
        mix: copyMix(total.states),
      };
    })
    .sort((a, b) => b[measure] - a[measure] || a.displayName.localeCompare(b.displayName));
}
