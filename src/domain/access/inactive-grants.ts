import type { RegistrationAssignment, ScheduleInstance } from '@/arm/access-types';
import type { PrincipalType, RoleDefinition } from '@/arm/types';

import { roleKey } from './evaluate';
import { foldScope } from './scopes';

// Access beside the assignments in force: shown, counted as privileged where it is, granting nothing in the evaluation.

/** An eligible assignment: a role that can be activated (trap 19). */
export interface EligibleGrant {
  readonly id: string;
  readonly principalId: string;
  readonly principalType?: PrincipalType;
  /** Undefined: the definition is not among those read. */
  readonly role: RoleDefinition | undefined;
  readonly roleDefinitionId: string;
  /** As written; `scopeKey` is it folded. */
  readonly scope: string;
  readonly scopeKey: string;
  /** ISO date until which it may be activated; absent: for ever. */
  readonly until?: string;
}

/** An Azure Lighthouse delegation. One entry for each of its principals. */
export interface Delegation {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly scopeKey: string;
  readonly byTenantId?: string;
  readonly byTenantName?: string;
  readonly principalId: string;
  readonly principalName?: string;
  readonly role: RoleDefinition | undefined;
  readonly roleDefinitionId: string;
}

const byKey = (roles: readonly RoleDefinition[]) => new Map(roles.map((r) => [roleKey(r.id), r]));

/** Eligible assignments with their roles; one that several subscriptions listed counts once. */
export function eligibleGrants(
  instances: readonly ScheduleInstance[],
  roles: readonly RoleDefinition[],
): readonly EligibleGrant[] {
  const roleOf = byKey(roles);
  const unique = new Map(instances.map((i) => [foldScope(i.id), i]));
  return [...unique.values()].map(({ id, properties: p }) => ({
    id,
    principalId: p.principalId.toLowerCase(),
    ...(p.principalType && { principalType: p.principalType }),
    role: roleOf.get(roleKey(p.roleDefinitionId)),
    roleDefinitionId: p.roleDefinitionId,
    scope: p.scope,
    scopeKey: foldScope(p.scope),
    ...(p.endDateTime && { until: p.endDateTime }),
  }));
}

/** When assignments in force end: folded assignment id → ISO date. Those without an end are absent. */
export const endsOf = (instances: readonly ScheduleInstance[]): ReadonlyMap<string, string> =>
  new Map(
    instances.flatMap(({ properties: { originRoleAssignmentId: id, endDateTime: end } }) =>
      id && end ? [[foldScope(id), end] as const] : [],
    ),
  );

/** The delegations of a subscription or resource group, one entry a principal. */
export function delegationsOf(
  assignments: readonly RegistrationAssignment[],
  roles: readonly RoleDefinition[],
): readonly Delegation[] {
  const roleOf = byKey(roles);
  const unique = new Map(assignments.map((a) => [foldScope(a.id), a]));
  return [...unique.values()].flatMap(({ id, name, properties }) => {
    const definition = properties.registrationDefinition?.properties;
    const scope = id.replace(/\/providers\/Microsoft\.ManagedServices\/.*$/i, '');
    return (definition?.authorizations ?? []).map((a): Delegation => ({
      id,
      name: definition?.registrationDefinitionName ?? name,
      scope,
      scopeKey: foldScope(scope),
      ...(definition?.managedByTenantId && { byTenantId: definition.managedByTenantId }),
      ...(definition?.managedByTenantName && { byTenantName: definition.managedByTenantName }),
      principalId: a.principalId.toLowerCase(),
      ...(a.principalIdDisplayName && { principalName: a.principalIdDisplayName }),
      role: roleOf.get(roleKey(a.roleDefinitionId)),
      roleDefinitionId: a.roleDefinitionId,
    }));
  });
}
