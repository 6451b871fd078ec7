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
import type { Column, ListDefinition } from '@/components/resource-table/list-definition';
import { isInData } from '@/domain/not-in-data';
import type { SharingSummary } from '@/domain/sharing';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Skeleton } from '@/ui/Skeleton';
import { StatusIcon } from '@/ui/StatusIcon';

import type { GalleryRow } from './gallery-rows';

function sharingLabel({ kind, published }: SharingSummary): string {
  if (kind === 'notInData') return t('common.notInExport');
  if (kind === 'community')
    return published === false ? t('lists.sharingCommunityOff') : t('lists.sharingCommunity');
  return kind === 'direct' ? t('lists.sharingDirect') : t('lists.sharingPrivate');
}

const countColumn = (id: 'definitions' | 'versions', label: () => string): Column<GalleryRow> => {
  const value = ({ counts }: GalleryRow) => (typeof counts === 'string' ? undefined : counts[id]);
  return {
    id,
    label,
    width: id === 'versions' ? 80 : 92,
    grow: 0.1,
    align: 'end',
    searched: false,
    onCard: true,
    sortBy: value,
    exact: value,
    json: (r) => value(r) ?? null,
    text: (r) => {
      const n = value(r);
      if (n !== undefined) return formatNumber(n);
      return r.counts === 'failed' ? t('lists.notCounted') : '';
    },
    cell: (r) => {
      const n = value(r);
      if (r.counts === 'pending') return <Skeleton width="24px" />;
      return n === undefined ? t('lists.notCounted') : formatNumber(n);
    },
  };
};

/** The galleries over all subscriptions and tenants (S7, A1). */
export const galleryList: ListDefinition<GalleryRow> = {
  id: 'galleries',
  label: () => t('lists.galleries'),
  columns: [
    { id: 'name', label: () => t('lists.name'), width: 180, text: (r) => r.name },
    stateColumn,
    ...scopeColumns,
    locationColumn,
    {
      id: 'sharing',
      label: () => t('lists.sharing'),
      width: 124,
      grow: 0.3,
      text: (r) => sharingLabel(r.sharing),
      cell: ({ sharing }) => (
        <StatusIcon name={sharing.kind === 'notInData' ? 'neutral' : sharing.kind}>
          {sharingLabel(sharing)}
        </StatusIcon>
      ),
    },
    countColumn('definitions', () => t('lists.definitionsColumn')),
    countColumn('versions', () => t('lists.versionsColumn')),
    {
      id: 'description',
      label: () => t('lists.description'),
      width: 180,
      text: ({ gallery }) =>
        gallery.properties.description ??
        (isInData(gallery, 'properties.description') ? '' : t('common.notInExport')),
    },
    tagsColumn,
    idColumn,
  ],
  facets: [
    subscriptionFacet,
    locationFacet,
    stateFacet,
    {
      id: 'sharing',
      label: () => t('lists.sharing'),
      secondary: true,
      of: (r) =>
        r.sharing.kind === 'notInData'
          ? [notInExport()]
          : [{ value: r.sharing.kind, label: sharingLabel({ kind: r.sharing.kind, published: true }) }],
    },
    ...secondaryFacets,
  ],
  defaultSort: { column: 'name', descending: false },
};
