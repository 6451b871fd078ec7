import type { DirectoryAnswer } from '@/arm/directory';
import type { DenyAssignment, RoleAssignment } from '@/arm/types';

import type { EligibleGrant } from './inactive-grants';
import type { Groups } from './memberships';
import type { Principal } from './principals';
import { principalOf, unresolvedPrincipal } from './principals';

/** The all-zero principal of deny assignments is everyone; no directory knows it. */
const EVERYONE = '00000000-0000-0000-0000-000000000000';

/** Ids to look up in one tenant: principals of assignments and deny assignments, without foreign groups. */
export function idsToResolve(
  assignments: readonly RoleAssignment[],
  denials: readonly DenyAssignment[],
  eligible: readonly { readonly principalId: string }[],
): { readonly ids: readonly string[]; readonly groupIds: readonly string[] } {
  const ids = new Set<string>();
  const groupIds = new Set<string>();
  for (const { properties: p } of assignments) {
    if (p.principalType === 'ForeignGroup') continue;
    ids.add(p.principalId.toLowerCase());
    if (p.principalType === 'Group') groupIds.add(p.principalId.toLowerCase());
  }
  for (const { properties } of denials) {
    for (const { id } of [...properties.principals, ...(properties.excludePrincipals ?? [])]) {
      if (id !== EVERYONE) ids.add(id.toLowerCase());
    }
  }
  for (const { principalId } of eligible) ids.add(principalId.toLowerCase());
  return { ids: [...ids].toSorted(), groupIds: [...groupIds].toSorted() };
}

/** All members of all groups, as far as they could be read. */
export const groupsOf = (answers: readonly DirectoryAnswer[]): Groups =>
  new Map(answers.flatMap((a) => a.groups.map(({ id, members, complete }) => [id, { members, complete }])));

/** So many principals between two pauses. */
const CHUNK = 500;

/**
 * All principals that role assignments, deny assignments and groups name. `answers` are ordered, home tenant first: where two
 * tenants know one id, the first counts. An id is "missing" only if the tenant of its scope answered without it (trap 21).
 * Pauses between slices (lib/in-slices).
 */
export function* namingPrincipals(
  answers: readonly DirectoryAnswer[],
  assignments: readonly RoleAssignment[],
  eligible: readonly EligibleGrant[],
): Generator<undefined, ReadonlyMap<string, Principal>> {
  const out = new Map<string, Principal>();
  for (const { objects } of answers) {
    for (const object of objects) {
      const id = object.id.toLowerCase();
      if (!out.has(id)) out.set(id, { ...principalOf(object), id });
      if (out.size % CHUNK === 0) yield;
    }
  }
  const missing = new Set(answers.flatMap((a) => a.missing));
  const refused = new Set(answers.flatMap((a) => a.refused.flatMap((r) => r.ids)));
  const why = (id: string) =>
    missing.has(id) && !refused.has(id) ? 'missing' : refused.has(id) ? 'refused' : 'notAsked';
  yield;
  for (const assignment of assignments) {
    const id = assignment.properties.principalId.toLowerCase();
    if (!out.has(id)) out.set(id, { ...unresolvedPrincipal(assignment, why(id)), id });
  }
  for (const { principalId: id, principalType = 'Unknown' } of eligible) {
    if (!out.has(id)) out.set(id, { id, type: principalType, guest: false, unresolved: why(id) });
  }
  return out;
}
