import { foldId } from '@/arm/resource-id';

import type { Answer, Call, Doc, Route } from '../contract';
import { Refusal } from '../contract';
import { requireAllowed } from './access';
import { requireExisting, scopeOf } from './scope-of-call';

// Management locks as resources. What they forbid is in pipeline/locks.

interface Lock {
  readonly properties: {
    readonly level: 'ReadOnly' | 'CanNotDelete' | 'NotSpecified';
    readonly notes?: string;
  };
}

const scopeOfLock = (doc: Doc): string =>
  foldId(doc.id.replace(/\/providers\/Microsoft\.Authorization\/locks\/[^/]+$/i, ''));

const LOCKS = '/{scope*}/providers/Microsoft.Authorization/locks';
const VERSIONS = ['2015-01-01', '2016-09-01', '2017-04-01', '2020-05-01'];

const lockId = (call: Call): string =>
  `${scopeOf(call)}/providers/Microsoft.Authorization/locks/${call.params.name ?? ''}`;

function list(call: Call): Answer {
  const scope = scopeOf(call);
  requireAllowed(call.store, call.caller, 'Microsoft.Authorization/locks/read', scope);
  requireExisting(call.store, scope);
  const only = /^\s*atScope\(\)\s*$/i.test(call.query('$filter') ?? '');
  const value = call.store
    .list('microsoft.authorization/locks', scope)
    .filter((lock) => !only || scopeOfLock(lock) === foldId(scope))
    .map((lock) => lock.body);
  return { status: 200, body: { value } };
}

function get(call: Call): Answer {
  const id = lockId(call);
  requireAllowed(call.store, call.caller, 'Microsoft.Authorization/locks/read', id);
  const doc = call.store.get(id);
  if (!doc)
    throw new Refusal(404, 'LockNotFound', `The lock '${call.params.name ?? ''}' could not be found.`);
  return { status: 200, body: doc.body };
}

function put(call: Call): Answer {
  const id = lockId(call);
  requireAllowed(call.store, call.caller, 'Microsoft.Authorization/locks/write', id);
  requireExisting(call.store, scopeOf(call));
  const { level, notes } = ((call.body ?? {}) as Partial<Lock>).properties ?? {};
  if (level !== 'ReadOnly' && level !== 'CanNotDelete') {
    throw new Refusal(400, 'InvalidRequestContent', 'The lock level must be CanNotDelete or ReadOnly.');
  }
  const before = call.store.get(id);
  const body = {
    properties: { level, ...(notes !== undefined && { notes }) },
    id: before?.id ?? id,
    type: 'Microsoft.Authorization/locks',
    name: call.params.name ?? '',
  };
  return {
    status: before ? 200 : 201,
    body,
    changes: [{ put: { id: body.id, type: 'microsoft.authorization/locks', body } }],
  };
}

function remove(call: Call): Answer {
  const id = lockId(call);
  requireAllowed(call.store, call.caller, 'Microsoft.Authorization/locks/delete', id);
  return call.store.get(id) ? { status: 200, changes: [{ delete: id }] } : { status: 204 };
}

const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  host: 'arm',
  path,
  apiVersions: VERSIONS,
  versionError: { provider: 'Microsoft.Authorization', type: 'locks' },
  handle,
});

export const lockRoutes: readonly Route[] = [
  route('GET', LOCKS, list),
  route('GET', `${LOCKS}/{name}`, get),
  route('PUT', `${LOCKS}/{name}`, put),
  route('DELETE', `${LOCKS}/{name}`, remove),
];
