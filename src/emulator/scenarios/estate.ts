import { guidOf } from '@/lib/seeded';

import type { Doc, DocType } from '../contract';
import { authorizationDate } from '../wire-date';

// Builders of the documents that are not galleries: what every scenario starts from. Ids of demo things are guids that belong
// to their names, so that a link into a scenario works in every browser.

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;

export interface TenantSpec {
  readonly tenantId: string;
  readonly displayName: string;
  readonly domain: string;
  readonly country: string;
}

/** The tenant's document and its root management group, which bears the tenant's id (as in Azure). */
export function tenantDocs({ tenantId, displayName, domain, country }: TenantSpec): readonly Doc[] {
  return [
    {
      id: `/tenants/${tenantId}`,
      type: 'tenants',
      body: {
        id: `/tenants/${tenantId}`,
        tenantId,
        countryCode: country,
        displayName,
        domains: [domain],
        tenantCategory: 'Home',
        defaultDomain: domain,
        tenantType: 'AAD',
      },
      meta: { tenantId },
    },
    managementGroupDoc(tenantId, 'Tenant Root Group', tenantId),
  ];
}

/** The id of a management group by its name. */
export const managementGroupId = (name: string): string =>
  `/providers/Microsoft.Management/managementGroups/${name}`;

/** A management group below another one; without `parent` it is the tenant's root. */
export function managementGroupDoc(
  name: string,
  displayName: string,
  tenantId: string,
  parent?: string,
): Doc {
  const id = managementGroupId(name);
  const parentId = parent === undefined ? undefined : managementGroupId(parent);
  return {
    id,
    type: 'microsoft.management/managementgroups',
    body: { id, type: 'Microsoft.Management/managementGroups', name, properties: { tenantId, displayName } },
    meta: parentId === undefined ? { tenantId } : { tenantId, parentId },
  };
}

/** A subscription below a management group. */
export function subscriptionDoc(
  subscriptionId: string,
  displayName: string,
  tenantId: string,
  managementGroup: string,
  tags?: Readonly<Record<string, string>>,
): Doc {
  const id = `/subscriptions/${subscriptionId}`;
  return {
    id,
    type: 'microsoft.resources/subscriptions',
    body: {
      id,
      authorizationSource: 'RoleBased',
      managedByTenants: [],
      ...(tags && { tags }),
      subscriptionId,
      tenantId,
      displayName,
      state: 'Enabled',
      subscriptionPolicies: {
        locationPlacementId: 'Public_2014-09-01',
        quotaId: 'EnterpriseAgreement_2014-09-01',
        spendingLimit: 'Off',
      },
    },
    meta: { tenantId, parentId: managementGroupId(managementGroup) },
  };
}

/** A resource group. */
export function resourceGroupDoc(
  subscriptionId: string,
  name: string,
  location: string,
  tags?: Readonly<Record<string, string>>,
): Doc {
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${name}`;
  return {
    id,
    type: 'microsoft.resources/resourcegroups',
    body: {
      id,
      name,
      type: 'Microsoft.Resources/resourceGroups',
      location,
      ...(tags && { tags }),
      properties: { provisioningState: 'Succeeded' },
    },
  };
}

/** A role assignment at a scope ("/" is the root). `tenantId` matters at the root, which every tenant has its own of. */
export function roleAssignmentDoc(spec: {
  readonly scope: string;
  readonly roleId: string;
  readonly principalId: string;
  readonly principalType: 'User' | 'Group' | 'ServicePrincipal' | 'ForeignGroup';
  readonly tenantId: string;
  readonly createdAt: number;
  readonly createdBy?: string;
  readonly description?: string;
  readonly condition?: string;
}): Doc {
  const { scope, roleId, principalId, principalType, tenantId } = spec;
  const name = guidOf(`assignment ${scope} ${roleId} ${principalId}`);
  const id = `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${name}`;
  const at = authorizationDate(spec.createdAt, 4321);
  return {
    id,
    type: 'microsoft.authorization/roleassignments',
    body: {
      properties: {
        roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${roleId}`,
        principalId,
        principalType,
        scope,
        condition: spec.condition ?? null,
        conditionVersion: spec.condition === undefined ? null : '2.0',
        createdOn: at,
        updatedOn: at,
        createdBy: spec.createdBy ?? principalId,
        updatedBy: spec.createdBy ?? principalId,
        delegatedManagedIdentityResourceId: null,
        description: spec.description ?? null,
      },
      id,
      type: 'Microsoft.Authorization/roleAssignments',
      name,
    },
    meta: { tenantId },
  };
}

// ── Directory objects (Microsoft Graph) ─────────────────────────────────────────────────────────────────────
type DirectoryType = Extract<DocType, `graph/${string}`>;

/** The key of a directory object: one object id may be known in several tenants (a guest). */
export const directoryId = (
  tenantId: string,
  kind: 'users' | 'groups' | 'servicePrincipals',
  objectId: string,
) => `/graph/${tenantId}/${kind}/${objectId}`;

/** A user of a tenant; a guest bears the name that the host tenant gives it. */
export function userDoc(spec: {
  readonly tenantId: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly userPrincipalName: string;
  readonly guest?: boolean;
  readonly jobTitle?: string;
}): Doc {
  const { tenantId, objectId, displayName, userPrincipalName, guest = false } = spec;
  const [givenName = null, ...rest] = displayName.split(' ');
  return {
    id: directoryId(tenantId, 'users', objectId),
    type: 'graph/users',
    body: {
      '@odata.type': '#microsoft.graph.user',
      id: objectId,
      businessPhones: [],
      displayName,
      givenName,
      jobTitle: spec.jobTitle ?? null,
      mail: guest ? userPrincipalName.replace(/#EXT#.*$/, '').replace(/_([^_]*)$/, '@$1') : userPrincipalName,
      mobilePhone: null,
      officeLocation: null,
      preferredLanguage: null,
      surname: rest.join(' ') || null,
      userPrincipalName,
      userType: guest ? 'Guest' : 'Member',
    },
    meta: { tenantId },
  };
}

/** A security group and its direct members (object ids). */
export function groupDoc(spec: {
  readonly tenantId: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly description?: string;
  readonly members: readonly string[];
}): Doc {
  const { tenantId, objectId, displayName, description = null, members } = spec;
  return {
    id: directoryId(tenantId, 'groups', objectId),
    type: 'graph/groups' satisfies DirectoryType,
    body: {
      '@odata.type': '#microsoft.graph.group',
      id: objectId,
      displayName,
      description,
      groupTypes: [],
      mail: null,
      mailEnabled: false,
      mailNickname: displayName.toLowerCase().replaceAll(/[^a-z0-9]/g, ''),
      securityEnabled: true,
    },
    meta: { tenantId, members },
  };
}

/** An application's principal, or a managed identity. */
export function servicePrincipalDoc(spec: {
  readonly tenantId: string;
  readonly objectId: string;
  readonly displayName: string;
  readonly managedIdentity?: boolean;
  readonly owners?: readonly string[];
}): Doc {
  const { tenantId, objectId, displayName, managedIdentity = false, owners = [] } = spec;
  return {
    id: directoryId(tenantId, 'servicePrincipals', objectId),
    type: 'graph/serviceprincipals',
    body: {
      '@odata.type': '#microsoft.graph.servicePrincipal',
      id: objectId,
      accountEnabled: true,
      appDisplayName: managedIdentity ? null : displayName,
      appId: guidOf(`app of ${objectId}`),
      displayName,
      servicePrincipalType: managedIdentity ? 'ManagedIdentity' : 'Application',
    },
    meta: { tenantId, owners },
  };
}
