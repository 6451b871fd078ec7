import { parseId } from '@/arm/resource-id';
import type { ArmId, Gallery } from '@/arm/types';

import { sharedWith, sharingOf } from '../sharing';
import type { CapabilitySet } from './capabilities';
import { bit } from './capabilities';
import type { AccessIndex, Denial, Grant } from './evaluate';
import type { Delegation, EligibleGrant } from './inactive-grants';
import { scopeChain } from './scopes';

// Who has access at one resource: everything that bears on it, from the resource itself up to the root, and what is given below.

export interface Bearing<T> {
  readonly item: T;
  /** True if its scope is the resource itself. */
  readonly direct: boolean;
}

/** Ways of sharing beside role assignments; receivers see a proxy, not the gallery (trap 22). */
export type ShareOffer =
  | { readonly kind: 'subscription' | 'tenant'; readonly id: string }
  | { readonly kind: 'community'; readonly name: string; readonly published: boolean }
  /** Shared directly, with whom the service did not say. */
  | { readonly kind: 'unlisted' };

export interface AccessHere {
  /** Nearest scope first. */
  readonly grants: readonly Bearing<Grant>[];
  readonly denials: readonly Bearing<Denial>[];
  readonly eligible: readonly Bearing<EligibleGrant>[];
  readonly delegations: readonly Bearing<Delegation>[];
  readonly offers: readonly ShareOffer[];
  /** Given at definitions and versions below: Azure's own screens do not show these. */
  readonly below: readonly Grant[];
}

/** The offers of a gallery; none when it was not read. */
function offersOf(gallery: Gallery | undefined): readonly ShareOffer[] {
  if (gallery === undefined) return [];
  const { kind, published } = sharingOf(gallery);
  if (kind === 'community') {
    const name = gallery.properties.sharingProfile?.communityGalleryInfo?.publicNames?.[0] ?? gallery.name;
    return [{ kind, name, published: published === true }];
  }
  if (kind !== 'direct') return [];
  const { subscriptions, tenants } = sharedWith(gallery) ?? {};
  if (subscriptions === undefined || tenants === undefined) return [{ kind: 'unlisted' }];
  return [
    ...subscriptions.map((id) => ({ kind: 'subscription', id }) as const),
    ...tenants.map((id) => ({ kind: 'tenant', id }) as const),
  ];
}

/** Collects the access at a resource. `gallery`: the resource or its parent gallery, if it was read. */
export function accessHere(
  id: ArmId,
  {
    index,
    eligible,
    delegations,
  }: {
    readonly index: AccessIndex;
    readonly eligible: readonly EligibleGrant[];
    readonly delegations: readonly Delegation[];
  },
  gallery: Gallery | undefined,
): AccessHere {
  const chain = scopeChain(id, index.tree).toReversed();
  const here = chain[0] ?? '/';
  const reach = new Set(chain);
  const at = <T>(lists: ReadonlyMap<string, readonly T[]>): readonly Bearing<T>[] =>
    chain.flatMap((scope) => (lists.get(scope) ?? []).map((item) => ({ item, direct: scope === here })));
  const reaching = <T extends { readonly scopeKey: string }>(list: readonly T[]): readonly Bearing<T>[] =>
    list.filter((e) => reach.has(e.scopeKey)).map((item) => ({ item, direct: item.scopeKey === here }));
  const below = [...index.grantsAt]
    .filter(([scope]) => scope.startsWith(`${here}/`))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    grants: at(index.grantsAt),
    denials: at(index.denialsAt).filter(
      ({ item, direct }) => direct || item.assignment.properties.doNotApplyToChildScopes !== true,
    ),
    eligible: reaching(eligible),
    delegations: reaching(delegations),
    offers: offersOf(gallery),
    below: below.flatMap(([, grants]) => grants),
  };
}

const GALLERY = bit('seeGallery') | bit('editGallery') | bit('deleteGallery') | bit('share');
const DEFINITION = bit('seeDefinition') | bit('editDefinition') | bit('deleteDefinition');

/**
 * The rights of a role that take effect at a scope and below: an assignment at a definition or version gives nothing above it,
 * which is why sharing the gallery is recommended (S52 to S54).
 */
export function effectiveAt(gives: CapabilitySet, scope: ArmId): CapabilitySet {
  const kind = parseId(scope)?.kind;
  if (kind === 'version') return gives & ~GALLERY & ~DEFINITION;
  return kind === 'definition' ? gives & ~GALLERY : gives;
}
