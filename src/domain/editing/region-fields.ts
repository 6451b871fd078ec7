import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, StorageAccountType, TargetRegion } from '@/arm/types';

import type { Fields } from './fields';
import { parseKey, regionKeys } from './form-keys';

/** Target regions as a form's fields. */
export function readRegions(version: ImageVersion): Fields {
  const profile = version.properties.publishingProfile ?? {};
  const fields: Record<string, string> = {};
  for (const region of profile.targetRegions ?? []) {
    const keys = regionKeys(region.name);
    fields[keys.presence] = region.name;
    fields[keys.replicas] = String(region.regionalReplicaCount ?? profile.replicaCount ?? 1);
    fields[keys.storage] = region.storageAccountType ?? profile.storageAccountType ?? 'Standard_LRS';
    fields[keys.excluded] = String(region.excludeFromLatest === true);
  }
  return fields;
}

export interface RegionFields {
  readonly key: string;
  readonly name: string;
  /** As typed. */
  readonly replicas: string;
  readonly storage: string;
  readonly excluded: boolean;
}

/** The regions that the form holds, in a stable order. */
export const regionsOf = (fields: Fields): readonly RegionFields[] =>
  Object.keys(fields)
    .flatMap((key) => {
      const parsed = parseKey(key);
      return parsed.kind === 'region' && parsed.part === undefined ? [parsed.region] : [];
    })
    .sort()
    .map((key) => {
      const keys = regionKeys(key);
      return {
        key,
        name: fields[keys.presence] ?? '',
        replicas: fields[keys.replicas] ?? '',
        storage: fields[keys.storage] ?? '',
        excluded: fields[keys.excluded] === 'true',
      };
    });

/** The fields with a region added: count and storage as given, included in latest. */
export function addRegion(
  fields: Fields,
  name: string,
  replicas: string,
  storage: StorageAccountType,
): Fields {
  const keys = regionKeys(name);
  return {
    ...fields,
    [keys.presence]: name,
    [keys.replicas]: replicas,
    [keys.storage]: storage,
    [keys.excluded]: 'false',
  };
}

const isOf = (region: string, key: string) => {
  const parsed = parseKey(key);
  return parsed.kind === 'region' && parsed.region === foldRegion(region);
};

/** The fields without a region. */
export const removeRegion = (fields: Fields, name: string): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !isOf(name, key)));

/** One region back as it was read, or away when it was not there. */
export const restoreRegion = (fields: Fields, read: Fields, name: string): Fields => ({
  ...removeRegion(fields, name),
  ...Object.fromEntries(Object.entries(read).filter(([key]) => isOf(name, key))),
});

/** The fields with a region wanted again: as it was read when it was only taken away, else with the common count and type. */
export function withRegion(fields: Fields, read: Fields, version: ImageVersion, name: string): Fields {
  if (read[regionKeys(name).presence] !== undefined) return restoreRegion(fields, read, name);
  const type = version.properties.publishingProfile?.storageAccountType ?? 'Standard_LRS';
  return addRegion(fields, name, fields.replicaCount || '1', type);
}

/** Whether a region's fields differ from what was read. */
export const regionTouched = (before: Fields, after: Fields, region: string): boolean =>
  Object.values(regionKeys(region)).some((key) => before[key] !== after[key]);

function wireRegion(wire: TargetRegion | undefined, wanted: RegionFields, before: Fields): TargetRegion {
  const keys = regionKeys(wanted.key);
  if (!wire) {
    return {
      name: wanted.name,
      regionalReplicaCount: Number(wanted.replicas),
      storageAccountType: wanted.storage as StorageAccountType,
      ...(wanted.excluded && { excludeFromLatest: true }),
    };
  }
  return {
    ...wire,
    ...(before[keys.replicas] !== wanted.replicas && { regionalReplicaCount: Number(wanted.replicas) }),
    ...(before[keys.excluded] !== String(wanted.excluded) && { excludeFromLatest: wanted.excluded }),
  };
}

/**
 * The target regions for a request. The service replaces the list, so it is rebuilt from the regions just re-read: what the form
 * does not know of them (encryption, additionalReplicaSets) goes back unchanged, and only a region that was removed in the form
 * is missing (trap 1).
 */
export function writeRegions(fields: Fields, fresh: ImageVersion): readonly TargetRegion[] {
  const before = readRegions(fresh);
  const wanted = regionsOf(fields);
  const kept = (fresh.properties.publishingProfile?.targetRegions ?? []).flatMap((wire) => {
    const still = wanted.find((r) => r.key === foldRegion(wire.name));
    return still ? [wireRegion(wire, still, before)] : [];
  });
  const known = new Set(kept.map((r) => foldRegion(r.name)));
  const added = wanted.filter((r) => !known.has(r.key)).map((r) => wireRegion(undefined, r, before));
  return [...kept, ...added];
}
