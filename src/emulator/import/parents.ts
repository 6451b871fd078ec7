import { foldId, parentId, parseId } from '@/arm/resource-id';

import type { Doc } from '../contract';
import type { Tenants } from './tenants';
import { tenantOfScope, UNKNOWN_TENANT } from './tenants';

export interface MissingParents {
  readonly subscription: readonly string[];
  readonly resourceGroup: readonly string[];
  readonly gallery: readonly string[];
  readonly definition: readonly string[];
}

/** Ids that imported resources lie in or below, and that no file holds. */
export function missingParents(docs: readonly Doc[], known: ReadonlySet<string>): MissingParents {
  const missing = new Map<string, string>();
  const seen = new Set<string>();
  for (const { id: child, type } of docs) {
    if (!type.startsWith('microsoft.compute/') && type !== 'microsoft.resources/resourcegroups') continue;
    for (let id = parentId(child); id !== undefined && !seen.has(id); id = parentId(id)) {
      seen.add(id);
      const key = foldId(id);
      // Children write their parent in several cases (ARM 1). Lower case is preferred, so that the order of files does not matter.
      if (!known.has(key) && id > (missing.get(key) ?? '')) missing.set(key, id);
    }
  }
  const of = (kind: string) => [...missing.values()].filter((id) => parseId(id)?.kind === kind);
  return {
    subscription: of('subscription'),
    resourceGroup: of('resourceGroup'),
    gallery: of('gallery'),
    definition: of('definition'),
  };
}

/**
 * Placeholders for missing subscriptions and resource groups: only their id, marked. Missing galleries and definitions have
 * none, because their content is unknown: they answer "not found", and their children are read without them.
 */
export function placeholders(
  { subscription, resourceGroup }: MissingParents,
  tenants: Tenants,
): readonly Doc[] {
  return [
    ...subscription.map((id): Doc => {
      const subscriptionId = id.slice('/subscriptions/'.length);
      const tenantId = tenantOfScope(id, tenants) ?? UNKNOWN_TENANT;
      return {
        id,
        type: 'microsoft.resources/subscriptions',
        body: { id, subscriptionId, tenantId, displayName: subscriptionId, state: 'Enabled' },
        meta: { tenantId, placeholder: true },
      };
    }),
    ...resourceGroup.map((id): Doc => {
      const name = id.split('/').at(-1) ?? '';
      return {
        id,
        type: 'microsoft.resources/resourcegroups',
        body: { id, name, type: 'Microsoft.Resources/resourceGroups' },
        meta: { placeholder: true },
      };
    }),
  ];
}
