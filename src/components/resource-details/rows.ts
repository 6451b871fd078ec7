import type { QueryClient } from '@tanstack/react-query';

import { operations } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { armKey } from '@/arm/query';
import { parentId, parseId, sameId } from '@/arm/resource-id';
import type { ArmId, Gallery, ImageDefinition, ImageVersion } from '@/arm/types';

// Rows that lists have already read, so that a page paints at once from them and refreshes behind them (DESIGN §3).

function rowIn<T extends { readonly id: ArmId }>(
  cache: QueryClient,
  key: readonly unknown[],
  id: ArmId,
): T | undefined {
  return cache.getQueryData<ListSoFar<T>>(key)?.items.find((item) => sameId(item.id, id));
}

/** A gallery's row in its subscription's list. */
export function galleryRow(cache: QueryClient, id: ArmId): Gallery | undefined {
  const subscriptionId = parseId(id)?.subscriptionId;
  if (subscriptionId === undefined) return undefined;
  const list = cache
    .getQueryCache()
    .findAll({ queryKey: [operations.galleriesListBySubscription.name] })
    .map((query) => rowIn<Gallery>(cache, query.queryKey, id));
  return list.find((row) => row !== undefined);
}

/** A definition's row in its gallery's list. */
export function definitionRow(cache: QueryClient, id: ArmId): ImageDefinition | undefined {
  const parent = parentId(id);
  if (parent === undefined) return undefined;
  return rowIn(cache, armKey(operations.definitionsListByGallery, { id: parent }), id);
}

/** A version's row in its definition's list; never with regional state, which no list has (DOMAIN-TRAPS 8). */
export function versionRow(cache: QueryClient, id: ArmId): ImageVersion | undefined {
  const parent = parentId(id);
  if (parent === undefined) return undefined;
  return rowIn(cache, armKey(operations.versionsListByDefinition, { id: parent }), id);
}
