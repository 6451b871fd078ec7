import { useMemo } from 'react';

import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { itemsOf, subscriptionScope, useFanOut } from '@/data/fan-out';
import type { Scopes } from '@/data/scope-names';
import { usePortal } from '@/state/portal-context';

/** Azure's regions with their coordinates, from one subscription of each tenant: a region may be open to one tenant only. */
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
