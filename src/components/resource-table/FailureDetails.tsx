import type { ScopeFailure } from '@/data/sources';
import { t } from '@/i18n/translate';
import { failureMessage } from '@/state/failure-message';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';

import { isRefusal, reasonLabel, scopeLabel } from './failure-labels';

import styles from './status-line.module.css';

/** Each scope that failed: its name, ARM's own words, the request id for support, and its own retry. */
export function FailureDetails({ failures }: { readonly failures: readonly ScopeFailure[] }) {
  return (
    <ul className={styles.details}>
      {failures.map((f) => (
        <li key={`${f.kind} ${f.scopeId}`}>
          <Notice
            tone={isRefusal(f.failure) ? 'info' : 'warn'}
            label={t('table.warning')}
            actions={
              <Button
                size="s"
                busy={f.retrying}
                onClick={f.retry}
                aria-label={t('table.retryScope', { name: scopeLabel(f) })}
              >
                {t('common.retry')}
              </Button>
            }
          >
            <strong>{t('table.failedScope', { name: scopeLabel(f), reason: reasonLabel(f.failure) })}</strong>
            <br />
            {f.failure.code}: {failureMessage(f.failure)}
            {f.failure.requestId !== undefined && (
              <span className={styles.requestId}>
                {t('common.requestId')} <code>{f.failure.requestId}</code>
              </span>
            )}
          </Notice>
        </li>
      ))}
    </ul>
  );
}
