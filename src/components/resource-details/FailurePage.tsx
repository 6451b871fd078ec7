import type { ReactNode } from 'react';

import type { ArmFailure } from '@/arm/errors';
import { foldId, parentId, parseId } from '@/arm/resource-id';
import { resourcePath } from '@/arm/resource-path';
import type { ArmId } from '@/arm/types';
import { readRefusal, rolesThatGrant, smallestRoleFor } from '@/domain/refusal';
import type { ResourceFailureKind } from '@/domain/resource-failure';
import { resourceFailureKind, worthRetrying } from '@/domain/resource-failure';
import { t } from '@/i18n/translate';
import { useDemoState } from '@/state/portal-context';
import { Button } from '@/ui/Button';
import { KeyValueList } from '@/ui/KeyValueList';
import { State } from '@/ui/State';

import { PageHeading } from '../crumbs/PageHeading';
import { LinkButton } from '../LinkButton';
import { ArmTerm } from './ArmTerm';
import { Card } from './Card';
import { CopyableId } from './CopyableText';
import { nameOf, resourceCrumbs } from './resource-crumbs';

import styles from './FailurePage.module.css';

interface FailurePageProps {
  readonly id: ArmId;
  readonly failure: ArmFailure;
  readonly retry: () => void;
  /** Children that Resource Graph lists although the resource may not be read (trap 17). */
  readonly children?: ReactNode;
}

const GONE = new Set<ResourceFailureKind>([
  'unknownResource',
  'deletedJustNow',
  'unknownGroup',
  'unknownParent',
]);

/** The page of a resource that cannot be shown: a text and actions for each reason; below ARM's message, or the facts of a call without an answer. */
export function FailurePage({ id, failure, retry, children }: FailurePageProps) {
  const parsed = parseId(id);
  const kind = resourceFailureKind(failure);
  const words = {
    name: nameOf(id),
    kind: t(`resource.kind.${parsed?.kind ?? 'other'}`).toLowerCase(),
    group: parsed?.resourceGroup ?? '',
    subscription: parsed?.subscriptionId ?? '',
  };
  const missing = useDemoState()?.imported?.missing;
  const parent = parentId(id);
  const up = parent !== undefined && parseId(parent)?.path.length ? parent : undefined;
  return (
    <>
      <PageHeading title={t(`failure.${kind}.title`, words)} crumbs={resourceCrumbs(id)} />
      <div className={styles.page}>
        <p className={styles.lead}>
          <State tone={GONE.has(kind) ? 'neutral' : kind === 'refused' ? 'warn' : 'bad'}>
            {t(`failure.${kind}.text`, words)}
          </State>
        </p>
        {missing?.some((m) => foldId(m) === foldId(id)) && <p>{t('failure.missingFromImport')}</p>}
        {kind === 'throttled' && failure.retryAfterSeconds !== undefined && (
          <p>{t('failure.throttled.after', { n: Math.ceil(failure.retryAfterSeconds) })}</p>
        )}
        <div className={styles.actions}>
          {(worthRetrying(kind) || kind === 'refused' || kind === 'signedOut') && (
            <Button variant={worthRetrying(kind) ? 'primary' : 'secondary'} onClick={retry}>
              {t('common.retry')}
            </Button>
          )}
          {up !== undefined && (
            <LinkButton to={resourcePath(up)}>{t('failure.toParent', { name: nameOf(up) })}</LinkButton>
          )}
          <LinkButton to="/galleries">{t('failure.toGalleries')}</LinkButton>
        </div>
        {children}
        {kind === 'refused' && <RefusalCard failure={failure} />}
        <Card title={t(failure.kind === 'http' ? 'resource.arm.title' : 'resource.arm.ownTitle')}>
          <ArmTerm failure={failure} />
        </Card>
        <Card title={t('resource.id')}>
          <CopyableId id={id} />
        </Card>
      </div>
    </>
  );
}

/** Which action is missing, and who could help. */
function RefusalCard({ failure }: { readonly failure: ArmFailure }) {
  const refusal = readRefusal(failure);
  if (!refusal) return null;
  const role = smallestRoleFor(refusal.action);
  return (
    <Card title={t('failure.refused.action')}>
      <KeyValueList
        items={[
          { label: t('failure.refused.action'), value: <code>{refusal.action}</code> },
          { label: t('failure.refused.scope'), value: <code>{refusal.scope}</code> },
          { label: t('failure.refused.who'), value: refusal.client },
          ...(role === undefined ? [] : [{ label: t('failure.refused.role'), value: role }]),
          {
            label: t('failure.refused.grant'),
            value: t('failure.refused.grantText', { roles: rolesThatGrant.join(', ') }),
            hint: t('failure.refused.recent'),
          },
        ]}
      />
    </Card>
  );
}
