import { useQueries } from '@tanstack/react-query';

import { failureOf } from '@/arm/errors';
import type { GraphQuestion } from '@/arm/graph-questions';
import type { GraphQuery } from '@/arm/resource-graph';
import { graphQueryOptions } from '@/arm/resource-graph';
import { stillLoading } from '@/data/sources';
import type { FromTenant } from '@/domain/access/assemble';
import { usePortal } from '@/state/portal-context';

import type { AccessGap, AccessPart } from './knowledge';

/** Where Resource Graph is asked: a tenant, perhaps only some of its subscriptions. */
export interface GraphScope extends Pick<
  GraphQuery,
  'tenantId' | 'subscriptions' | 'authorizationScopeFilter'
> {
  readonly scopeId: string;
  readonly scopeName: string;
}

export interface PerTenant<Row> {
  /** In the order of the scopes that were asked. */
  readonly lists: readonly FromTenant<Row>[];
  readonly gaps: readonly AccessGap[];
  readonly pending: boolean;
}

const none: readonly never[] = [];

/** One question to Resource Graph in each scope. */
export function usePerTenant<Row>(
  what: AccessPart,
  { queryName, query }: GraphQuestion<Row>,
  scopes: readonly GraphScope[],
): PerTenant<Row> {
  const { client } = usePortal();
  return useQueries({
    queries: scopes.map(({ tenantId, subscriptions, authorizationScopeFilter }) =>
      graphQueryOptions<Row>(client, {
        queryName,
        query,
        tenantId,
        ...(subscriptions && { subscriptions }),
        ...(authorizationScopeFilter && { authorizationScopeFilter }),
      }),
    ),
    combine: (answers): PerTenant<Row> => ({
      lists: answers.map((a, i) => ({ tenantId: scopes[i]?.tenantId ?? '', rows: a.data?.items ?? none })),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const { scopeId = '', scopeName = '' } = scopes[i] ?? {};
        if (!a.isError) return none;
        return [{ what, scopeId, scopeName, failure: failureOf(a.error), retry: () => void a.refetch() }];
      }),
      pending: answers.some(stillLoading),
    }),
  });
}
