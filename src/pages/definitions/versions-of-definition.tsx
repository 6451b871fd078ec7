import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion } from '@/arm/types';
import type { ListDefinition } from '@/components/resource-table/list-definition';
import { versionDisks } from '@/domain/disks';
import { provisioningTone } from '@/domain/provisioning';
import { totalReplicas } from '@/domain/replication';
import { tagPairs } from '@/domain/tags';
import { formatDate } from '@/i18n/format';
import { t } from '@/i18n/translate';

export type VersionRow = ImageVersion & {
  readonly key: string;
  /** Display names of the target regions. */
  readonly regions: readonly string[];
};

const stateOf = ({ properties }: VersionRow) =>
  properties.provisioningState ?? t('resource.stateNotReported');
const profileOf = ({ properties }: VersionRow) => properties.publishingProfile ?? {};

/** "Excluded", "Excluded in 2 regions", "Included": what the flags say; what "latest" gives follows from more than this. */
function latestLabel(row: VersionRow): string {
  const { excludeFromLatest, targetRegions } = profileOf(row);
  if (excludeFromLatest === true) return t('definition.excluded');
  const n = (targetRegions ?? []).filter((r) => r.excludeFromLatest === true).length;
  return n === 0 ? t('definition.included') : t('definition.excludedIn', { n });
}
const excluded = (row: VersionRow) => latestLabel(row) !== t('definition.included');

/** The table of a definition's versions: newest first, by number (1.0.10 above 1.0.9). */
export const versionsOfDefinition: ListDefinition<VersionRow> = {
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
      cell: (v) => ({ icon: provisioningTone(v.properties.provisioningState), text: stateOf(v) }),
    },
    {
      id: 'published',
      label: () => t('definition.column.published'),
      width: 124,
      grow: 0,
      onCard: true,
      searched: false,
      text: (v) => date(profileOf(v).publishedDate),
      sortBy: (v) => profileOf(v).publishedDate,
      json: (v) => profileOf(v).publishedDate ?? null,
    },
    {
      id: 'endOfLife',
      label: () => t('definition.column.endOfLife'),
      width: 124,
      grow: 0,
      searched: false,
      text: (v) => date(profileOf(v).endOfLifeDate),
      sortBy: (v) => profileOf(v).endOfLifeDate,
      json: (v) => profileOf(v).endOfLifeDate ?? null,
    },
    {
      id: 'latest',
      label: () => t('definition.column.latest'),
      width: 168,
      grow: 0,
      onCard: true,
      text: latestLabel,
      cell: (v) => (excluded(v) ? { icon: 'warn', text: latestLabel(v) } : latestLabel(v)),
    },
    {
      id: 'regions',
      label: () => t('definition.column.regions'),
      width: 260,
      onCard: true,
      text: (v) => v.regions.join(', '),
      json: (v) => v.regions,
    },
    {
      id: 'replicas',
      label: () => t('definition.column.replicas'),
      width: 92,
      grow: 0,
      align: 'end',
      searched: false,
      text: (v) => String(totalReplicas(v)),
      sortBy: totalReplicas,
      json: totalReplicas,
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
        return n === undefined ? '' : t('definition.sizeGB', { n });
      },
      sortBy: (v) => versionDisks(v).totalGB,
    },
    {
      id: 'tags',
      label: () => t('resource.tags'),
      width: 200,
      optional: true,
      text: (v) =>
        tagPairs(v.tags)
          .map(([k, value]) => `${k}: ${value}`)
          .join(', '),
      json: (v) => v.tags ?? {},
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
      of: (v) => v.regions.map((name) => ({ value: foldRegion(name), label: name })),
    },
    {
      id: 'latest',
      label: () => t('definition.column.latest'),
      secondary: true,
      of: (v) => {
        if (!excluded(v)) return [{ value: 'included', label: t('definition.included') }];
        return profileOf(v).excludeFromLatest === true
          ? [{ value: 'excluded', label: t('definition.excludedEverywhere') }]
          : [{ value: 'some', label: t('definition.excludedSome') }];
      },
    },
  ],
};

function date(iso: string | undefined): string {
  return iso ? formatDate(iso) : '';
}
