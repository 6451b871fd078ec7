import type { RoleDefinition } from '@/arm/types';

import type { AccessLevel, CapabilitySet, ResourceLevel } from './capabilities';
import { accessLevel, capabilitySetOf, isPrivileged as writes, NOTHING, UNREAD } from './capabilities';
import type { AccessIndex } from './evaluate';
import { denialApplies, identitiesOf } from './evaluate';
import type { Activatable, GrantsByHolder, Holdings } from './holdings';
import { activatableByHolder, grantsByHolder, holdingsOf } from './holdings';
import type { EligibleGrant } from './inactive-grants';
import type { PrincipalOrShare } from './principals-and-shares';
import type { TreeNode } from './resource-tree';
import { scopeChain } from './scopes';

// The cells of the sharing matrix, computed on demand and kept while the data is the same.

/** One cell: what a principal can do at a resource, in one word, and how it comes to it. */
export interface MatrixCell {
  /** What is certain. */
  readonly level: AccessLevel;
  /** What it may be if a condition holds, where that is more. */
  readonly perhaps: AccessLevel | undefined;
  /** What it may be once a role is activated, where that is more. */
  readonly activatable: AccessLevel | undefined;
  /** Grants at this very resource are enough for the level; else it is inherited. */
  readonly direct: boolean;
  /** The level is reached only through groups. */
  readonly throughGroup: boolean;
  /** A role that was not read reaches it too, so it may be more than the level. */
  readonly unread: boolean;
  /** A deny assignment takes away something that a role gives. */
  readonly denied: CapabilitySet;
  /** It holds something further down, which this cell does not count. */
  readonly below: boolean;
  /** What a Lighthouse delegation names; it is shown and not evaluated. */
  readonly delegated: AccessLevel | undefined;
}

export interface Matrix {
  readonly cell: (principalId: string, node: TreeNode) => MatrixCell;
  /** The cell of any row: principals, shares and delegations. */
  readonly partyCell: (holder: PrincipalOrShare, node: TreeNode) => MatrixCell;
  /** Who holds a grant or may activate a role. */
  readonly holders: ReadonlySet<string>;
  /** What a role gives on galleries; UNREAD for one that was not read. */
  readonly givesOf: (role: RoleDefinition | undefined) => CapabilitySet;
  readonly holdings: (principalId: string) => Holdings;
  /** Whether a principal may do more than read anywhere, itself or through groups; conditions and eligible assignments count. */
  readonly isPrivileged: (principalId: string) => boolean;
  /** Whether a principal itself has an assignment at a version (S54). */
  readonly holdsVersionGrant: (principalId: string) => boolean;
  /** The scopes above one and itself, folded, root first; kept, for taking ids apart is what costs. */
  readonly chainOf: (scope: string) => readonly string[];
  readonly byHolder: GrantsByHolder;
  readonly index: AccessIndex;
  /** How many cells were computed so far: what the scale test counts. */
  readonly evaluations: () => number;
}

const order: readonly AccessLevel[] = ['none', 'unknown', 'read', 'deploy', 'share', 'contributor', 'owner'];

/** A level as a number that grows with it. */
export const levelRank = (level: AccessLevel): number => order.indexOf(level);

/** At a subscription the word is the one for all galleries in it. */
export const levelKind = (kind: TreeNode['kind']): ResourceLevel =>
  kind === 'subscription' ? 'gallery' : kind;

const more = (level: AccessLevel, than: AccessLevel): AccessLevel | undefined =>
  levelRank(level) > levelRank(than) ? level : undefined;

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  for (const id of few) if (many.has(id)) return true;
  return false;
}

/** Who holds a grant (or may activate a role) below each scope, by folded scope of the levels that are columns. */
function holdersBelow(index: AccessIndex, eligible: readonly Activatable[]) {
  const out = new Map<string, Set<string>>();
  const add = (scope: string, id: string) => {
    for (const above of scopeChain(scope, index.tree).slice(0, -1)) {
      const set = out.get(above);
      if (set) set.add(id);
      else out.set(above, new Set([id]));
    }
  };
  for (const [scope, grants] of index.grantsAt) {
    for (const grant of grants)
      if (grant.gives !== NOTHING) add(scope, grant.assignment.properties.principalId);
  }
  for (const { scope, principalId } of eligible) add(scope, principalId);
  return out;
}

const nothing: MatrixCell = {
  level: 'none',
  perhaps: undefined,
  activatable: undefined,
  direct: false,
  throughGroup: false,
  unread: false,
  denied: NOTHING,
  below: false,
  delegated: undefined,
};

/** Recognises a folded scope by its end: parsing thousands of ids is slow. */
const VERSION = /\/galleries\/[^/]+\/images\/[^/]+\/versions\/[^/]+$/;

const within = (key: string, above: string) => key === above || key.startsWith(`${above}/`);

/** Receivers of a direct share use the images through the shared gallery, not through the gallery (trap 22). */
function shareCell(galleries: readonly string[], { key }: TreeNode): MatrixCell {
  const from = galleries.find((gallery) => within(key, gallery));
  const below = from === undefined && galleries.some((gallery) => within(gallery, key));
  return { ...nothing, level: from === undefined ? 'none' : 'deploy', direct: from === key, below };
}

/** The matrix over what was read. Making it is linear in the grants; each cell then costs a look at the scopes above it. */
export function makeMatrix(index: AccessIndex, eligibleGrants: readonly EligibleGrant[] = []): Matrix {
  const gives = new Map<RoleDefinition, CapabilitySet>();
  const givesOf = (role: RoleDefinition | undefined) => {
    if (role === undefined) return UNREAD;
    let set = gives.get(role);
    if (set === undefined) gives.set(role, (set = capabilitySetOf(role.properties.permissions)));
    return set;
  };
  const eligible = eligibleGrants.map((e): Activatable => ({
    principalId: e.principalId,
    scope: e.scopeKey,
    gives: givesOf(e.role),
  }));
  const byHolder = grantsByHolder(index);
  const toActivate = activatableByHolder(eligible);
  const below = holdersBelow(index, eligible);
  const held = new Map<string, Holdings>();
  const chains = new Map<string, readonly string[]>();
  const cells = new Map<string, Map<string, MatrixCell>>();
  let evaluations = 0;

  const holdings = (id: string) => {
    let found = held.get(id);
    if (!found) held.set(id, (found = holdingsOf(index, byHolder, toActivate, id)));
    return found;
  };
  const chainOf = (scope: string) => {
    let chain = chains.get(scope);
    if (!chain) chains.set(scope, (chain = scopeChain(scope, index.tree)));
    return chain;
  };
  let onVersions: ReadonlySet<string> | undefined;
  const holdsVersionGrant = (principalId: string) => {
    onVersions ??= new Set(
      [...index.grantsAt].flatMap(([scope, grants]) =>
        VERSION.test(scope) ? grants.map((g) => g.assignment.properties.principalId) : [],
      ),
    );
    return onVersions.has(principalId);
  };
  let privileged: ReadonlySet<string> | undefined;
  const isPrivileged = (principalId: string) => {
    privileged ??= new Set([
      ...[...byHolder].filter(([, grants]) => grants.some((g) => writes(g.gives))).map(([id]) => id),
      ...eligible.filter((e) => writes(e.gives)).map((e) => e.principalId),
    ]);
    return overlap(privileged, identitiesOf(index, principalId));
  };

  function compute(principalId: string, node: TreeNode): MatrixCell {
    evaluations++;
    const holds = holdings(principalId);
    const identities = identitiesOf(index, principalId);
    const kind = levelKind(node.kind);
    let own = NOTHING;
    let given = NOTHING;
    let conditional = NOTHING;
    let activatable = NOTHING;
    let taken = NOTHING;
    let here = NOTHING;
    for (const scope of chainOf(node.key)) {
      const at = holds.get(scope);
      if (at) {
        own |= at.own;
        given |= at.own | at.group;
        conditional |= at.conditional;
        activatable |= at.activatable;
        if (scope === node.key) here = at.own | at.group;
      }
      for (const denial of index.denialsAt.get(scope) ?? []) {
        if (denialApplies(denial, identities, node.key)) taken |= denial.takes;
      }
    }
    const level = accessLevel(given & ~taken, kind);
    const lower = below.get(node.key);
    return {
      level,
      perhaps: more(accessLevel((given | conditional) & ~taken, kind), level),
      activatable: more(accessLevel((given | activatable) & ~taken, kind), level),
      direct: level !== 'none' && accessLevel(here & ~taken, kind) === level,
      throughGroup: level !== 'none' && accessLevel(own & ~taken, kind) !== level,
      unread: (given & UNREAD) !== 0 && level !== 'unknown' && level !== 'owner',
      denied: (given | conditional) & taken,
      delegated: undefined,
      below: lower !== undefined && overlap(lower, identities),
    };
  }

  const cell = (principalId: string, node: TreeNode) => {
    let row = cells.get(principalId);
    if (!row) cells.set(principalId, (row = new Map()));
    let found = row.get(node.key);
    if (!found) row.set(node.key, (found = compute(principalId, node)));
    return found;
  };
  const partyCell = (holder: PrincipalOrShare, node: TreeNode): MatrixCell => {
    if (holder.galleries) return shareCell(holder.galleries, node);
    if (!holder.delegations) return cell(holder.id, node);
    const chain = new Set(chainOf(node.key));
    const set = holder.delegations
      .filter((d) => chain.has(d.scopeKey))
      .reduce((sum, d) => sum | givesOf(d.role), NOTHING);
    const delegated = more(accessLevel(set, levelKind(node.kind)), 'none');
    const below = holder.delegations.some((d) => d.scopeKey !== node.key && within(d.scopeKey, node.key));
    return { ...nothing, delegated, below };
  };
  const holders = new Set([...byHolder.keys(), ...toActivate.keys()]);
  return {
    cell,
    partyCell,
    holders,
    givesOf,
    holdings,
    isPrivileged,
    holdsVersionGrant,
    chainOf,
    byHolder,
    index,
    evaluations: () => evaluations,
  };
}
