import type { Doc, OpenedEstate } from '../contract';
import { regionDisplayName } from '../data/regions';
import { computeDate } from '../wire-date';
import { DAY, MINUTE } from './estate';

// Many versions quickly: documents are never changed in place, so versions of one age share what they have in common.

export interface Bulk {
  readonly startMs: number;
  /** Normalised; the first is the source. */
  readonly regions: readonly string[];
}

/** Makes versions of an age (0 is the newest), with few objects for each version. */
export function bulkVersions({ startMs, regions }: Bulk) {
  const [location = 'westeurope'] = regions;
  const byAge = new Map<string, { readonly properties: unknown; readonly meta: Doc['meta'] }>();
  const shared = (age: number, sourceId: string) => {
    const key = `${age} ${sourceId}`;
    let made = byAge.get(key);
    if (!made) {
      const publishedAt = startMs - (age * 14 + 3) * DAY;
      const targets = age < 2 ? regions : regions.slice(0, 1);
      made = {
        properties: {
          publishingProfile: {
            targetRegions: targets.map((name) => ({
              name: regionDisplayName(name),
              regionalReplicaCount: 1,
              storageAccountType: 'Standard_LRS',
            })),
            replicaCount: 1,
            excludeFromLatest: false,
            publishedDate: computeDate(publishedAt, 1234),
            storageAccountType: 'Standard_LRS',
          },
          storageProfile: {
            source: { id: sourceId },
            osDiskImage: { sizeInGB: 30, hostCaching: 'ReadWrite', source: {} },
          },
          safetyProfile: { reportedForPolicyViolation: false, allowDeletionOfReplicatedLocations: false },
        },
        meta: {
          copies: targets.map((region) => ({
            region,
            startedAt: publishedAt,
            durationMs: 12 * MINUTE,
            outcome: 'Completed' as const,
          })),
        },
      };
      byAge.set(key, made);
    }
    return made;
  };
  return (definitionId: string, name: string, age: number, sourceId: string): Doc => {
    const id = `${definitionId}/versions/${name}`;
    const { properties, meta } = shared(age, sourceId);
    return {
      id,
      type: 'microsoft.compute/galleries/images/versions',
      body: { name, id, type: 'Microsoft.Compute/galleries/images/versions', location, properties },
      ...(meta && { meta }),
    };
  };
}

/** Properties of an image definition whose identity is its name. */
export const bulkDefinition = (publisher: string, sku: string): unknown => ({
  hyperVGeneration: 'V2',
  architecture: 'x64',
  osType: 'Linux',
  osState: 'Generalized',
  identifier: { publisher, offer: 'Base', sku },
});

/** All documents of an estate that can also be opened in part. */
export const wholeOf = ({ docs, later }: OpenedEstate): readonly Doc[] => [
  ...docs,
  ...later.flatMap((one) => one.build()),
];
