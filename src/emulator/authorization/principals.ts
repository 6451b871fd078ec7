import type { DirectoryObject } from '@/arm/types';

import type { Doc, DocType, StoreView } from '../contract';

// Objects of a tenant's directory: users, groups, service principals. Kept below "/graph/{tenantId}".

const KINDS = {
  users: { type: 'graph/users', principalType: 'User' },
  groups: { type: 'graph/groups', principalType: 'Group' },
  servicePrincipals: { type: 'graph/serviceprincipals', principalType: 'ServicePrincipal' },
  directoryObjects: { type: 'graph/directoryobjects', principalType: undefined },
} as const satisfies Record<string, { readonly type: DocType; readonly principalType: string | undefined }>;

export type DirectoryKind = keyof typeof KINDS;
export const directoryKinds = Object.keys(KINDS) as readonly DirectoryKind[];

/** All objects of one kind in a tenant. */
export const directoryList = (store: StoreView, tenantId: string, kind: DirectoryKind) =>
  store.list(KINDS[kind].type, `/graph/${tenantId}`) as readonly Doc<DirectoryObject>[];

/** The object of that id in a tenant's directory, with the type that role assignments call it by; undefined: in no file. */
export function directoryObject(store: StoreView, tenantId: string, objectId: string) {
  for (const kind of directoryKinds) {
    const doc = store.get(`/graph/${tenantId}/${kind}/${objectId}`) as Doc<DirectoryObject> | undefined;
    if (doc) return { kind, principalType: KINDS[kind].principalType, doc };
  }
  return undefined;
}
