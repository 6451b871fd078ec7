import { foldId } from '@/arm/resource-id';

import type { Answer, Call, Doc, Route } from '../contract';
import { Refusal } from '../contract';
import { requireAllowed } from './access';
import { AUTHORIZATION_VERSIONS } from './api-versions';
import { authorizationFilter } from './filter';
import { requireExisting, scopeOf, scopeText } from './scope-of-call';
import { covers, scopesAbove } from './scopes';

// Deny assignments can only be read: Azure makes them itself (for managed applications, deployment stacks and the like).

const DENIALS = '/{scope*}/providers/Microsoft.Authorization/denyAssignments';
const READ = 'Microsoft.Authorization/denyAssignments/read';

interface DenyBody {
  readonly properties: {
    readonly scope?: string;
    readonly principals?: readonly { readonly id: string }[];
  };
}

function list(call: Call): Answer {
  const scope = scopeText(scopeOf(call));
  requireAllowed(call.store, call.caller, READ, scope);
  requireExisting(call.store, scopeOf(call));
  const { atScope, principalId } = authorizationFilter(call.query('$filter'));
  const folded = foldId(scope);
  const above = scopesAbove(call.store, folded);
  const value = (call.store.list('microsoft.authorization/denyassignments') as readonly Doc<DenyBody>[])
    .filter(({ body: { properties } }) => {
      const at = foldId(properties.scope ?? '/');
      if (
        principalId !== undefined &&
        !properties.principals?.some((p) => p.id.toLowerCase() === principalId)
      ) {
        return false;
      }
      return covers(at, folded, above) || (!atScope && at.startsWith(`${folded}/`));
    })
    .map((doc) => doc.body);
  return { status: 200, body: { value } };
}

function get(call: Call): Answer {
  const { name = '' } = call.params;
  const id = `${scopeOf(call)}/providers/Microsoft.Authorization/denyAssignments/${name}`;
  requireAllowed(call.store, call.caller, READ, id);
  const doc = call.store.get(id);
  if (doc) return { status: 200, body: doc.body };
  throw new Refusal(404, 'DenyAssignmentNotFound', `The deny assignment '${name}' is not found.`);
}

const route = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  host: 'arm',
  path,
  apiVersions: AUTHORIZATION_VERSIONS,
  versionError: { provider: 'Microsoft.Authorization', type: 'denyAssignments' },
  handle,
});

export const denyAssignmentRoutes: readonly Route[] = [route(DENIALS, list), route(`${DENIALS}/{name}`, get)];
