import type { AccessLevel } from './capabilities';
import { accessLevel, NOTHING } from './capabilities';
import type { Grant } from './evaluate';
import { denialApplies, identitiesOf } from './evaluate';
import type { Matrix } from './matrix';
import { levelKind, levelRank } from './matrix';
import type { TreeNode } from './resource-tree';
import { nodesFrom } from './resource-tree';

// What would change if one role assignment were removed, over everything it reaches. Nothing is removed by looking.

/** A resource whose word changes. */
export interface Change {
  readonly node: TreeNode;
  readonly before: AccessLevel;
  readonly after: AccessLevel;
}

export interface Removal {
  /** Resources that the principal could not see or use any more. */
  readonly lost: readonly Change[];
  /** Resources where it keeps less. */
  readonly lowered: readonly Change[];
  /** Of the resources it reaches, how many stay as they are because of other grants. */
  readonly kept: number;
  /** The other grants that still give something there, each once; best first. */
  readonly through: readonly Grant[];
}

function levelWithout(matrix: Matrix, principalId: string, node: TreeNode, without: Grant): AccessLevel {
  const { index } = matrix;
  const identities = identitiesOf(index, principalId);
  let given = NOTHING;
  let taken = NOTHING;
  for (const scope of matrix.chainOf(node.key)) {
    for (const grant of index.grantsAt.get(scope) ?? []) {
      if (grant === without || grant.conditional) continue;
      if (identities.has(grant.assignment.properties.principalId)) given |= grant.gives;
    }
    for (const denial of index.denialsAt.get(scope) ?? []) {
      if (denialApplies(denial, identities, node.key)) taken |= denial.takes;
    }
  }
  return accessLevel(given & ~taken, levelKind(node.kind));
}

/** Grants other than one that reach a resource for a principal, itself or through groups. */
function others(matrix: Matrix, principalId: string, node: TreeNode, without: Grant): readonly Grant[] {
  const { index } = matrix;
  const scopes = new Set(matrix.chainOf(node.key));
  return [...identitiesOf(index, principalId)].flatMap((id) =>
    (matrix.byHolder.get(id) ?? []).filter(
      (g) => g !== without && !g.conditional && g.gives !== NOTHING && scopes.has(g.scope),
    ),
  );
}

/** What a principal would lose, and through what it would keep the rest, if a grant to it or to a group of it were removed. */
export function ifRemoved(
  matrix: Matrix,
  grant: Grant,
  principalId: string,
  roots: readonly TreeNode[],
): Removal {
  const lost: Change[] = [];
  const lowered: Change[] = [];
  const through = new Set<Grant>();
  let kept = 0;
  for (const root of roots) {
    for (const node of nodesFrom(root)) {
      if (!matrix.chainOf(node.key).includes(grant.scope)) continue;
      const before = matrix.cell(principalId, node).level;
      if (before === 'none') continue;
      const after = levelWithout(matrix, principalId, node, grant);
      if (after === 'none') lost.push({ node, before, after });
      else {
        if (levelRank(after) < levelRank(before)) lowered.push({ node, before, after });
        else kept++;
        for (const other of others(matrix, principalId, node, grant)) through.add(other);
      }
    }
  }
  return { lost, lowered, kept, through: [...through] };
}
