import { foldId } from '@/arm/resource-id';

import type { Doc } from '../contract';
import type { Tenants, Told } from './tenants';

const TYPE = 'Microsoft.Management/managementGroups';

/**
 * The management groups that rows of subscriptions name above them. No list of them need be in the files, and without them
 * nothing that is granted above the nearest would be seen in a subscription. Left out: names that two tenants have.
 */
export function managementGroupDocs(told: readonly Told[], tenants: Tenants): readonly Doc[] {
  const docs = new Map<string, Doc>();
  for (const [, { subscriptionId = '', managementGroups = [] }] of told) {
    const tenantId = tenants.bySubscription.get(subscriptionId);
    for (const [i, { id, name, displayName }] of managementGroups.entries()) {
      if (tenantId === undefined || tenants.byManagementGroup.get(foldId(id)) !== tenantId) continue;
      const parentId = managementGroups[i + 1]?.id;
      const body = { id, type: TYPE, name, properties: { tenantId, displayName } };
      const meta = { tenantId, ...(parentId !== undefined && { parentId }) };
      docs.set(JSON.stringify([body, meta]), {
        id,
        type: 'microsoft.management/managementgroups',
        body,
        meta,
      });
    }
  }
  return [...docs.values()];
}
