import { isRefusal } from '@/components/resource-table/failure-words';
import { FailureDetails } from '@/components/resource-table/FailureDetails';
import type { Sources } from '@/components/sources';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';

import styles from './replication.module.css';

interface NothingToShowProps {
  readonly sources: Sources;
  /** How many versions a filter hides. */
  readonly hidden: number;
  readonly onClear: () => void;
}

/** Why there is no map: hidden by a filter, refused, failed, or really nothing there. Never one for another. */
export function NothingToShow({ sources: { failures, answered }, hidden, onClear }: NothingToShowProps) {
  if (hidden > 0) {
    return (
      <EmptyState
        title={t('replication.noMatch')}
        actions={<Button onClick={onClear}>{t('table.clearFilters')}</Button>}
      >
        {t('replication.noMatchText', { what: t('replication.versionsCount', { n: hidden }) })}
      </EmptyState>
    );
  }
  if (failures.length > 0 && answered === 0) {
    const refused = failures.every((f) => isRefusal(f.failure));
    return (
      <EmptyState title={refused ? t('table.refusedTitle') : t('table.failedTitle')}>
        <div className={styles.failures}>
          <FailureDetails failures={failures} />
        </div>
      </EmptyState>
    );
  }
  return <EmptyState title={t('replication.empty')}>{t('replication.emptyText')}</EmptyState>;
}
