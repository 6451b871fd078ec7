import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';

import { operations } from '@/arm/operations';
import { removalOf } from '@/arm/role-assignment-calls';
import { tenantOf } from '@/arm/scopes';
import type { ArmId } from '@/arm/types';
import type { AccessKnowledge } from '@/data/access/knowledge';
import type { Grant } from '@/domain/access/evaluate';
import { isOrphaned } from '@/domain/access/principals';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';
import { usePortal } from '@/state/portal-context';

import { grantRole, principalName, scopeName } from './labels';
import { RemovalImpactView } from './RemovalImpactView';
import { ReviewAccess } from './ReviewAccess';
import { useAccessWrite } from './use-access-write';

interface RemovePanelProps {
  readonly id: ArmId;
  readonly grant: Grant;
  readonly known: AccessKnowledge;
  readonly onClose: (saved?: boolean) => void;
}

/** Takes an assignment away, after showing what that changes and what stays by other ways. */
export function RemovePanel({ id, grant, known, onClose }: RemovePanelProps) {
  const { client } = usePortal();
  const cache = useQueryClient();
  const write = useAccessWrite(id);
  const { assignment } = grant;
  const { principalId, scope } = assignment.properties;
  const who = principalName(known.principals, principalId);
  const role = grantRole(grant);
  const calls = useMemo(() => [removalOf(assignment)], [assignment]);
  const principal = known.principals.get(principalId);
  const orphaned = principal !== undefined && isOrphaned(assignment, principal, now());

  /** An orphaned principal is looked up once more just before (trap 21). */
  async function lookAgain(): Promise<string | undefined> {
    const tenantId = await tenantOf(client, id)(cache);
    const body = { ids: [principalId] };
    const answer = await client.call(operations.directoryObjectsGetByIds, {}, { tenantId, body });
    if (!answer.ok) return t('access.notRechecked');
    return answer.data.value.length > 0 ? t('access.foundAgain') : undefined;
  }

  return (
    <ReviewAccess
      title={t('access.reviewRemove')}
      danger
      facts={[
        { label: t('access.who'), value: who },
        { label: t('access.role'), value: role },
        { label: t('access.where'), value: scopeName(scope, known) },
      ]}
      consequences={<RemovalImpactView grant={grant} known={known} />}
      calls={calls}
      write={write}
      action={t('access.removeNow')}
      onClose={() => onClose()}
      onSend={() =>
        void write
          .send(calls, t('access.removed', { role, name: who }), orphaned ? lookAgain : undefined)
          .then((done) => done && onClose(true))
      }
    />
  );
}
