import type { UseQueryOptions } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';

import type { ArmFailure } from '@/arm/errors';
import { failureOf } from '@/arm/errors';
import { childrenOf } from '@/arm/graph-questions';
import type { ListSoFar } from '@/arm/query';
import { graphQueryOptions } from '@/arm/resource-graph';
import type { ArmId } from '@/arm/types';

import { usePortal } from '../portal-context';
import { usePlace } from './use-place';

/** The children of a gallery or definition, and how much of them is known. */
export interface Children<T> {
  readonly items: readonly T[];
  /** True while more may come. */
  readonly pending: boolean;
  /** Every page of the parent's own list was read. */
  readonly complete: boolean;
  /** Why the parent's list could not be read, or broke off. */
  readonly failure: ArmFailure | undefined;
  /** The list was refused at the parent, and these come from Resource Graph, which names what one may read (DOMAIN-TRAPS 17). */
  readonly fromGraph: boolean;
  readonly retry: () => void;
}

const none: readonly never[] = [];

/** Reads a child list; where ARM refuses it at the parent, what Resource Graph says one may read. */
export function useChildren<T>(
  parent: ArmId,
  type: 'images' | 'versions',
  options: UseQueryOptions<ListSoFar<T>, Error, ListSoFar<T>, readonly unknown[]>,
): Children<T> {
  const { client } = usePortal();
  const { subscription } = usePlace(parent);
  const list = useQuery({ ...options, retryOnMount: false });
  const failure = list.isError ? failureOf(list.error) : undefined;
  const refused = failure?.status === 403;
  const question = childrenOf(parent, type);
  const graph = useQuery({
    ...graphQueryOptions<T>(client, {
      queryName: question.queryName,
      query: question.query,
      subscriptions: subscription && [subscription.subscriptionId],
      tenantId: subscription?.tenantId ?? '',
    }),
    enabled: refused && subscription !== undefined,
  });
  const fromGraph = refused && list.data === undefined;
  return {
    items: (fromGraph ? graph.data?.items : list.data?.items) ?? none,
    pending: fromGraph
      ? graph.isPending && subscription !== undefined
      : !list.isError && !list.data?.complete,
    complete: !fromGraph && list.isSuccess && list.data.complete,
    failure,
    fromGraph,
    retry: () => void list.refetch(),
  };
}
