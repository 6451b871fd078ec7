import type { Tags } from '@/arm/types';
import type { ResourceRow } from '@/data/resource-row';
import { provisioningTone } from '@/domain/provisioning';
import { tagPairs } from '@/domain/tags';
import { t } from '@/i18n/translate';
import { lowerCase } from '@/lib/letter-case';
import { StatusIcon } from '@/ui/StatusIcon';

import type { Column, Facet } from './resource-table/list-definition';

// Columns and filters that every list of ARM resources has, so that they look and read the same everywhere.

const tagText = (tags: Tags): string =>
  tagPairs(tags)
    .map(([key, value]) => (value === '' ? key : `${key}=${value}`))
    .join(', ');

const stateText = ({ state, stateInData }: ResourceRow): string =>
  stateInData ? state : t('common.notInExport');

/** The choice of a filter for rows of which an import did not hold the value. */
export const notInExport = () => ({ value: 'not-in-export', label: t('common.notInExport') });

export const stateColumn: Column<ResourceRow> = {
  id: 'state',
  label: () => t('lists.state'),
  width: 148,
  grow: 0.3,
  onCard: true,
  text: stateText,
  cell: (r) => {
    const text = stateText(r);
    return text !== '' && <StatusIcon name={provisioningTone(r.state)}>{text}</StatusIcon>;
  },
};

export const scopeColumns: readonly Column<ResourceRow>[] = [
  {
    id: 'subscription',
    label: () => t('lists.subscription'),
    width: 148,
    onCard: true,
    text: (r) => r.subscription,
  },
  { id: 'tenant', label: () => t('lists.tenant'), width: 100, grow: 0.6, text: (r) => r.tenant },
  { id: 'group', label: () => t('lists.resourceGroup'), width: 132, text: (r) => r.resourceGroup },
];

export const locationColumn: Column<ResourceRow> = {
  id: 'location',
  label: () => t('lists.location'),
  width: 140,
  grow: 0.8,
  onCard: true,
  text: (r) => r.location,
};

export const tagsColumn: Column<ResourceRow> = {
  id: 'tags',
  label: () => t('lists.tags'),
  width: 160,
  text: (r) => (r.tagsInData ? tagText(r.tags) : t('common.notInExport')),
  json: (r) => (r.tagsInData ? r.tags : t('common.notInExport')),
};

export const idColumn: Column<ResourceRow> = {
  id: 'id',
  label: () => t('lists.resourceId'),
  width: 320,
  optional: true,
  text: (r) => r.id,
};

const one = (value: string, label = value) => (value === '' ? [] : [{ value, label }]);

export const subscriptionFacet: Facet<ResourceRow> = {
  id: 'subscription',
  label: () => t('lists.subscription'),
  of: (r) => one(r.subscriptionId, r.subscription),
};
export const locationFacet: Facet<ResourceRow> = {
  id: 'location',
  label: () => t('lists.location'),
  of: (r) => one(r.locationKey, r.location),
};
export const stateFacet: Facet<ResourceRow> = {
  id: 'state',
  label: () => t('lists.state'),
  of: (r) => (r.stateInData ? one(r.state) : [notInExport()]),
};
export const secondaryFacets: readonly Facet<ResourceRow>[] = [
  { id: 'tenant', label: () => t('lists.tenant'), secondary: true, of: (r) => one(r.tenantId, r.tenant) },
  {
    id: 'group',
    label: () => t('lists.resourceGroup'),
    secondary: true,
    of: (r) => one(lowerCase(r.resourceGroup), r.resourceGroup),
  },
  {
    id: 'tag',
    label: () => t('lists.tag'),
    secondary: true,
    of: (r) =>
      r.tagsInData
        ? tagPairs(r.tags).map(([key, value]) => ({
            value: `${key}=${value}`,
            label: value ? `${key}=${value}` : key,
          }))
        : [notInExport()],
  },
];
