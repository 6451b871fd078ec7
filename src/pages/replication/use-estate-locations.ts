import { useQueries } from '@tanstack/react-query';

import { failureOf } from '@/arm/errors';
import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import type { Location } from '@/arm/types';
import type { Scopes } from '@/data/scope-names';
import { stillLoading } from '@/data/sources';
import { usePortal } from '@/state/portal-context';

/** Azure's regions with their coordinates, from one subscription of each tenant: a region may be open to one tenant only. */
export function useEstateLocations({ tenants, subscriptions, pending }: Scopes) {
  const { client } = usePortal();
  const asked = tenants.flatMap(({ tenantId }) => subscriptions.find((s) => s.tenantId === tenantId) ?? []);
  return useQueries({
    queries: asked.map(({ subscriptionId, tenantId }) => ({
      ...armListQuery(client, operations.locationsList, { subscriptionId }, { tenantId }),
      staleTime: Infinity,
    })),
    combine: (answers) => {
      const failed = answers.find((a) => a.isError);
      const locations: readonly Location[] = answers.flatMap((a) => a.data?.items ?? []);
      return {
        locations,
        pending: locations.length === 0 && (pending || answers.some(stillLoading)),
        failure: locations.length === 0 && failed ? failureOf(failed.error) : undefined,
        retry: () => {
          for (const answer of answers) if (answer.isError) void answer.refetch();
        },
      };
    },
  });
}
