import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import type { Entry } from './entries';
import { usePanel } from './use-panel';

import styles from './AccessTab.module.css';

/** Why access may not be given or taken away here; absent where it may. */
export interface Refusals {
  readonly noWrite: string | undefined;
  readonly noDelete: string | undefined;
}

interface EntryActionsProps extends Refusals {
  readonly entry: Entry;
}

/** Change and remove, for what is given at this very resource: the rest is changed where it is given. */
export function EntryActions({ entry, noWrite, noDelete }: EntryActionsProps) {
  const { open } = usePanel();
  if (entry.grant === undefined) return null;
  if (!entry.direct) return <span className={styles.allows}>{t('access.elsewhere')}</span>;
  const { name: assignment } = entry.grant.assignment;
  return (
    <div className={styles.actions}>
      <Button
        size="s"
        aria-label={t('access.changeOf', { name: entry.name })}
        disabledReason={noWrite ?? noDelete}
        onClick={() => open({ kind: 'change', assignment })}
      >
        {t('access.change')}
      </Button>
      <Button
        size="s"
        aria-label={t('access.removeOf', { role: entry.role, name: entry.name })}
        disabledReason={noDelete}
        onClick={() => open({ kind: 'remove', assignment })}
      >
        {t('access.remove')}
      </Button>
    </div>
  );
}
