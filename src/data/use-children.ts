import type { UseQueryOptions } from '@tanstack/react-query';
import { useQuery } from '@tanstack/react-query';

import type { ArmClient } from '@/arm/client';
import type { ArmFailure } from '@/arm/errors';
import { failureOf } from '@/arm/errors';
import { childrenOf } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { pagesQuery } from '@/arm/query';
import { graphPages } from '@/arm/resource-graph';
import { parseId } from '@/arm/resource-id';
import { tenantOf } from '@/arm/scopes';
import type { ArmId } from '@/arm/types';
import { usePortal } from '@/state/portal-context';

/** The children of a gallery or definition, and how much of them is known. */
export interface Children<T> {
  readonly items: readonly T[];
  /** True while more may come. */
  readonly pending: boolean;
  /** Every page of the parent's own list was read. */
  readonly complete: boolean;
  /** The list is complete, from the parent or from Resource Graph: only then is its count known. */
  readonly whole: boolean;
  /** Refreshing a list that was whole failed: these are its earlier items. */
  readonly earlier: boolean;
  /** Nothing more comes and something is missing: no items then does not mean that there are none. */
  readonly broken: boolean;
  /** Why the parent's list could not be read, or broke off. */
  readonly failure: ArmFailure | undefined;
  /** The list was refused at the parent; these items come from Resource Graph (trap 17). */
  readonly fromGraph: boolean;
  /** Resource Graph failed too: `items` is then not known. */
  readonly graphFailed: boolean;
  readonly retry: () => void;
}

const none: readonly never[] = [];

/** The children of a parent by Resource Graph, asked in the tenant of its subscription. */
function readableChildren<T>(client: ArmClient, parent: ArmId, type: 'images' | 'versions') {
  const { queryName, query } = childrenOf(parent, type);
  return pagesQuery<T>([operations.resourceGraphQuery.name, { queryName, query }], async function* (cache) {
    const tenantId = await tenantOf(client, parent)(cache);
    const subscriptionId = parseId(parent)?.subscriptionId;
    // A subscription that is in no list holds nothing that can be read.
    if (tenantId === undefined || subscriptionId === undefined) return;
    yield* graphPages<T>(client, { queryName, query, tenantId, subscriptions: [subscriptionId] });
  });
}

/** Reads a child list, from Resource Graph if ARM refuses it at the parent (trap 17). */
export function useChildren<T>(
  parent: ArmId,
  type: 'images' | 'versions',
  options: UseQueryOptions<ListSoFar<T>, Error, ListSoFar<T>, readonly unknown[]>,
): Children<T> {
  const { client } = usePortal();
  const list = useQuery({ ...options, retryOnMount: false });
  const failure = list.isError ? failureOf(list.error) : undefined;
  const refused = failure?.status === 403;
  const graph = useQuery({ ...readableChildren<T>(client, parent, type), enabled: refused });
  const fromGraph = refused && list.data === undefined;
  const source = fromGraph ? graph : list;
  const pending = !source.isError && !source.data?.complete;
  const whole = source.isSuccess && source.data.complete;
  const earlier = source.isError && source.data?.complete === true;
  return {
    items: source.data?.items ?? none,
    pending,
    complete: !fromGraph && whole,
    whole,
    earlier,
    broken: !pending && !whole && !earlier,
    failure,
    fromGraph,
    graphFailed: fromGraph && graph.isError,
    retry: () => void (fromGraph && graph.isError ? graph : list).refetch(),
  };
}
