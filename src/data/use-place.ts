import { useQuery } from '@tanstack/react-query';

import { operations } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { foldRegion, parseId } from '@/arm/resource-id';
import type { ArmId, Location, Subscription, Tenant } from '@/arm/types';
import { usePortal } from '@/state/portal-context';

import { useScopes } from './across-subscriptions';
import { locationsQuery } from './resource-queries';

/** The subscription and tenant of a resource, as far as lists name them. */
export interface Place {
  readonly subscription: Subscription | undefined;
  readonly tenant: Tenant | undefined;
  /** True while a list may still name them. */
  readonly pending: boolean;
}

/** The subscription and tenant of an id, with names if a list has them. */
export function usePlace(id: ArmId): Place {
  const { subscriptions, tenants, pending } = useScopes();
  const wanted = parseId(id)?.subscriptionId.toLowerCase();
  const subscription = subscriptions.find((s) => s.subscriptionId.toLowerCase() === wanted);
  const tenant = tenants.find((t) => t.tenantId === subscription?.tenantId);
  return { subscription, tenant, pending };
}

const none: readonly Location[] = [];

/** Azure's regions as ARM lists them for the subscription of an id; empty while unknown, and then names stay as ARM sent them. */
export function useLocations(id: ArmId): readonly Location[] {
  const { client, queryClient: cache } = usePortal();
  const answer = useQuery({
    ...locationsQuery(client, id),
    // Regions are called the same in every subscription: another one's list serves until this one's is there.
    placeholderData: () =>
      cache
        .getQueriesData<ListSoFar<Location>>({ queryKey: [operations.locationsList.name] })
        .find(([, list]) => list?.complete)?.[1],
  });
  return answer.data?.items ?? none;
}

/** The display name of a region, by ARM's own list; as it came where the list does not name it. */
export const regionName = (locations: readonly Location[], name: string): string => {
  const key = foldRegion(name);
  return locations.find((l) => foldRegion(l.name) === key)?.displayName ?? name;
};
