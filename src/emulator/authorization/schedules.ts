import { foldId } from '@/arm/resource-id';
import type { DirectoryObject, RoleAssignment } from '@/arm/types';

import type { Answer, Call, Doc, Route } from '../contract';
import { authorizationDate } from '../wire-date';
import { requireAllowed } from './access';
import { authorizationFilter } from './filter';
import { groupsOf } from './groups';
import { directoryObject } from './principals';
import { roleFinder } from './rights';
import { requireExisting, scopeOf, scopeText } from './scope-of-call';
import { covers, scopesAbove } from './scopes';

// Eligible assignments, and active ones with their end dates, as Privileged Identity Management lists them (2020-10-01,
// trap 19). An eligible assignment grants nothing until it is activated.

const VERSIONS = ['2020-10-01-preview', '2020-10-01'];
const AUTH = '/{scope*}/providers/Microsoft.Authorization';

interface Instance {
  readonly properties: RoleAssignment['properties'] & {
    readonly assignmentType?: string;
    readonly status?: string;
    readonly originRoleAssignmentId?: string;
    readonly startDateTime?: string;
    readonly endDateTime?: string | null;
  };
  readonly id: string;
  readonly name: string;
  readonly type: string;
}

const lastSegment = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** What the service adds for people to read: names of scope, role and principal. */
function expanded(
  call: Call,
  { scope, roleDefinitionId, principalId, principalType }: Instance['properties'],
) {
  const principal = directoryObject(call.store, call.caller.tenantId, principalId)?.doc.body as
    | DirectoryObject
    | undefined;
  const scoped = call.store.get(scope)?.body as
    | { readonly name?: string; readonly displayName?: string }
    | undefined;
  return {
    scope: { id: scope, displayName: scoped?.displayName ?? scoped?.name ?? scope, type: 'resource' },
    roleDefinition: {
      id: roleDefinitionId,
      displayName: roleFinder(call.store)(roleDefinitionId)?.properties.roleName ?? null,
      type: 'BuiltInRole',
    },
    principal: { id: principalId, displayName: principal?.displayName ?? null, type: principalType },
  };
}

function listed(call: Call, instances: readonly Instance[]): Answer {
  const scope = scopeText(scopeOf(call));
  const { atScope, principalId, assignedTo, asTarget } = authorizationFilter(call.query('$filter'));
  const whom = asTarget === true ? call.caller.objectId : assignedTo;
  const principals =
    whom === undefined
      ? undefined
      : new Set([whom, ...groupsOf(call.store, whom)].map((id) => id.toLowerCase()));
  const folded = foldId(scope);
  const above = scopesAbove(call.store, folded);
  const value = instances
    .filter(({ properties }) => {
      const at = foldId(properties.scope);
      const who = properties.principalId.toLowerCase();
      if (principalId !== undefined && who !== principalId) return false;
      if (principals && !principals.has(who)) return false;
      return covers(at, folded, above) || (!atScope && (folded === '/' || at.startsWith(`${folded}/`)));
    })
    .map((instance) => {
      const at = foldId(instance.properties.scope);
      return {
        ...instance,
        properties: {
          ...instance.properties,
          memberType: at === folded ? 'Direct' : 'Inherited',
          expandedProperties: expanded(call, instance.properties),
        },
      };
    });
  return { status: 200, body: { value } };
}

const inTenant = (call: Call, doc: Doc): boolean =>
  doc.meta?.tenantId === undefined || doc.meta.tenantId.toLowerCase() === call.caller.tenantId.toLowerCase();

function allowed(call: Call, action: string): void {
  requireAllowed(call.store, call.caller, action, scopeText(scopeOf(call)));
  requireExisting(call.store, scopeOf(call));
}

/** Every active role assignment is an instance of a schedule; one that ends has an end. */
function active(call: Call): Answer {
  allowed(call, 'Microsoft.Authorization/roleAssignmentScheduleInstances/read');
  const docs = call.store.list('microsoft.authorization/roleassignments') as readonly Doc<RoleAssignment>[];
  const instances = docs
    .filter((doc) => inTenant(call, doc))
    .map((doc): Instance => {
      const { properties, id } = doc.body;
      const end = doc.meta?.operation?.kind === 'delete' ? doc.meta.operation.startedAt : undefined;
      const name = lastSegment(id);
      return {
        properties: {
          ...properties,
          assignmentType: 'Assigned',
          status: 'Provisioned',
          originRoleAssignmentId: id,
          startDateTime: properties.createdOn ?? '',
          endDateTime: end === undefined ? null : authorizationDate(end),
        },
        name,
        id: id.replace(/roleAssignments(?=\/[^/]+$)/i, 'roleAssignmentScheduleInstances'),
        type: 'Microsoft.Authorization/roleAssignmentScheduleInstances',
      };
    });
  return listed(call, instances);
}

function eligible(call: Call): Answer {
  allowed(call, 'Microsoft.Authorization/roleEligibilityScheduleInstances/read');
  const docs = call.store.list(
    'microsoft.authorization/roleeligibilityscheduleinstances',
  ) as readonly Doc<Instance>[];
  return listed(
    call,
    docs.filter((doc) => inTenant(call, doc)).map((doc) => doc.body),
  );
}

const route = (type: string, handle: Route['handle']): Route => ({
  method: 'GET',
  host: 'arm',
  path: `${AUTH}/${type}`,
  apiVersions: VERSIONS,
  versionError: { provider: 'Microsoft.Authorization', type },
  handle,
});

export const scheduleRoutes: readonly Route[] = [
  route('roleAssignmentScheduleInstances', active),
  route('roleEligibilityScheduleInstances', eligible),
];
