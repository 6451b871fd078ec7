import { useQueries, useQuery } from '@tanstack/react-query';

import type { GraphQuestion } from '@/arm/graph-questions';
import { graphQueryOptions } from '@/arm/resource-graph';
import { tenantsQuery } from '@/arm/scopes';
import { usePortal } from '@/state/portal-context';

import { tenantName } from './scope-names';
import type { Sources } from './sources';
import { listFailure, sourcesOf, stillLoading, withScopes } from './sources';

export interface AcrossTenants<Row> {
  readonly items: readonly Row[];
  readonly sources: Sources;
}

const none: readonly never[] = [];

/**
 * One Resource Graph question in every tenant of the person: a token, and so a query, is for one tenant (trap 13).
 * Not enabled: it is not asked, and there is nothing to wait for.
 */
export function useAcrossTenants<Row>(
  { queryName, query }: GraphQuestion<Row>,
  enabled = true,
): AcrossTenants<Row> {
  const { client } = usePortal();
  const tenantsAnswer = useQuery(tenantsQuery(client));
  const tenants = (enabled && tenantsAnswer.data?.items) || none;
  const named = tenants.map((tenant) => ({ id: tenant.tenantId, name: tenantName(tenant) }));
  return useQueries({
    queries: named.map(({ id }) => graphQueryOptions<Row>(client, { queryName, query, tenantId: id })),
    combine: (answers): AcrossTenants<Row> => ({
      items: answers.flatMap((a) => a.data?.items ?? none),
      sources: withScopes(sourcesOf('tenant', named, answers), {
        pending: stillLoading(tenantsAnswer),
        failures: listFailure(tenantsAnswer, { kind: 'tenants', scopeId: '', scopeName: '' }),
      }),
    }),
  });
}
