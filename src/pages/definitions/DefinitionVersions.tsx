import { useMemo } from 'react';

import { foldId, foldRegion } from '@/arm/resource-id';
import type { ImageVersion, Location } from '@/arm/types';
import { notInExport } from '@/components/resource-columns';
import { ChildrenNotice } from '@/components/resource-details/ChildrenNotice';
import type { ListDefinition } from '@/components/resource-table/list-definition';
import { ListPart } from '@/components/resource-table/ListPart';
import { useList } from '@/components/resource-table/use-list';
import type { Children } from '@/data/use-children';
import { versionDisks } from '@/domain/disks';
import { regionName } from '@/domain/locations';
import { isInData } from '@/domain/not-in-data';
import { provisioningTone } from '@/domain/provisioning';
import { edgeZonesOf, totalReplicas } from '@/domain/replication';
import { areTagsInData, tagPairs } from '@/domain/tags';
import { formatDate } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { memoizeByObject } from '@/lib/memoize-by-object';
import { StatusIcon } from '@/ui/StatusIcon';

export type VersionOfDefinition = ImageVersion & {
  readonly key: string;
  /** Display names of the target regions. */
  readonly regions: readonly string[];
};

const stateOf = (v: VersionOfDefinition) =>
  v.properties.provisioningState ??
  t(isInData(v, 'properties.provisioningState') ? 'resource.stateNotReported' : 'common.notInExport');
const profileOf = ({ properties }: VersionOfDefinition) => properties.publishingProfile ?? {};

/** "Excluded", "Excluded in 2 regions", "Included": what the flags say; what "latest" gives follows from more than this. */
function latestLabel(row: VersionOfDefinition): string {
  const { excludeFromLatest, targetRegions } = profileOf(row);
  if (excludeFromLatest === true) return t('definition.excluded');
  const n = (targetRegions ?? []).filter((r) => r.excludeFromLatest === true).length;
  if (n > 0) return t('definition.excludedIn', { n });
  const profile = profileOf(row);
  const known = isInData(profile, 'excludeFromLatest') && isInData(profile, 'targetRegions');
  return t(known ? 'definition.included' : 'common.notInExport');
}
const excluded = (row: VersionOfDefinition) =>
  ![t('definition.included'), t('common.notInExport')].includes(latestLabel(row));

const targetsInData = (v: VersionOfDefinition): boolean => isInData(profileOf(v), 'targetRegions');

const tagText = (v: VersionOfDefinition): string =>
  areTagsInData(v)
    ? tagPairs(v.tags)
        .map(([k, value]) => `${k}: ${value}`)
        .join(', ')
    : t('common.notInExport');

/** The table of a definition's versions: newest first, by number (1.0.10 above 1.0.9). */
export const versionsOfDefinition: ListDefinition<VersionOfDefinition> = {
  id: 'versions-of-definition',
  label: () => t('definition.versionsCaption'),
  defaultSort: { column: 'version', descending: true },
  columns: [
    {
      id: 'version',
      label: () => t('definition.column.version'),
      width: 140,
      grow: 0,
      text: (v) => v.name,
    },
    {
      id: 'state',
      label: () => t('definition.column.state'),
      width: 132,
      grow: 0,
      onCard: true,
      text: stateOf,
      cell: (v) => (
        <StatusIcon name={provisioningTone(v.properties.provisioningState)}>{stateOf(v)}</StatusIcon>
      ),
    },
    {
      id: 'published',
      label: () => t('definition.column.published'),
      width: 124,
      grow: 0,
      onCard: true,
      searched: false,
      text: (v) => date(v, 'publishedDate'),
      sortBy: (v) => profileOf(v).publishedDate,
      exact: (v) => profileOf(v).publishedDate,
      json: (v) => profileOf(v).publishedDate ?? (date(v, 'publishedDate') || null),
    },
    {
      id: 'endOfLife',
      label: () => t('definition.column.endOfLife'),
      width: 124,
      grow: 0,
      searched: false,
      text: (v) => date(v, 'endOfLifeDate'),
      sortBy: (v) => profileOf(v).endOfLifeDate,
      exact: (v) => profileOf(v).endOfLifeDate,
      json: (v) => profileOf(v).endOfLifeDate ?? (date(v, 'endOfLifeDate') || null),
    },
    {
      id: 'latest',
      label: () => t('definition.column.latest'),
      width: 168,
      grow: 0,
      onCard: true,
      text: latestLabel,
      cell: (v) => (excluded(v) ? <StatusIcon name="warn">{latestLabel(v)}</StatusIcon> : latestLabel(v)),
    },
    {
      id: 'regions',
      label: () => t('definition.column.regions'),
      width: 260,
      onCard: true,
      text: (v) => (targetsInData(v) ? v.regions.join(', ') : t('common.notInExport')),
      json: (v) => (targetsInData(v) ? v.regions : t('common.notInExport')),
    },
    {
      id: 'replicas',
      label: () => t('definition.column.replicas'),
      width: 92,
      grow: 0,
      align: 'end',
      searched: false,
      text: (v) => String(totalReplicas(v) ?? t('common.notInExport')),
      sortBy: totalReplicas,
      json: (v) => totalReplicas(v) ?? t('common.notInExport'),
    },
    {
      id: 'size',
      label: () => t('definition.column.size'),
      width: 92,
      grow: 0,
      align: 'end',
      optional: true,
      searched: false,
      text: (v) => {
        const n = versionDisks(v).totalGB;
        if (n !== undefined) return t('definition.sizeGB', { n });
        return isInData(v, 'properties.storageProfile') ? '' : t('common.notInExport');
      },
      sortBy: (v) => versionDisks(v).totalGB,
    },
    {
      id: 'tags',
      label: () => t('resource.tags'),
      width: 200,
      optional: true,
      text: tagText,
      json: (v) => (areTagsInData(v) ? (v.tags ?? {}) : tagText(v)),
    },
  ],
  facets: [
    {
      id: 'state',
      label: () => t('definition.column.state'),
      of: (v) => [{ value: v.properties.provisioningState ?? '-', label: stateOf(v) }],
    },
    {
      id: 'region',
      label: () => t('definition.column.regions'),
      of: (v) =>
        targetsInData(v)
          ? v.regions.map((name) => ({ value: foldRegion(name), label: name }))
          : [notInExport()],
    },
    {
      id: 'latest',
      label: () => t('definition.column.latest'),
      secondary: true,
      of: (v) => {
        if (latestLabel(v) === t('common.notInExport')) return [notInExport()];
        if (!excluded(v)) return [{ value: 'included', label: t('definition.included') }];
        return profileOf(v).excludeFromLatest === true
          ? [{ value: 'excluded', label: t('definition.excludedEverywhere') }]
          : [{ value: 'some', label: t('definition.excludedSome') }];
      },
    },
  ],
};

function date(v: VersionOfDefinition, name: 'publishedDate' | 'endOfLifeDate'): string {
  const profile = profileOf(v);
  const iso = profile[name];
  if (iso) return formatDate(iso);
  return isInData(profile, name) ? '' : t('common.notInExport');
}

/** Display names of the target regions and edge zones. */
const regionsOf = (
  { properties: { publishingProfile: profile } }: ImageVersion,
  locations: readonly Location[],
) => [
  ...(profile?.targetRegions ?? []).map((r) => regionName(locations, r.name)),
  ...edgeZonesOf(profile).map(({ written, zone = '' }) =>
    t('lists.edgeZone', { region: regionName(locations, written), zone }),
  ),
];

interface DefinitionVersionsProps {
  readonly versions: Children<ImageVersion>;
  readonly locations: readonly Location[];
}

/** The versions of one definition, newest first. */
export function DefinitionVersions({ versions, locations }: DefinitionVersionsProps) {
  const rowOf = useMemo(
    () =>
      memoizeByObject((version: ImageVersion) => ({
        ...version,
        key: foldId(version.id),
        regions: regionsOf(version, locations),
      })),
    [locations],
  );
  const rows = useMemo(() => versions.items.map(rowOf), [versions.items, rowOf]);
  const list = useList(versionsOfDefinition, rows);
  return (
    <ListPart
      list={list}
      pending={versions.pending}
      broken={versions.broken}
      count={(n) => t('definition.versionsCount', { n })}
      // Resource Graph naming none does not mean that there are none.
      empty={versions.fromGraph ? t('table.refusedTitle') : t('definition.noVersions')}
      notice={<ChildrenNotice of={versions} what={t('definition.versions')} />}
    />
  );
}
