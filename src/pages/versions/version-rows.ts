import type { GraphVersion } from '@/arm/graph-questions';
import { foldRegion, parseId } from '@/arm/resource-id';
import { resourceRow } from '@/data/resource-row';
import type { ResourceRow } from '@/data/resource-row';
import type { ScopeNames } from '@/data/scope-names';
import { isInData } from '@/domain/not-in-data';
import { edgeZonesOf, replicasIn, sumOfCopies } from '@/domain/replication';
import { t } from '@/i18n/translate';

export interface VersionRow extends ResourceRow {
  readonly gallery: string;
  readonly definition: string;
  /** Of the definition: a version carries none. undefined while not known, or when the definition may not be read. */
  readonly os: string | undefined;
  readonly published: string | undefined;
  readonly publishedInData: boolean;
  readonly endOfLifeDate: string | undefined;
  readonly endOfLifeInData: boolean;
  /** Target regions and edge zones; undefined: an import held the version without them. */
  readonly regions: readonly { readonly key: string; readonly name: string }[] | undefined;
  /** Copies over all regions; undefined unless every region says its count. */
  readonly replicas: number | undefined;
  /** Excluded from latest everywhere, or in so many regions; 0 is not at all. undefined: an import held the version without it. */
  readonly excluded: 'everywhere' | number | undefined;
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
  const edgeZones = edgeZonesOf(profile);
  const targetsInData = isInData(profile, 'targetRegions');
  const excludedIn = targets.filter((r) => r.excludeFromLatest === true).length;
  const flagsInData = targetsInData && isInData(profile, 'excludeFromLatest');
  return {
    ...row,
    gallery: parsed?.gallery ?? '',
    definition: parsed?.definition ?? '',
    os: osOf(row.key.slice(0, row.key.lastIndexOf('/versions/'))),
    published: profile.publishedDate,
    publishedInData: isInData(profile, 'publishedDate'),
    endOfLifeDate: profile.endOfLifeDate,
    endOfLifeInData: isInData(profile, 'endOfLifeDate'),
    regions: targetsInData
      ? [
          ...targets.map(({ name }) => ({ key: foldRegion(name), name: regionName(name) })),
          ...edgeZones.map(({ region, written, zone = '' }) => ({
            key: `${region}/${zone}`,
            name: t('lists.edgeZone', { region: regionName(written), zone }),
          })),
        ]
      : undefined,
    replicas:
      targetsInData && targets.every((r) => r.regionalReplicaCount !== undefined)
        ? targets.reduce((sum, r) => sum + replicasIn(r, undefined), sumOfCopies(edgeZones))
        : undefined,
    excluded:
      profile.excludeFromLatest === true
        ? 'everywhere'
        : flagsInData || excludedIn > 0
          ? excludedIn
          : undefined,
  };
}
