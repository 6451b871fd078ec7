import type { Doc } from '../contract';

// The caller of an imported estate: the files do not say who exported them, so one owner is invented and marked.

const OWNER_ROLE = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
/** An object id that no directory gives out. */
const OWNER_ID = '00000000-0000-0000-0000-00000000ffff';
const UPN = 'owner@import.invalid';
const NAME = 'Owner of the import';

/** The owner in each tenant's directory, and Owner at each tenant's root. Marked synthetic: they are not exported. */
export function ownerDocs(tenantIds: readonly string[]): readonly Doc[] {
  return tenantIds.flatMap((tenantId): Doc[] => {
    // One assignment for each tenant; the tenant's guid makes its id unique.
    const id = `/providers/Microsoft.Authorization/roleAssignments/${tenantId}`;
    const meta = { tenantId, synthetic: true } as const;
    return [
      {
        id: `/graph/${tenantId}/users/${OWNER_ID}`,
        type: 'graph/users',
        body: {
          '@odata.type': '#microsoft.graph.user',
          id: OWNER_ID,
          displayName: NAME,
          userPrincipalName: UPN,
          userType: 'Member',
        },
        meta,
      },
      {
        id,
        type: 'microsoft.authorization/roleassignments',
        body: {
          properties: {
            roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${OWNER_ROLE}`,
            principalId: OWNER_ID,
            principalType: 'User',
            scope: '/',
            condition: null,
            conditionVersion: null,
            createdOn: null,
            updatedOn: null,
            createdBy: null,
            updatedBy: null,
            delegatedManagedIdentityResourceId: null,
            description: 'Made by the import so that you can see everything in it; not part of the export.',
          },
          id,
          type: 'Microsoft.Authorization/roleAssignments',
          name: tenantId,
        },
        meta,
      },
    ];
  });
}
