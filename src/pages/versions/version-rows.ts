import type { GraphVersion } from '@/arm/graph-questions';
import { foldRegion, parseId } from '@/arm/resource-id';
import { resourceRow } from '@/data/resource-row';
import type { ResourceRow } from '@/data/resource-row';
import type { ScopeNames } from '@/data/scope-names';
import { replicasIn } from '@/domain/replication';

export interface VersionRow extends ResourceRow {
  readonly gallery: string;
  readonly definition: string;
  /** Of the definition: a version carries none. undefined while not known, or when the definition may not be read. */
  readonly os: string | undefined;
  readonly published: string | undefined;
  readonly endOfLifeDate: string | undefined;
  readonly regions: readonly { readonly key: string; readonly name: string }[];
  /** Copies over all regions; undefined unless every region says its count. */
  readonly replicas: number | undefined;
  /** Excluded from latest everywhere, or in so many regions; 0 is not at all. */
  readonly excluded: 'everywhere' | number;
}

/**
 * Makes a row of the versions list.
 * @param osOf asked with the folded id of a version's definition
 */
export function versionRow(
  version: GraphVersion,
  names: ScopeNames,
  regionName: (location: string) => string,
  osOf: (definitionKey: string) => string | undefined,
): VersionRow {
  const row = resourceRow(version, names, regionName);
  const parsed = parseId(version.id);
  const profile = version.publishingProfile ?? {};
  const targets = profile.targetRegions ?? [];
  return {
    ...row,
    gallery: parsed?.gallery ?? '',
    definition: parsed?.definition ?? '',
    os: osOf(row.key.slice(0, row.key.lastIndexOf('/versions/'))),
    published: profile.publishedDate,
    endOfLifeDate: profile.endOfLifeDate,
    regions: targets.map(({ name }) => ({ key: foldRegion(name), name: regionName(name) })),
    replicas: targets.every((r) => r.regionalReplicaCount !== undefined)
      ? targets.reduce((sum, r) => sum + replicasIn(r, undefined), 0)
      : undefined,
    excluded:
      profile.excludeFromLatest === true
        ? 'everywhere'
        : targets.filter((r) => r.excludeFromLatest === true).length,
  };
}
