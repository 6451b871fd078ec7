import { foldId } from '@/arm/resource-id';

import { isAllowed, requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route, StoreView } from '../contract';
import { Refusal } from '../contract';
import { pageOf } from '../pipeline/paging';
import { MANAGEMENT_GROUP_VERSIONS } from './api-versions';

const GROUPS = '/providers/Microsoft.Management/managementGroups';
const READ = 'Microsoft.Management/managementGroups/read';

interface GroupBody {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly properties: { readonly tenantId: string; readonly displayName: string };
}
type GroupDoc = Doc<GroupBody>;

const ofTenant = (call: Call): readonly GroupDoc[] =>
  (call.store.list('microsoft.management/managementgroups') as readonly GroupDoc[]).filter(
    (doc) =>
      doc.meta?.tenantId === undefined ||
      doc.meta.tenantId.toLowerCase() === call.caller.tenantId.toLowerCase(),
  );

function list(call: Call): Answer {
  const mine = ofTenant(call).filter((doc) => isAllowed(call.store, call.caller, READ, doc.id));
  return { status: 200, body: pageOf(call, mine, (doc) => doc.body) };
}

/** Management groups, then subscriptions, that hang directly under a group; with theirs when asked to the bottom. */
function childrenOf(
  store: StoreView,
  id: string,
  recurse: boolean,
  seen: ReadonlySet<string>,
): readonly unknown[] {
  const under = (doc: Doc) => doc.meta?.parentId !== undefined && foldId(doc.meta.parentId) === foldId(id);
  const deeper = new Set([...seen, foldId(id)]);
  const groups = (store.list('microsoft.management/managementgroups') as readonly GroupDoc[])
    .filter((doc) => under(doc) && !deeper.has(foldId(doc.id)))
    .map(({ body }) => ({
      id: body.id,
      type: body.type,
      name: body.name,
      displayName: body.properties.displayName,
      ...(recurse && { children: childrenOf(store, body.id, true, deeper) }),
    }));
  const subscriptions = (
    store.list('microsoft.resources/subscriptions') as readonly Doc<{
      readonly subscriptionId: string;
      readonly displayName: string;
    }>[]
  )
    .filter(under)
    .map(({ id: subscription, body }) => ({
      id: subscription,
      type: '/subscriptions',
      name: body.subscriptionId,
      displayName: body.displayName,
    }));
  return [...groups, ...subscriptions];
}

function get(call: Call): Answer {
  const { group = '' } = call.params;
  const id = `${GROUPS}/${group}`;
  requireAllowed(call.store, call.caller, READ, id);
  const doc = ofTenant(call).find((d) => foldId(d.id) === foldId(id));
  if (!doc) throw new Refusal(404, 'NotFound', `Management group '${group}' could not be found.`);
  const parent =
    doc.meta?.parentId === undefined
      ? undefined
      : (call.store.get(doc.meta.parentId) as GroupDoc | undefined);
  const expand = /children|path/i.test(call.query('$expand') ?? '');
  const recurse = call.query('$recurse')?.toLowerCase() === 'true';
  const details = {
    version: 1,
    ...(parent && {
      parent: { id: parent.body.id, name: parent.body.name, displayName: parent.body.properties.displayName },
    }),
  };
  const children = childrenOf(call.store, doc.id, recurse, new Set());
  return {
    status: 200,
    body: {
      ...doc.body,
      properties: { ...doc.body.properties, details, ...(expand && children.length > 0 && { children }) },
    },
  };
}

const route = (path: string, handle: Route['handle']): Route => ({
  method: 'GET',
  host: 'arm',
  path,
  apiVersions: MANAGEMENT_GROUP_VERSIONS,
  versionError: { provider: 'Microsoft.Management', type: 'managementGroups' },
  handle,
});

export const managementGroupRoutes: readonly Route[] = [route(GROUPS, list), route(`${GROUPS}/{group}`, get)];
