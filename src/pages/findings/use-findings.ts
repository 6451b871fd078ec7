import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { operations } from '@/arm/operations';
import { armListQuery } from '@/arm/query';
import { tenantOf } from '@/arm/scopes';
import { computedQuery } from '@/data/access/computed-query';
import type { AccessKnowledge, AccessPart } from '@/data/access/knowledge';
import type { Finding } from '@/domain/access/finding';
import { findingsIn } from '@/domain/access/findings';
import { now } from '@/lib/clock';
import { useDemoState, usePortal } from '@/state/portal-context';

export interface Findings {
  readonly findings: readonly Finding[];
  readonly pending: boolean;
  readonly owners: { readonly pending: number; readonly unread: number };
}

const none: readonly Finding[] = [];
/** Without these an assignment, or what it gives, may be missing. */
const ASSIGNING: ReadonlySet<AccessPart> = new Set(['assignments', 'roles', 'subscriptions', 'tree']);
const OWNERLESS = 'servicePrincipalWithoutOwner';

/**
 * The findings over everything that was read. Owners are asked only for the service principals that the rule about owners would
 * name; one whose owners are not known gives no finding.
 */
export function useFindings(known: AccessKnowledge): Findings {
  const { client } = usePortal();
  const { index, data, principals, galleries, eligible } = known;
  const imported = useDemoState()?.imported;
  // Files that do not say when and by what they were exported may hold the assignments of one scope only.
  const isWholeImport = imported === undefined || imported.asOf !== undefined;
  const wholeAssignments = isWholeImport && !known.gaps.some(({ what }) => ASSIGNING.has(what));
  const computed = useQuery({
    ...computedQuery(
      `findings ${wholeAssignments}`,
      [index, data.groups, principals, galleries, eligible],
      () =>
        findingsIn({
          index,
          groups: data.groups,
          // With no owners assumed, the findings are those whose owners must be read.
          principals: new Map(
            [...principals].map(([id, p]) => [id, p.type === 'ServicePrincipal' ? { ...p, owners: 0 } : p]),
          ),
          galleries,
          eligible,
          wholeAssignments,
          nowMs: now(),
        }),
    ),
    enabled: !known.pending,
    placeholderData: keepPreviousData,
  });
  const all = computed.data ?? none;
  const asked = useMemo(() => {
    const scopeOf = new Map<string, string>();
    for (const { rule, principalId, scope } of all) {
      if (rule === OWNERLESS && principalId !== undefined && !scopeOf.has(principalId))
        scopeOf.set(principalId, scope);
    }
    return [...scopeOf];
  }, [all]);
  return useQueries({
    queries: asked.map(([principalId, scope]) =>
      armListQuery(
        client,
        operations.servicePrincipalOwnersList,
        { principalId },
        { tenantId: tenantOf(client, scope) },
      ),
    ),
    combine: (answers): Findings => {
      const ownerless = new Set(
        asked.flatMap(([id], i) => {
          const answer = answers[i]?.data;
          return answer?.complete === true && answer.items.length === 0 ? [id] : [];
        }),
      );
      return {
        findings: all.filter((f) => f.rule !== OWNERLESS || ownerless.has(f.principalId ?? '')),
        pending: known.pending || computed.isPending || computed.isPlaceholderData,
        owners: {
          pending: answers.filter((a) => a.isPending).length,
          unread: answers.filter((a) => a.isError).length,
        },
      };
    },
  });
}
