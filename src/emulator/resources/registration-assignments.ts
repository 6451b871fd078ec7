import { foldId } from '@/arm/resource-id';

import { requireAllowed } from '../authorization/access';
import { requireExisting, scopeOf, scopeText } from '../authorization/scope-of-call';
import { covers, scopesAbove } from '../authorization/scopes';
import type { Answer, Call, Doc, Route } from '../contract';

// Azure Lighthouse delegations to another tenant. Role assignment lists do not show them (trap 19).

interface Delegation {
  readonly properties: { readonly registrationDefinition?: unknown };
}

function list(call: Call): Answer {
  const scope = scopeText(scopeOf(call));
  requireAllowed(call.store, call.caller, 'Microsoft.ManagedServices/registrationAssignments/read', scope);
  requireExisting(call.store, scopeOf(call));
  const folded = foldId(scope);
  const above = scopesAbove(call.store, folded);
  const withDefinition = call.query('$expandRegistrationDefinition')?.toLowerCase() === 'true';
  const docs = call.store.list(
    'microsoft.managedservices/registrationassignments',
  ) as readonly Doc<Delegation>[];
  const value = docs
    .filter((doc) => {
      const at = foldId(doc.id.replace(/\/providers\/Microsoft\.ManagedServices\/.*$/i, ''));
      return covers(at, folded, above) || at.startsWith(`${folded}/`);
    })
    .map(({ body }) => {
      const { registrationDefinition, ...properties } = body.properties;
      return { ...body, properties: { ...properties, ...(withDefinition && { registrationDefinition }) } };
    });
  return { status: 200, body: { value } };
}

export const registrationAssignmentRoutes: readonly Route[] = [
  {
    method: 'GET',
    host: 'arm',
    path: '/{scope*}/providers/Microsoft.ManagedServices/registrationAssignments',
    apiVersions: ['2019-06-01', '2019-09-01', '2020-02-01-preview', '2022-01-01-preview', '2022-10-01'],
    versionError: { provider: 'Microsoft.ManagedServices', type: 'registrationAssignments' },
    handle: list,
  },
];
