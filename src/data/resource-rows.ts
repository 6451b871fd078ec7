import type { QueryClient } from '@tanstack/react-query';

import type { GraphDefinition, GraphVersion } from '@/arm/graph-questions';
import { graphQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { armKey } from '@/arm/query';
import { parentId, sameId } from '@/arm/resource-id';
import type { ArmId, Gallery, ImageDefinition, ImageVersion } from '@/arm/types';

// Rows that lists have already read, so that a page paints at once from them and refreshes behind them. They may
// lack what only the resource's own answer carries; pages say "on its way" for that, not "not set".

type Identified = { readonly id: ArmId };

/** The first row of that id in any cached list whose key begins so. */
function rowIn<T extends Identified>(
  cache: QueryClient,
  queryKey: readonly unknown[],
  id: ArmId,
): T | undefined {
  for (const [, list] of cache.getQueriesData<ListSoFar<T>>({ queryKey })) {
    const row = list?.items.find((item) => sameId(item.id, id));
    if (row) return row;
  }
  return undefined;
}

const graphKey = (question: keyof typeof graphQuestions) => [
  operations.resourceGraphQuery.name,
  { queryName: graphQuestions[question].queryName },
];

/** A gallery's row in its subscription's list. */
export function galleryRow(cache: QueryClient, id: ArmId): Gallery | undefined {
  return rowIn(cache, [operations.galleriesListBySubscription.name], id);
}

/** A definition's row: in its gallery's list, or among all definitions that Resource Graph named. */
export function definitionRow(cache: QueryClient, id: ArmId): ImageDefinition | undefined {
  const listed = rowIn<ImageDefinition>(
    cache,
    armKey(operations.definitionsListByGallery, { id: parentId(id) ?? id }),
    id,
  );
  if (listed) return listed;
  const row = rowIn<GraphDefinition>(cache, graphKey('definitions'), id);
  return row && { ...identity(row), properties: row.properties };
}

/** A version's row: never with regional state, which no list has (trap 8); from Resource Graph also without disks. */
export function versionRow(cache: QueryClient, id: ArmId): ImageVersion | undefined {
  const listed = rowIn<ImageVersion>(
    cache,
    armKey(operations.versionsListByDefinition, { id: parentId(id) ?? id }),
    id,
  );
  if (listed) return listed;
  const row = rowIn<GraphVersion>(cache, graphKey('versions'), id);
  if (!row) return undefined;
  const provisioningState = row.provisioningState as ImageVersion['properties']['provisioningState'] | null;
  return {
    ...identity(row),
    properties: {
      publishingProfile: row.publishingProfile ?? undefined,
      provisioningState: provisioningState ?? undefined,
    },
  };
}

const identity = ({ id, name, type, location, tags }: GraphDefinition | GraphVersion) => ({
  id,
  name,
  type,
  location,
  tags: tags ?? undefined,
});
