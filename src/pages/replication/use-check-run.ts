import { useEffect, useState } from 'react';

import { failureOf } from '@/arm/errors';
import { operations } from '@/arm/operations';
import { armKey, armQuery } from '@/arm/query';
import type { ArmId, ImageVersion } from '@/arm/types';
import { createRateLimiter } from '@/lib/rate-limiter';
import { usePortal } from '@/state/portal-context';
import { useStore } from '@/ui/use-store';

import type { CheckItem, CheckRun } from './check-run';
import { createCheckRun } from './check-run';

export interface VersionToCheck extends CheckItem {
  readonly id: ArmId;
  readonly tenantId: string;
}

/**
 * The service allows 2,000 version GETs in 3 minutes and 10,000 in 30 (ARM 13). One limiter for the whole portal, so that
 * leaving the page and coming back does not reset it.
 */
const rateLimiter = createRateLimiter([
  { calls: 10, ms: 1000 },
  { calls: 7500, ms: 1_800_000 },
]);
const MAX_IN_FLIGHT = 4;
/** A tenth of what the service allows in 3 minutes. */
const SMALL_ESTATE = 200;
/** Checked states stay known for so long after the page was left. */
const KEEP_MS = 3_600_000;

/** Checks the regional states of these versions while the page is there; answers go into the cache that version pages read. */
export function useCheckRun(items: readonly VersionToCheck[]) {
  const { client, queryClient } = usePortal();
  const [run] = useState<CheckRun<VersionToCheck>>(() =>
    createCheckRun({
      rateLimiter,
      maxInFlight: MAX_IN_FLIGHT,
      smallEstate: SMALL_ESTATE,
      peek: ({ id }) => {
        const version = queryClient.getQueryData<ImageVersion>(armKey(operations.versionsGet, { id }));
        return version && { kind: 'checked', version };
      },
      ask: async ({ id, tenantId }, fresh) => {
        try {
          const version = await queryClient.fetchQuery({
            ...armQuery(client, operations.versionsGet, { id }, { tenantId, retries: 0 }),
            staleTime: fresh ? 0 : Infinity,
            gcTime: KEEP_MS,
          });
          return { kind: 'checked', version };
        } catch (error) {
          return { kind: 'failed', failure: failureOf(error) };
        }
      },
    }),
  );
  // The run lives outside React and works exactly while the page shows these versions.
  useEffect(() => run.follow(items), [run, items]);
  return { run, progress: useStore(run) };
}
