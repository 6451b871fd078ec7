import type { DenyAssignment, RoleAssignment, RoleDefinition } from '@/arm/types';
import { atOnce } from '@/lib/in-slices';

import type { CapabilitySet } from './capabilities';
import { capabilitySetOf, NOTHING } from './capabilities';
import type { Groups, ParentGroups } from './memberships';
import { closureOf, parentGroups } from './memberships';
import type { ScopeTree } from './scopes';
import { foldScope, scopeChain, tenantRoot } from './scopes';

// Effective access from role assignments (trap 15). Prepared once, evaluated for each cell.

/** What the answer is computed from. Ids may be in any case. */
export interface AccessData {
  readonly assignments: readonly RoleAssignment[];
  readonly roleDefinitions: readonly RoleDefinition[];
  readonly denyAssignments: readonly DenyAssignment[];
  readonly groups: Groups;
  readonly tree: ScopeTree;
  /** Folded id of an assignment or denial at "/" → the tenant whose root that is; absent: it holds everywhere. */
  readonly rootTenants?: ReadonlyMap<string, string>;
}

export interface Grant {
  readonly assignment: RoleAssignment;
  /** Undefined: the definition is not among those read. */
  readonly role: RoleDefinition | undefined;
  /** With `UNREAD` where what the role gives is not in the data. */
  readonly gives: CapabilitySet;
  /** Folded scope of the assignment; "/" of a known tenant is that tenant's root (`tenantRoot`). */
  readonly scope: string;
  /** Has a condition: shown, never evaluated; what it gives is counted apart. */
  readonly conditional: boolean;
}

export interface Denial {
  readonly assignment: DenyAssignment;
  readonly takes: CapabilitySet;
  readonly scope: string;
}

export interface Access {
  /** What is certainly allowed. */
  readonly allowed: CapabilitySet;
  /** What only a grant with a condition gives: perhaps. */
  readonly conditional: CapabilitySet;
  /** What a deny assignment takes away from what roles give. */
  readonly denied: CapabilitySet;
  /** True if at least one assignment is at the resource itself. */
  readonly direct: boolean;
}

export interface AccessIndex {
  readonly grantsAt: ReadonlyMap<string, readonly Grant[]>;
  readonly denialsAt: ReadonlyMap<string, readonly Denial[]>;
  readonly parents: ParentGroups;
  readonly tree: ScopeTree;
  readonly closures: Map<string, ReadonlySet<string>>;
}

const EVERYONE = '00000000-0000-0000-0000-000000000000';

/** The guid at the end of a role definition id: ARM lists one role under every subscription's prefix (ARM 15). */
export const roleKey = (roleDefinitionId: string): string =>
  roleDefinitionId.slice(roleDefinitionId.lastIndexOf('/') + 1).toLowerCase();

function groupBy<T extends { readonly scope: string }>(items: Iterable<T>): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    const list = map.get(item.scope);
    if (list) list.push(item);
    else map.set(item.scope, [item]);
  }
  return map;
}

/** Prepares grants by scope and memberships by member; linear in the data. The same assignment listed twice counts once. */
export const indexAccess = (data: AccessData): AccessIndex => atOnce(indexing(data));

/** So many assignments between two pauses. */
const CHUNK = 50;

/** The same in steps (lib/in-slices), for estates that would hold the page up. */
export function* indexing(data: AccessData): Generator<undefined, AccessIndex> {
  const roles = new Map(data.roleDefinitions.map((r) => [roleKey(r.id), r]));
  // Azure has hundreds of roles, an estate holds a few: only those that are assigned are looked into.
  const sets = new Map<string, CapabilitySet>();
  const givenBy = (key: string, role: RoleDefinition | undefined) => {
    let set = sets.get(key);
    if (set === undefined) sets.set(key, (set = capabilitySetOf(role?.properties.permissions)));
    return set;
  };
  const scopeOf = ({ id, properties }: RoleAssignment | DenyAssignment) => {
    const scope = foldScope(properties.scope);
    const tenantId = scope === '/' ? data.rootTenants?.get(foldScope(id)) : undefined;
    return tenantId === undefined ? scope : tenantRoot(tenantId);
  };
  const grantOf = (assignment: RoleAssignment): Grant => {
    const key = roleKey(assignment.properties.roleDefinitionId);
    const role = roles.get(key);
    return {
      assignment,
      role,
      gives: givenBy(key, role),
      scope: scopeOf(assignment),
      conditional: Boolean(assignment.properties.condition),
    };
  };
  const unique = new Map<string, Grant>();
  for (const [i, assignment] of data.assignments.entries()) {
    const key = foldScope(assignment.id);
    if (!unique.has(key)) unique.set(key, grantOf(assignment));
    if (i % CHUNK === 0) yield;
  }
  const uniqueDenials = new Map(data.denyAssignments.map((d) => [foldScope(d.id), d]));
  const denials = [...uniqueDenials.values()].map((assignment): Denial => ({
    assignment,
    takes: capabilitySetOf(assignment.properties.permissions),
    scope: scopeOf(assignment),
  }));
  yield;
  const grantsAt = groupBy([...unique.values()]);
  const denialsAt = groupBy(denials);
  yield;
  return {
    grantsAt,
    denialsAt,
    parents: parentGroups(data.groups),
    tree: data.tree,
    closures: new Map(),
  };
}

/** The principal with all its groups, computed once each. */
export function identitiesOf(index: AccessIndex, principalId: string): ReadonlySet<string> {
  let closure = index.closures.get(principalId);
  if (!closure) index.closures.set(principalId, (closure = closureOf(principalId, index.parents)));
  return closure;
}

/** Whether a deny assignment at `denial.scope` reaches the principal at the resource. */
export function denialApplies(denial: Denial, identities: ReadonlySet<string>, resource: string): boolean {
  const { principals, excludePrincipals = [], doNotApplyToChildScopes } = denial.assignment.properties;
  if (doNotApplyToChildScopes === true && denial.scope !== resource) return false;
  if (excludePrincipals.some((p) => identities.has(p.id))) return false;
  return principals.some((p) => p.id === EVERYONE || identities.has(p.id));
}

/** What a principal can do at a resource. `chain` may be passed when many principals are asked about one resource. */
export function accessOf(
  index: AccessIndex,
  principalId: string,
  resourceId: string,
  chain: readonly string[] = scopeChain(resourceId, index.tree),
): Access {
  const identities = identitiesOf(index, principalId);
  const resource = chain.at(-1) ?? '/';
  let given = NOTHING;
  let conditional = NOTHING;
  let taken = NOTHING;
  let direct = false;
  for (const scope of chain) {
    for (const grant of index.grantsAt.get(scope) ?? []) {
      if (!identities.has(grant.assignment.properties.principalId)) continue;
      if (grant.conditional) conditional |= grant.gives;
      else given |= grant.gives;
      direct ||= scope === resource;
    }
    for (const denial of index.denialsAt.get(scope) ?? []) {
      if (denialApplies(denial, identities, resource)) taken |= denial.takes;
    }
  }
  return {
    allowed: given & ~taken,
    conditional: conditional & ~given & ~taken,
    denied: (given | conditional) & taken,
    direct,
  };
}
