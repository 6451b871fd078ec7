import { useQueries } from '@tanstack/react-query';

import { sameId } from '@/arm/resource-id';
import type { ArmId, ImageVersion } from '@/arm/types';
import { usePortal } from '@/state/portal-context';

import { versionQuery } from './resource-queries';

/**
 * Versions from a list, those asked for with their regional state, which no list carries: one GET each (trap 8).
 * A state that cannot be read, or is still on its way, leaves the list's row as it is.
 */
export function useRegionalStates(
  versions: readonly ImageVersion[],
  wanted: readonly ArmId[],
): readonly ImageVersion[] {
  const { client } = usePortal();
  return useQueries({
    queries: wanted.map((id) => ({ ...versionQuery(client, id), retryOnMount: false })),
    combine: (answers) => {
      const read = answers.flatMap((a) => (a.data ? [a.data] : []));
      return read.length === 0 ? versions : versions.map((v) => read.find((r) => sameId(r.id, v.id)) ?? v);
    },
  });
}
