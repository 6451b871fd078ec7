import type { DirectoryObject, RoleAssignment } from '@/arm/types';
import type { ViewedPrincipal } from '@/state/demo-control';

import { groupsOf } from './authorization/groups';
import { roleFinder } from './authorization/rights';
import type { Doc, StoreView } from './contract';

// "View as": any user or service principal of any directory. Groups do not sign in.

const KINDS = [
  ['graph/users', 'user'],
  ['graph/serviceprincipals', 'servicePrincipal'],
] as const;

/** The user or service principal of an object id, with the tenants that know it, `home` first; undefined: there is none. */
export function principalToView(
  store: StoreView,
  objectId: string,
  home: string,
): ViewedPrincipal | undefined {
  const wanted = objectId.toLowerCase();
  for (const [type, kind] of KINDS) {
    const docs = (store.list(type) as readonly Doc<DirectoryObject>[]).filter(
      (doc) => doc.body.id.toLowerCase() === wanted,
    );
    const tenantIds = [...new Set(docs.flatMap((doc) => doc.meta?.tenantId ?? []))].toSorted(
      (a, b) => Number(b === home) - Number(a === home),
    );
    const { body } = docs.find((doc) => doc.meta?.tenantId === tenantIds[0]) ?? docs[0] ?? {};
    if (!body || tenantIds.length === 0) continue;
    const unreadRoles = unreadRolesOf(store, wanted);
    return {
      objectId: body.id,
      kind,
      displayName: body.displayName ?? body.id,
      signInName: body.userPrincipalName ?? body.appId ?? body.id,
      guest: body.userType === 'Guest',
      tenantIds,
      ...(unreadRoles > 0 && { unreadRoles }),
    };
  }
  return undefined;
}

/** How many role assignments a principal has, itself or by its groups, whose role has no permissions in the data. */
function unreadRolesOf(store: StoreView, objectId: string): number {
  const identities = new Set([objectId, ...groupsOf(store, objectId).map((id) => id.toLowerCase())]);
  const find = roleFinder(store);
  return (store.list('microsoft.authorization/roleassignments') as readonly Doc<RoleAssignment>[]).filter(
    ({ body: { properties } }) =>
      identities.has(properties.principalId.toLowerCase()) &&
      find(properties.roleDefinitionId)?.properties.permissions === undefined,
  ).length;
}

const JOINT = ' as ';

/** What a tab remembers: its persona, and whom it looks as. */
export const rememberedWho = (persona: string, objectId: string | undefined): string =>
  objectId === undefined ? persona : `${persona}${JOINT}${objectId}`;

/** That again. */
export function whoOf(remembered: string | null): {
  readonly persona: string | undefined;
  readonly objectId: string | undefined;
} {
  const [persona, objectId] = remembered?.split(JOINT) ?? [];
  return { persona, objectId };
}
