import type { RoleAssignment } from '@/arm/types';

import type { Doc, DocMeta, DocType } from '../contract';
import { isObject } from './shape';
import type { Tenants } from './tenants';
import { subscriptionIn, tenantOfScope, UNKNOWN_TENANT } from './tenants';

// Puts each document in its tenant, where the emulator needs to know it: subscriptions, what is above them, directory objects.

const FOLDERS: Readonly<Partial<Record<DocType, string>>> = {
  'graph/users': 'users',
  'graph/groups': 'groups',
  'graph/serviceprincipals': 'servicePrincipals',
  'graph/directoryobjects': 'directoryObjects',
};

/** The key of a directory object: one person may be known in several tenants. */
export const directoryId = (tenantId: string, type: DocType, objectId: string): string =>
  `/graph/${tenantId}/${FOLDERS[type] ?? ''}/${objectId}`;

/** Whether an assignment, lock or management group is above subscriptions: its id is then unique in its tenant only. */
export const isAboveSubscriptions = ({ id, type }: Doc): boolean =>
  (type.startsWith('microsoft.authorization/') || type === 'microsoft.management/managementgroups') &&
  subscriptionIn(id) === undefined;

const APART = /^\/tenants\/[^/]+(?=\/providers\/)/i;

/** Two tenants may have an assignment of one id at their roots: the key of one that has such a twin. */
export const apartId = (tenantId: string, id: string): string => `/tenants/${tenantId}${id}`;

/** The id of an assignment as ARM writes it. */
export const plainId = (id: string): string => id.replace(APART, '');

/**
 * The tenant of a role assignment. Above subscriptions az writes none, but the role's id always begins with the subscription
 * that was asked (ARM 15). undefined: not in the data.
 */
export function tenantOfAssignment({ body, meta }: Doc, tenants: Tenants): string | undefined {
  if (meta?.tenantId !== undefined) return meta.tenantId;
  const { scope, roleDefinitionId } = (body as RoleAssignment).properties;
  if (subscriptionIn(scope) !== undefined) return tenantOfScope(scope, tenants);
  const asked = subscriptionIn(roleDefinitionId);
  const known = asked === undefined ? undefined : tenants.bySubscription.get(asked);
  return known ?? tenantOfScope(scope, tenants);
}

/** The tenant of each principal that an assignment names, by its object id in lower case: those of a bare `az ad user list` are there. */
export function principalTenants(docs: readonly Doc[], tenants: Tenants): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const doc of docs) {
    if (doc.type !== 'microsoft.authorization/roleassignments') continue;
    const tenantId = tenantOfAssignment(doc, tenants);
    if (tenantId === undefined || tenantId === UNKNOWN_TENANT) continue;
    const id = (doc.body as RoleAssignment).properties.principalId.toLowerCase();
    const other = found.get(id);
    if (other === undefined || tenantId < other) found.set(id, tenantId);
  }
  return found;
}

/** Puts documents in their tenants; ids of directory objects get theirs. */
export function placing(tenants: Tenants, principals: ReadonlyMap<string, string>): (doc: Doc) => Doc {
  return (doc) => {
    const said = doc.meta?.tenantId;
    const placed = (tenantId: string | undefined): Doc =>
      tenantId === undefined ? doc : { ...doc, meta: { ...doc.meta, tenantId } };
    if (doc.type === 'tenants') return placed(doc.id.slice('/tenants/'.length));
    if (doc.type === 'microsoft.resources/subscriptions') {
      const tenantId = said ?? tenantOfScope(doc.id, tenants) ?? UNKNOWN_TENANT;
      return { ...placed(tenantId), body: isObject(doc.body) ? { ...doc.body, tenantId } : doc.body };
    }
    if (doc.type === 'microsoft.authorization/roleassignments' && subscriptionIn(doc.id) === undefined) {
      return { ...placed(tenantOfAssignment(doc, tenants)), id: plainId(doc.id) };
    }
    if (isAboveSubscriptions(doc)) return said === undefined ? placed(tenantOfScope(doc.id, tenants)) : doc;
    if (/^microsoft\.(?:authorization|managedservices)\//.test(doc.type)) return doc;
    if (Object.hasOwn(FOLDERS, doc.type)) {
      if (doc.id.startsWith('/graph/')) return doc;
      const tenantId =
        said ?? principals.get(doc.id.toLowerCase()) ?? tenantOfScope('/', tenants) ?? UNKNOWN_TENANT;
      return { ...placed(tenantId), id: directoryId(tenantId, doc.type, doc.id) };
    }
    // Resources are in the tenant of their subscription, which says it for them.
    return said === undefined ? doc : withoutTenant(doc);
  };
}

function withoutTenant({ meta, ...bare }: Doc): Doc {
  const { tenantId: _, ...rest }: DocMeta = meta ?? {};
  return Object.keys(rest).length === 0 ? bare : { ...bare, meta: rest };
}
