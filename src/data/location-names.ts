import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { usePortal } from '@/state/portal-context';

import { regionNames } from './region-names';
import type { Scopes } from './scope-names';

/**
 * Display names of regions, from ARM's own answer for one subscription. Nothing waits for them:
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
  return useMemo(() => regionNames(data), [data]);
}
