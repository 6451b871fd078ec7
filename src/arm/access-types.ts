import type { ArmResource, PrincipalType, RoleAssignment } from './types';

// Wire types of access beyond role and deny assignments. Sources: Microsoft.Authorization 2020-10-01 (schedule instances),
// Microsoft.ManagedServices 2022-10-01.

/** The body of a new role assignment. With the principal's type the service does not look the principal up first (ARM 15). */
export interface RoleAssignmentRequest {
  readonly properties: {
    readonly roleDefinitionId: string;
    readonly principalId: string;
    readonly principalType?: PrincipalType;
    readonly description?: string;
    readonly condition?: string;
    readonly conditionVersion?: string;
  };
}

/** An assignment as Privileged Identity Management lists it: one that can be activated, or one in force. */
export interface ScheduleInstance extends ArmResource {
  readonly properties: Pick<
    RoleAssignment['properties'],
    'scope' | 'roleDefinitionId' | 'principalId' | 'principalType' | 'condition' | 'conditionVersion'
  > & {
    readonly status?: string;
    readonly startDateTime?: string | null;
    readonly endDateTime?: string | null;
    readonly memberType?: 'Direct' | 'Group' | 'Inherited';
    /** In force only: Assigned, or Activated by its holder. */
    readonly assignmentType?: string;
    /** In force only: the role assignment that it is. */
    readonly originRoleAssignmentId?: string;
  };
}

/** A delegation of Azure Lighthouse, with its definition expanded. */
export interface RegistrationAssignment extends ArmResource {
  readonly properties: {
    readonly registrationDefinitionId: string;
    readonly provisioningState?: string;
    readonly registrationDefinition?: {
      readonly properties?: {
        readonly registrationDefinitionName?: string;
        readonly description?: string;
        readonly managedByTenantId?: string;
        readonly managedByTenantName?: string;
        readonly authorizations?: readonly {
          readonly principalId: string;
          readonly principalIdDisplayName?: string;
          readonly roleDefinitionId: string;
        }[];
      };
    };
  };
}
