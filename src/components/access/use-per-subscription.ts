import { useQueries } from '@tanstack/react-query';

import { failureOf } from '@/arm/errors';
import type { Operation } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import type { Page, Subscription } from '@/arm/types';

import { usePortal } from '../portal-context';
import { stillLoading } from '../sources';
import type { AccessGap, AccessPart } from './knowledge';

type Asked = Pick<Subscription, 'subscriptionId' | 'tenantId' | 'displayName'>;

/** One list of each subscription: the items, which subscription gave them, and what failed. */
export interface PerSubscription<T> {
  /** In the order of the subscriptions that were asked; empty for one that failed before its first page. */
  readonly lists: readonly (readonly T[])[];
  readonly gaps: readonly AccessGap[];
  /** When each answered last, ms of the wall clock. */
  readonly pending: boolean;
}

const none: readonly never[] = [];

/** Lists at the scope of each subscription: what holds above it, at it and below it (ARM's lists without a filter). */
export function usePerSubscription<T>(
  what: AccessPart,
  operation: Operation<{ readonly scope: string }, undefined, Page<T>>,
  subscriptions: readonly Asked[],
): PerSubscription<T> {
  const { client } = usePortal();
  return useQueries({
    queries: subscriptions.map(({ subscriptionId, tenantId }) =>
      armListQuery(client, operation, { scope: `/subscriptions/${subscriptionId}` }, { tenantId }),
    ),
    combine: (answers): PerSubscription<T> => ({
      lists: answers.map((a) => a.data?.items ?? none),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const { subscriptionId = '', displayName = '' } = subscriptions[i] ?? {};
        if (!a.isError) return none;
        const retry = () => void a.refetch();
        return [
          {
            what,
            scopeId: `/subscriptions/${subscriptionId}`,
            scopeName: displayName,
            failure: failureOf(a.error),
            retry,
          },
        ];
      }),
      pending: answers.some(stillLoading),
    }),
  });
}
