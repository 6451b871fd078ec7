import type { GraphResource } from '@/arm/graph-questions';
import { foldId, foldRegion } from '@/arm/resource-id';
import type { ArmId, Tags } from '@/arm/types';
import { areTagsInData } from '@/domain/tags';
import { PARTIAL } from '@/lib/partial';

import type { ScopeNames } from './scope-names';

/** What every row has. */
export interface ListRow {
  /** The ARM id as received: it is the path of the row's page, and goes into exports. */
  readonly id: string;
  /** The id case-folded: the same row, however ARM wrote its id this time. */
  readonly key: string;
}

export interface ResourceRow extends ListRow {
  readonly id: ArmId;
  readonly name: string;
  readonly subscriptionId: string;
  readonly subscription: string;
  readonly tenantId: string;
  readonly tenant: string;
  readonly resourceGroup: string;
  /** Normalised name, for filters: "westeurope". */
  readonly locationKey: string;
  /** What it is called, as far as known. */
  readonly location: string;
  /** Empty: none was reported. */
  readonly state: string;
  readonly tags: Tags;
  /** False: an import held the resource without its state, without its tags. */
  readonly stateInData: boolean;
  readonly tagsInData: boolean;
}

/** What lists over Resource Graph have in common: a row with the names of its scopes and region. */
export const resourceRow = (
  row: GraphResource & { readonly provisioningState?: string | null },
  names: ScopeNames,
  regionName: (location: string) => string,
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
  location: regionName(row.location),
  state: row.provisioningState ?? '',
  tags: row.tags ?? {},
  stateInData: Boolean(row.provisioningState) || row[PARTIAL] !== true,
  tagsInData: areTagsInData(row),
});
