import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { foldRegion } from '@/arm/resource-id';

import type { Scopes } from './across-subscriptions';
import { usePortal } from './portal-context';

/**
 * Display names of regions, from ARM's own answer for one subscription (DESIGN §3). Asked last and waited for by nobody:
 * until it is there, or when it fails, a region is called what the service wrote.
 */
export function useLocationNames({ subscriptions }: Scopes, enabled: boolean): (location: string) => string {
  const { client } = usePortal();
  const [first] = subscriptions;
  const subscriptionId = first?.subscriptionId ?? '';
  const { data } = useQuery({
    ...armListQuery(client, operations.locationsList, { subscriptionId }, { tenantId: first?.tenantId }),
    enabled: enabled && first !== undefined,
    staleTime: Infinity,
  });
  return useMemo(() => {
    const names = new Map(data?.items.map((l) => [foldRegion(l.name), l.displayName]));
    return (location: string) => names.get(foldRegion(location)) ?? location;
  }, [data]);
}
