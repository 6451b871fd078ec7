import { regionOf } from '../data/regions';
import type { ItemKind } from './kinds';
import type { JsonObject } from './shape';

/**
 * A location. Before 2019-11-01 the service listed regions only, without `metadata` and without a name that says the geography:
 * what is missing there comes from the portal's own table of regions, where the region is in it.
 */
export function locationBody(item: JsonObject, { id }: ItemKind): JsonObject {
  const { latitude, longitude, subscriptionId: _, metadata, ...rest } = item;
  if (metadata !== undefined) return { ...item, id };
  const region = typeof item.name === 'string' ? regionOf(item.name) : undefined;
  return {
    ...rest,
    id,
    regionalDisplayName:
      item.regionalDisplayName ??
      (region ? `(${region.geographyGroup}) ${region.displayName}` : item.displayName),
    metadata: {
      regionType: 'Physical',
      ...(region && { geography: region.geography, geographyGroup: region.geographyGroup }),
      ...(longitude !== undefined && { longitude }),
      ...(latitude !== undefined && { latitude }),
    },
  };
}
