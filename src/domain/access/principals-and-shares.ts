import { foldId } from '@/arm/resource-id';
import type { Gallery } from '@/arm/types';
import { sharedWith } from '@/domain/sharing';
import { naturalKey } from '@/lib/fold-text';

import type { Delegation } from './inactive-grants';
import type { Groups } from './memberships';
import type { Principal } from './principals';

// The rows of the sharing matrix: principals, and receivers of access without a role assignment.

export type PrincipalOrShareKind =
  | 'everyone'
  | 'tenant'
  | 'subscription'
  | 'delegation'
  | 'group'
  | 'user'
  | 'servicePrincipal'
  | 'unknown';

export interface PrincipalOrShare {
  /** Object id of a principal; else a made-up one that says the way: "tenant:…". */
  readonly id: string;
  readonly kind: PrincipalOrShareKind;
  /** Undefined: it has none that could be read. */
  readonly name: string | undefined;
  readonly principal?: Principal;
  /** Folded ids of the galleries shared with it. */
  readonly galleries?: readonly string[];
  readonly delegations?: readonly Delegation[];
}

// A principal that was not looked up has the type that its assignment names.
const kindOf = ({ type, unresolved }: Principal): PrincipalOrShareKind => {
  if (unresolved !== undefined && unresolved !== 'notAsked') return 'unknown';
  if (type === 'Group' || type === 'ForeignGroup') return 'group';
  if (type === 'User') return 'user';
  return type === 'ServicePrincipal' ? 'servicePrincipal' : 'unknown';
};

/** The row of a principal. One that was not looked up has no name. */
export function holderOf(id: string, principals: ReadonlyMap<string, Principal>): PrincipalOrShare {
  const principal = principals.get(id) ?? { id, type: 'Unknown', guest: false, unresolved: 'notAsked' };
  return { id, kind: kindOf(principal), name: principal.displayName, principal };
}

/**
 * Rows for community publication and direct shares, which give access without a role assignment (trap 22).
 * @param scopeNames folded scope ("/tenants/…", "/subscriptions/…") → display name; a receiver that it lacks goes by its id
 */
export function shareParties(
  galleries: readonly Gallery[],
  scopeNames: ReadonlyMap<string, string>,
): readonly PrincipalOrShare[] {
  const held = new Map<
    string,
    { kind: PrincipalOrShareKind; name: string | undefined; galleries: string[] }
  >();
  const add = (kind: PrincipalOrShareKind, receiver: string | undefined, gallery: Gallery) => {
    const id = receiver === undefined ? kind : `${kind}:${receiver.toLowerCase()}`;
    const found = held.get(id);
    if (found) found.galleries.push(foldId(gallery.id));
    else held.set(id, { kind, name: nameOf(kind, receiver), galleries: [foldId(gallery.id)] });
  };
  const nameOf = (kind: PrincipalOrShareKind, receiver: string | undefined) =>
    receiver && (scopeNames.get(`/${kind}s/${receiver.toLowerCase()}`) ?? receiver);
  for (const gallery of galleries) {
    const profile = gallery.properties.sharingProfile;
    if (profile?.permissions === 'Community' && profile.communityGalleryInfo?.communityGalleryEnabled) {
      add('everyone', undefined, gallery);
    }
    const shared = sharedWith(gallery);
    for (const id of shared?.tenants ?? []) add('tenant', id, gallery);
    for (const id of shared?.subscriptions ?? []) add('subscription', id, gallery);
  }
  return [...held].map(([id, holder]) => ({ id, ...holder }));
}

/** Rows for Azure Lighthouse delegations, which no role assignment list shows (trap 19). */
export function delegationParties(delegations: readonly Delegation[]): readonly PrincipalOrShare[] {
  const held = new Map<string, Delegation[]>();
  for (const one of delegations) {
    const list = held.get(one.principalId);
    if (list) list.push(one);
    else held.set(one.principalId, [one]);
  }
  return [...held].map(([id, list]) => ({
    id: `delegation:${id}`,
    kind: 'delegation',
    name: list[0]?.principalName,
    delegations: list,
  }));
}

const rank: Readonly<Record<PrincipalOrShareKind, number>> = {
  everyone: 0,
  tenant: 1,
  subscription: 2,
  delegation: 3,
  group: 4,
  user: 5,
  servicePrincipal: 6,
  unknown: 7,
};

/** Ways without a role first, then groups, users, service principals, and those without a name; each by name. */
export function sortParties(parties: readonly PrincipalOrShare[]): readonly PrincipalOrShare[] {
  const keyed = parties.map((holder) => ({ holder, key: naturalKey(holder.name ?? holder.id) }));
  keyed.sort(
    (a, b) => rank[a.holder.kind] - rank[b.holder.kind] || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
  );
  return keyed.map(({ holder }) => holder);
}

/** Holders and the members of their groups, at any depth; circles are walked once. */
export function withMembers(holders: Iterable<string>, groups: Groups): ReadonlySet<string> {
  const all = new Set(holders);
  for (const id of all) for (const member of groups.get(id)?.members ?? []) all.add(member);
  return all;
}
