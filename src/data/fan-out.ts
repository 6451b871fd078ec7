import type { UseQueryOptions } from '@tanstack/react-query';
import { useQueries } from '@tanstack/react-query';

import type { ListSoFar } from '@/arm/query';
import type { Subscription, Tenant } from '@/arm/types';

import { tenantName } from './scope-names';
import type { ScopeFailure, Sources } from './sources';
import { sourcesOf } from './sources';

/** What is asked one by one. Plain data: answers are compared with earlier ones together with their scope. */
export type AskedScope = Pick<ScopeFailure, 'kind' | 'scopeId' | 'scopeName'> & { readonly tenantId: string };

export const tenantScope = (tenant: Tenant) => ({
  kind: 'tenant' as const,
  scopeId: tenant.tenantId,
  scopeName: tenantName(tenant),
  tenantId: tenant.tenantId,
});

export const subscriptionScope = ({ subscriptionId, displayName, tenantId }: Subscription) => ({
  kind: 'subscription' as const,
  scopeId: subscriptionId,
  scopeName: displayName,
  tenantId,
});

/** The answer of one scope; without data while it has answered nothing. */
export interface ScopeAnswer<S, A> {
  readonly scope: S;
  readonly data: A | undefined;
}

export interface FanOut<S, A> {
  /** In the order of the scopes; the same reference until an answer changes. */
  readonly answers: readonly ScopeAnswer<S, A>[];
  readonly sources: Sources;
}

/** One query a scope. Partial results stay, and a scope that failed is named with its own retry. */
export function useFanOut<S extends AskedScope, A, K extends readonly unknown[]>(
  unit: Sources['unit'],
  scopes: readonly S[],
  queryOf: (scope: S) => UseQueryOptions<A, Error, A, K>,
): FanOut<S, A> {
  return useQueries({
    queries: scopes.map(queryOf),
    combine: (answers): FanOut<S, A> => ({
      answers: scopes.map((scope, i) => ({ scope, data: answers[i]?.data })),
      sources: sourcesOf(unit, scopes, answers),
    }),
  });
}

/** The items of all lists as one. */
export const itemsOf = <T>(answers: readonly ScopeAnswer<unknown, ListSoFar<T>>[]): readonly T[] =>
  answers.flatMap(({ data }) => data?.items ?? []);
