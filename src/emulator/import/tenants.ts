import { foldId, parseId } from '@/arm/resource-id';

import type { Doc, DocMeta, DocType } from '../contract';
import type { Aside } from './read-item';
import { isObject } from './shape';

// Which tenant things are in. Rows of Resource Graph and `az account list` say it of subscriptions; much else has to follow them.

/** Where things are when no file says so. */
export const UNKNOWN_TENANT = '00000000-0000-0000-0000-000000000000';

/** A document and what its item told beside it. */
export type Told = readonly [doc: Doc, aside: Aside];

export interface Tenants {
  /** Every tenant, in order of appearance; the unknown one only if something is in it. */
  readonly all: readonly string[];
  readonly bySubscription: ReadonlyMap<string, string>;
  /** What the files call them. */
  readonly named: ReadonlyMap<string, Aside>;
}

const subscriptionIn = (id: string) => /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase();

/** Every tenant that the files speak of, and the one of each subscription. */
export function tenantsOf(docs: readonly Doc[], told: readonly Told[]): Tenants {
  const bySubscription = new Map<string, string>();
  const named = new Map<string, Aside>();
  const all = new Set<string>();
  for (const [, aside] of told) {
    const { tenantId, subscriptionId } = aside;
    if (tenantId === undefined) continue;
    all.add(tenantId);
    if (subscriptionId !== undefined) bySubscription.set(subscriptionId, tenantId);
    if (aside.tenantName !== undefined || aside.tenantDomain !== undefined) named.set(tenantId, aside);
  }
  for (const { id, type, meta } of docs) {
    if (meta?.tenantId === undefined) continue;
    all.add(meta.tenantId);
    const subscription = type === 'microsoft.resources/subscriptions' ? subscriptionIn(id) : undefined;
    if (subscription !== undefined) bySubscription.set(subscription, meta.tenantId);
  }
  const homeless = docs.some(({ id }) => {
    const subscription = parseId(id)?.subscriptionId.toLowerCase();
    return subscription !== undefined && !bySubscription.has(subscription);
  });
  if (homeless || all.size === 0) all.add(UNKNOWN_TENANT);
  return { all: [...all], bySubscription, named };
}

/** The tenant of a scope or resource: its subscription's; certain without one only when there is but one tenant. */
export function tenantOfScope(scope: string, { all, bySubscription }: Tenants): string | undefined {
  const subscription = subscriptionIn(scope);
  if (subscription !== undefined) return bySubscription.get(subscription) ?? UNKNOWN_TENANT;
  return all.length === 1 ? all[0] : undefined;
}

const FOLDERS: Readonly<Partial<Record<DocType, string>>> = {
  'graph/users': 'users',
  'graph/groups': 'groups',
  'graph/serviceprincipals': 'servicePrincipals',
};

/** The key of a directory object: one person may be known in several tenants. */
export const directoryId = (tenantId: string, type: DocType, objectId: string): string =>
  `/graph/${tenantId}/${FOLDERS[type] ?? ''}/${objectId}`;

/** A document with its tenant where the emulator needs one: subscriptions, assignments, directory objects. */
export function inTenant(doc: Doc, tenants: Tenants): Doc {
  const said = doc.meta?.tenantId;
  const placed = (tenantId: string | undefined): Doc =>
    tenantId === undefined ? doc : { ...doc, meta: { ...doc.meta, tenantId } };
  if (doc.type === 'tenants') return placed(doc.id.slice('/tenants/'.length));
  if (doc.type === 'microsoft.resources/subscriptions') {
    const tenantId = said ?? tenantOfScope(doc.id, tenants) ?? UNKNOWN_TENANT;
    return { ...placed(tenantId), body: isObject(doc.body) ? { ...doc.body, tenantId } : doc.body };
  }
  if (
    doc.type.startsWith('microsoft.authorization/') ||
    doc.type === 'microsoft.management/managementgroups'
  ) {
    return said === undefined && subscriptionIn(doc.id) === undefined
      ? placed(tenantOfScope('/', tenants))
      : doc;
  }
  if (Object.hasOwn(FOLDERS, doc.type)) {
    if (doc.id.startsWith('/graph/')) return doc;
    const tenantId = said ?? tenantOfScope('/', tenants) ?? UNKNOWN_TENANT;
    return { ...placed(tenantId), id: directoryId(tenantId, doc.type, doc.id) };
  }
  // Resources are in the tenant of their subscription, which says it for them.
  return said === undefined ? doc : withoutTenant(doc);
}

function withoutTenant({ meta, ...bare }: Doc): Doc {
  const { tenantId: _, ...rest }: DocMeta = meta ?? {};
  return Object.keys(rest).length === 0 ? bare : { ...bare, meta: rest };
}

/** Documents of tenants that no file holds, by what `az account list` calls them, or by their id alone. */
export function missingTenants({ all, named }: Tenants, known: ReadonlySet<string>): readonly Doc[] {
  return all
    .map((tenantId) => ({ tenantId, id: `/tenants/${tenantId}` }))
    .filter(({ id }) => !known.has(foldId(id)))
    .map(({ tenantId, id }): Doc => {
      const { tenantName, tenantDomain } = named.get(tenantId) ?? {};
      const body = {
        id,
        tenantId,
        ...(tenantName !== undefined && { displayName: tenantName }),
        ...(tenantDomain !== undefined && { defaultDomain: tenantDomain }),
      };
      const unnamed = tenantName === undefined && tenantDomain === undefined;
      return { id, type: 'tenants', body, meta: { tenantId, ...(unnamed && { placeholder: true }) } };
    });
}
