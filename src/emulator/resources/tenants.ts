import type { DirectoryObject, Location } from '@/arm/types';

import { canReadSomewhere } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { Refusal } from '../contract';
import { locationsOf } from '../data/regions';
import { pageOf } from '../pipeline/paging';
import { notAuthorized, requireScope } from '../pipeline/refusals';
import { RESOURCES_VERSIONS } from './api-versions';

// Tenants, subscriptions and locations: the first calls of every portal.

/** The tenants whose directory knows the caller. An imported estate may come without directories: then all of it is the caller's. */
function listTenants(call: Call): Answer {
  const me = call.caller.objectId.toLowerCase();
  const tenants = call.store.list('tenants');
  const knowing = new Set(
    call.store
      .list('graph/users')
      .filter((doc) => (doc as Doc<DirectoryObject>).body.id.toLowerCase() === me)
      .map((doc) => doc.meta?.tenantId?.toLowerCase()),
  );
  const mine =
    knowing.size === 0 ? tenants : tenants.filter((doc) => knowing.has(doc.meta?.tenantId?.toLowerCase()));
  return { status: 200, body: pageOf(call, mine, (doc) => doc.body) };
}

/** Subscriptions of the token's tenant in which the caller has a role (trap 13, trap 17). */
function listSubscriptions(call: Call): Answer {
  const { caller, store } = call;
  const mine = store
    .list('microsoft.resources/subscriptions')
    .filter(
      (doc) =>
        doc.meta?.tenantId?.toLowerCase() === caller.tenantId.toLowerCase() &&
        canReadSomewhere(store, caller, subscriptionIdOf(doc)),
    );
  const page = pageOf(call, mine, (doc) => doc.body);
  return { status: 200, body: { ...page, count: { type: 'Total', value: mine.length } } };
}

const subscriptionIdOf = (doc: Doc): string => doc.id.split('/')[2] ?? '';

/** The subscription of the URL; 404 when there is none, 403 when nothing in it is granted to the caller. */
function requireSubscription(call: Call, action: string): Doc {
  const { subscriptionId = '' } = call.params;
  const id = `/subscriptions/${subscriptionId}`;
  requireScope(call.store, { subscriptionId });
  if (!canReadSomewhere(call.store, call.caller, subscriptionId))
    throw notAuthorized(call.caller, action, id);
  const doc = call.store.get(id);
  if (!doc)
    throw new Refusal(
      404,
      'SubscriptionNotFound',
      `The subscription '${subscriptionId}' could not be found.`,
    );
  return doc;
}

function listLocations(call: Call): Answer {
  const doc = requireSubscription(call, 'Microsoft.Resources/subscriptions/locations/read');
  const imported = call.store.list('microsoft.resources/locations', doc.id) as readonly Doc<Location>[];
  const value = imported.length > 0 ? imported.map((l) => l.body) : locationsOf(subscriptionIdOf(doc));
  return { status: 200, body: { value } };
}

const get = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  host: 'arm',
  path,
  apiVersions: RESOURCES_VERSIONS,
  handle,
});

export const tenantRoutes: readonly Route[] = [
  get('/tenants', listTenants),
  get('/subscriptions', listSubscriptions),
  get('/subscriptions/{subscriptionId}', (call) => ({
    status: 200,
    body: requireSubscription(call, 'Microsoft.Resources/subscriptions/read').body,
  })),
  get('/subscriptions/{subscriptionId}/locations', listLocations),
];
