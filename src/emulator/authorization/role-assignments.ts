import { foldId } from '@/arm/resource-id';
import type { RoleAssignment } from '@/arm/types';

import type { Answer, Call, Doc, Route } from '../contract';
import { Refusal } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { authorizationDate } from '../wire-date';
import { requireAllowed } from './access';
import { AUTHORIZATION_VERSIONS } from './api-versions';
import { authorizationFilter } from './filter';
import { groupsOf } from './groups';
import { directoryObject } from './principals';
import { roleFinder } from './rights';
import { requireExisting, scopeOf, scopeText } from './scope-of-call';
import { covers, scopesAbove } from './scopes';

// Role assignments (ARM 15).

const ASSIGNMENTS = '/{scope*}/providers/Microsoft.Authorization/roleAssignments';
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type AssignmentDoc = Doc<RoleAssignment>;

const lastSegment = (id: string) => id.slice(id.lastIndexOf('/') + 1);
const assignmentId = (call: Call): string =>
  `${scopeOf(call)}/providers/Microsoft.Authorization/roleAssignments/${call.params.name ?? ''}`;

/** Role definition ids carry the subscription that was asked, also on rows from above it (ARM 15). */
function render(doc: AssignmentDoc, askedScope: string): RoleAssignment {
  const subscription = /^\/subscriptions\/[^/]+/i.exec(askedScope)?.[0] ?? '';
  const { properties, ...rest } = doc.body;
  const roleDefinitionId = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${lastSegment(properties.roleDefinitionId)}`;
  return { properties: { ...properties, roleDefinitionId }, ...rest };
}

function list(call: Call): Answer {
  const { store, caller } = call;
  const scope = scopeText(scopeOf(call));
  requireAllowed(store, caller, 'Microsoft.Authorization/roleAssignments/read', scope);
  requireExisting(store, scopeOf(call));
  const filter = authorizationFilter(call.query('$filter'));
  const folded = foldId(scope);
  const above = scopesAbove(store, folded);
  const principals =
    filter.assignedTo === undefined
      ? undefined
      : new Set([filter.assignedTo, ...groupsOf(store, filter.assignedTo).map((id) => id.toLowerCase())]);
  const docs = store.list('microsoft.authorization/roleassignments') as readonly AssignmentDoc[];
  const value = docs.filter((doc) => {
    const { principalId, scope: at } = doc.body.properties;
    if (!isOfTenant(doc, caller)) return false;
    const principal = principalId.toLowerCase();
    if (filter.principalId !== undefined && principal !== filter.principalId) return false;
    if (principals && !principals.has(principal)) return false;
    const granted = foldId(at);
    if (covers(granted, folded, above)) return true;
    return !filter.atScope && (folded === '/' || granted.startsWith(`${folded}/`));
  });
  return { status: 200, body: { value: value.map((doc) => render(doc, scope)) } };
}

const isOfTenant = ({ meta }: Pick<Doc, 'meta'>, { tenantId }: Call['caller']): boolean =>
  meta?.tenantId === undefined || meta.tenantId.toLowerCase() === tenantId.toLowerCase();

/** Above subscriptions two imported tenants may have an assignment of one id: one of them is then kept apart, under its tenant. */
function assignmentOf({ store, caller }: Call, id: string): AssignmentDoc | undefined {
  const docs = [store.get(`/tenants/${caller.tenantId}${id}`), store.get(id)];
  return docs.find((doc) => doc && isOfTenant(doc, caller)) as AssignmentDoc | undefined;
}

function required(call: Call, action: string): AssignmentDoc | undefined {
  const id = assignmentId(call);
  requireAllowed(call.store, call.caller, action, id);
  requireExisting(call.store, scopeOf(call));
  return assignmentOf(call, id);
}

function get(call: Call): Answer {
  const doc = required(call, 'Microsoft.Authorization/roleAssignments/read');
  if (doc) return { status: 200, body: render(doc, scopeOf(call)) };
  throw new Refusal(
    404,
    'RoleAssignmentNotFound',
    `The role assignment '${call.params.name ?? ''}' is not found.`,
  );
}

/** The principal type of a new assignment; refuses a principal that the tenant's directory does not know. */
function principalTypeOf(call: Call, principalId: string, given: string | undefined): string {
  const found = directoryObject(call.store, call.caller.tenantId, principalId);
  if (!found?.principalType) {
    // With a type in the request the principal is not looked up: it may not have reached this directory yet (ARM 15).
    if (given !== undefined) return given;
    if (found) return 'Unknown';
    throw new Refusal(
      400,
      'PrincipalNotFound',
      `Principal ${principalId.replaceAll('-', '')} does not exist in the directory ${call.caller.tenantId}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype`,
    );
  }
  if (given !== undefined && given.toLowerCase() !== found.principalType.toLowerCase()) {
    throw new Refusal(
      400,
      'UnmatchedPrincipalType',
      `The PrincipalId '${principalId.replaceAll('-', '')}' has type '${found.principalType}' , which is different from specified PrinciaplType '${given}'.`,
    );
  }
  return found.principalType;
}

function put(call: Call): Answer {
  const { store, caller, params } = call;
  const id = assignmentId(call);
  const before = required(call, 'Microsoft.Authorization/roleAssignments/write');
  requireUnlocked(store, id, 'write');
  const name = params.name ?? '';
  if (!GUID.test(name)) {
    throw new Refusal(
      400,
      'InvalidRoleAssignmentId',
      `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
    );
  }
  const asked = ((call.body ?? {}) as Partial<RoleAssignment>).properties;
  if (!asked?.roleDefinitionId || !asked.principalId) {
    throw new Refusal(
      400,
      'InvalidCreateRoleAssignmentRequest',
      'The request to create role assignment is not valid. The properties roleDefinitionId and principalId are required.',
    );
  }
  const roleGuid = lastSegment(asked.roleDefinitionId).toLowerCase();
  const role = roleFinder(store)(asked.roleDefinitionId);
  if (!role) {
    throw new Refusal(
      404,
      'RoleDefinitionDoesNotExist',
      `The specified role definition with ID '${roleGuid.replaceAll('-', '')}' does not exist.`,
    );
  }
  const principalType = principalTypeOf(call, asked.principalId, asked.principalType);
  const scope = scopeText(scopeOf(call));
  const sameText = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const was = before?.body.properties;
  if (
    was &&
    (!sameText(was.principalId, asked.principalId) || !sameText(lastSegment(was.roleDefinitionId), roleGuid))
  ) {
    throw new Refusal(
      400,
      'RoleAssignmentUpdateNotPermitted',
      'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    );
  }
  const twin = (store.list('microsoft.authorization/roleassignments') as readonly AssignmentDoc[]).find(
    ({ meta, body: { name: other, properties: p } }) =>
      isOfTenant({ meta }, caller) &&
      !sameText(other, name) &&
      foldId(p.scope) === foldId(scope) &&
      sameText(p.principalId, asked.principalId) &&
      sameText(lastSegment(p.roleDefinitionId), roleGuid),
  );
  if (twin) throw new Refusal(409, 'RoleAssignmentExists', 'The role assignment already exists.');
  const at = authorizationDate(call.now, 5454);
  const body: RoleAssignment = {
    properties: {
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${roleGuid}`,
      principalId: asked.principalId,
      principalType: principalType as RoleAssignment['properties']['principalType'],
      scope,
      condition: asked.condition ?? null,
      conditionVersion: asked.conditionVersion ?? null,
      createdOn: was?.createdOn ?? at,
      updatedOn: at,
      createdBy: was?.createdBy ?? caller.objectId,
      updatedBy: caller.objectId,
      delegatedManagedIdentityResourceId: asked.delegatedManagedIdentityResourceId ?? null,
      description: asked.description ?? null,
    },
    id: before?.body.id ?? id,
    type: 'Microsoft.Authorization/roleAssignments',
    name: before?.body.name ?? name,
  };
  const doc: AssignmentDoc = {
    id: before?.id ?? id,
    type: 'microsoft.authorization/roleassignments',
    body,
    meta: { tenantId: caller.tenantId },
  };
  const answer = render(doc, scope);
  // The service sends createdBy as null here and fills it in for later reads (ARM 15).
  return {
    status: 201,
    body: { ...answer, properties: { ...answer.properties, createdBy: null } },
    changes: [{ put: doc }],
  };
}

function remove(call: Call): Answer {
  const doc = required(call, 'Microsoft.Authorization/roleAssignments/delete');
  requireUnlocked(call.store, assignmentId(call), 'delete');
  if (!doc) return { status: 204 };
  return { status: 200, body: render(doc, scopeOf(call)), changes: [{ delete: doc.id }] };
}

const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  host: 'arm',
  path,
  apiVersions: AUTHORIZATION_VERSIONS,
  versionError: { provider: 'Microsoft.Authorization', type: 'roleAssignments' },
  handle,
});

export const roleAssignmentRoutes: readonly Route[] = [
  route('GET', ASSIGNMENTS, list),
  route('GET', `${ASSIGNMENTS}/{name}`, get),
  route('PUT', `${ASSIGNMENTS}/{name}`, put),
  route('DELETE', `${ASSIGNMENTS}/{name}`, remove),
];
