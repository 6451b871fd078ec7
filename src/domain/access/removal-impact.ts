import { lowerCase } from '@/lib/letter-case';

import type { CapabilitySet } from './capabilities';
import { NOTHING } from './capabilities';
import type { AccessIndex, Grant } from './evaluate';
import { accessOf } from './evaluate';
import type { GrantPath } from './explain';
import { explainAccess, capabilitiesLost } from './explain';
import { closureOf } from './memberships';
import type { AccessResource } from './resources';

/** What removing one assignment would change for one principal. */
export interface RemovalImpact {
  readonly principalId: string;
  /** Lost at the resource itself. */
  readonly here: CapabilitySet;
  /** How many resources below lose something. */
  readonly below: number;
  /** The ways by which access at the resource remains. */
  readonly remaining: readonly GrantPath[];
}

const sameAssignment = (a: string, b: string) => lowerCase(a) === lowerCase(b);

/** The principals in a group, directly or through groups, the group itself left out; by the members that could be read. */
export function membersBelow(index: AccessIndex, groupId: string): readonly string[] {
  const children = new Map<string, string[]>();
  for (const [member, groups] of index.parents) {
    for (const group of groups) {
      const list = children.get(group);
      if (list) list.push(member);
      else children.set(group, [member]);
    }
  }
  return [...closureOf(groupId, children)].filter((id) => id !== groupId);
}

/**
 * What a principal loses at the scope of an assignment and below it when that is removed. Nothing is claimed beyond the grants
 * and groups at hand; denials and conditions count as in the evaluation.
 */
export function removalImpact(
  index: AccessIndex,
  grant: Grant,
  principalId: string,
  resources: readonly AccessResource[],
): RemovalImpact {
  const { id } = grant.assignment;
  const lostAt = (resource: string) => capabilitiesLost(index, id, principalId, resource);
  const below = resources.filter(
    (r) => r.key.startsWith(`${grant.scope}/`) && lostAt(r.key) !== NOTHING,
  ).length;
  const { paths } = explainAccess(index, principalId, grant.scope);
  return {
    principalId,
    here: lostAt(grant.scope),
    below,
    remaining: paths.filter((p) => !sameAssignment(p.grant.assignment.id, id)),
  };
}

/** Members of a group that keep all that they have at a scope when an assignment of the group goes. */
export function keepers(index: AccessIndex, grant: Grant, members: readonly string[]): readonly string[] {
  const { id } = grant.assignment;
  return members.filter(
    (m) =>
      accessOf(index, m, grant.scope).allowed !== NOTHING &&
      capabilitiesLost(index, id, m, grant.scope) === NOTHING,
  );
}
