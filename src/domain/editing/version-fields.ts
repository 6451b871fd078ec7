import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion, PublishingProfile, StorageAccountType, TargetRegion } from '@/arm/types';

import { END_OF_LIFE, endOfLifeText, endOfLifeWire } from './end-of-life-field';
import type { Fields } from './fields';
import { changedKeys } from './fields';
import { tagFields, tagsOf } from './tag-fields';

/** Keys of one region's fields. The bare key is its presence and holds the name to show. */
export const regionKeys = (region: string) => {
  const presence = `region/${foldRegion(region)}`;
  return {
    presence,
    replicas: `${presence}/replicas`,
    storage: `${presence}/storage`,
    excluded: `${presence}/excluded`,
  } as const;
};

/** What may be edited of a version: target regions with their counts, common count, exclude from latest, end of life (S64), and tags. */
export function versionFields(version: ImageVersion): Fields {
  const profile = version.properties.publishingProfile ?? {};
  const fields: Record<string, string> = {
    replicaCount: profile.replicaCount === undefined ? '' : String(profile.replicaCount),
    excludeFromLatest: String(profile.excludeFromLatest === true),
    [END_OF_LIFE]: endOfLifeText(profile.endOfLifeDate),
    ...tagFields(version.tags),
  };
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
    .filter((key) => /^region\/[^/]+$/.test(key))
    .sort()
    .map((presence) => ({
      key: presence.slice('region/'.length),
      name: fields[presence] ?? '',
      replicas: fields[`${presence}/replicas`] ?? '',
      storage: fields[`${presence}/storage`] ?? '',
      excluded: fields[`${presence}/excluded`] === 'true',
    }));

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

/** The fields without a region. */
export function removeRegion(fields: Fields, name: string): Fields {
  const { presence } = regionKeys(name);
  return Object.fromEntries(
    Object.entries(fields).filter(([key]) => key !== presence && !key.startsWith(`${presence}/`)),
  );
}

/** One region back as it was read, or away when it was not there. */
export function restoreRegion(fields: Fields, read: Fields, name: string): Fields {
  const { presence } = regionKeys(name);
  const own = Object.entries(read).filter(([key]) => key === presence || key.startsWith(`${presence}/`));
  return { ...removeRegion(fields, name), ...Object.fromEntries(own) };
}

function region(wire: TargetRegion | undefined, wanted: RegionFields, before: Fields): TargetRegion {
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
 * The PATCH body. The service replaces targetRegions as a whole, so the list is rebuilt from the wire objects just read:
 * fields that the form does not know (encryption, additionalReplicaSets, …) go back unchanged, and only removed regions are
 * missing. The update model requires `storageProfile: {}` (trap 1). publishedDate is read-only.
 */
export function versionPatch(fresh: ImageVersion, fields: Fields): unknown {
  const before = versionFields(fresh);
  const changed = changedKeys(before, fields);
  const tags = changed.some((k) => k.startsWith('tag/')) ? { tags: tagsOf(fields) } : {};
  if (changed.every((k) => k.startsWith('tag/'))) return tags;
  const { publishedDate: _, ...profile }: PublishingProfile = fresh.properties.publishingProfile ?? {};
  const wanted = regionsOf(fields);
  const kept = (profile.targetRegions ?? []).flatMap((wire) => {
    const still = wanted.find((r) => r.key === foldRegion(wire.name));
    return still ? [region(wire, still, before)] : [];
  });
  const known = new Set(kept.map((r) => foldRegion(r.name)));
  const added = wanted.filter((r) => !known.has(r.key)).map((r) => region(undefined, r, before));
  const endOfLifeDate = endOfLifeWire(fields, profile.endOfLifeDate);
  const publishingProfile = {
    ...profile,
    targetRegions: [...kept, ...added],
    ...(changed.includes('replicaCount') && { replicaCount: Number(fields.replicaCount) }),
    ...(changed.includes('excludeFromLatest') && { excludeFromLatest: fields.excludeFromLatest === 'true' }),
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
  };
  return { ...tags, properties: { publishingProfile, storageProfile: {} } };
}
