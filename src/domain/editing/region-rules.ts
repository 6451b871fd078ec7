import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, Location } from '@/arm/types';

import type { Fields } from './fields';
import type { FormContext, Problem } from './form';
import { regionKeys } from './form-keys';
import { readRegions, regionsOf } from './region-fields';

// The rules of documents and service for target regions, said before the server refuses (and it refuses too).

export const MAX_REPLICAS = 100;
const ADVISED_REPLICAS = 50;

/** Regions that only an allow-listed subscription may use (S22). */
const ALLOW_LISTED = new Set(['australiacentral', 'australiacentral2']);

/** The count of a whole-number text from 1 to 100; undefined for anything else ("1e3", "1.5", "0", ""). */
export function replicaCount(text: string): number | undefined {
  const n = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return n >= 1 && n <= MAX_REPLICAS ? n : undefined;
}

/** Whether a region has availability zones, which Standard_ZRS needs (S38). Unknown regions are not refused here. */
export const hasZones = (location: Location | undefined): boolean =>
  (location?.availabilityZoneMappings ?? []).length > 0;

/**
 * Whether the version's copies carry encryption settings. Each region then needs a disk encryption set of its own
 * (trap 1). The form does not ask for one, and a body without one makes an unencrypted copy or is refused.
 */
const isEncrypted = (version: ImageVersion): boolean =>
  (version.properties.publishingProfile?.targetRegions ?? []).some(
    ({ encryption }) => encryption !== undefined && Object.keys(encryption).length > 0,
  );

/** Why a region cannot be added to this version, or undefined. Keys of the catalog's `editing.problem`. */
export function regionRefusal(
  location: Location,
  read: ImageVersion,
): 'encrypted' | 'allowListed' | undefined {
  if (isEncrypted(read)) return 'encrypted';
  return ALLOW_LISTED.has(foldRegion(location.name)) ? 'allowListed' : undefined;
}

/** All that is wrong or worth saying about the target regions. Without locations, zone rules stay with the service. */
export function regionProblems(
  fields: Fields,
  read: ImageVersion,
  { locations }: Pick<FormContext, 'locations'>,
): Problem[] {
  const out: Problem[] = [];
  const before = readRegions(read);
  const source = foldRegion(read.location);
  const byKey = new Map(locations.map((l) => [foldRegion(l.name), l]));
  const regions = regionsOf(fields);
  const encrypted = isEncrypted(read);
  if (!regions.some((r) => r.key === source)) {
    const params = { region: byKey.get(source)?.displayName ?? read.location };
    out.push({ field: regionKeys(source).presence, severity: 'error', code: 'sourceRegionMissing', params });
  }
  let sum = 0;
  for (const { key, name, replicas, storage } of regions) {
    const keys = regionKeys(key);
    const count = replicaCount(replicas);
    sum += count ?? 0;
    const params = { region: name, max: MAX_REPLICAS };
    if (count === undefined && before[keys.replicas] !== replicas)
      out.push({ field: keys.replicas, severity: 'error', code: 'replicaCount', params });
    else if (count !== undefined && count > ADVISED_REPLICAS && before[keys.replicas] !== replicas) {
      const advice = { region: name, advised: ADVISED_REPLICAS };
      out.push({ field: keys.replicas, severity: 'advice', code: 'replicasAdvised', params: advice });
    }
    const isNew = before[keys.presence] === undefined;
    if (isNew && encrypted) {
      out.push({ field: keys.presence, severity: 'error', code: 'encrypted', params: { region: name } });
    }
    if (isNew && ALLOW_LISTED.has(key)) {
      out.push({ field: keys.presence, severity: 'warning', code: 'allowListed', params: { region: name } });
    }
    if (isNew && storage === 'Standard_ZRS' && byKey.has(key) && !hasZones(byKey.get(key))) {
      out.push({ field: keys.storage, severity: 'error', code: 'noZones', params: { region: name } });
    }
    if (!isNew && before[keys.storage] !== storage) {
      out.push({ field: keys.storage, severity: 'error', code: 'storageFixed', params: { region: name } });
    }
  }
  if (sum > MAX_REPLICAS) {
    out.push({ field: '', severity: 'warning', code: 'replicaSum', params: { n: sum, max: MAX_REPLICAS } });
  }
  return out;
}
