import { useQueries } from '@tanstack/react-query';

import { failureOf } from '@/arm/errors';
import type { GraphQuestion } from '@/arm/graph-questions';
import type { GraphQuery } from '@/arm/resource-graph';
import { graphQueryOptions } from '@/arm/resource-graph';

import { usePortal } from '../portal-context';
import { stillLoading } from '../sources';
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
  /** Each row with the tenant that was asked. */
  readonly rows: readonly (Row & { readonly tenantId: string })[];
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
      graphQueryOptions<Row & { readonly tenantId: string }>(client, {
        queryName,
        query,
        tenantId,
        ...(subscriptions && { subscriptions }),
        ...(authorizationScopeFilter && { authorizationScopeFilter }),
      }),
    ),
    combine: (answers): PerTenant<Row> => ({
      rows: answers.flatMap((a, i) => {
        const tenantId = scopes[i]?.tenantId ?? '';
        return (a.data?.items ?? none).map((row) => ({ ...row, tenantId }));
      }),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const { scopeId = '', scopeName = '' } = scopes[i] ?? {};
        if (!a.isError) return none;
        return [{ what, scopeId, scopeName, failure: failureOf(a.error), retry: () => void a.refetch() }];
      }),
      pending: answers.some(stillLoading),
    }),
  });
}
