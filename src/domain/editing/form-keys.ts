import { foldRegion } from '@/arm/resource-id';

// The keys of a form's fields, and the only place that takes them apart.

const TAG = 'tag/';
const REGION = /^region\/([^/]+)(?:\/(replicas|storage|excluded))?$/;

/** What one region has to fill in. */
export type RegionPart = 'replicas' | 'storage' | 'excluded';

export type FormKey =
  | { readonly kind: 'field' }
  | { readonly kind: 'tag'; readonly name: string }
  /** `region`: folded name. Without `part`: that the region is a target at all. */
  | { readonly kind: 'region'; readonly region: string; readonly part: RegionPart | undefined };

/** What a key stands for: a tag, a target region or a part of it, else a field of its own. */
export function parseKey(key: string): FormKey {
  if (key.startsWith(TAG)) return { kind: 'tag', name: key.slice(TAG.length) };
  const [, region, part] = REGION.exec(key) ?? [];
  return region === undefined
    ? { kind: 'field' }
    : { kind: 'region', region, part: part as RegionPart | undefined };
}

/** The key of a tag's value. */
export const tagKey = (name: string): string => TAG + name;

/** Keys of one region's fields, for a name in any spelling. `presence` holds the name to show. */
export const regionKeys = (region: string) => {
  const presence = `region/${foldRegion(region)}`;
  return {
    presence,
    replicas: `${presence}/replicas`,
    storage: `${presence}/storage`,
    excluded: `${presence}/excluded`,
  } as const;
};

/** The presence key of the region that a key is a part of; undefined for other keys, and for a presence itself. */
export function presenceOf(key: string): string | undefined {
  const parsed = parseKey(key);
  return parsed.kind === 'region' && parsed.part !== undefined
    ? regionKeys(parsed.region).presence
    : undefined;
}
