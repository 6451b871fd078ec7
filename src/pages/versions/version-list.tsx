import { endOfLifeColumn, endOfLifeParam, endOfLifeChangesAt } from '@/components/end-of-life-column';
import {
  idColumn,
  locationColumn,
  locationFacet,
  notInExport,
  scopeColumns,
  secondaryFacets,
  stateColumn,
  stateFacet,
  subscriptionFacet,
  tagsColumn,
} from '@/components/resource-columns';
import type { ListDefinition } from '@/components/resource-table/list-definition';
import { formatDate, formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { StatusIcon } from '@/ui/StatusIcon';

import type { VersionRow } from './version-rows';

const excludedText = ({ excluded }: VersionRow): string => {
  if (excluded === undefined) return t('common.notInExport');
  if (excluded === 'everywhere') return t('lists.excludedYes');
  return excluded === 0 ? t('lists.excludedNo') : t('lists.excludedSome', { n: excluded });
};

const publishedText = ({ published, publishedInData }: VersionRow): string => {
  if (published !== undefined) return formatDate(published);
  return publishedInData ? '' : t('common.notInExport');
};

const replicasText = ({ replicas, regions }: VersionRow): string => {
  if (replicas !== undefined) return formatNumber(replicas);
  return regions ? '' : t('common.notInExport');
};

/** All image versions of all tenants, newest first. Without regional state, which no list has (trap 8). */
export const versionList: ListDefinition<VersionRow> = {
  id: 'versions',
  label: () => t('lists.versions'),
  rowName: (r) => `${r.gallery} / ${r.definition} / ${r.name}`,
  columns: [
    { id: 'name', label: () => t('lists.version'), width: 112, grow: 0.4, text: (r) => r.name },
    stateColumn,
    {
      id: 'definition',
      label: () => t('lists.definition'),
      width: 160,
      onCard: true,
      text: (r) => r.definition,
    },
    { id: 'gallery', label: () => t('lists.gallery'), width: 128, onCard: true, text: (r) => r.gallery },
    {
      id: 'published',
      label: () => t('lists.published'),
      width: 112,
      grow: 0.3,
      searched: false,
      onCard: true,
      text: publishedText,
      sortBy: (r) => (r.published === undefined ? undefined : Date.parse(r.published) || undefined),
      exact: (r) => r.published,
      json: (r) => (r.publishedInData ? (r.published ?? null) : publishedText(r)),
    },
    endOfLifeColumn,
    {
      id: 'excluded',
      label: () => t('lists.excluded'),
      width: 164,
      grow: 0.2,
      searched: false,
      text: excludedText,
      cell: (r) => (r.excluded ? <StatusIcon name="info">{excludedText(r)}</StatusIcon> : excludedText(r)),
      sortBy: (r) => (r.excluded === 'everywhere' ? Infinity : r.excluded),
      json: (r) => r.excluded ?? excludedText(r),
    },
    {
      id: 'regions',
      label: () => t('lists.regions'),
      width: 200,
      grow: 1.5,
      text: (r) => r.regions?.map(({ name }) => name).join(', ') ?? t('common.notInExport'),
      sortBy: (r) => r.regions?.length,
      json: (r) => r.regions?.map(({ name }) => name) ?? t('common.notInExport'),
    },
    {
      id: 'replicas',
      label: () => t('lists.replicas'),
      width: 80,
      grow: 0.1,
      align: 'end',
      searched: false,
      text: replicasText,
      sortBy: (r) => r.replicas,
      exact: (r) => r.replicas,
      json: (r) => r.replicas ?? (r.regions ? null : replicasText(r)),
    },
    {
      id: 'replication',
      label: () => t('lists.replication'),
      width: 124,
      grow: 0.2,
      searched: false,
      text: () => t('lists.notChecked'),
      cell: () => <StatusIcon name="neutral">{t('lists.notChecked')}</StatusIcon>,
      json: () => null,
    },
    { id: 'os', label: () => t('lists.os'), width: 84, grow: 0.2, text: (r) => r.os ?? t('lists.osUnknown') },
    ...scopeColumns,
    locationColumn,
    tagsColumn,
    idColumn,
  ],
  facets: [
    subscriptionFacet,
    {
      id: 'region',
      label: () => t('lists.region'),
      of: (r) => r.regions?.map(({ key, name }) => ({ value: key, label: name })) ?? [notInExport()],
    },
    {
      id: 'os',
      label: () => t('lists.os'),
      of: (r) =>
        r.os === undefined
          ? [{ value: 'unknown', label: t('lists.osUnknown') }]
          : [{ value: r.os, label: r.os }],
    },
    stateFacet,
    {
      id: 'excluded',
      label: () => t('lists.excludedFacet'),
      of: (r) => {
        if (r.excluded === undefined) return [notInExport()];
        if (r.excluded === 'everywhere') return [{ value: 'yes', label: t('lists.excludedYes') }];
        if (r.excluded === 0) return [{ value: 'no', label: t('lists.excludedNo') }];
        return [{ value: 'some', label: t('lists.excludedSomeFacet') }];
      },
    },
    {
      id: 'gallery',
      label: () => t('lists.gallery'),
      secondary: true,
      of: (r) => [{ value: r.gallery.toLowerCase(), label: r.gallery }],
    },
    {
      id: 'definition',
      label: () => t('lists.definition'),
      secondary: true,
      of: (r) => [{ value: r.definition.toLowerCase(), label: r.definition }],
    },
    { ...locationFacet, secondary: true },
    ...secondaryFacets,
  ],
  params: [endOfLifeParam],
  changesAt: endOfLifeChangesAt,
  defaultSort: { column: 'published', descending: true },
};
