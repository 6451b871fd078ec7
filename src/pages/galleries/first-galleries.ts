import type { QueryClient } from '@tanstack/query-core';

import type { GalleryCounts } from '@/arm/graph-questions';
import { graphQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { armKey } from '@/arm/query';
import { graphQueryOptions } from '@/arm/resource-graph';
import { foldId } from '@/arm/resource-id';
import { subscriptionsQuery, tenantsQuery } from '@/arm/scopes';
import type { Gallery, Location, Subscription, Tenant } from '@/arm/types';
import { allAnswers, firstAnswers } from '@/components/first-picture';
import { firstRowsOf } from '@/components/resource-table/first-rows';
import { loadGalleries } from '@/data/list-loaders';
import { regionNames } from '@/data/region-names';
import { scopeNames } from '@/data/scope-names';
import type { Start } from '@/data/start-queries';
import { t } from '@/i18n/translate';

import { galleryList } from './gallery-list';
import type { GalleryRow } from './gallery-rows';
import { galleryRows } from './gallery-rows';

/** What a list knows so far; nothing while it has not answered, or when it failed. */
const itemsOf = <T>(cache: QueryClient, key: readonly unknown[]): readonly T[] =>
  cache.getQueryData<ListSoFar<T>>(key)?.items ?? [];

/** The rows that the answers so far make, as the page itself would make them. */
function rowsSoFar({ client, queryClient: cache }: Start): readonly GalleryRow[] {
  const tenants = itemsOf<Tenant>(cache, tenantsQuery(client).queryKey);
  const subscriptions = tenants.flatMap(({ tenantId }) =>
    itemsOf<Subscription>(cache, subscriptionsQuery(client, tenantId).queryKey),
  );
  const galleries = subscriptions.flatMap(({ subscriptionId }) =>
    itemsOf<Gallery>(cache, armKey(operations.galleriesListBySubscription, { subscriptionId })),
  );
  const [first] = subscriptions;
  const regions = cache.getQueryData<ListSoFar<Location>>(
    armKey(operations.locationsList, { subscriptionId: first?.subscriptionId ?? '' }),
  );
  const counting = tenants.map(({ tenantId }) => ({
    tenantId,
    key: graphQueryOptions(client, { ...graphQuestions.galleryCounts, tenantId }).queryKey,
  }));
  const counts = counting.flatMap(({ key }) => itemsOf<GalleryCounts>(cache, key));
  const stateOf = (key: readonly unknown[]) => cache.getQueryState<ListSoFar<GalleryCounts>>(key);
  return galleryRows(galleries, scopeNames(subscriptions, tenants), regionNames(regions), {
    counts: new Map(counts.map((c) => [foldId(c.id), c])),
    pending: counting.some(({ key }) => {
      const state = stateOf(key);
      return state?.status !== 'error' && state?.data?.complete !== true;
    }),
    failed: new Set(
      counting.filter(({ key }) => stateOf(key)?.status === 'error').map(({ tenantId }) => tenantId),
    ),
  });
}

const hasGalleries = (cache: QueryClient): boolean =>
  cache
    .getQueriesData<ListSoFar<Gallery>>({ queryKey: [operations.galleriesListBySubscription.name] })
    .some(([, list]) => list && list.items.length > 0);

let waiting: Promise<void> | undefined;

/** The wait for the galleries' first answers: one for the page, whether its rows are drawn before React has come or by it. */
export const firstGalleryAnswers = (cache: QueryClient): Promise<void> =>
  (waiting ??= firstAnswers(cache, () => hasGalleries(cache)));

/**
 * Asks for everything that the galleries page will ask for, and draws its first rows into the shell once all has answered. What
 * is there after a moment is drawn before, so that one silent subscription holds up nobody else's rows.
 * @returns whether there are rows on screen; at once where the shell is of another page
 */
export async function showFirstGalleries(start: Start): Promise<boolean> {
  const first = firstRowsOf(galleryList);
  if (!first.awaited()) return false;
  const draw = () => {
    const rows = rowsSoFar(start);
    return first.draw(rows, t('lists.galleriesCount', { n: rows.length }));
  };
  loadGalleries({ context: start });
  await firstGalleryAnswers(start.queryClient);
  if (start.queryClient.isFetching() > 0) void allAnswers(start.queryClient).then(draw);
  return draw();
}
