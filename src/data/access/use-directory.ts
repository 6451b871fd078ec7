import { keepPreviousData, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import type { Tenant } from '@/arm/types';
import { tenantScope, useFanOut } from '@/data/fan-out';
import { usePortal } from '@/state/portal-context';

import { directoryQuery } from './directory-query';
import type { AccessGap } from './knowledge';
import { gapsOf } from './use-access-part';

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
  const queryClient = useQueryClient();
  const queryOf = (tenantId: string) => directoryQuery(client, tenantId, wanted.get(tenantId) ?? nobody);
  const { answers, sources } = useFanOut('tenant', tenants.map(tenantScope), ({ tenantId }) => ({
    ...queryOf(tenantId),
    enabled: ready && (wanted.get(tenantId)?.ids.length ?? 0) > 0,
    placeholderData: keepPreviousData,
  }));
  const read = useMemo(() => answers.map(({ data }) => data).filter((d) => d !== undefined), [answers]);
  /** An answer may lack parts that the directory refused. */
  const lacking = answers.flatMap(({ scope, data }): readonly AccessGap[] => {
    if (!data) return none;
    const { tenantId } = scope;
    const retrying = false;
    const retry = () => void queryClient.refetchQueries({ queryKey: queryOf(tenantId).queryKey });
    const names = new Map(data.objects.map((o) => [o.id.toLowerCase(), o.displayName]));
    return [
      ...data.refused
        .slice(0, 1)
        .map(({ failure }): AccessGap => ({ ...scope, what: 'principals', failure, retrying, retry })),
      ...data.unreadGroups.map(({ id, failure }): AccessGap => ({
        what: 'members',
        kind: 'resource',
        scopeId: id,
        scopeName: names.get(id) ?? id,
        failure,
        retrying,
        retry,
      })),
    ];
  });
  return {
    answers: read,
    pending: sources.pending,
    gaps: [...gapsOf('principals', sources), ...lacking],
  };
}
