import { foldId } from '@/arm/resource-id';
import type { Permission, RoleAssignment, RoleDefinition } from '@/arm/types';

import type { Caller, Doc, StoreView } from '../contract';
import { builtInRoles } from '../data/roles';

// Everything that is granted to or withheld from one caller, collected once for each view of the estate.

export interface Grant {
  /** Folded. */
  readonly scope: string;
  readonly permissions: readonly Permission[];
}

export interface Denial extends Grant {
  readonly onlyThisScope: boolean;
}

export interface Rights {
  readonly grants: readonly Grant[];
  readonly denials: readonly Denial[];
}

interface DenyAssignment {
  readonly properties: {
    readonly scope?: string;
    readonly permissions?: readonly Permission[];
    readonly doNotApplyToChildScopes?: boolean;
    readonly principals?: readonly { readonly id: string; readonly type?: string }[];
    readonly excludePrincipals?: readonly { readonly id: string }[];
  };
}

/** The SystemDefined principal: everyone (trap 15). */
const EVERYONE = '00000000-0000-0000-0000-000000000000';

const lastSegment = (id: string): string => id.slice(id.lastIndexOf('/') + 1).toLowerCase();

/** Role definitions by guid: the estate's own (custom, or imported) before the built-in ones. */
export function roleFinder(store: StoreView): (roleDefinitionId: string) => RoleDefinition | undefined {
  let own: Map<string, RoleDefinition> | undefined;
  return (id) => {
    own ??= new Map(
      store
        .list('microsoft.authorization/roledefinitions')
        .map((doc) => [lastSegment(doc.id), (doc as Doc<RoleDefinition>).body]),
    );
    const guid = lastSegment(id);
    return own.get(guid) ?? builtInRoles().get(guid);
  };
}

/** A tenant's root ("/") is its own: what another tenant grants there is not granted here. */
const inTenant = (doc: Doc, caller: Caller): boolean =>
  doc.meta?.tenantId === undefined || doc.meta.tenantId.toLowerCase() === caller.tenantId.toLowerCase();

function collect(store: StoreView, caller: Caller): Rights {
  const me = new Set([caller.objectId, ...caller.groupIds].map((id) => id.toLowerCase()));
  const find = roleFinder(store);
  const grants: Grant[] = [];
  for (const doc of store.list('microsoft.authorization/roleassignments')) {
    const { principalId, roleDefinitionId, scope } = (doc as Doc<RoleAssignment>).body.properties;
    if (!me.has(principalId.toLowerCase()) || !inTenant(doc, caller)) continue;
    const permissions = find(roleDefinitionId)?.properties.permissions;
    if (permissions) grants.push({ scope: foldId(scope), permissions });
  }
  const denials: Denial[] = [];
  for (const doc of store.list('microsoft.authorization/denyassignments')) {
    if (!inTenant(doc, caller)) continue;
    const { properties } = (doc as Doc<DenyAssignment>).body;
    const { principals = [], excludePrincipals = [], permissions = [], scope } = properties;
    const meant = principals.some(({ id }) => id === EVERYONE || me.has(id.toLowerCase()));
    if (!meant || excludePrincipals.some(({ id }) => me.has(id.toLowerCase()))) continue;
    denials.push({
      scope: foldId(scope ?? doc.id.replace(/\/providers\/Microsoft\.Authorization\/.*$/i, '')),
      permissions,
      onlyThisScope: properties.doNotApplyToChildScopes ?? false,
    });
  }
  return { grants, denials };
}

const known = new WeakMap<StoreView, Map<string, Rights>>();

/** The rights of a caller in the tenant of the token. A view of the estate never changes, so they are collected once for it. */
export function rightsOf(store: StoreView, caller: Caller): Rights {
  let byCaller = known.get(store);
  if (!byCaller) {
    byCaller = new Map();
    known.set(store, byCaller);
  }
  const key = `${caller.tenantId} ${caller.objectId} ${caller.groupIds.join(' ')}`;
  let rights = byCaller.get(key);
  if (!rights) {
    rights = collect(store, caller);
    byCaller.set(key, rights);
  }
  return rights;
}
