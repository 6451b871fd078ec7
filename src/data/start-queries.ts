import type { GraphQuestion } from '@/arm/graph-questions';
import type { Operation } from '@/arm/operations';
import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { graphQueryOptions } from '@/arm/resource-graph';
import { subscriptionsQuery, tenantsQuery } from '@/arm/scopes';
import type { Page } from '@/arm/types';
import type { Portal } from '@/state/portal-context';

// For loaders: begin what a list will read, and never wait. Each step follows from the one before, so a chain begun here runs
// while the page's code is still on its way. Failures are the queries' own: the page shows them.

export type Start = Pick<Portal, 'client' | 'queryClient'>;

const quietly = (chain: Promise<unknown>): void => {
  chain.catch(() => {});
};

/** Begins a list over all subscriptions: tenants, their subscriptions, each one's list. */
export function startAcrossSubscriptions<T>(
  { client, queryClient }: Start,
  operation: Operation<{ readonly subscriptionId: string }, undefined, Page<T>>,
): void {
  const chain = async () => {
    const tenants = await queryClient.ensureQueryData(tenantsQuery(client));
    for (const { tenantId } of tenants.items) quietly(ofTenant(tenantId));
  };
  const ofTenant = async (tenantId: string) => {
    const { items } = await queryClient.ensureQueryData(subscriptionsQuery(client, tenantId));
    for (const { subscriptionId } of items) {
      void queryClient.prefetchQuery(armListQuery(client, operation, { subscriptionId }, { tenantId }));
    }
  };
  quietly(chain());
}

/** Begins the display names of regions, from one subscription's own list (data/locations). */
export function startRegionNames({ client, queryClient }: Start): void {
  const chain = async () => {
    const tenants = await queryClient.ensureQueryData(tenantsQuery(client));
    for (const { tenantId } of tenants.items) {
      const { items } = await queryClient.ensureQueryData(subscriptionsQuery(client, tenantId));
      const [first] = items;
      if (!first) continue;
      const { subscriptionId } = first;
      // Not fetched again on preload: the names of regions do not change.
      await queryClient.ensureQueryData(
        armListQuery(client, operations.locationsList, { subscriptionId }, { tenantId }),
      );
      return;
    }
  };
  quietly(chain());
}

/** Begins Resource Graph questions in every tenant. */
export function startAcrossTenants(
  { client, queryClient }: Start,
  questions: readonly GraphQuestion<unknown>[],
): void {
  const chain = async () => {
    const tenants = await queryClient.ensureQueryData(tenantsQuery(client));
    for (const { tenantId } of tenants.items) {
      for (const { queryName, query } of questions) {
        void queryClient.prefetchQuery(graphQueryOptions(client, { queryName, query, tenantId }));
      }
    }
  };
  quietly(chain());
}
