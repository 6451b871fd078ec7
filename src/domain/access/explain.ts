import { lowerCase } from '@/lib/letter-case';

import type { CapabilitySet } from './capabilities';
import { NOTHING } from './capabilities';
import type { Access, AccessIndex, Denial, Grant } from './evaluate';
import { accessOf, denialApplies, identitiesOf } from './evaluate';
import { membershipPaths } from './memberships';
import { scopeChain } from './scopes';

/** One way in which a principal gets access: through groups (outermost last), by a grant, at a scope above or at the resource. */
export interface GrantPath {
  readonly grant: Grant;
  /** Groups from the principal to the grant's holder; empty for a direct grant. */
  readonly groups: readonly string[];
  readonly inherited: boolean;
}

export interface Explanation {
  readonly access: Access;
  readonly paths: readonly GrantPath[];
  readonly denials: readonly Denial[];
}

/** All the ways in which a principal gets access to a resource, nearest scope first, and what denies it. */
export function explainAccess(index: AccessIndex, principalId: string, resourceId: string): Explanation {
  const chain = scopeChain(resourceId, index.tree);
  const identities = identitiesOf(index, principalId);
  const resource = chain.at(-1) ?? '/';
  const paths: GrantPath[] = [];
  const denials: Denial[] = [];
  for (const scope of chain.toReversed()) {
    for (const grant of index.grantsAt.get(scope) ?? []) {
      const holder = grant.assignment.properties.principalId;
      if (!identities.has(holder)) continue;
      for (const groups of membershipPaths(principalId, holder, index.parents)) {
        paths.push({ grant, groups, inherited: scope !== resource });
      }
    }
    for (const denial of index.denialsAt.get(scope) ?? []) {
      if (denialApplies(denial, identities, resource)) denials.push(denial);
    }
  }
  return { access: accessOf(index, principalId, resourceId, chain), paths, denials };
}

/** What a principal would lose at a resource if one assignment were removed; NOTHING: it keeps all through others. */
export function capabilitiesLost(
  index: AccessIndex,
  assignmentId: string,
  principalId: string,
  resourceId: string,
): CapabilitySet {
  const before = accessOf(index, principalId, resourceId).allowed;
  const chain = scopeChain(resourceId, index.tree);
  const identities = identitiesOf(index, principalId);
  const wanted = lowerCase(assignmentId);
  let left: CapabilitySet = NOTHING;
  for (const scope of chain) {
    for (const grant of index.grantsAt.get(scope) ?? []) {
      if (grant.conditional || lowerCase(grant.assignment.id) === wanted) continue;
      if (identities.has(grant.assignment.properties.principalId)) left |= grant.gives;
    }
  }
  return before & ~left;
}
