import { foldId, parseId } from '@/arm/resource-id';

import type { Doc } from '../contract';
import type { Aside } from './read-item';

// Which tenant things are in. Rows of Resource Graph and `az account list` say it of subscriptions; much else has to follow them.

/** The tenant of documents whose tenant is not in the data. */
export const UNKNOWN_TENANT = '00000000-0000-0000-0000-000000000000';

/** A document and what its item says of other resources. */
export type Told = readonly [doc: Doc, aside: Aside];

type TenantName = Pick<Aside, 'tenantName' | 'tenantDomain'>;

export interface Tenants {
  /** Every tenant by its id; the unknown one last, and only if something is in it. */
  readonly all: readonly string[];
  /** Of every subscription that something is in, by its id in lower case. */
  readonly bySubscription: ReadonlyMap<string, string>;
  /** By folded id; undefined: two tenants have a management group of that name. */
  readonly byManagementGroup: ReadonlyMap<string, string | undefined>;
  /** What the files call them. */
  readonly named: ReadonlyMap<string, TenantName>;
}

/** The subscription that an id begins with, in lower case. */
export const subscriptionIn = (id: string): string | undefined =>
  /^\/subscriptions\/([^/]+)/i.exec(id)?.[1]?.toLowerCase();

const managementGroupIn = (id: string): string | undefined => {
  const group = /^\/providers\/Microsoft\.Management\/managementGroups\/[^/]+/i.exec(id)?.[0];
  return group === undefined ? undefined : foldId(group);
};

/** Files come in any order: where two say different things, which one counts must not depend on it. */
function claim(map: Map<string, string>, key: string, value: string): void {
  const known = map.get(key);
  if (known === undefined || value < known) map.set(key, value);
}

/** Every tenant that the files speak of, and the one of each subscription and management group. */
export function tenantsOf(docs: readonly Doc[], told: readonly Told[]): Tenants {
  const all = new Set<string>();
  const byRow = new Map<string, string>();
  const [names, domains] = [new Map<string, string>(), new Map<string, string>()];
  for (const [, { tenantId, subscriptionId, tenantName, tenantDomain }] of told) {
    if (tenantId === undefined) continue;
    all.add(tenantId);
    if (subscriptionId !== undefined) claim(byRow, subscriptionId, tenantId);
    if (tenantName !== undefined) claim(names, tenantId, tenantName);
    if (tenantDomain !== undefined) claim(domains, tenantId, tenantDomain);
  }
  // A subscription's own word counts more than that of what is in it.
  const byWord = new Map<string, string>();
  for (const { id, type, meta } of docs) {
    if (meta?.tenantId === undefined) continue;
    all.add(meta.tenantId);
    const subscription = type === 'microsoft.resources/subscriptions' ? subscriptionIn(id) : undefined;
    if (subscription !== undefined && !meta.placeholder) claim(byWord, subscription, meta.tenantId);
  }
  const bySubscription = new Map([...byRow, ...byWord]);
  for (const { id } of docs) {
    const subscription = subscriptionIn(id);
    if (subscription === undefined || bySubscription.has(subscription) || !parseId(id)) continue;
    bySubscription.set(subscription, UNKNOWN_TENANT);
    all.add(UNKNOWN_TENANT);
  }
  if (all.size === 0) all.add(UNKNOWN_TENANT);
  const known = [...all].filter((id) => id !== UNKNOWN_TENANT).sort();
  return {
    all: all.has(UNKNOWN_TENANT) ? [...known, UNKNOWN_TENANT] : known,
    bySubscription,
    byManagementGroup: managementGroups(docs, told, { bySubscription, known }),
    named: namesOf(names, domains),
  };
}

function namesOf(
  names: ReadonlyMap<string, string>,
  domains: ReadonlyMap<string, string>,
): Map<string, TenantName> {
  const ids = new Set([...names.keys(), ...domains.keys()]);
  return new Map(
    [...ids].map((id): [string, TenantName] => [
      id,
      { tenantName: names.get(id), tenantDomain: domains.get(id) },
    ]),
  );
}

/** A group is in the tenant that it says, or of a subscription below it; the root group is named by its tenant's id. */
function managementGroups(
  docs: readonly Doc[],
  told: readonly Told[],
  of: { readonly bySubscription: ReadonlyMap<string, string>; readonly known: readonly string[] },
): Tenants['byManagementGroup'] {
  const found = new Map<string, string | undefined>();
  const add = (id: string, tenantId: string) => {
    const key = foldId(id);
    found.set(key, found.has(key) && found.get(key) !== tenantId ? undefined : tenantId);
  };
  const addAbove = (id: string | undefined, subscription: string | undefined) => {
    const tenantId = of.bySubscription.get(subscription ?? '');
    if (id !== undefined && tenantId !== undefined && tenantId !== UNKNOWN_TENANT) add(id, tenantId);
  };
  for (const tenantId of of.known)
    add(`/providers/Microsoft.Management/managementGroups/${tenantId}`, tenantId);
  for (const { id, type, meta } of docs) {
    if (type === 'microsoft.management/managementgroups' && meta?.tenantId !== undefined)
      add(id, meta.tenantId);
    if (type === 'microsoft.resources/subscriptions') addAbove(meta?.parentId, subscriptionIn(id));
  }
  for (const [, { subscriptionId, managementGroups: above = [] }] of told) {
    for (const { id } of above) addAbove(id, subscriptionId);
  }
  return found;
}

/**
 * The tenant of a scope or resource: that of its subscription or management group, else the only tenant. undefined: not in the
 * data.
 */
export function tenantOfScope(scope: string, tenants: Tenants): string | undefined {
  const { all, bySubscription, byManagementGroup } = tenants;
  const subscription = subscriptionIn(scope);
  if (subscription !== undefined) return bySubscription.get(subscription) ?? UNKNOWN_TENANT;
  const group = managementGroupIn(scope);
  const known = group === undefined ? undefined : byManagementGroup.get(group);
  return known ?? (all.length === 1 ? all[0] : undefined);
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
