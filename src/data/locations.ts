import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { operations } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { armListQuery } from '@/arm/query';
import type { ArmId, Location } from '@/arm/types';
import { regionName } from '@/domain/locations';
import { usePortal } from '@/state/portal-context';

import { itemsOf, subscriptionScope, useFanOut } from './fan-out';
import { locationsQuery } from './resource-queries';
import type { Scopes } from './scope-names';

// Azure's regions come from ARM's locations call and from nowhere else: their names, coordinates and zones. They change
// neither their names nor their places, so each list is read once.

const none: readonly Location[] = [];

/** The regions of the subscription of an id; empty while unknown, and then names stay as ARM sent them. */
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

/**
 * What regions are called in a list over all subscriptions, from the first one's regions. Nothing waits for them: until they are
 * there, or when they cannot be read, a region is called what the service wrote.
 */
export function useRegionNames({ subscriptions }: Scopes, enabled: boolean): (region: string) => string {
  const { client } = usePortal();
  const [first] = subscriptions;
  const { data } = useQuery({
    ...locationsQuery(client, `/subscriptions/${first?.subscriptionId ?? ''}`),
    enabled: enabled && first !== undefined,
  });
  const locations = data?.items ?? none;
  return useMemo(() => (region) => regionName(locations, region), [locations]);
}

/** The regions of one subscription of each tenant: a region may be open to one tenant only. */
export function useEstateLocations({ tenants, subscriptions, pending }: Scopes) {
  const { client } = usePortal();
  const asked = tenants.flatMap(({ tenantId }) => subscriptions.find((s) => s.tenantId === tenantId) ?? []);
  const { answers, sources } = useFanOut(
    'subscription',
    asked.map(subscriptionScope),
    ({ scopeId: subscriptionId, tenantId }) => ({
      ...armListQuery(client, operations.locationsList, { subscriptionId }, { tenantId }),
      staleTime: Infinity,
    }),
  );
  const locations = useMemo(() => itemsOf(answers), [answers]);
  return {
    locations,
    pending: locations.length === 0 && (pending || sources.pending),
    failure: locations.length === 0 ? sources.failures[0]?.failure : undefined,
    retry: () => {
      for (const { retry } of sources.failures) retry();
    },
  };
}
