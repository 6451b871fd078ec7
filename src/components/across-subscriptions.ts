import type { UseQueryResult } from '@tanstack/react-query';
import { useQueries, useQuery } from '@tanstack/react-query';

import { failureOf } from '@/arm/errors';
import type { ArmFailure } from '@/arm/errors';
import type { Operation } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { armListQuery } from '@/arm/query';
import { subscriptionsQuery, tenantsQuery } from '@/arm/scopes';
import type { Page, Subscription, Tenant } from '@/arm/types';

import { usePortal } from './portal-context';

/** A scope that did not answer, by request: it is named on screen and has its own retry. */
export interface ScopeFailure {
  readonly kind: 'tenants' | 'tenant' | 'subscription';
  readonly scopeId: string;
  readonly scopeName: string;
  readonly failure: ArmFailure;
  readonly retry: () => void;
}

export interface Scopes {
  readonly tenants: readonly Tenant[];
  readonly subscriptions: readonly Subscription[];
  readonly pending: boolean;
  readonly failures: readonly ScopeFailure[];
}

function listFailure<T>(
  query: UseQueryResult<ListSoFar<T>>,
  scope: Pick<ScopeFailure, 'kind' | 'scopeId' | 'scopeName'>,
): ScopeFailure[] {
  if (!query.isError) return [];
  return [{ ...scope, failure: failureOf(query.error), retry: () => void query.refetch() }];
}

const stillLoading = (q: UseQueryResult<ListSoFar<unknown>>) => q.isPending || q.data?.complete === false;

/** Every tenant and subscription that the person may see; what failed is named, the rest is there. */
export function useScopes(): Scopes {
  const { client } = usePortal();
  const tenantsAnswer = useQuery(tenantsQuery(client));
  const tenants = tenantsAnswer.data?.items ?? [];
  return useQueries({
    queries: tenants.map((tenant) => subscriptionsQuery(client, tenant.tenantId)),
    combine: (answers): Scopes => ({
      tenants,
      subscriptions: answers.flatMap((a) => a.data?.items ?? []),
      pending: stillLoading(tenantsAnswer) || answers.some((a) => a.isPending),
      failures: [
        ...listFailure(tenantsAnswer, { kind: 'tenants', scopeId: '', scopeName: '' }),
        ...answers.flatMap((a, i) =>
          listFailure(a, {
            kind: 'tenant',
            scopeId: tenants[i]?.tenantId ?? '',
            scopeName: tenants[i]?.displayName ?? tenants[i]?.tenantId ?? '',
          }),
        ),
      ],
    }),
  });
}

export interface AcrossSubscriptions<T> {
  readonly items: readonly T[];
  /** True while any scope may still bring rows. */
  readonly pending: boolean;
  readonly failures: readonly ScopeFailure[];
  /** How many subscriptions answered whole, of how many. */
  readonly answered: number;
  readonly asked: number;
  readonly scopes: Scopes;
}

/** A list over all subscriptions: one query each, rows as pages answer, partial results kept (DESIGN §3). */
export function useAcrossSubscriptions<T>(
  operation: Operation<{ readonly subscriptionId: string }, undefined, Page<T>>,
): AcrossSubscriptions<T> {
  const { client } = usePortal();
  const scopes = useScopes();
  return useQueries({
    queries: scopes.subscriptions.map(({ subscriptionId, tenantId }) =>
      armListQuery(client, operation, { subscriptionId }, { tenantId }),
    ),
    combine: (answers): AcrossSubscriptions<T> => ({
      items: answers.flatMap((a) => a.data?.items ?? []),
      pending: scopes.pending || answers.some(stillLoading),
      failures: [
        ...scopes.failures,
        ...answers.flatMap((a, i) =>
          listFailure(a, {
            kind: 'subscription',
            scopeId: scopes.subscriptions[i]?.subscriptionId ?? '',
            scopeName: scopes.subscriptions[i]?.displayName ?? '',
          }),
        ),
      ],
      answered: answers.filter((a) => a.isSuccess && a.data.complete).length,
      asked: scopes.subscriptions.length,
      scopes,
    }),
  });
}
