import { useQueries, useQuery } from '@tanstack/react-query';

import type { FoundRow } from '@/arm/graph-search';
import { searchQuery } from '@/arm/graph-search';
import { graphQueryOptions } from '@/arm/resource-graph';
import { tenantsQuery } from '@/arm/scopes';
import { sourcesOf } from '@/data/sources';
import { t } from '@/i18n/translate';
import { usePortal } from '@/state/portal-context';

export interface SearchAnswer {
  readonly rows: readonly FoundRow[];
  readonly pending: boolean;
  /** Names of tenants that did not answer. */
  readonly failed: readonly string[];
}

/** Asks Resource Graph in every tenant; an empty text asks nothing. */
export function useSearch(text: string): SearchAnswer {
  const { client } = usePortal();
  const enabled = text !== '';
  const tenants = useQuery({ ...tenantsQuery(client), enabled });
  const scopes = (enabled ? (tenants.data?.items ?? []) : []).map((tenant) => ({
    id: tenant.tenantId,
    name: tenant.displayName ?? tenant.tenantId,
  }));
  return useQueries({
    queries: scopes.map(({ id }) =>
      graphQueryOptions<FoundRow>(client, { queryName: 'search', query: searchQuery(text), tenantId: id }),
    ),
    combine: (answers): SearchAnswer => {
      const sources = sourcesOf('tenant', scopes, answers);
      return {
        rows: answers.flatMap((a) => a.data?.items ?? []),
        pending: enabled && ((tenants.isPending && !tenants.isError) || sources.pending),
        failed: [
          ...(tenants.isError ? [t('palette.tenantList')] : []),
          ...sources.failures.map((f) => f.scopeName),
        ],
      };
    },
  });
}
