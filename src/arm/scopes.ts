import type { QueryClient } from '@tanstack/react-query';

import type { ArmClient } from './client';
import { operations } from './operations';
import { armListQuery } from './query';
import { parseId } from './resource-id';
import type { ArmId, Subscription } from './types';

// Tenants and subscriptions of the caller. A token is for one tenant (trap 13), so each tenant's subscriptions are a query of
// their own: a tenant that does not answer does not hold up the others.

/** The tenants that the person belongs to, asked with the home tenant's token. */
export const tenantsQuery = (client: ArmClient) => armListQuery(client, operations.tenantsList, {});

/** The subscriptions of one tenant, asked with that tenant's own token. */
export const subscriptionsQuery = (client: ArmClient, tenantId: string) =>
  armListQuery(client, operations.subscriptionsList, {}, { tenantId, keyed: { tenantId } });

/**
 * The tenant of a subscription, or undefined when no list names it: then the home tenant's token is tried and ARM answers.
 * Resolves as soon as one tenant's list names it, without waiting for slower tenants.
 */
async function tenantOfSubscription(
  queryClient: QueryClient,
  client: ArmClient,
  subscriptionId: string,
): Promise<string | undefined> {
  const wanted = subscriptionId.toLowerCase();
  const find = (list: readonly Subscription[]) =>
    list.find((s) => s.subscriptionId.toLowerCase() === wanted)?.tenantId;
  const tenants = await queryClient.ensureQueryData(tenantsQuery(client)).catch(() => undefined);
  const asked = (tenants?.items ?? []).map(async ({ tenantId }) => {
    const { items } = await queryClient.ensureQueryData(subscriptionsQuery(client, tenantId));
    const found = find(items);
    if (found === undefined) throw new Error('not in this tenant');
    return found;
  });
  return Promise.any(asked).catch(() => undefined);
}

/** For query options: finds the tenant of an id's subscription when the call is made. */
export const tenantOf = (client: ArmClient, id: ArmId) => async (queryClient: QueryClient) => {
  const subscriptionId = parseId(id)?.subscriptionId;
  return subscriptionId === undefined ? undefined : tenantOfSubscription(queryClient, client, subscriptionId);
};
