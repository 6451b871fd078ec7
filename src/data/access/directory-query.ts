import type { QueryClient } from '@tanstack/react-query';
import { queryOptions } from '@tanstack/react-query';

import type { ArmClient } from '@/arm/client';
import type { DirectoryAnswer, ReadSoFar } from '@/arm/directory';
import { readDirectory } from '@/arm/directory';
import { failureOf } from '@/arm/errors';
import { operations } from '@/arm/operations';
import type { ListSoFar } from '@/arm/query';
import { armListQuery } from '@/arm/query';
import type { DirectoryObject } from '@/arm/types';
import { now } from '@/lib/clock';

/** How long a group's members stay fresh while other groups are read. */
const MEMBERS_STALE_MS = 60_000;

async function membersOf(
  client: ArmClient,
  cache: QueryClient,
  tenantId: string,
  groupId: string,
): Promise<ReadSoFar<DirectoryObject>> {
  const options = armListQuery(
    client,
    operations.groupMembersList,
    { groupId },
    { tenantId, keyed: { tenantId } },
  );
  try {
    const { items } = await cache.fetchQuery({ ...options, staleTime: MEMBERS_STALE_MS });
    return { items };
  } catch (error) {
    // A list that broke off leaves its first pages in the cache.
    const before = cache.getQueryData<ListSoFar<DirectoryObject>>(options.queryKey);
    return { items: before?.items ?? [], failure: failureOf(error) };
  }
}

/** What one tenant's directory says of some ids: names, and members of groups nested to the end. */
export const directoryQuery = (
  client: ArmClient,
  tenantId: string,
  { ids, groupIds }: { readonly ids: readonly string[]; readonly groupIds: readonly string[] },
) =>
  queryOptions({
    queryKey: ['directory', { tenantId, ids: ids.join(), groupIds: groupIds.join() }] as const,
    queryFn: async ({ client: cache }): Promise<DirectoryAnswer & { readonly readAt: number }> => {
      const answer = await readDirectory(ids, groupIds, {
        members: (groupId) => membersOf(client, cache, tenantId, groupId),
        getByIds: async (batch) => {
          const body = { ids: batch };
          const result = await client.call(operations.directoryObjectsGetByIds, {}, { tenantId, body });
          return result.ok ? { items: result.data.value } : { items: [], failure: result.failure };
        },
      });
      return { ...answer, readAt: now() };
    },
  });
