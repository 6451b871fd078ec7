import type { FoundRow } from '@/arm/graph-search';
import { searchQuery } from '@/arm/graph-search';
import { useAcrossTenants } from '@/data/across-tenants';
import { t } from '@/i18n/translate';

export interface SearchAnswer {
  readonly rows: readonly FoundRow[];
  readonly pending: boolean;
  /** Names of tenants that did not answer. */
  readonly failed: readonly string[];
}

/** Asks Resource Graph in every tenant; an empty text asks nothing. */
export function useSearch(text: string): SearchAnswer {
  const enabled = text !== '';
  const { items, sources } = useAcrossTenants<FoundRow>(
    { queryName: 'search', query: searchQuery(text) },
    enabled,
  );
  return {
    rows: items,
    pending: enabled && sources.pending,
    failed: enabled
      ? sources.failures.map(({ kind, scopeName }) =>
          kind === 'tenants' ? t('palette.tenantList') : scopeName,
        )
      : [],
  };
}
