import { keepPreviousData, useQueries } from '@tanstack/react-query';

import { failureOf } from '@/arm/errors';
import type { Tenant } from '@/arm/types';
import { tenantName } from '@/data/scope-names';
import { usePortal } from '@/state/portal-context';

import { directoryQuery } from './directory-query';
import type { AccessGap } from './knowledge';

interface Wanted {
  readonly ids: readonly string[];
  readonly groupIds: readonly string[];
}

const none: readonly never[] = [];
const nobody: Wanted = { ids: [], groupIds: [] };

/** Who the ids of each tenant are, and who is in their groups. `wanted`: by tenant. */
export function useDirectory(
  tenants: readonly Tenant[],
  wanted: ReadonlyMap<string, Wanted>,
  ready: boolean,
) {
  const { client } = usePortal();
  return useQueries({
    queries: tenants.map(({ tenantId }) => ({
      ...directoryQuery(client, tenantId, wanted.get(tenantId) ?? nobody),
      enabled: ready && (wanted.get(tenantId)?.ids.length ?? 0) > 0,
      placeholderData: keepPreviousData,
    })),
    combine: (answers) => ({
      answers: answers.map((a) => a.data).filter((d) => d !== undefined),
      pending: answers.some((a) => a.isLoading || a.isPlaceholderData),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const tenant = tenants[i];
        const about = { scopeId: tenant?.tenantId ?? '', scopeName: tenant ? tenantName(tenant) : '' };
        const retry = () => void a.refetch();
        const names = new Map(a.data?.objects.map((o) => [o.id.toLowerCase(), o.displayName]));
        const failures = [
          ...(a.error ? [failureOf(a.error)] : none),
          ...(a.data?.refused ?? none).slice(0, 1).map((r) => r.failure),
        ];
        return [
          ...failures.map((failure): AccessGap => ({ what: 'principals', ...about, failure, retry })),
          ...(a.data?.unreadGroups ?? none).map(({ id, failure }): AccessGap => ({
            what: 'members',
            scopeId: id,
            scopeName: names.get(id) ?? id,
            failure,
            retry,
          })),
        ];
      }),
    }),
  });
}
