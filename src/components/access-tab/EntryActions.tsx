import type { AccessKnowledge } from '@/components/access/knowledge';
import { scopeName } from '@/components/access/words';
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
  readonly known: AccessKnowledge;
}

/** Change and remove, for what is given at this very resource; for the rest they say where that is done. */
export function EntryActions({ entry, known, noWrite, noDelete }: EntryActionsProps) {
  const { open } = usePanel();
  if (entry.grant === undefined) return null;
  const { name: assignment, properties } = entry.grant.assignment;
  const elsewhere = entry.direct
    ? undefined
    : t('access.elsewhere', { scope: scopeName(properties.scope, known) });
  return (
    <div className={styles.actions}>
      <Button
        size="s"
        aria-label={t('access.changeOf', { name: entry.name })}
        disabledReason={elsewhere ?? noWrite ?? noDelete}
        onClick={() => open({ kind: 'change', assignment })}
      >
        {t('access.change')}
      </Button>
      <Button
        size="s"
        aria-label={t('access.removeOf', { role: entry.role, name: entry.name })}
        disabledReason={elsewhere ?? noDelete}
        onClick={() => open({ kind: 'remove', assignment })}
      >
        {t('access.remove')}
      </Button>
    </div>
  );
}
