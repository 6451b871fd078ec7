import { useMemo } from 'react';

import type { GraphQuestion } from '@/arm/graph-questions';
import type { Operation } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import type { GraphQuery } from '@/arm/resource-graph';
import { graphQueryOptions } from '@/arm/resource-graph';
import type { Page } from '@/arm/types';
import type { AskedScope } from '@/data/fan-out';
import { useFanOut } from '@/data/fan-out';
import type { Sources } from '@/data/sources';
import type { FromTenant } from '@/domain/access/assemble';
import { usePortal } from '@/state/portal-context';

import type { AccessGap, AccessPart } from './knowledge';

/** One part of what is known about access: what each scope answered, and which did not. */
export interface Part<L> {
  /** In the order of the scopes that were asked; empty for one that failed before its first page. */
  readonly lists: readonly L[];
  readonly gaps: readonly AccessGap[];
  readonly pending: boolean;
}

const none: readonly never[] = [];

/** The scopes of a part that failed. */
export const gapsOf = (what: AccessPart, { failures }: Pick<Sources, 'failures'>): readonly AccessGap[] =>
  failures.map((failure) => ({ ...failure, what }));

/** What holds above a scope, at it and below it: ARM's lists without a filter, authorised at that scope. */
export function useArmPart<T>(
  what: AccessPart,
  operation: Operation<{ readonly scope: string }, undefined, Page<T>>,
  scopes: readonly AskedScope[],
): Part<readonly T[]> {
  const { client } = usePortal();
  const { answers, sources } = useFanOut('subscription', scopes, ({ scopeId: scope, tenantId }) =>
    armListQuery(client, operation, { scope }, { tenantId }),
  );
  const lists = useMemo(() => answers.map(({ data }) => data?.items ?? none), [answers]);
  return { lists, gaps: gapsOf(what, sources), pending: sources.pending };
}

/** Where Resource Graph is asked: a tenant, perhaps only some of its subscriptions. */
export type GraphScope = AskedScope & Pick<GraphQuery, 'subscriptions' | 'authorizationScopeFilter'>;

/** One question to Resource Graph in each scope. */
export function useGraphPart<Row>(
  what: AccessPart,
  { queryName, query }: GraphQuestion<Row>,
  scopes: readonly GraphScope[],
): Part<FromTenant<Row>> {
  const { client } = usePortal();
  const { answers, sources } = useFanOut(
    'tenant',
    scopes,
    ({ tenantId, subscriptions, authorizationScopeFilter }) =>
      graphQueryOptions<Row>(client, {
        queryName,
        query,
        tenantId,
        ...(subscriptions && { subscriptions }),
        ...(authorizationScopeFilter && { authorizationScopeFilter }),
      }),
  );
  const lists = useMemo(
    () => answers.map(({ scope, data }) => ({ tenantId: scope.tenantId, rows: data?.items ?? none })),
    [answers],
  );
  return { lists, gaps: gapsOf(what, sources), pending: sources.pending };
}
