import { useQueries } from '@tanstack/react-query';

import { sameId } from '@/arm/resource-id';
import type { ArmId, ImageVersion } from '@/arm/types';
import { usePortal } from '@/state/portal-context';

import { versionQuery } from './resource-queries';

/**
 * Versions of a list, the chosen ones with their regional state: one GET each, because no list has it (trap 8). Without an
 * answer the list's row stays as it is.
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
