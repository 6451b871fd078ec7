import type { DirectoryKind } from '../authorization/principals';
import { directoryKinds } from '../authorization/principals';
import type { Answer, Call, Route } from '../contract';
import { createRouter } from '../pipeline/router';
import { createApplication, getApplication, listApplications } from './applications';
import { answerBatch } from './batch';
import type { GraphObject } from './directory';
import {
  badRequest,
  membersUnknown,
  objectsOf,
  ownersUnknown,
  rendered,
  renderedTyped,
  requireMember,
  requireObject,
  withIds,
} from './directory';
import { groupsHolding, membersOf } from './membership';
import { odataList } from './odata';

// Microsoft Graph: names of principals, search for the picker, and group membership, in the tenant of the token.

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MAX_IDS = 1000;

const TYPE_NAMES: Readonly<Record<string, GraphObject['type']>> = {
  user: 'graph/users',
  group: 'graph/groups',
  serviceprincipal: 'graph/serviceprincipals',
};

/** Ids to directory objects. The answer leaves out ids that are not found (trap 21). */
function getByIds(call: Call): Answer {
  const { ids, types } = (call.body ?? {}) as { readonly ids?: unknown; readonly types?: unknown };
  if (!Array.isArray(ids) || ids.length === 0) throw badRequest("The 'ids' property is required.");
  if (ids.length > MAX_IDS) throw badRequest(`Too many ids: at most ${MAX_IDS} are allowed.`);
  const texts = ids.map(String);
  const bad = texts.find((id) => !GUID.test(id));
  if (bad !== undefined) throw badRequest(`Invalid object identifier '${bad}'.`);
  const wanted = Array.isArray(types)
    ? new Set(types.map((t) => TYPE_NAMES[String(t).toLowerCase()]))
    : undefined;
  const found = withIds(call.store, call.caller.tenantId, new Set(texts.map((id) => id.toLowerCase())));
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#directoryObjects',
      value: found.filter((doc) => wanted?.has(doc.type) ?? true).map((doc) => renderedTyped(call, doc)),
    },
  };
}

function get(call: Call, kind: DirectoryKind, id: string): Answer {
  const doc = requireObject(call, kind, id);
  return {
    status: 200,
    body: {
      '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#${kind}/$entity`,
      ...rendered(call, kind, doc),
    },
  };
}

const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  host: 'graph',
  path,
  handle,
});

/** Kinds with a list of their own. */
const listedKinds = directoryKinds.filter((kind) => kind !== 'directoryObjects');

const routesOf = (version: 'v1.0' | 'beta'): readonly Route[] => {
  const beta = version === 'beta';
  const mixed = (call: Call, objects: readonly GraphObject[]) =>
    odataList(call, 'directoryObjects', objects, (doc) => renderedTyped(call, doc));
  const routes = [
    route('GET', `/${version}/applications`, listApplications),
    route('GET', `/${version}/applications/{id}`, getApplication),
    route('POST', `/${version}/applications`, createApplication),
    route('POST', `/${version}/directoryObjects/getByIds`, getByIds),
    route('GET', `/${version}/me`, (call) => get(call, 'users', call.caller.objectId)),
    ...listedKinds.flatMap((kind) => [
      route('GET', `/${version}/${kind}`, (call) => {
        requireMember(call);
        return odataList(call, kind, objectsOf(call, kind), (doc) => rendered(call, kind, doc));
      }),
      route('GET', `/${version}/${kind}/{id}`, (call) => get(call, kind, call.params.id ?? '')),
      ...([false, true] as const).map((transitive) =>
        route('GET', `/${version}/${kind}/{id}/${transitive ? 'transitiveMemberOf' : 'memberOf'}`, (call) => {
          const object = requireObject(call, kind, call.params.id ?? '');
          return mixed(call, groupsHolding(call, object.body.id, transitive));
        }),
      ),
    ]),
    route('GET', `/${version}/servicePrincipals/{id}/owners`, (call) => {
      requireMember(call);
      const { meta } = requireObject(call, 'servicePrincipals', call.params.id ?? '');
      // An import may know a service principal and not its owners: no owners in the answer would mean that it has none.
      if (!meta?.owners) throw ownersUnknown();
      const owners = new Set(meta.owners.map((id) => id.toLowerCase()));
      return mixed(call, withIds(call.store, call.caller.tenantId, owners));
    }),
    ...([false, true] as const).map((transitive) =>
      route('GET', `/${version}/groups/{id}/${transitive ? 'transitiveMembers' : 'members'}`, (call) => {
        requireMember(call);
        const group = requireObject(call, 'groups', call.params.id ?? '');
        // An import may know a group without its members: that is not an empty group (trap 26).
        if (!group.meta?.members) throw membersUnknown();
        return mixed(call, membersOf(call, group, { transitive, beta }));
      }),
    ),
  ];
  const router = createRouter(routes);
  return [...routes, route('POST', `/${version}/$batch`, (call) => answerBatch(call, version, router))];
};

export const microsoftGraphRoutes: readonly Route[] = [...routesOf('v1.0'), ...routesOf('beta')];
