import type { DirectoryObject } from '@/arm/types';

import type { DirectoryKind } from '../authorization/principals';
import { directoryKinds, directoryList, directoryObject } from '../authorization/principals';
import type { Call, Doc, StoreView } from '../contract';
import { Refusal } from '../contract';

// What Microsoft Graph knows of one tenant's directory, and how it refuses.

export type GraphObject = Doc<DirectoryObject & Readonly<Record<string, unknown>>>;

/** 404 in Graph's words. */
export const noSuchObject = (id: string): Refusal =>
  new Refusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** 400 in Graph's words. */
export const badRequest = (message: string): Refusal => new Refusal(400, 'Request_BadRequest', message);

/** 403 for a group of an imported estate whose members no file says. */
export const membersUnknown = (): Refusal =>
  new Refusal(403, 'Authorization_RequestDenied', 'The members of this group are not in the imported files.');

/** 403 for a service principal of an imported estate whose owners no file says. */
export const ownersUnknown = (): Refusal =>
  new Refusal(
    403,
    'Authorization_RequestDenied',
    'The owners of this service principal are not in the imported files.',
  );

/** A service principal answers to its application's id, unless it is known by other names. */
function withNames(doc: GraphObject): GraphObject {
  const { appId, servicePrincipalNames } = doc.body;
  if (doc.type !== 'graph/serviceprincipals' || servicePrincipalNames !== undefined || !appId) return doc;
  return { ...doc, body: { ...doc.body, servicePrincipalNames: [appId] } };
}

/** All objects of one kind in the token's tenant. */
export const objectsOf = (call: Call, kind: DirectoryKind): readonly GraphObject[] =>
  (directoryList(call.store, call.caller.tenantId, kind) as readonly GraphObject[]).map(withNames);

/** Guests may look up whom they can name, but not leaf through the directory (the default of a tenant). */
export function requireMember(call: Call): void {
  const me = directoryObject(call.store, call.caller.tenantId, call.caller.objectId);
  if (me?.doc.body.userType !== 'Guest') return;
  throw new Refusal(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
}

/** The object of a URL: by id, for users also by user principal name. */
export function requireObject(call: Call, kind: DirectoryKind, id: string): GraphObject {
  const byId = call.store.get(`/graph/${call.caller.tenantId}/${kind}/${id}`);
  if (byId) return withNames(byId as GraphObject);
  const named = objectsOf(call, kind).find(
    (doc) => kind === 'users' && doc.body.userPrincipalName?.toLowerCase() === id.toLowerCase(),
  );
  if (named) return named;
  throw noSuchObject(id);
}

/** Objects of all kinds with these ids (lower case). */
export const withIds = (
  store: StoreView,
  tenantId: string,
  ids: ReadonlySet<string>,
): readonly GraphObject[] =>
  directoryKinds.flatMap((kind) =>
    (directoryList(store, tenantId, kind) as readonly GraphObject[]).filter((doc) =>
      ids.has(doc.body.id.toLowerCase()),
    ),
  );

/** Properties that Graph sends for a user without `$select`. */
const USER_DEFAULTS = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

const selected = (call: Call) =>
  call
    .query('$select')
    ?.split(',')
    .map((name) => name.trim());

/** An object as a list or a get of its kind sends it: `$select`, or the kind's default properties, without a type. */
export function rendered(
  call: Call,
  kind: DirectoryKind | 'applications',
  doc: GraphObject,
): Readonly<Record<string, unknown>> {
  const names = selected(call) ?? (kind === 'users' ? USER_DEFAULTS : undefined);
  const { '@odata.type': _, ...all } = doc.body as Readonly<Record<string, unknown>>;
  if (!names) return all;
  return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
}

/** An object in a list of mixed kinds: with its type, and all that is known of it. */
export function renderedTyped(call: Call, doc: GraphObject): Readonly<Record<string, unknown>> {
  const names = selected(call);
  if (!names) {
    // The type and the id come first here, the id last in lists of users (recorded).
    const { '@odata.type': type, id, ...others } = doc.body as Readonly<Record<string, unknown>>;
    return { '@odata.type': type, id, ...others };
  }
  return {
    '@odata.type': doc.body['@odata.type'],
    ...Object.fromEntries(names.filter((name) => name in doc.body).map((name) => [name, doc.body[name]])),
  };
}
