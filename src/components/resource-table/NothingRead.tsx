import type { Sources } from '@/data/sources';
import { t } from '@/i18n/translate';
import { EmptyState } from '@/ui/EmptyState';

import { isRefusal } from './failure-labels';
import { FailureDetails } from './FailureDetails';

import styles from './NothingRead.module.css';

/** Not even an empty answer came: how many there are is not known. */
export const nobodyAnswered = ({ failures, answered }: Sources): boolean =>
  failures.length > 0 && answered === 0;

/** Replaces the rows if not all scopes have answered: refused, failed, or nothing in the scopes that answered (trap 33). */
export function NothingRead({ sources }: { readonly sources: Sources }) {
  const { failures, answered, unit } = sources;
  const refused = failures.every((f) => isRefusal(f.failure));
  const title = nobodyAnswered(sources)
    ? t(refused ? 'table.refusedTitle' : 'table.failedTitle')
    : t(unit === 'tenant' ? 'table.noneInTenants' : 'table.noneInSubscriptions', { n: answered });
  return (
    <EmptyState title={title}>
      {answered > 0 && t('table.noneElsewhere')}
      <div className={styles.failures}>
        <FailureDetails failures={failures} />
      </div>
    </EmptyState>
  );
}
