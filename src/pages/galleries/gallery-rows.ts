import type { GalleryCounts } from '@/arm/graph-questions';
import { foldId, foldRegion, parseId } from '@/arm/resource-id';
import type { Gallery } from '@/arm/types';
import type { ResourceRow } from '@/data/resource-row';
import type { ScopeNames } from '@/data/scope-names';
import { isInData } from '@/domain/not-in-data';
import type { SharingSummary } from '@/domain/sharing';
import { sharingOf } from '@/domain/sharing';
import { areTagsInData } from '@/domain/tags';

/** Counts come later and from elsewhere: not there yet, there, or failed, and then "not counted", never 0. */
export type Counts = 'pending' | 'failed' | { readonly definitions: number; readonly versions: number };

export interface GalleryRow extends ResourceRow {
  readonly gallery: Gallery;
  readonly sharing: SharingSummary;
  readonly counts: Counts;
}

export interface CountsByTenant {
  /** By folded gallery id. */
  readonly counts: ReadonlyMap<string, GalleryCounts>;
  readonly pending: boolean;
  /** Tenants whose counting failed. */
  readonly failed: ReadonlySet<string>;
}

function countsOf({ counts, pending, failed }: CountsByTenant, key: string, tenantId: string): Counts {
  const found = counts.get(key);
  if (found) return found;
  if (failed.has(tenantId)) return 'failed';
  // The graph has no row for a gallery with nothing in it.
  return pending ? 'pending' : { definitions: 0, versions: 0 };
}

/** The rows of the galleries list: what ARM's lists say, with names and counts from beside them. */
export function galleryRows(
  galleries: readonly Gallery[],
  names: ScopeNames,
  regionName: (location: string) => string,
  counts: CountsByTenant,
): readonly GalleryRow[] {
  return galleries.map((gallery) => {
    const key = foldId(gallery.id);
    const parsed = parseId(gallery.id);
    const subscriptionId = (parsed?.subscriptionId ?? '').toLowerCase();
    const tenantId = names.tenantOf(subscriptionId) ?? '';
    return {
      id: gallery.id,
      key,
      gallery,
      name: gallery.name,
      subscriptionId,
      subscription: names.subscription(subscriptionId),
      tenantId,
      tenant: names.tenant(tenantId),
      resourceGroup: parsed?.resourceGroup ?? '',
      locationKey: foldRegion(gallery.location),
      location: regionName(gallery.location),
      state: gallery.properties.provisioningState ?? '',
      tags: gallery.tags ?? {},
      stateInData: isInData(gallery, 'properties.provisioningState'),
      tagsInData: areTagsInData(gallery),
      sharing: sharingOf(gallery),
      counts: countsOf(counts, key, tenantId),
    };
  });
}

/**
 * The number of definitions in galleries that are not in the list: Resource Graph has every readable definition, while a
 * gallery is listed only for callers who may read it (trap 16). Valid only if the list is complete.
 */
export function closedDefinitions(rows: readonly GalleryRow[], counts: Iterable<GalleryCounts>): number {
  const open = new Set(rows.map((r) => r.key));
  let closed = 0;
  for (const { id, definitions } of counts) if (!open.has(foldId(id))) closed += definitions;
  return closed;
}
