import type { ReactNode } from 'react';
import { useId, useState } from 'react';

import type { Sources } from '@/data/sources';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { State } from '@/ui/State';

import { isRefusal, reasonLabel, scopeLabel, unreadScope } from './failure-labels';
import { FailureDetails } from './FailureDetails';

import styles from './status-line.module.css';

/** So many failed scopes are named at once; the others are counted, and named in the details. */
const NAMED = 3;

interface StatusLineProps {
  readonly sources: Sources;
  /** "12 galleries": everything that arrived. */
  readonly what: string;
  readonly filtered: boolean;
  /** No scope answered: "0 from 0 of 4" would be a number without an answer. */
  readonly unread?: boolean;
  /** What the page itself adds to the line. */
  readonly children?: ReactNode;
}

function names(waiting: readonly string[]): string {
  if (waiting.length <= 2) return waiting.join(', ');
  return t('table.andMore', { names: waiting.slice(0, 2).join(', '), count: waiting.length - 2 });
}

/** "12 galleries from 3 of 4 subscriptions." */
function summary(
  { unit, asked, answered, pending, waiting }: Sources,
  what: string,
  filtered: boolean,
): string {
  if (pending) {
    const so = t('table.loadingSoFar', { what });
    const parts = [so, waiting.length > 0 && t('table.waitingFor', { names: names(waiting) })];
    return [...parts, filtered && t('table.loadingView')].filter(Boolean).join(' ');
  }
  if (unit === 'tenant') {
    return answered === asked
      ? t('table.fromTenants', { what, n: asked })
      : t('table.fromSomeTenants', { what, answered, n: asked });
  }
  return answered === asked
    ? t('table.fromSubscriptions', { what, n: asked })
    : t('table.fromSomeSubscriptions', { what, answered, n: asked });
}

/**
 * The line above every list: what it holds and where from, what is still on its way, and each scope that failed with its
 * own retry. Its room is always kept, so that nothing moves when a scope fails late.
 */
export function StatusLine({ sources, what, filtered, unread = false, children }: StatusLineProps) {
  const [open, setOpen] = useState(false);
  const detailsId = useId();
  const { failures } = sources;
  return (
    <>
      <div className={styles.line}>
        {/* Nothing was asked because the scopes themselves failed: "0 of 0" would say nothing. */}
        <span className={styles.summary}>
          {unread || (sources.asked === 0 && failures.length > 0) ? '' : summary(sources, what, filtered)}
        </span>
        {failures.slice(0, NAMED).map((f) => (
          <span key={`${f.kind} ${f.scopeId}`} className={styles.failure}>
            <State tone={isRefusal(f.failure) ? 'info' : 'warn'}>
              {t('table.failedScope', { name: scopeLabel(f), reason: reasonLabel(f.failure) })}
            </State>
            <Button
              size="s"
              variant="subtle"
              busy={f.retrying}
              onClick={f.retry}
              aria-label={t('table.retryScope', { name: scopeLabel(f) })}
            >
              {t('common.retry')}
            </Button>
          </span>
        ))}
        {failures.length > NAMED && <span>{t('table.moreFailures', { n: failures.length - NAMED })}</span>}
        {failures.length > 0 && (
          <Button
            size="s"
            variant="subtle"
            aria-expanded={open}
            aria-controls={detailsId}
            onClick={() => setOpen(!open)}
          >
            {open ? t('table.hideWhy') : t('table.why')}
          </Button>
        )}
        <div className={styles.own}>{children}</div>
      </div>
      <div id={detailsId}>
        {open && failures.length > 0 && <FailureDetails parts={failures.map(unreadScope)} />}
      </div>
    </>
  );
}
