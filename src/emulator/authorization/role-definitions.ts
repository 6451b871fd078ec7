import { foldId } from '@/arm/resource-id';
import type { RoleDefinition } from '@/arm/types';

import type { Answer, Call, Doc, Route } from '../contract';
import { Refusal } from '../contract';
import { builtInRoles } from '../data/roles';
import { authorizationDate } from '../wire-date';
import { requireAllowed } from './access';
import { AUTHORIZATION_VERSIONS } from './api-versions';
import { authorizationFilter } from './filter';
import { roleFinder } from './rights';
import { requireExisting, scopeOf, scopeText } from './scope-of-call';
import { covers, scopesAbove } from './scopes';

// Role definitions: the built-in ones and the estate's own (ARM 15).

const DEFINITIONS = '/{scope*}/providers/Microsoft.Authorization/roleDefinitions';
const READ = 'Microsoft.Authorization/roleDefinitions/read';

type RoleDoc = Doc<RoleDefinition>;

/** The id carries the subscription that was asked. */
function render(role: RoleDefinition, askedScope: string): RoleDefinition {
  const subscription = /^\/subscriptions\/[^/]+/i.exec(askedScope)?.[0] ?? '';
  return { ...role, id: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${role.name}` };
}

/** The estate's own roles that may be assigned at a scope, above it or below it. */
function ownRoles(call: Call, scope: string): readonly RoleDefinition[] {
  const folded = foldId(scope);
  const above = scopesAbove(call.store, folded);
  return (call.store.list('microsoft.authorization/roledefinitions') as readonly RoleDoc[])
    .map((doc) => doc.body)
    .filter(
      ({ properties: { assignableScopes } }) =>
        // Of an imported role that is known by its name only it is not known where it may be assigned.
        assignableScopes === undefined ||
        assignableScopes.some((s) => {
          const at = foldId(s);
          return covers(at, folded, above) || at.startsWith(`${folded}/`);
        }),
    );
}

function list(call: Call): Answer {
  const scope = scopeText(scopeOf(call));
  requireAllowed(call.store, call.caller, READ, scope);
  requireExisting(call.store, scopeOf(call));
  const { roleName, type } = authorizationFilter(call.query('$filter'));
  const own = ownRoles(call, scope);
  const known = new Set(own.map((r) => r.name.toLowerCase()));
  const value = [...own, ...[...builtInRoles().values()].filter((r) => !known.has(r.name))]
    .filter((r) => roleName === undefined || r.properties.roleName.toLowerCase() === roleName)
    .filter((r) => type === undefined || r.properties.type?.toLowerCase() === type)
    .map((r) => render(r, scope));
  return { status: 200, body: { value } };
}

const notFound = (name: string): Refusal =>
  new Refusal(
    404,
    'RoleDefinitionDoesNotExist',
    `The specified role definition with ID '${name.replaceAll('-', '')}' does not exist.`,
  );

function get(call: Call): Answer {
  const { name = '' } = call.params;
  requireAllowed(call.store, call.caller, READ, scopeText(scopeOf(call)));
  const role = roleFinder(call.store)(name);
  if (!role) throw notFound(name);
  return { status: 200, body: render(role, scopeOf(call)) };
}

function put(call: Call): Answer {
  const { name = '' } = call.params;
  const asked = ((call.body ?? {}) as Partial<RoleDefinition>).properties;
  const scopes = asked?.assignableScopes ?? [];
  for (const scope of scopes.length > 0 ? scopes : [scopeText(scopeOf(call))]) {
    requireAllowed(call.store, call.caller, 'Microsoft.Authorization/roleDefinitions/write', scope);
  }
  if (!asked?.roleName || !asked.permissions || scopes.length === 0) {
    throw new Refusal(
      400,
      'InvalidRoleDefinition',
      'The role definition needs roleName, permissions and assignableScopes.',
    );
  }
  if (builtInRoles().has(name.toLowerCase())) {
    throw new Refusal(
      400,
      'RoleDefinitionCannotBeUpdated',
      `The built-in role definition '${name}' cannot be changed.`,
    );
  }
  const id = `/providers/Microsoft.Authorization/roleDefinitions/${name}`;
  const before = call.store.get(id) as RoleDoc | undefined;
  const taken = [...builtInRoles().values(), ...ownRoles(call, scopes[0] ?? '/')].some(
    (r) =>
      r.name.toLowerCase() !== name.toLowerCase() &&
      r.properties.roleName.toLowerCase() === asked.roleName.toLowerCase(),
  );
  if (taken) {
    throw new Refusal(
      409,
      'RoleDefinitionWithSameNameExists',
      `A custom role with the same name already exists in this directory. Use a different name.`,
    );
  }
  const at = authorizationDate(call.now, 8585);
  const body: RoleDefinition = {
    properties: {
      roleName: asked.roleName,
      type: 'CustomRole',
      description: asked.description ?? '',
      assignableScopes: scopes,
      permissions: asked.permissions.map((p) => ({
        actions: p.actions ?? [],
        notActions: p.notActions ?? [],
        dataActions: p.dataActions ?? [],
        notDataActions: p.notDataActions ?? [],
      })),
      createdOn: before?.body.properties.createdOn ?? at,
      updatedOn: at,
      createdBy: before?.body.properties.createdBy ?? call.caller.objectId,
      updatedBy: call.caller.objectId,
    },
    id,
    type: 'Microsoft.Authorization/roleDefinitions',
    name,
  };
  const answer = render(body, scopeOf(call));
  return {
    status: 201,
    body: { ...answer, properties: { ...answer.properties, createdBy: null } },
    changes: [{ put: { id, type: 'microsoft.authorization/roledefinitions', body } }],
  };
}

function remove(call: Call): Answer {
  const { name = '' } = call.params;
  requireAllowed(
    call.store,
    call.caller,
    'Microsoft.Authorization/roleDefinitions/delete',
    scopeText(scopeOf(call)),
  );
  const doc = call.store.get(`/providers/Microsoft.Authorization/roleDefinitions/${name}`) as
    | RoleDoc
    | undefined;
  if (!doc) return { status: 204 };
  const used = call.store
    .list('microsoft.authorization/roleassignments')
    .some((a) => JSON.stringify(a.body).toLowerCase().includes(`roledefinitions/${name.toLowerCase()}"`));
  if (used) {
    throw new Refusal(
      400,
      'RoleDefinitionHasAssignments',
      `There are existing role assignments referencing role (code: RoleDefinitionHasAssignments)`,
    );
  }
  return { status: 200, body: render(doc.body, scopeOf(call)), changes: [{ delete: doc.id }] };
}

const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  host: 'arm',
  path,
  apiVersions: AUTHORIZATION_VERSIONS,
  versionError: { provider: 'Microsoft.Authorization', type: 'roleDefinitions' },
  handle,
});

export const roleDefinitionRoutes: readonly Route[] = [
  route('GET', DEFINITIONS, list),
  route('GET', `${DEFINITIONS}/{name}`, get),
  route('PUT', `${DEFINITIONS}/{name}`, put),
  route('DELETE', `${DEFINITIONS}/{name}`, remove),
];
