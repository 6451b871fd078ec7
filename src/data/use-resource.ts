import type { UseQueryOptions } from '@tanstack/react-query';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { ArmFailure } from '@/arm/errors';
import { failureOf } from '@/arm/errors';
import type { ArmId } from '@/arm/types';
import { resourceFailureKind, saysGone } from '@/domain/resource-failure';

/** What is known of one resource now. */
export interface ResourceAnswer<T> {
  /** Its own answer, or else the row that a list read earlier; undefined while neither is there, and when it is gone. */
  readonly data: T | undefined;
  /** True while `data` is a list's row, which may lack what only the resource's own answer carries. */
  readonly fromList: boolean;
  /** Why the last reading failed; data that stays on screen is then an earlier one. */
  readonly failure: ArmFailure | undefined;
  readonly retry: () => void;
}

/** What a list's row may lack: on its way, or not to be had, for reading the resource failed. */
export type MissingDetail = 'waiting' | 'unread';

/** How it stands with what only the resource's own answer carries; undefined: that answer is there. */
export const missingDetailOf = ({
  fromList,
  failure,
}: Pick<ResourceAnswer<unknown>, 'fromList' | 'failure'>): MissingDetail | undefined => {
  if (!fromList) return undefined;
  return failure ? 'unread' : 'waiting';
};

/**
 * Reads one resource. Paints from a list's row at once, refreshes behind it, keeps an earlier answer when a refresh fails,
 * and drops it when the service says that the resource is not there any more.
 */
export function useResource<T>(
  options: UseQueryOptions<T, Error, T, readonly [string, Record<string, unknown>]>,
  id: ArmId,
  findRow: (cache: QueryClient, id: ArmId) => T | undefined,
): ResourceAnswer<T> {
  const cache = useQueryClient();
  const row = useMemo(() => findRow(cache, id), [cache, findRow, id]);
  // The loader has started the reading; when that failed, its failure is shown and not asked for once more.
  const query = useQuery({ ...options, retryOnMount: false });
  const failure = query.isError ? failureOf(query.error) : undefined;
  const gone = failure !== undefined && saysGone(resourceFailureKind(failure));
  return {
    data: gone ? undefined : (query.data ?? row),
    fromList: query.data === undefined,
    failure,
    retry: () => void query.refetch(),
  };
}
