import { accessLevel, has, NOTHING } from '@/domain/access/capabilities';
import type { Grant } from '@/domain/access/evaluate';
import type { Explanation } from '@/domain/access/explain';
import { explainAccess } from '@/domain/access/explain';
import type { Delegation, EligibleGrant } from '@/domain/access/inactive-grants';
import { levelKind, levelRank } from '@/domain/access/matrix';
import { membershipPaths } from '@/domain/access/memberships';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { TreeNode } from '@/domain/access/resource-tree';
import { nodesFrom } from '@/domain/access/resource-tree';
import { scopeChain } from '@/domain/access/scopes';

import type { Sharing } from './use-sharing';

// The access paths of a principal to a resource, as the panel lists them.

export interface Reach {
  readonly definitions: number;
  readonly versions: number;
}

interface Common {
  readonly holder: PrincipalOrShare;
  readonly node: TreeNode;
  /** Groups from the party to the holder of the role, the holder last. */
  readonly groups: readonly PrincipalOrShare[];
  /** As written. */
  readonly scope: string;
  /** Children of the resource that this path gives access to. */
  readonly reach: Reach;
}

export type AccessPath =
  | (Common & { readonly kind: 'grant'; readonly grant: Grant })
  | (Common & { readonly kind: 'eligible'; readonly eligible: EligibleGrant })
  | (Common & { readonly kind: 'share' })
  | (Common & { readonly kind: 'delegation'; readonly delegation: Delegation });

const NO_REACH: Reach = { definitions: 0, versions: 0 };

function reachOf(node: TreeNode, gives: number): Reach {
  let { definitions, versions } = NO_REACH;
  for (const { kind, key } of nodesFrom(node)) {
    if (key === node.key) continue;
    if (kind === 'definition' && has(gives, 'seeDefinition')) definitions++;
    if (kind === 'version' && has(gives, 'seeVersion')) versions++;
  }
  return { definitions, versions };
}

/** Certain before conditional, then the strongest first: the first way is the one that the cell shows. */
function byStrength({ paths, denials }: Explanation, node: TreeNode): Explanation['paths'] {
  const taken = denials.reduce((set, { takes }) => set | takes, NOTHING);
  const rank = ({ grant }: Explanation['paths'][number]) =>
    (grant.conditional ? 0 : 10) + levelRank(accessLevel(grant.gives & ~taken, levelKind(node.kind)));
  return paths.toSorted((a, b) => rank(b) - rank(a));
}

/** Every way to a resource: grants in force, then roles that can be activated; shares and delegations for rows of their own. */
export function accessPathsOf(
  sharing: Sharing,
  holder: PrincipalOrShare,
  node: TreeNode,
): readonly AccessPath[] {
  const { matrix, people, knowledge } = sharing;
  const chain = scopeChain(node.key, matrix.index.tree);
  if (holder.galleries) {
    return holder.galleries
      .filter((gallery) => chain.includes(gallery))
      .map((scope) => ({
        kind: 'share',
        holder,
        node,
        groups: [],
        scope: sharing.tree.byKey.get(scope)?.id ?? scope,
        reach: reachOf(node, -1),
      }));
  }
  if (holder.delegations) {
    return holder.delegations
      .filter((d) => chain.includes(d.scopeKey))
      .map((delegation) => ({
        kind: 'delegation',
        holder,
        node,
        groups: [],
        scope: delegation.scope,
        delegation,
        reach: reachOf(node, matrix.givesOf(delegation.role)),
      }));
  }
  const granted = byStrength(explainAccess(matrix.index, holder.id, node.key), node)
    // A role that says nothing about galleries is no way to one; one that could not be read might be.
    .filter(({ grant }) => grant.gives !== 0 || grant.role === undefined)
    .map(({ grant, groups }): AccessPath => ({
      kind: 'grant',
      holder,
      node,
      groups: groups.map(people.holderOf),
      scope: grant.assignment.properties.scope,
      grant,
      reach: reachOf(node, grant.gives),
    }));
  const toActivate = knowledge.eligible
    .filter((e) => chain.includes(e.scopeKey))
    .flatMap((eligible) =>
      membershipPaths(holder.id, eligible.principalId, matrix.index.parents).map((groups): AccessPath => ({
        kind: 'eligible',
        holder,
        node,
        groups: groups.map(people.holderOf),
        scope: eligible.scope,
        eligible,
        reach: reachOf(node, matrix.givesOf(eligible.role)),
      })),
    );
  return [...granted, ...toActivate];
}

/** What one assignment alone gives at each level of a gallery (S51, S52), by the level of its scope. */
export function opensOf(grant: Grant, scopeKind: string | undefined) {
  const atOrAboveGallery = scopeKind !== 'definition' && scopeKind !== 'version';
  return {
    gallery: atOrAboveGallery && has(grant.gives, 'seeGallery'),
    definition: scopeKind !== 'version' && has(grant.gives, 'seeDefinition'),
    version: has(grant.gives, 'seeVersion'),
  };
}
