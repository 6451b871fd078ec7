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
import type { Column, Facet, ListDefinition } from '@/components/resource-table/list-definition';
import { isInData } from '@/domain/not-in-data';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Skeleton } from '@/ui/Skeleton';

import type { DefinitionRow } from './definition-rows';

/** A property of a definition that is a text, by its path. */
type DefinitionText =
  | 'osType'
  | 'osState'
  | 'hyperVGeneration'
  | 'architecture'
  | 'description'
  | `identifier.${'publisher' | 'offer' | 'sku'}`;

function textAt({ properties }: DefinitionRow, path: DefinitionText): string | undefined {
  switch (path) {
    case 'identifier.publisher':
      return properties.identifier.publisher;
    case 'identifier.offer':
      return properties.identifier.offer;
    case 'identifier.sku':
      return properties.identifier.sku;
    default:
      return properties[path];
  }
}

const property = (
  id: string,
  label: () => string,
  width: number,
  path: DefinitionText,
  more: Partial<Column<DefinitionRow>> = {},
): Column<DefinitionRow> => ({
  id,
  label,
  width,
  grow: 0.4,
  text: (r) => textAt(r, path) ?? (isInData(r.properties, path) ? '' : t('common.notInExport')),
  ...more,
});

const propertyFacet = (
  id: string,
  label: () => string,
  path: DefinitionText,
  secondary = true,
): Facet<DefinitionRow> => ({
  id,
  label,
  secondary,
  of: (r) => {
    const value = textAt(r, path);
    if (value === undefined) return isInData(r.properties, path) ? [] : [notInExport()];
    return [{ value, label: value }];
  },
});

/** All image definitions of all tenants, also in galleries that may not be read (trap 16). */
export const definitionList: ListDefinition<DefinitionRow> = {
  id: 'definitions',
  label: () => t('lists.definitions'),
  rowName: (r) => `${r.gallery} / ${r.name}`,
  columns: [
    { id: 'name', label: () => t('lists.name'), width: 200, text: (r) => r.name },
    stateColumn,
    { id: 'gallery', label: () => t('lists.gallery'), width: 140, onCard: true, text: (r) => r.gallery },
    property('os', () => t('lists.os'), 84, 'osType', { onCard: true }),
    property('osState', () => t('lists.osState'), 104, 'osState'),
    property('generation', () => t('lists.generation'), 92, 'hyperVGeneration'),
    property('architecture', () => t('lists.architecture'), 100, 'architecture'),
    {
      id: 'versions',
      label: () => t('lists.versionsColumn'),
      width: 84,
      grow: 0.1,
      align: 'end',
      searched: false,
      onCard: true,
      sortBy: (r) => r.versions,
      exact: (r) => r.versions,
      json: (r) => r.versions ?? null,
      text: (r) => {
        if (r.versions !== undefined) return formatNumber(r.versions);
        return r.countPending ? '' : t('lists.notCounted');
      },
      cell: (r) => {
        if (r.versions !== undefined) return formatNumber(r.versions);
        return r.countPending ? <Skeleton width="24px" /> : t('lists.notCounted');
      },
    },
    endOfLifeColumn,
    property('publisher', () => t('lists.publisher'), 120, 'identifier.publisher'),
    property('offer', () => t('lists.offer'), 120, 'identifier.offer'),
    property('sku', () => t('lists.sku'), 120, 'identifier.sku'),
    ...scopeColumns,
    locationColumn,
    property('description', () => t('lists.description'), 180, 'description', { grow: 1 }),
    tagsColumn,
    idColumn,
  ],
  facets: [
    subscriptionFacet,
    propertyFacet('os', () => t('lists.os'), 'osType', false),
    stateFacet,
    {
      id: 'access',
      label: () => t('lists.access'),
      secondary: true,
      of: (r) => {
        if (r.open === undefined) return [];
        return [
          r.open
            ? { value: 'open', label: t('lists.accessOpen') }
            : { value: 'closed', label: t('lists.accessClosed') },
        ];
      },
    },
    {
      id: 'gallery',
      label: () => t('lists.gallery'),
      secondary: true,
      of: (r) => [{ value: r.gallery.toLowerCase(), label: r.gallery }],
    },
    { ...locationFacet, secondary: true },
    propertyFacet('osState', () => t('lists.osState'), 'osState'),
    propertyFacet('generation', () => t('lists.generation'), 'hyperVGeneration'),
    propertyFacet('architecture', () => t('lists.architecture'), 'architecture'),
    propertyFacet('publisher', () => t('lists.publisher'), 'identifier.publisher'),
    ...secondaryFacets,
  ],
  params: [endOfLifeParam],
  changesAt: endOfLifeChangesAt,
  defaultSort: { column: 'name', descending: false },
};
