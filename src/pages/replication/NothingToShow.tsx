import { NothingRead } from '@/components/resource-table/NothingRead';
import type { Sources } from '@/data/sources';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';

interface NothingToShowProps {
  readonly sources: Sources;
  /** How many versions a filter hides. */
  readonly hidden: number;
  readonly onClear: () => void;
}

/** Why there is no map: hidden by a filter, refused, failed, or really nothing there. Never one for another. */
export function NothingToShow({ sources, hidden, onClear }: NothingToShowProps) {
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
  if (sources.failures.length > 0) return <NothingRead sources={sources} />;
  return <EmptyState title={t('replication.empty')}>{t('replication.emptyText')}</EmptyState>;
}
