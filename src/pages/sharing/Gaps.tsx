import { reasonLabel } from '@/components/resource-table/failure-labels';
import type { AccessGap } from '@/data/access/knowledge';
import { t } from '@/i18n/translate';
import { failureMessage } from '@/state/failure-message';
import { Button } from '@/ui/Button';
import { Disclosure } from '@/ui/Disclosure';
import { State } from '@/ui/State';

import styles from './sharing.module.css';

/** What could not be read, in place of a whole answer: "at least these", each part with its reason and its own retry. */
export function Gaps({ gaps }: { readonly gaps: readonly AccessGap[] }) {
  if (gaps.length === 0) return null;
  return (
    <div className={styles.gaps}>
      <Disclosure summary={<State tone="warn">{t('sharing.atLeast', { n: gaps.length })}</State>}>
        <ul>
          {gaps.map((gap) => {
            const what = t(`sharing.gapPart.${gap.what}`);
            const words = t('sharing.gap', {
              what,
              name: gap.scopeName || gap.scopeId,
              reason: reasonLabel(gap.failure),
            });
            return (
              <li key={`${gap.what} ${gap.scopeId}`}>
                {words} <span className={styles.message}>{failureMessage(gap.failure)}</span>
                <Button
                  size="s"
                  variant="subtle"
                  aria-label={t('sharing.retryGap', { what: words })}
                  onClick={gap.retry}
                >
                  {t('common.retry')}
                </Button>
              </li>
            );
          })}
        </ul>
      </Disclosure>
    </div>
  );
}
