import { foldId, parseId } from '@/arm/resource-id';
import { lowerCase } from '@/lib/letter-case';

// The line of scopes from root down to a resource, along which role assignments are inherited.

/** Who hangs under whom above subscriptions. Ids may be in any case. */
export interface ScopeTree {
  /** Subscription id (guid) → management group name; absent: its place is not known. */
  readonly managementGroupOfSubscription: ReadonlyMap<string, string>;
  /** Management group name → parent's name. */
  readonly parentOfManagementGroup: ReadonlyMap<string, string>;
  /** Subscription id (folded) or management group name (folded) → tenant: each tenant has a root of its own. */
  readonly tenantOfScope?: ReadonlyMap<string, string>;
  /**
   * Subscription id (folded) → further scopes (folded) above it, known because ARM listed their assignments there: the place of
   * a management group may be hidden while what it grants is not.
   */
  readonly alsoAbove?: ReadonlyMap<string, readonly string[]>;
}

/** The folded scope of one tenant's root: an assignment at "/" holds in its own tenant only. */
export const tenantRoot = (tenantId: string): string => `/tenants/${tenantId.toLowerCase()}`;

const rootsOf = (name: string, { tenantOfScope }: ScopeTree): string[] => {
  const tenantId = tenantOfScope?.get(lowerCase(name));
  return tenantId === undefined ? ['/'] : ['/', tenantRoot(tenantId)];
};

/** The folded scope of a management group by its name. */
export const managementGroupScope = (name: string): string =>
  `/providers/microsoft.management/managementgroups/${lowerCase(name)}`;

const managementGroupName = /^\/providers\/microsoft\.management\/managementgroups\/([^/]+)$/;

/** A scope in the form that chains and maps use: folded; the root is "/". */
export const foldScope = (scope: string): string => (scope === '/' || scope === '' ? '/' : foldId(scope));

function managementGroups(first: string | undefined, tree: ScopeTree): string[] {
  const out: string[] = [];
  for (
    let name = first === undefined ? undefined : lowerCase(first);
    name !== undefined && !out.includes(name);
  ) {
    out.unshift(name);
    const parent = tree.parentOfManagementGroup.get(name);
    name = parent === undefined ? undefined : lowerCase(parent);
  }
  return out.map(managementGroupScope);
}

/**
 * Every scope at which an assignment reaches the resource, root first, the resource last, all folded. A scope that is no
 * ARM id and no management group is directly under root.
 */
export function scopeChain(id: string, tree: ScopeTree): readonly string[] {
  const scope = foldScope(id);
  if (scope === '/') return ['/'];
  const group = managementGroupName.exec(scope)?.[1];
  if (group !== undefined) return [...rootsOf(group, tree), ...managementGroups(group, tree)];
  const parsed = parseId(scope);
  if (!parsed) return ['/', scope];
  const subscription = `/subscriptions/${parsed.subscriptionId}`;
  const groups = managementGroups(tree.managementGroupOfSubscription.get(parsed.subscriptionId), tree);
  const also = tree.alsoAbove?.get(parsed.subscriptionId) ?? [];
  const chain = [
    ...rootsOf(parsed.subscriptionId, tree),
    ...also.filter((above) => !groups.includes(above)),
    ...groups,
    subscription,
  ];
  if (parsed.resourceGroup === undefined) return chain;
  let at = `${subscription}/resourcegroups/${parsed.resourceGroup}`;
  chain.push(at);
  if (parsed.provider !== undefined) at += `/providers/${parsed.provider}`;
  for (const [type, name] of parsed.path) {
    at += `/${type}/${name}`;
    chain.push(at);
  }
  return chain;
}
