import type { ResourceLevel } from '../access/capabilities';

/** Why a field cannot be edited; a key of the catalog's area `editing`. */
export type ReadOnlyReason =
  | 'fixedAtCreation'
  | 'fixedRegionStorage'
  | 'sourceFixed'
  | 'byTheService'
  | 'ownCalls';

export interface ReadOnlyField {
  /** Path in the ARM resource. */
  readonly path: string;
  readonly reason: ReadOnlyReason;
}

const field = (reason: ReadOnlyReason, ...paths: string[]): ReadOnlyField[] =>
  paths.map((path) => ({ path, reason }));

/** Fields that the service does not let one change, each with its reason (S62–S65, ARM 5). */
export const readOnlyFields: Readonly<Record<ResourceLevel, readonly ReadOnlyField[]>> = {
  gallery: [
    ...field('fixedAtCreation', 'name', 'location'),
    ...field('byTheService', 'properties.identifier.uniqueName', 'properties.provisioningState'),
    ...field('ownCalls', 'properties.sharingProfile', 'properties.softDeletePolicy'),
  ],
  definition: [
    ...field(
      'fixedAtCreation',
      'name',
      'location',
      'properties.identifier.publisher',
      'properties.identifier.offer',
      'properties.identifier.sku',
      'properties.osType',
      'properties.osState',
      'properties.hyperVGeneration',
      'properties.architecture',
      'properties.purchasePlan',
    ),
    ...field('byTheService', 'properties.provisioningState'),
  ],
  version: [
    ...field('fixedAtCreation', 'name', 'location', 'properties.publishingProfile.replicationMode'),
    ...field('sourceFixed', 'properties.storageProfile.source', 'properties.storageProfile.osDiskImage'),
    ...field('fixedRegionStorage', 'properties.publishingProfile.targetRegions.storageAccountType'),
    ...field(
      'byTheService',
      'properties.publishingProfile.publishedDate',
      'properties.provisioningState',
      'properties.replicationStatus',
    ),
  ],
};
