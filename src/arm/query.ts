import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';

import type { ArmClient, ArmResult, CallOptions } from './client';
import { nextLinkOf } from './client';
import { ArmError } from './errors';
import type { Operation } from './operations';
import { foldId } from './resource-id';
import type { Page } from './types';

/** What a list knows so far: rows appear as pages arrive; `failure` keeps what came before it. */
export interface ListSoFar<T> {
  readonly items: readonly T[];
  readonly complete: boolean;
}

const foldParams = (params: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(params).map(([k, v]) => [k, typeof v === 'string' && v.startsWith('/') ? foldId(v) : v]),
  );

/** The key of a call: its operation and every parameter, ARM ids case-folded (ARM 1). The tenant follows from the scope. */
export const armKey = (operation: Pick<Operation<never, never, unknown>, 'name'>, params: object) =>
  [operation.name, foldParams(params)] as const;

/**
 * Whose token a call needs: a tenant's id, absent for the home tenant, or a function that finds it out when the call is made
 * (a deep link knows the subscription before any list has named its tenant; see `tenantOf` in arm/scopes).
 */
export type TenantChoice = string | ((cache: QueryClient) => Promise<string | undefined>) | undefined;

const chosenTenant = (choice: TenantChoice, cache: QueryClient) =>
  typeof choice === 'function' ? choice(cache) : choice;

/** Query options of one call that answers with one resource. */
export function armQuery<P extends object, R>(
  client: ArmClient,
  operation: Operation<P, undefined, R>,
  params: P,
  options: { readonly tenantId?: TenantChoice } & Pick<CallOptions, 'retries'> = {},
) {
  return queryOptions({
    queryKey: armKey(operation, params),
    queryFn: async ({ client: cache }): Promise<R> => {
      const tenantId = await chosenTenant(options.tenantId, cache);
      const result = await client.call(operation, params, { tenantId, retries: options.retries });
      if (!result.ok) throw new ArmError(result.failure);
      return result.data;
    },
  });
}

/** One page of a list as its source knows it: the rows, and whether more follow. */
export interface PageOfRows<T> {
  readonly rows: readonly T[];
  readonly more: boolean;
}

const idOf = (row: unknown): string | undefined => {
  const { id } = row as { readonly id?: unknown };
  return typeof id === 'string' ? foldId(id) : undefined;
};

/** Leaves out of each further page what an earlier one had: a list that changes while it is paged sends some resources twice. */
function onlyNew<T>(): (rows: readonly T[]) => readonly T[] {
  const there = new Set<string>();
  return (rows) => {
    const fresh = there.size === 0 ? rows : rows.filter((row) => !there.has(idOf(row) ?? ''));
    for (const row of rows) there.add(idOf(row) ?? '');
    there.delete('');
    return fresh;
  };
}

/**
 * Query options of a list that comes in pages. Each page is put into the cache as it arrives, so that rows show before
 * the last one; a failure after the first page keeps the rows and is the query's error.
 */
export function pagesQuery<T>(
  queryKey: readonly unknown[],
  pages: (cache: QueryClient) => AsyncIterable<ArmResult<PageOfRows<T>>>,
) {
  return queryOptions<ListSoFar<T>>({
    queryKey,
    queryFn: async ({ client: cache }) => {
      let items: readonly T[] = [];
      const before = cache.getQueryData<ListSoFar<T>>(queryKey);
      for await (const result of pages(cache)) {
        if (!result.ok) throw new ArmError(result.failure);
        items = items.length === 0 ? result.data.rows : [...items, ...result.data.rows];
        // While a complete earlier answer is on screen it stays until the new one is whole: rows must not vanish on refresh.
        if (result.data.more && !before?.complete) cache.setQueryData(queryKey, { items, complete: false });
      }
      return { items, complete: true };
    },
  });
}

/** Query options of a whole ARM list, followed by nextLink. */
export function armListQuery<P extends object, T>(
  client: ArmClient,
  operation: Operation<P, undefined, Page<T>>,
  params: P,
  options: { readonly tenantId?: TenantChoice; readonly keyed?: object } = {},
) {
  // `keyed`: what else the answer depends on, e.g. the tenant of a call that no parameter names.
  return pagesQuery<T>(armKey(operation, { ...params, ...options.keyed }), async function* (cache) {
    const tenantId = await chosenTenant(options.tenantId, cache);
    const fresh = onlyNew<T>();
    for await (const result of client.pages(operation, params, { tenantId })) {
      yield result.ok
        ? { ...result, data: { rows: fresh(result.data.value), more: nextLinkOf(result.data) !== undefined } }
        : result;
    }
  });
}
