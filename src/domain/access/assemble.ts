import type { RegistrationAssignment, ScheduleInstance } from '@/arm/access-types';
import type { DirectoryAnswer } from '@/arm/directory';
import type { ContainerRow } from '@/arm/graph-questions';
import { foldId } from '@/arm/resource-id';
import type { DenyAssignment, RoleAssignment, RoleDefinition } from '@/arm/types';

import { containersOf } from './containers';
import type { AccessData, AccessIndex } from './evaluate';
import { indexing } from './evaluate';
import type { Delegation, EligibleGrant } from './inactive-grants';
import { delegationsOf, eligibleGrants, endsOf } from './inactive-grants';
import { groupsOf, namingPrincipals } from './people';
import type { Principal } from './principals';

/** What was read, list by list, each with where it came from. */
export interface AccessLists {
  /** In the order of the lists of each kind. */
  readonly subscriptions: readonly { readonly subscriptionId: string; readonly tenantId: string }[];
  readonly assignments: readonly (readonly RoleAssignment[])[];
  readonly denyAssignments: readonly (readonly DenyAssignment[])[];
  readonly eligible: readonly (readonly ScheduleInstance[])[];
  readonly scheduled: readonly (readonly ScheduleInstance[])[];
  readonly delegations: readonly (readonly RegistrationAssignment[])[];
  /** Assignments that were read otherwise than by a subscription's own list. */
  readonly furtherAssignments: readonly FromTenant<RoleAssignment>[];
  readonly roles: readonly FromTenant<RoleDefinition>[];
  readonly containers: readonly FromTenant<ContainerRow>[];
  /** Home tenant first. */
  readonly directory: readonly DirectoryAnswer[];
}

export interface FromTenant<T> {
  readonly tenantId: string;
  readonly rows: readonly T[];
}

export interface AssembledAccess {
  readonly data: AccessData;
  readonly index: AccessIndex;
  readonly principals: ReadonlyMap<string, Principal>;
  readonly eligible: readonly EligibleGrant[];
  readonly delegations: readonly Delegation[];
  readonly ends: ReadonlyMap<string, string>;
  readonly scopeNames: ReadonlyMap<string, string>;
}

/** So many items between two pauses. */
const CHUNK = 500;

const lowerPrincipal = (a: RoleAssignment): RoleAssignment => {
  const { principalId } = a.properties;
  const lower = principalId.toLowerCase();
  return lower === principalId ? a : { ...a, properties: { ...a.properties, principalId: lower } };
};

type Scoped = { readonly id: string; readonly properties: { readonly scope: string } };
const atRoot = (list: readonly Scoped[], tenantId: string) =>
  list.filter((a) => a.properties.scope === '/').map((a) => [foldId(a.id), tenantId] as const);

/** Puts together what was read, and prepares it for questions. In steps (lib/in-slices): an estate may hold thousands. */
export function* assembling(lists: AccessLists): Generator<undefined, AssembledAccess> {
  const { subscriptions } = lists;
  const roles = lists.roles.flatMap((r) => r.rows);
  const assignments: RoleAssignment[] = [];
  for (const list of [...lists.assignments, ...lists.furtherAssignments.map((f) => f.rows)]) {
    for (const assignment of list) {
      if (assignments.push(lowerPrincipal(assignment)) % CHUNK === 0) yield;
    }
  }
  yield;
  const listed = new Map<string, readonly string[]>();
  const rootTenants = new Map<string, string>();
  for (const [i, { subscriptionId, tenantId }] of subscriptions.entries()) {
    const here = [...(lists.assignments[i] ?? []), ...(lists.denyAssignments[i] ?? [])];
    listed.set(
      subscriptionId,
      here.map((a) => a.properties.scope),
    );
    for (const [id, tenant] of atRoot(here, tenantId)) rootTenants.set(id, tenant);
    yield;
  }
  for (const { rows, tenantId } of lists.furtherAssignments) {
    for (const [id, tenant] of atRoot(rows, tenantId)) rootTenants.set(id, tenant);
  }
  const { tree, names } = containersOf(
    lists.containers.flatMap(({ rows, tenantId }) => rows.map((row) => ({ ...row, tenantId }))),
    listed,
    new Map(subscriptions.map((s) => [s.subscriptionId.toLowerCase(), s.tenantId])),
  );
  yield;
  const data: AccessData = {
    assignments,
    roleDefinitions: roles,
    denyAssignments: lists.denyAssignments.flat(),
    groups: groupsOf(lists.directory),
    tree,
    rootTenants,
  };
  yield;
  const eligible = eligibleGrants(lists.eligible.flat(), roles);
  const principals = yield* namingPrincipals(lists.directory, assignments, eligible);
  yield;
  return {
    data,
    index: yield* indexing(data),
    principals,
    eligible,
    delegations: delegationsOf(lists.delegations.flat(), roles),
    ends: endsOf(lists.scheduled.flat()),
    scopeNames: names,
  };
}
