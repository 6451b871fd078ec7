import { useQueries } from '@tanstack/react-query';

import { failureOf } from '@/arm/errors';
import type { Operation } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import type { ArmId, Page, Subscription } from '@/arm/types';
import { stillLoading } from '@/data/sources';
import { usePortal } from '@/state/portal-context';

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

/**
 * Lists at the scope of each subscription, or at one resource in the only one: what holds above the scope, at it and below it
 * (ARM's lists without a filter, authorised at that scope).
 */
export function usePerSubscription<T>(
  what: AccessPart,
  operation: Operation<{ readonly scope: string }, undefined, Page<T>>,
  subscriptions: readonly Asked[],
  resource?: ArmId,
): PerSubscription<T> {
  const { client } = usePortal();
  const scopeOf = ({ subscriptionId }: Asked) => resource ?? `/subscriptions/${subscriptionId}`;
  return useQueries({
    queries: subscriptions.map((s) =>
      armListQuery(client, operation, { scope: scopeOf(s) }, { tenantId: s.tenantId }),
    ),
    combine: (answers): PerSubscription<T> => ({
      lists: answers.map((a) => a.data?.items ?? none),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const subscription = subscriptions[i];
        if (!a.isError || subscription === undefined) return none;
        return [
          {
            what,
            scopeId: scopeOf(subscription),
            scopeName: resource?.split('/').at(-1) ?? subscription.displayName,
            failure: failureOf(a.error),
            retry: () => void a.refetch(),
          },
        ];
      }),
      pending: answers.some(stillLoading),
    }),
  });
}
