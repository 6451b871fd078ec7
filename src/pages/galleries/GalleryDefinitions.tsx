import { useMemo } from 'react';

import { foldId } from '@/arm/resource-id';
import type { ImageDefinition } from '@/arm/types';
import { notInExport } from '@/components/resource-columns';
import { ChildrenNotice } from '@/components/resource-details/ChildrenNotice';
import { generationName } from '@/components/resource-details/generation';
import type { ListDefinition } from '@/components/resource-table/list-definition';
import { ListPart } from '@/components/resource-table/ListPart';
import { useList } from '@/components/resource-table/use-list';
import type { Children } from '@/data/use-children';
import { isInData } from '@/domain/not-in-data';
import { provisioningTone } from '@/domain/provisioning';
import { areTagsInData, tagPairs } from '@/domain/tags';
import { formatDate } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { StatusIcon } from '@/ui/StatusIcon';

type DefinitionRow = ImageDefinition & { readonly key: string };

const absent = (d: DefinitionRow, path: string, word = '') =>
  isInData(d, `properties.${path}`) ? word : t('common.notInExport');
const stateOf = (d: DefinitionRow) =>
  d.properties.provisioningState ?? absent(d, 'provisioningState', t('resource.stateNotReported'));
const one = (value: string | undefined, d: DefinitionRow, path: string) => {
  if (value !== undefined) return [{ value, label: value }];
  return absent(d, path) === '' ? [] : [notInExport()];
};

const tagText = (d: DefinitionRow): string =>
  areTagsInData(d)
    ? tagPairs(d.tags)
        .map(([k, v]) => `${k}: ${v}`)
        .join(', ')
    : t('common.notInExport');

/** The table of a gallery's definitions. */
const definitionsOfGallery: ListDefinition<DefinitionRow> = {
  id: 'definitions-of-gallery',
  label: () => t('gallery.definitionsCaption'),
  defaultSort: { column: 'name', descending: false },
  columns: [
    { id: 'name', label: () => t('gallery.column.name'), width: 200, text: (d) => d.name },
    {
      id: 'identifier',
      label: () => t('gallery.column.identifier'),
      width: 260,
      grow: 2,
      onCard: true,
      text: (d) => {
        const { identifier: i } = d.properties;
        const known = [i?.publisher, i?.offer, i?.sku].some((part) => part !== undefined);
        return known ? [i?.publisher, i?.offer, i?.sku].join(' / ') : absent(d, 'identifier.publisher');
      },
    },
    {
      id: 'os',
      label: () => t('gallery.column.os'),
      width: 96,
      grow: 0,
      onCard: true,
      text: (d) => d.properties.osType ?? absent(d, 'osType'),
    },
    {
      id: 'osState',
      label: () => t('gallery.column.osState'),
      width: 112,
      grow: 0,
      text: (d) => d.properties.osState ?? absent(d, 'osState'),
    },
    {
      id: 'generation',
      label: () => t('gallery.column.generation'),
      width: 104,
      grow: 0,
      text: (d) => generationName(d.properties.hyperVGeneration) || absent(d, 'hyperVGeneration'),
    },
    {
      id: 'architecture',
      label: () => t('gallery.column.architecture'),
      width: 112,
      grow: 0,
      text: (d) => d.properties.architecture ?? absent(d, 'architecture'),
    },
    {
      id: 'endOfLife',
      label: () => t('gallery.column.endOfLife'),
      width: 120,
      grow: 0,
      onCard: true,
      searched: false,
      text: ({ properties, ...d }) =>
        properties.endOfLifeDate
          ? formatDate(properties.endOfLifeDate)
          : absent({ ...d, properties }, 'endOfLifeDate'),
      sortBy: (d) => d.properties.endOfLifeDate,
      exact: (d) => d.properties.endOfLifeDate,
    },
    {
      id: 'state',
      label: () => t('gallery.column.state'),
      width: 128,
      grow: 0,
      onCard: true,
      text: stateOf,
      cell: (d) => (
        <StatusIcon name={provisioningTone(d.properties.provisioningState)}>{stateOf(d)}</StatusIcon>
      ),
    },
    {
      id: 'location',
      label: () => t('gallery.column.location'),
      width: 128,
      optional: true,
      text: (d) => d.location,
    },
    {
      id: 'tags',
      label: () => t('resource.tags'),
      width: 200,
      optional: true,
      text: tagText,
      json: (d) => (areTagsInData(d) ? (d.tags ?? {}) : tagText(d)),
    },
  ],
  facets: [
    { id: 'os', label: () => t('gallery.column.os'), of: (d) => one(d.properties.osType, d, 'osType') },
    {
      id: 'state',
      label: () => t('gallery.column.state'),
      of: (d) => [{ value: d.properties.provisioningState ?? '-', label: stateOf(d) }],
    },
    {
      id: 'osState',
      label: () => t('gallery.column.osState'),
      secondary: true,
      of: (d) => one(d.properties.osState, d, 'osState'),
    },
  ],
};

/** The image definitions of one gallery. */
export function GalleryDefinitions({ definitions }: { readonly definitions: Children<ImageDefinition> }) {
  const rows = useMemo(
    () => definitions.items.map((definition) => ({ ...definition, key: foldId(definition.id) })),
    [definitions.items],
  );
  const list = useList(definitionsOfGallery, rows);
  return (
    <ListPart
      list={list}
      pending={definitions.pending}
      broken={definitions.broken}
      count={(n) => t('gallery.definitionsCount', { n })}
      // Resource Graph naming none does not mean that there are none.
      empty={definitions.fromGraph ? t('table.refusedTitle') : t('gallery.noDefinitions')}
      notice={<ChildrenNotice of={definitions} what={t('gallery.definitions')} />}
    />
  );
}
