import { t } from '@/i18n/translate';
import { failureMessage } from '@/state/failure-message';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

import type { UnreadPart } from './failure-labels';
import { isRefusal, reasonLabel } from './failure-labels';

import styles from './status-line.module.css';

/** Each part that failed: its name, ARM's own words, the request id for support, and its own retry. */
export function FailureDetails({ parts }: { readonly parts: readonly UnreadPart[] }) {
  return (
    <ul className={styles.details}>
      {parts.map(({ key, name, failure, retrying, retry }) => (
        <li key={key}>
          <Notice
            tone={isRefusal(failure) ? 'info' : 'warn'}
            label={t('table.warning')}
            actions={
              <Button size="s" busy={retrying} onClick={retry} aria-label={t('table.retryScope', { name })}>
                {t('common.retry')}
              </Button>
            }
          >
            <strong>{t('table.failedScope', { name, reason: reasonLabel(failure) })}</strong>
            <br />
            {failure.code}: {failureMessage(failure)}
            {failure.requestId !== undefined && (
              <span className={styles.requestId}>
                {t('common.requestId')} <code>{failure.requestId}</code>
              </span>
            )}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
