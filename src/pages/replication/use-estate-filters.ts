import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

import { filterRows } from '@/components/resource-table/filter-rows';
import type { FacetOption, ListDefinition } from '@/components/resource-table/list-definition';
import type { Choosing } from '@/components/resource-table/use-list';
import { readView, writeView } from '@/components/resource-table/view';
import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';

/** The items of the page's filters: versions, and galleries by location. */
export interface InScope extends ListRow {
  readonly subscriptionId: string;
  readonly subscription: string;
  readonly galleryKey: string;
  /** The gallery's name, with its subscription where another gallery has the same name. */
  readonly galleryLabel: string;
}

/** Only its filters are used: they hold for map, table and list alike. */
const scopeList: ListDefinition<InScope> = {
  id: 'replication-scope',
  label: () => t('replication.title'),
  columns: [
    { id: 'gallery', label: () => t('replication.gallery'), width: 100, text: (r) => r.galleryLabel },
  ],
  facets: [
    {
      id: 'subscription',
      label: () => t('replication.subscription'),
      of: (r) => [{ value: r.subscriptionId, label: r.subscription }],
    },
    {
      id: 'gallery',
      label: () => t('replication.gallery'),
      of: (r) => [{ value: r.galleryKey, label: r.galleryLabel }],
    },
  ],
  defaultSort: { column: 'gallery', descending: false },
};

const noText = () => '';

export interface EstateFilters {
  readonly choosing: Choosing<InScope>;
  readonly facets: typeof scopeList.facets;
  readonly filtered: boolean;
  readonly passes: <T extends InScope>(rows: readonly T[]) => readonly T[];
  readonly clear: () => void;
}

/** The filters by subscription and gallery, from the address. `all`: what there is to choose from. */
export function useEstateFilters(
  all: readonly InScope[],
  known: Readonly<Record<string, readonly FacetOption[]>>,
): EstateFilters {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const { subscription, gallery } = search;
  const view = useMemo(() => readView(scopeList, { subscription, gallery }), [subscription, gallery]);
  const setFacets = (facets: Readonly<Record<string, readonly string[]>>) => {
    const written = writeView(scopeList, { ...view, facets });
    const chosen = { subscription: written.subscription, gallery: written.gallery };
    const next = (before: Readonly<Record<string, unknown>>) => ({ ...before, ...chosen });
    void navigate({ to: '.', search: next, replace: true, resetScroll: false } as never);
  };
  return {
    choosing: {
      definition: scopeList,
      all,
      view,
      query: '',
      known,
      textOf: noText,
      setView: ({ facets }) => setFacets(facets),
    },
    facets: scopeList.facets,
    filtered: Object.keys(view.facets).length > 0,
    passes: useMemo(
      () =>
        <T extends InScope>(rows: readonly T[]) =>
          filterRows(scopeList as ListDefinition<T & InScope>, rows, view, noText, 0),
      [view],
    ),
    clear: () => setFacets({}),
  };
}
