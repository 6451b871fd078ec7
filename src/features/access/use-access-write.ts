import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { ArmFailure } from '@/arm/errors';
import { accessQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import type { AccessCall } from '@/arm/role-assignment-calls';
import { sendAccessCalls } from '@/arm/role-assignment-calls';
import { tenantOf } from '@/arm/scopes';
import type { ArmId } from '@/arm/types';
import { notices } from '@/state/notices';
import { usePortal } from '@/state/portal-context';

export type WriteStep =
  | { readonly name: 'form' | 'review' | 'saving' }
  /**
   * refused: the service said no, nothing was changed. unknown: no clear answer, it may have been carried out.
   * half: the first of two calls was carried out, the second not.
   */
  | { readonly name: 'refused' | 'unknown' | 'half'; readonly failure: ArmFailure }
  /** Nothing was sent, for a reason of the portal's own. */
  | { readonly name: 'stopped'; readonly why: string };

export interface AccessWrite {
  readonly step: WriteStep;
  readonly to: (step: 'form' | 'review') => void;
  /** Sends the calls; true if all succeeded. `check`: a last check, whose message stops the write. */
  readonly send: (
    calls: readonly AccessCall[],
    done: string,
    check?: () => Promise<string | undefined>,
  ) => Promise<boolean>;
}

const changedBy = new Set<unknown>([
  operations.roleAssignmentsList.name,
  operations.scheduledAssignmentsList.name,
  operations.permissionsList.name,
]);

/** Lets everything that shows access be read anew. */
export const refreshAccess = (queryClient: QueryClient): Promise<void> =>
  queryClient.invalidateQueries({
    predicate: ({ queryKey: [name, params] }) =>
      changedBy.has(name) ||
      (typeof params === 'object' &&
        params !== null &&
        'queryName' in params &&
        params.queryName === accessQuestions.assignments.queryName),
  });

/** A write of access from its form to its end. The form keeps its values in every case. */
export function useAccessWrite(id: ArmId): AccessWrite {
  const { client } = usePortal();
  const queryClient = useQueryClient();
  const [step, setStep] = useState<WriteStep>({ name: 'form' });
  const [carriedOut, setCarriedOut] = useState(0);
  return {
    step,
    to: (name) => setStep({ name }),
    async send(calls, title, check) {
      setStep({ name: 'saving' });
      const why = await check?.();
      if (why !== undefined) {
        setStep({ name: 'stopped', why });
        return false;
      }
      const tenantId = await tenantOf(client, id)(queryClient);
      const { done, failure } = await sendAccessCalls(client, calls, tenantId, carriedOut);
      setCarriedOut(done);
      // Not waited for: a list that never answers must not leave the panel at "saving".
      if (done > 0 || failure?.kind === 'network') void refreshAccess(queryClient);
      if (failure) {
        const unclear = failure.kind === 'network' || failure.status >= 500;
        setStep({ name: done > 0 ? 'half' : unclear ? 'unknown' : 'refused', failure });
        return false;
      }
      const notice = crypto.randomUUID();
      notices.track({ id: notice, title });
      notices.done(notice);
      return true;
    },
  };
}
