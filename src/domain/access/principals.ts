import type { DirectoryObject, PrincipalType, RoleAssignment } from '@/arm/types';

import { isInData } from '../not-in-data';

/**
 * Why a principal has no name. missing: Graph answered for that id in the scope's own tenant and did not hold it.
 * refused: Graph refused or failed. foreign: it belongs to another tenant, which was not asked. notAsked: not looked up yet.
 */
export type Unresolved = 'missing' | 'refused' | 'foreign' | 'notAsked';

export interface Principal {
  readonly id: string;
  readonly type: PrincipalType | 'Unknown';
  readonly displayName?: string;
  readonly signInName?: string;
  /** Guest users of this tenant, by Graph's userType. */
  readonly guest: boolean;
  readonly unresolved?: Unresolved;
  /** Azure creates it for a resource, so it has no owners. */
  readonly managedIdentity?: true;
  /** How many owners the directory names; undefined: not asked or refused. */
  readonly owners?: number;
  /** Groups whose members follow from a rule: that rule, or an empty text when the directory did not show it. */
  readonly membershipRule?: string;
}

const types: Readonly<Record<DirectoryObject['@odata.type'], Principal['type']>> = {
  '#microsoft.graph.user': 'User',
  '#microsoft.graph.group': 'Group',
  '#microsoft.graph.servicePrincipal': 'ServicePrincipal',
  '#microsoft.graph.device': 'Device',
  '#microsoft.graph.directoryObject': 'Unknown',
};

/** A principal as Microsoft Graph knows it; one of an import whose name is in no file was not asked for. */
export const principalOf = (object: DirectoryObject): Principal => ({
  id: object.id,
  type: types[object['@odata.type']] ?? 'Unknown',
  displayName: object.displayName ?? undefined,
  signInName: object.userPrincipalName ?? object.appId,
  guest: object.userType === 'Guest',
  ...(!isInData(object, 'displayName') && { unresolved: 'notAsked' }),
  ...(object.servicePrincipalType === 'ManagedIdentity' && { managedIdentity: true }),
  ...(object.groupTypes?.includes('DynamicMembership') && { membershipRule: object.membershipRule ?? '' }),
});

/** A principal that Graph did not return, with what the assignment says of it. */
export const unresolvedPrincipal = (assignment: RoleAssignment, why: Unresolved): Principal => ({
  id: assignment.properties.principalId,
  type: assignment.properties.principalType ?? 'Unknown',
  guest: false,
  unresolved: assignment.properties.principalType === 'ForeignGroup' ? 'foreign' : why,
});

const DAY = 86_400_000;

/**
 * Whether a principal is orphaned (trap 21): Graph answered in the scope's own tenant without that id, it is no foreign
 * group, and the assignment is older than 24 hours.
 */
export function isOrphaned(assignment: RoleAssignment, principal: Principal, nowMs: number): boolean {
  const created = Date.parse(assignment.properties.createdOn ?? '');
  return (
    principal.unresolved === 'missing' &&
    assignment.properties.principalType !== 'ForeignGroup' &&
    !Number.isNaN(created) &&
    nowMs - created > DAY
  );
}
