import type { ReactNode } from 'react';

import type { AccessCall } from '@/arm/role-assignment-calls';
import { requestOf } from '@/arm/role-assignment-calls';
import { azRestOf } from '@/domain/call-commands';
import { t } from '@/i18n/translate';
import { usePortal } from '@/state/portal-context';
import { Button } from '@/ui/Button';
import { CopyButton } from '@/ui/CopyButton';
import { Disclosure } from '@/ui/Disclosure';
import type { KeyValue } from '@/ui/KeyValueList';
import { KeyValueList } from '@/ui/KeyValueList';
import { Notice } from '@/ui/Notice';
import { focusableWhileScrolling } from '@/ui/scroll-focus';
import { SidePanel } from '@/ui/SidePanel';

import type { AccessWrite } from './use-access-write';
import { WriteOutcome } from './WriteOutcome';

import styles from './ReviewAccess.module.css';

interface ReviewAccessProps {
  readonly title: string;
  readonly facts: readonly KeyValue[];
  readonly consequences?: ReactNode;
  readonly calls: readonly AccessCall[];
  readonly write: AccessWrite;
  readonly action: string;
  readonly danger?: boolean;
  /** Absent: there is no form before this. */
  readonly onBack?: () => void;
  readonly onClose: () => void;
  readonly onSend: () => void;
}

/** The step before every write of access: what, its consequences, the exact requests. */
export function ReviewAccess({
  title,
  facts,
  consequences,
  calls,
  write,
  action,
  danger = false,
  onBack,
  onClose,
  onSend,
}: ReviewAccessProps) {
  const { client } = usePortal();
  const requests = calls.map((call) => requestOf(client, call));
  const text = requests
    .map(({ method, url, body }) => `${method} ${url}${body ? `\n\n${JSON.stringify(body, null, 2)}` : ''}`)
    .join('\n\n');
  const commands = requests
    .map(({ method, url, body }) => azRestOf({ method, url, body: body ? JSON.stringify(body) : '' }))
    .join('\n');
  const tried = 'failure' in write.step || write.step.name === 'stopped';
  return (
    <SidePanel
      title={title}
      onClose={onClose}
      closeOnBackdrop={false}
      actions={
        <>
          <Button
            variant={danger ? 'danger' : 'primary'}
            busy={write.step.name === 'saving'}
            onClick={onSend}
          >
            {tried ? t('access.giveAgain') : action}
          </Button>
          <Button onClick={onBack ?? onClose}>{t(onBack ? 'editing.back' : 'common.cancel')}</Button>
        </>
      }
    >
      <div className={styles.review}>
        <WriteOutcome step={write.step} />
        <KeyValueList items={facts} />
        {consequences}
        <Disclosure summary={t('access.requests', { n: requests.length })}>
          <pre
            className={styles.code}
            ref={focusableWhileScrolling}
            role="group"
            aria-label={t('access.requests', { n: requests.length })}
          >
            {text}
          </pre>
          <CopyButton
            showLabel
            text={commands}
            label={t('editing.copyAzRest')}
            copiedLabel={t('common.copied')}
          />
        </Disclosure>
        <Notice tone="info" label={t('resource.info')}>
          {t('access.takesTime')}
        </Notice>
      </div>
    </SidePanel>
  );
}
