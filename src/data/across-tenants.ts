import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { GraphQuestion } from '@/arm/graph-questions';
import { graphQueryOptions } from '@/arm/resource-graph';
import { tenantsQuery } from '@/arm/scopes';
import { usePortal } from '@/state/portal-context';

import { itemsOf, tenantScope, useFanOut } from './fan-out';
import type { Sources } from './sources';
import { scopeListSources, withScopes } from './sources';

export interface AcrossTenants<Row> {
  readonly items: readonly Row[];
  readonly sources: Sources;
}

/**
 * One Resource Graph query in every tenant of the caller: a token, and so a query, is for one tenant (trap 13).
 * Not enabled: it is not asked, and there is nothing to wait for.
 */
export function useAcrossTenants<Row>(
  { queryName, query }: GraphQuestion<Row>,
  enabled = true,
): AcrossTenants<Row> {
  const { client } = usePortal();
  const tenantsAnswer = useQuery(tenantsQuery(client));
  const tenants = (enabled && tenantsAnswer.data?.items) || [];
  const { answers, sources } = useFanOut('tenant', tenants.map(tenantScope), ({ tenantId }) =>
    graphQueryOptions<Row>(client, { queryName, query, tenantId }),
  );
  const items = useMemo(() => itemsOf(answers), [answers]);
  return { items, sources: withScopes(sources, scopeListSources(tenantsAnswer)) };
}
