import type { RegistrationAssignment, RoleAssignmentRequest, ScheduleInstance } from './access-types';
import type {
  AsyncOperationStatus,
  DenyAssignment,
  DirectoryObject,
  Gallery,
  ImageDefinition,
  ImageVersion,
  Location,
  ManagedImage,
  Page,
  Permission,
  ResourceGraphRequest,
  ResourceGraphResponse,
  ResourceGroup,
  RoleAssignment,
  RoleDefinition,
  Subscription,
  Tenant,
} from './types';

/** The api-version the portal speaks for each family; the emulator checks its accepted lists against these. */
export const apiVersions = {
  gallery: '2024-03-03',
  managedImages: '2024-07-01',
  resources: '2022-12-01',
  resourceGroups: '2021-04-01',
  authorization: '2022-04-01',
  privilegedIdentity: '2020-10-01',
  managedServices: '2022-10-01',
  resourceGraph: '2022-10-01',
} as const;

/**
 * One ARM (or Microsoft Graph) call. `path` has `{parameters}`; `{id}` and `{scope}` stand for a whole ARM id.
 * The phantom fields carry types: P parameters (path and query), B body, R response.
 */
export interface Operation<P, B, R> {
  readonly name: string;
  readonly host: 'arm' | 'graph';
  readonly method: 'GET' | 'PUT' | 'PATCH' | 'POST' | 'DELETE';
  readonly path: string;
  readonly apiVersion?: string;
  /** Fixed or parameterised query beside api-version, e.g. { $expand: 'ReplicationStatus' } or { $filter: '{filter}' }. */
  readonly query?: Readonly<Record<string, string>>;
  /** Request headers that the call needs. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly paged?: boolean;
  readonly longRunning?: boolean;
  readonly $types?: { readonly params: P; readonly body: B; readonly response: R };
}

interface Shape {
  readonly method: Operation<unknown, unknown, unknown>['method'];
  readonly path: string;
  readonly apiVersion?: string;
  readonly host?: 'arm' | 'graph';
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly paged?: boolean;
  readonly longRunning?: boolean;
}
const op =
  <P, R, B = undefined>() =>
  (name: string, shape: Shape): Operation<P, B, R> => ({ name, host: 'arm', ...shape });

type ById = { readonly id: string };
type BySubscription = { readonly subscriptionId: string };
type AtScope = { readonly scope: string };
/** `name` is the guid of the assignment. */
type Named = AtScope & { readonly name: string };
type None = Readonly<Record<never, never>>;

/** What a search in the directory finds: rows of one kind, without a type. */
export type FoundPrincipal = Omit<DirectoryObject, '@odata.type'>;

/** Microsoft Graph takes $search only with this header. */
const search = (name: string, kind: string, fields: string) =>
  op<{ readonly search: string; readonly top: number }, Page<FoundPrincipal>>()(name, {
    host: 'graph',
    method: 'GET',
    path: `/v1.0/${kind}`,
    query: { $search: '{search}', $top: '{top}', $select: fields },
    headers: { ConsistencyLevel: 'eventual' },
    paged: true,
  });

/** Every call the portal makes, once. Add here first; the client and the query keys follow from it. */
export const operations = {
  tenantsList: op<None, Page<Tenant>>()('tenants.list', {
    method: 'GET',
    path: '/tenants',
    apiVersion: apiVersions.resources,
    paged: true,
  }),
  subscriptionsList: op<None, Page<Subscription>>()('subscriptions.list', {
    method: 'GET',
    path: '/subscriptions',
    apiVersion: apiVersions.resources,
    paged: true,
  }),
  locationsList: op<BySubscription, Page<Location>>()('locations.list', {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}/locations',
    apiVersion: apiVersions.resources,
    paged: true,
  }),
  resourceGroupsList: op<BySubscription, Page<ResourceGroup>>()('resourceGroups.list', {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}/resourcegroups',
    apiVersion: apiVersions.resourceGroups,
    paged: true,
  }),
  galleriesListBySubscription: op<BySubscription, Page<Gallery>>()('galleries.listBySubscription', {
    method: 'GET',
    path: '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/galleries',
    apiVersion: apiVersions.gallery,
    paged: true,
  }),
  galleriesGet: op<ById, Gallery>()('galleries.get', {
    method: 'GET',
    path: '{id}',
    apiVersion: apiVersions.gallery,
    query: { $expand: 'sharingProfile/Groups' },
  }),
  galleriesUpdate: op<ById, Gallery, unknown>()('galleries.update', {
    method: 'PATCH',
    path: '{id}',
    apiVersion: apiVersions.gallery,
    longRunning: true,
  }),
  definitionsListByGallery: op<ById, Page<ImageDefinition>>()('definitions.listByGallery', {
    method: 'GET',
    path: '{id}/images',
    apiVersion: apiVersions.gallery,
    paged: true,
  }),
  definitionsGet: op<ById, ImageDefinition>()('definitions.get', {
    method: 'GET',
    path: '{id}',
    apiVersion: apiVersions.gallery,
  }),
  definitionsUpdate: op<ById, ImageDefinition, unknown>()('definitions.update', {
    method: 'PATCH',
    path: '{id}',
    apiVersion: apiVersions.gallery,
    longRunning: true,
  }),
  versionsListByDefinition: op<ById, Page<ImageVersion>>()('versions.listByDefinition', {
    method: 'GET',
    path: '{id}/versions',
    apiVersion: apiVersions.gallery,
    paged: true,
  }),
  /** With regional state: the only call that carries it (trap 8). */
  versionsGet: op<ById, ImageVersion>()('versions.get', {
    method: 'GET',
    path: '{id}',
    apiVersion: apiVersions.gallery,
    query: { $expand: 'ReplicationStatus' },
  }),
  versionsUpdate: op<ById, ImageVersion, unknown>()('versions.update', {
    method: 'PATCH',
    path: '{id}',
    apiVersion: apiVersions.gallery,
    longRunning: true,
  }),
  versionsDelete: op<ById, undefined>()('versions.delete', {
    method: 'DELETE',
    path: '{id}',
    apiVersion: apiVersions.gallery,
    longRunning: true,
  }),
  managedImagesListBySubscription: op<BySubscription, Page<ManagedImage>>()(
    'managedImages.listBySubscription',
    {
      method: 'GET',
      path: '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/images',
      apiVersion: apiVersions.managedImages,
      paged: true,
    },
  ),
  operationStatusGet: op<{ readonly url: string }, AsyncOperationStatus>()('operationStatus.get', {
    method: 'GET',
    path: '{url}',
  }),
  permissionsList: op<{ readonly scope: string }, Page<Permission>>()('permissions.list', {
    method: 'GET',
    path: '{scope}/providers/Microsoft.Authorization/permissions',
    apiVersion: apiVersions.authorization,
    paged: true,
  }),
  roleAssignmentsList: op<{ readonly scope: string; readonly filter?: string }, Page<RoleAssignment>>()(
    'roleAssignments.list',
    {
      method: 'GET',
      path: '{scope}/providers/Microsoft.Authorization/roleAssignments',
      apiVersion: apiVersions.authorization,
      query: { $filter: '{filter}' },
      paged: true,
    },
  ),
  roleAssignmentsPut: op<Named, RoleAssignment, RoleAssignmentRequest>()('roleAssignments.put', {
    method: 'PUT',
    path: '{scope}/providers/Microsoft.Authorization/roleAssignments/{name}',
    apiVersion: apiVersions.authorization,
  }),
  roleAssignmentsDelete: op<Named, RoleAssignment | undefined>()('roleAssignments.delete', {
    method: 'DELETE',
    path: '{scope}/providers/Microsoft.Authorization/roleAssignments/{name}',
    apiVersion: apiVersions.authorization,
  }),
  denyAssignmentsList: op<AtScope, Page<DenyAssignment>>()('denyAssignments.list', {
    method: 'GET',
    path: '{scope}/providers/Microsoft.Authorization/denyAssignments',
    apiVersion: apiVersions.authorization,
    paged: true,
  }),
  /** Eligible assignments: roles that a principal may activate (trap 19). */
  eligibleAssignmentsList: op<AtScope, Page<ScheduleInstance>>()('eligibleAssignments.list', {
    method: 'GET',
    path: '{scope}/providers/Microsoft.Authorization/roleEligibilityScheduleInstances',
    apiVersion: apiVersions.privilegedIdentity,
    paged: true,
  }),
  /** Active assignments with their end dates (trap 19). */
  scheduledAssignmentsList: op<AtScope, Page<ScheduleInstance>>()('scheduledAssignments.list', {
    method: 'GET',
    path: '{scope}/providers/Microsoft.Authorization/roleAssignmentScheduleInstances',
    apiVersion: apiVersions.privilegedIdentity,
    paged: true,
  }),
  /** Azure Lighthouse delegations; role assignment lists do not show them (trap 19). */
  registrationAssignmentsList: op<AtScope, Page<RegistrationAssignment>>()('registrationAssignments.list', {
    method: 'GET',
    path: '{scope}/providers/Microsoft.ManagedServices/registrationAssignments',
    apiVersion: apiVersions.managedServices,
    query: { $expandRegistrationDefinition: 'true' },
    paged: true,
  }),
  roleDefinitionsList: op<{ readonly scope: string; readonly filter?: string }, Page<RoleDefinition>>()(
    'roleDefinitions.list',
    {
      method: 'GET',
      path: '{scope}/providers/Microsoft.Authorization/roleDefinitions',
      apiVersion: apiVersions.authorization,
      query: { $filter: '{filter}' },
      paged: true,
    },
  ),
  resourceGraphQuery: op<None, ResourceGraphResponse<unknown>, ResourceGraphRequest>()(
    'resourceGraph.query',
    {
      method: 'POST',
      path: '/providers/Microsoft.ResourceGraph/resources',
      apiVersion: apiVersions.resourceGraph,
    },
  ),
  directoryObjectsGetByIds: op<
    None,
    { readonly value: readonly DirectoryObject[] },
    { readonly ids: readonly string[]; readonly types?: readonly string[] }
  >()('directoryObjects.getByIds', {
    host: 'graph',
    method: 'POST',
    path: '/v1.0/directoryObjects/getByIds',
  }),
  /** Direct members, from the beta: v1.0 leaves service principals out (trap 20). */
  groupMembersList: op<{ readonly groupId: string }, Page<DirectoryObject>>()('groupMembers.list', {
    host: 'graph',
    method: 'GET',
    path: '/beta/groups/{groupId}/members',
    query: { $top: '999' },
    paged: true,
  }),
  /** Owners of the service principal itself; those of its app registration are another list. */
  servicePrincipalOwnersList: op<{ readonly principalId: string }, Page<DirectoryObject>>()(
    'servicePrincipalOwners.list',
    {
      host: 'graph',
      method: 'GET',
      path: '/v1.0/servicePrincipals/{principalId}/owners',
      paged: true,
    },
  ),
  usersSearch: search('users.search', 'users', 'id,displayName,userPrincipalName,userType,mail'),
  groupsSearch: search('groups.search', 'groups', 'id,displayName,description'),
  servicePrincipalsSearch: search(
    'servicePrincipals.search',
    'servicePrincipals',
    'id,displayName,appId,servicePrincipalType',
  ),
} as const;
