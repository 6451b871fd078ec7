import type { PlainRow } from '@/arm/graph-questions';
import {
  idColumn,
  locationColumn,
  locationFacet,
  scopeColumns,
  secondaryFacets,
  stateColumn,
  stateFacet,
  subscriptionFacet,
  tagsColumn,
} from '@/components/resource-columns';
import type { ListDefinition } from '@/components/resource-table/list-definition';
import { resourceRow } from '@/data/resource-row';
import type { ResourceRow } from '@/data/resource-row';
import type { ScopeNames } from '@/data/scope-names';
import { t } from '@/i18n/translate';

/** Labels of types (S69). Versions and definitions are hidden types (S70). */
export type ResourceKind = 'gallery' | 'managedImage' | 'definition' | 'version';

export interface AnyResourceRow extends ResourceRow {
  readonly kind: ResourceKind;
  readonly path: string;
}

const KINDS: Readonly<Record<string, ResourceKind>> = {
  'microsoft.compute/galleries': 'gallery',
  'microsoft.compute/images': 'managedImage',
  'microsoft.compute/galleries/images': 'definition',
  'microsoft.compute/galleries/images/versions': 'version',
};

/** Makes a row of "All resources"; none of a type that the portal does not know, which its questions do not ask for. */
export function anyResourceRow(
  row: PlainRow,
  names: ScopeNames,
  regionName: (location: string) => string,
): AnyResourceRow | undefined {
  const kind = KINDS[row.type.toLowerCase()];
  if (kind === undefined) return undefined;
  // As the Azure portal writes them: "gal_contoso/myImage1/1.0.10", since a version's own name says little.
  const parts = row.id.split('/').slice(8);
  const path = parts.filter((_, i) => i % 2 === 0).join('/');
  return { ...resourceRow(row, names, regionName), kind, path: path || row.name };
}

function kindLabel(kind: ResourceKind): string {
  if (kind === 'gallery') return t('lists.typeGallery');
  if (kind === 'managedImage') return t('lists.typeManagedImage');
  return kind === 'definition' ? t('lists.typeDefinition') : t('lists.typeVersion');
}

export const resourceList: ListDefinition<AnyResourceRow> = {
  id: 'resources',
  label: () => t('lists.resources'),
  columns: [
    { id: 'name', label: () => t('lists.name'), width: 260, grow: 1.5, text: (r) => r.path },
    {
      id: 'type',
      label: () => t('lists.type'),
      width: 140,
      grow: 0.5,
      onCard: true,
      text: (r) => kindLabel(r.kind),
    },
    ...scopeColumns,
    locationColumn,
    { ...stateColumn, onCard: true },
    tagsColumn,
    idColumn,
  ],
  facets: [
    subscriptionFacet,
    {
      id: 'type',
      label: () => t('lists.type'),
      of: (r) => [{ value: r.kind, label: kindLabel(r.kind) }],
    },
    locationFacet,
    stateFacet,
    ...secondaryFacets,
  ],
  defaultSort: { column: 'name', descending: false },
};
