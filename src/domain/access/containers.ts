import type { ContainerRow } from '@/arm/graph-questions';
import { lowerCase } from '@/lib/letter-case';

import type { ScopeTree } from './scopes';
import { foldScope, managementGroupScope } from './scopes';

/** The scopes above subscriptions with their names, as Resource Graph and ARM's own lists tell of them. */
export interface Containers {
  readonly tree: ScopeTree;
  /** Folded scope → display name, for subscriptions and management groups. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Builds the tree. `rows`: containers by tenant; their chains name every management group above, nearest first, also those
 * that have no row of their own. `listed`: scopes of assignments that ARM listed at a subscription.
 */
export function containersOf(
  rows: readonly (ContainerRow & { readonly tenantId: string })[],
  listed: ReadonlyMap<string, readonly string[]>,
  tenantOfSubscription: ReadonlyMap<string, string>,
): Containers {
  const managementGroupOfSubscription = new Map<string, string>();
  const parentOfManagementGroup = new Map<string, string>();
  const tenantOfScope = new Map(tenantOfSubscription);
  const names = new Map<string, string>();
  for (const row of rows) {
    const subscription = row.type.toLowerCase() === 'microsoft.resources/subscriptions';
    const chain = (subscription ? row.aboveSubscription : row.aboveGroup) ?? [];
    for (const { name, displayName } of chain) names.set(managementGroupScope(name), displayName);
    const named = chain.map(({ name }) => lowerCase(name));
    if (subscription) {
      const id = row.subscriptionId.toLowerCase();
      names.set(`/subscriptions/${id}`, row.name);
      tenantOfScope.set(id, row.tenantId);
      if (named[0] !== undefined) managementGroupOfSubscription.set(id, named[0]);
    } else {
      names.set(foldScope(row.id), row.displayName || row.name);
      named.unshift(lowerCase(row.name));
    }
    for (const [i, name] of named.entries()) {
      tenantOfScope.set(name, row.tenantId);
      const parent = named[i + 1];
      if (parent !== undefined) parentOfManagementGroup.set(name, parent);
    }
  }
  const alsoAbove = new Map(
    [...listed].map(([id, scopes]) => {
      const above = scopes.map(foldScope).filter((s) => s !== '/' && !s.startsWith('/subscriptions/'));
      return [id.toLowerCase(), [...new Set(above)]] as const;
    }),
  );
  return {
    tree: { managementGroupOfSubscription, parentOfManagementGroup, tenantOfScope, alsoAbove },
    names,
  };
}
