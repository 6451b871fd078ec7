import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Operation } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { subscriptionsQuery, tenantsQuery } from '@/arm/scopes';
import type { Page } from '@/arm/types';
import { usePortal } from '@/state/portal-context';

import { itemsOf, subscriptionScope, tenantScope, useFanOut } from './fan-out';
import type { Scopes } from './scope-names';
import type { Sources } from './sources';
import { scopeListSources, withScopes } from './sources';

const none: readonly never[] = [];

/** Every tenant and subscription that the person may see; what failed is named, the rest is there. */
export function useScopes(): Scopes {
  const { client } = usePortal();
  const tenantsAnswer = useQuery(tenantsQuery(client));
  const tenants = tenantsAnswer.data?.items ?? none;
  const { answers, sources } = useFanOut('tenant', tenants.map(tenantScope), ({ tenantId }) =>
    subscriptionsQuery(client, tenantId),
  );
  const subscriptions = useMemo(() => itemsOf(answers), [answers]);
  const { pending, failures } = withScopes(sources, scopeListSources(tenantsAnswer));
  return { tenants, subscriptions, pending, failures };
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
  const { answers, sources } = useFanOut(
    'subscription',
    scopes.subscriptions.map(subscriptionScope),
    ({ scopeId: subscriptionId, tenantId }) =>
      armListQuery(client, operation, { subscriptionId }, { tenantId }),
  );
  const items = useMemo(() => itemsOf(answers), [answers]);
  return { items, sources: withScopes(sources, scopes), scopes };
}
