import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { failureMessage } from '@/state/failure-message';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { ProgressBar } from '@/ui/ProgressBar';
import { State } from '@/ui/State';

import type { CheckProgress, CheckRun } from './check-run';

import styles from './replication.module.css';

interface CheckBarProps {
  readonly run: Pick<CheckRun<never>, 'setMode' | 'retryFailed' | 'again'>;
  readonly progress: CheckProgress;
}

/** How many versions were checked for regional state, with actions to check more, pause, and check again. */
export function CheckBar({ run, progress }: CheckBarProps) {
  const { mode, total, checked, failed, running, throttled, broken } = progress;
  const left = total - checked - failed;
  const said = t('replication.checked', { checked: formatNumber(checked), n: total });
  return (
    <div className={styles.checks}>
      <div className={styles.checkLine}>
        <span className={styles.checked}>{said}</span>
        <span className={styles.checkBar}>
          <ProgressBar
            label={t('replication.progress')}
            percent={total === 0 ? 0 : ((checked + failed) / total) * 100}
            valueText={said}
          />
        </span>
        {mode === 'paused' && left > 0 && (
          <Button size="s" onClick={() => run.setMode('all')}>
            {t('replication.continue')}
          </Button>
        )}
        {mode === 'needed' && !running && left > 0 && (
          <Button size="s" onClick={() => run.setMode('all')}>
            {t('replication.checkAll')}
          </Button>
        )}
        {running && (
          <Button size="s" onClick={() => run.setMode('paused')}>
            {t('replication.pause')}
          </Button>
        )}
        {left === 0 && total > 0 && (
          <Button size="s" variant="subtle" onClick={run.again}>
            {t('replication.again')}
          </Button>
        )}
        {failed > 0 && (
          <>
            <State tone="warn">{t('replication.failed', { n: failed })}</State>
            <Button size="s" variant="subtle" onClick={run.retryFailed}>
              {t('replication.retryFailed')}
            </Button>
          </>
        )}
        <span className={styles.checkHint}>{t('replication.checkHint')}</span>
      </div>
      <div role="status">
        {throttled && (
          <Notice tone="info" label={t('table.warning')}>
            {t('replication.throttled', { seconds: throttled.seconds, n: throttled.perMinute })}
          </Notice>
        )}
        {broken && (
          <Notice tone="warn" label={t('table.warning')}>
            {t('replication.broken', { message: failureMessage(broken) })}
          </Notice>
        )}
      </div>
    </div>
  );
}
