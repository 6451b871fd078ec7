// Transitive group membership, safe against cycles.

/** What is known of one group's direct members. */
export interface GroupMembers {
  /** Object ids of direct members: users, service principals, groups. */
  readonly members: readonly string[];
  /** False: the list could not be read completely, so there may be more members (trap 20). */
  readonly complete: boolean;
}

export type Groups = ReadonlyMap<string, GroupMembers>;

/** Group ids that directly hold each member. */
export type ParentGroups = ReadonlyMap<string, readonly string[]>;

/** Turns member lists around once, so that asking for a principal's groups is quick. */
export function parentGroups(groups: Groups): ParentGroups {
  const parents = new Map<string, string[]>();
  for (const [group, { members }] of groups) {
    for (const member of members) {
      const list = parents.get(member);
      if (list) list.push(group);
      else parents.set(member, [group]);
    }
  }
  return parents;
}

/** The principal itself and every group it is in, directly or through groups; each once, nearest first. */
export function closureOf(principalId: string, parents: ParentGroups): ReadonlySet<string> {
  const seen = new Set([principalId]);
  for (const id of seen) for (const group of parents.get(id) ?? []) seen.add(group);
  return seen;
}

/**
 * The ways from a principal up to a group, each as the chain of groups in between, target last; no chain visits a group
 * twice. At most `limit` chains, shortest first: nested directories can hold very many.
 */
export function membershipPaths(
  principalId: string,
  groupId: string,
  parents: ParentGroups,
  limit = 20,
): readonly (readonly string[])[] {
  if (principalId === groupId) return [[]];
  // Only groups from which the target can be reached are walked; without this a wide directory explodes.
  const reaching = new Set([groupId]);
  const below = closureOf(principalId, parents);
  let grew = true;
  while (grew) {
    grew = false;
    for (const id of below) {
      if (!reaching.has(id) && (parents.get(id) ?? []).some((g) => reaching.has(g))) {
        reaching.add(id);
        grew = true;
      }
    }
  }
  const found: string[][] = [];
  const queue: string[][] = [[]];
  for (const chain of queue) {
    const at = chain.at(-1) ?? principalId;
    for (const group of parents.get(at) ?? []) {
      if (!reaching.has(group) || chain.includes(group)) continue;
      const next = [...chain, group];
      if (group === groupId) found.push(next);
      else queue.push(next);
      if (found.length >= limit) return found;
    }
    if (queue.length > 5000) return found;
  }
  return found;
}
