import type { ArmClient } from '@/arm/client';
import type { ArmFailure } from '@/arm/errors';
import { failureOf } from '@/arm/errors';
import { resourcePath } from '@/arm/resource-path';
import type { ArmId, ImageVersion } from '@/arm/types';
import { versionQuery } from '@/data/resource-queries';
import { isTransitional } from '@/domain/provisioning';
import { isReplicating } from '@/domain/replication';
import { resourceFailureKind, worthRetrying } from '@/domain/resource-failure';
import { notices } from '@/state/notices';
import { useDemoState } from '@/state/portal-context';
import { useStore } from '@/ui/use-store';

/** Milliseconds between reads of an unfinished version while the page is visible (S44). Page, tab and table share one query. */
const FOLLOW_MS = 5000;
/** A browser's timer for longer than this fires at once. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Milliseconds until a version is read again; false: it is not. `failure` is that of the last read: a Retry-After is followed,
 * and after a failure that a repeat cannot mend (gone, refused, signed out) there is no further read.
 */
export function followMs(version: ImageVersion | undefined, failure: ArmFailure | undefined): number | false {
  if (!version || !(isTransitional(version.properties.provisioningState) || isReplicating(version)))
    return false;
  if (!failure) return FOLLOW_MS;
  if (!worthRetrying(resourceFailureKind(failure))) return false;
  return Math.min(LONGEST_MS, Math.max(FOLLOW_MS, (failure.retryAfterSeconds ?? 0) * 1000));
}

interface Followed {
  readonly state: { readonly data: ImageVersion | undefined; readonly error: Error | null };
}

/** A version with its regional state, read again by itself until it is done; `still`: nothing changes it. */
export const followedVersionQuery = (client: ArmClient, id: ArmId, still = false) => ({
  ...versionQuery(client, id),
  refetchInterval: ({ state: { data, error } }: Followed) =>
    !still && followMs(data, error ? failureOf(error) : undefined),
});

/** Whether a resource stays as it is: it was imported, and no operation that was started here runs on it. */
export function useStandsStill(id: ArmId): boolean {
  const list = useStore(notices.list);
  const imported = useDemoState()?.imported !== undefined;
  const path = resourcePath(id).toLowerCase();
  return imported && !list.some((n) => n.state === 'running' && n.href?.toLowerCase() === path);
}
