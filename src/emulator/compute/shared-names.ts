import type { SharingProfile } from '@/arm/types';

import type { Call, Doc } from '../contract';

// Galleries by their shared names: "{subscription}-{GALLERY}" for direct shares, "{prefix}-{guid}" for the community.

export type SharedGallery = Doc<{
  readonly name: string;
  readonly location: string;
  readonly properties: {
    readonly identifier?: { readonly uniqueName?: string };
    readonly sharingProfile?: SharingProfile;
  };
}>;

/** The name that a gallery is shared under; empty while it has none. */
export const uniqueName = (doc: SharedGallery): string => doc.body.properties.identifier?.uniqueName ?? '';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether a gallery is shared directly with the call's subscription, or with its tenant. */
export function isSharedWith(doc: SharedGallery, call: Call, to: 'subscription' | 'tenant'): boolean {
  const { permissions, groups = [] } = doc.body.properties.sharingProfile ?? {};
  if (permissions !== 'Groups') return false;
  const { subscriptionId = '' } = call.params;
  const tenant = call.store.get(`/subscriptions/${subscriptionId}`)?.meta?.tenantId ?? '';
  const [type, id] =
    to === 'subscription' ? (['Subscriptions', subscriptionId] as const) : (['AADTenants', tenant] as const);
  return groups.some((g) => g.type === type && (g.ids ?? []).some((x) => same(x, id)));
}

const galleries = (call: Call): readonly SharedGallery[] =>
  call.store.list('microsoft.compute/galleries') as readonly SharedGallery[];

/** Galleries shared with the call's subscription; `to` tenant: with the tenant that it belongs to. */
export const sharedGalleries = (call: Call, to: 'subscription' | 'tenant'): readonly SharedGallery[] =>
  galleries(call).filter((doc) => isSharedWith(doc, call, to));

/** A directly shared gallery by its unique name, in any case; undefined when it is not shared with the call's subscription. */
export const sharedGallery = (call: Call, name: string): SharedGallery | undefined =>
  galleries(call).find(
    (doc) =>
      same(uniqueName(doc), name) &&
      (isSharedWith(doc, call, 'subscription') || isSharedWith(doc, call, 'tenant')),
  );

/** The public names of a gallery; none while it is not open to the community. */
export function publicNames(doc: SharedGallery): readonly string[] {
  const { permissions, communityGalleryInfo: info } = doc.body.properties.sharingProfile ?? {};
  if (permissions !== 'Community' || info?.communityGalleryEnabled !== true) return [];
  return info.publicNames ?? [];
}

/** A community gallery by its public name. */
export const communityGallery = (call: Call, name: string): SharedGallery | undefined =>
  galleries(call).find((doc) => publicNames(doc).some((x) => same(x, name)));

/** The id of the definition behind "/SharedGalleries/{gallery}/Images/{image}" or "/CommunityGalleries/…". */
export function sharedDefinition(
  call: Call,
  kind: string,
  gallery: string,
  image: string,
): string | undefined {
  const doc = same(kind, 'CommunityGalleries')
    ? communityGallery(call, gallery)
    : sharedGallery(call, gallery);
  return doc && `${doc.id}/images/${image}`;
}
