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

/** Why the resource's own answer is missing; undefined: it is there. */
export const missingDetailOf = ({
  fromList,
  failure,
}: Pick<ResourceAnswer<unknown>, 'fromList' | 'failure'>): MissingDetail | undefined => {
  if (!fromList) return undefined;
  return failure ? 'unread' : 'waiting';
};

/**
 * Reads one resource. Shows a list's row at once and refreshes it, keeps an earlier answer if a refresh fails, and drops it
 * if the service answers that the resource is gone.
 */
export function useResource<T>(
  options: UseQueryOptions<T, Error, T, readonly [string, Record<string, unknown>]>,
  id: ArmId,
  findRow: (cache: QueryClient, id: ArmId) => T | undefined,
): ResourceAnswer<T> {
  const cache = useQueryClient();
  const row = useMemo(() => findRow(cache, id), [cache, findRow, id]);
  // The loader started the read. If it failed, the failure is shown without a second read.
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
