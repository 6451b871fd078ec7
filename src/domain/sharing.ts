import type { Gallery } from '@/arm/types';

import { isInData } from './not-in-data';

/** How a gallery is offered beyond role assignments. notInData: an import held the gallery without it. */
export type SharingKind = 'private' | 'direct' | 'community' | 'notInData';

export interface SharingSummary {
  readonly kind: SharingKind;
  /** Community galleries only: false while prepared but not yet enabled; undefined: not in the data. */
  readonly published?: boolean;
  /** Direct share: how many, or undefined when the answer did not carry groups (only $expand or $select does). */
  readonly subscriptions?: number;
  readonly tenants?: number;
}

/** Reads the sharing state of a gallery; permissions that ARM leaves out are Private (S7, ARM 11). */
export function sharingOf(gallery: Gallery): SharingSummary {
  const profile = gallery.properties.sharingProfile;
  if (profile?.permissions === 'Community') {
    if (!isInData(profile, 'communityGalleryInfo.communityGalleryEnabled')) return { kind: 'community' };
    return { kind: 'community', published: profile.communityGalleryInfo?.communityGalleryEnabled === true };
  }
  if (profile?.permissions === 'Groups') {
    if (profile.groups === undefined) return { kind: 'direct' };
    const count = (type: string) =>
      profile.groups?.filter((g) => g.type === type).reduce((n, g) => n + (g.ids?.length ?? 0), 0) ?? 0;
    return { kind: 'direct', subscriptions: count('Subscriptions'), tenants: count('AADTenants') };
  }
  return { kind: isInData(gallery, 'properties.sharingProfile.permissions') ? 'private' : 'notInData' };
}

/** With whom a gallery is shared directly, by id; undefined when the answer did not carry it (only `$expand` and `$select` do). */
export function sharedWith(
  gallery: Gallery,
): { readonly subscriptions: readonly string[]; readonly tenants: readonly string[] } | undefined {
  const groups = gallery.properties.sharingProfile?.groups;
  if (groups === undefined) return undefined;
  const idsOf = (type: string) => groups.filter((g) => g.type === type).flatMap((g) => g.ids ?? []);
  return { subscriptions: idsOf('Subscriptions'), tenants: idsOf('AADTenants') };
}
