import type { GraphResource } from '@/arm/graph-questions';
import { foldId, foldRegion } from '@/arm/resource-id';

import type { ResourceRow } from './resource-columns';
import type { ScopeNames } from './scope-names';

/** What lists over Resource Graph have in common: a row with the names of its scopes and region. */
export const resourceRow = (
  row: GraphResource & { readonly provisioningState?: string | null },
  names: ScopeNames,
  locationName: (location: string) => string,
): ResourceRow => ({
  id: row.id,
  key: foldId(row.id),
  name: row.name,
  subscriptionId: row.subscriptionId.toLowerCase(),
  subscription: names.subscription(row.subscriptionId),
  tenantId: row.tenantId,
  tenant: names.tenant(row.tenantId),
  resourceGroup: row.resourceGroup,
  locationKey: foldRegion(row.location),
  location: locationName(row.location),
  state: row.provisioningState ?? '',
  tags: row.tags ?? {},
});
