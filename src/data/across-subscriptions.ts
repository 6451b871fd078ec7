import { useQueries, useQuery } from '@tanstack/react-query';

import type { Operation } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { subscriptionsQuery, tenantsQuery } from '@/arm/scopes';
import type { Page } from '@/arm/types';
import { usePortal } from '@/state/portal-context';

import type { Scopes } from './scope-names';
import { tenantName } from './scope-names';
import type { Sources } from './sources';
import { listFailure, sourcesOf, stillLoading, withScopes } from './sources';

const none: readonly never[] = [];

/** Every tenant and subscription that the person may see; what failed is named, the rest is there. */
export function useScopes(): Scopes {
  const { client } = usePortal();
  const tenantsAnswer = useQuery(tenantsQuery(client));
  const tenants = tenantsAnswer.data?.items ?? none;
  return useQueries({
    queries: tenants.map((tenant) => subscriptionsQuery(client, tenant.tenantId)),
    combine: (answers): Scopes => ({
      tenants,
      subscriptions: answers.flatMap((a) => a.data?.items ?? none),
      pending: stillLoading(tenantsAnswer) || answers.some(stillLoading),
      failures: [
        ...listFailure(tenantsAnswer, { kind: 'tenants', scopeId: '', scopeName: '' }),
        ...answers.flatMap((a, i) => {
          const tenant = tenants[i];
          return tenant
            ? listFailure(a, { kind: 'tenant', scopeId: tenant.tenantId, scopeName: tenantName(tenant) })
            : none;
        }),
      ],
    }),
  });
}

export interface AcrossSubscriptions<T> {
  readonly items: readonly T[];
  readonly sources: Sources;
  readonly scopes: Scopes;
}

/** A list over all subscriptions: one query each, rows as pages answer, partial results kept. */
export function useAcrossSubscriptions<T>(
  operation: Operation<{ readonly subscriptionId: string }, undefined, Page<T>>,
): AcrossSubscriptions<T> {
  const { client } = usePortal();
  const scopes = useScopes();
  const named = scopes.subscriptions.map((s) => ({ id: s.subscriptionId, name: s.displayName }));
  return useQueries({
    queries: scopes.subscriptions.map(({ subscriptionId, tenantId }) =>
      armListQuery(client, operation, { subscriptionId }, { tenantId }),
    ),
    combine: (answers): AcrossSubscriptions<T> => ({
      items: answers.flatMap((a) => a.data?.items ?? none),
      sources: withScopes(sourcesOf('subscription', named, answers), scopes),
      scopes,
    }),
  });
}
