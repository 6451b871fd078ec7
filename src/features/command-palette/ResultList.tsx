import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import type { EntryGroup } from './entries';

import styles from './Palette.module.css';

interface ResultListProps {
  readonly id: string;
  readonly groups: readonly EntryGroup[];
  readonly active: string | undefined;
  readonly optionId: (entryId: string) => string;
  readonly onPoint: (entryId: string) => void;
  readonly onChoose: (entryId: string) => void;
}

/** The listbox of the palette. The focus stays in the field; the active option is named by aria-activedescendant. */
export function ResultList({ id, groups, active, optionId, onPoint, onChoose }: ResultListProps) {
  return (
    <div id={id} role="listbox" aria-label={t('palette.results')} className={styles.list}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} role="presentation" className={styles.group}>
            {group.label}
          </div>
          {group.entries.map((entry) => (
            // Keys are handled in the field: an option of a combobox never has the focus itself.
            <button
              type="button"
              key={entry.id}
              id={optionId(entry.id)}
              role="option"
              tabIndex={-1}
              aria-selected={entry.id === active}
              className={cx(styles.option, entry.id === active && styles.active)}
              ref={(option) => {
                if (entry.id === active) option?.scrollIntoView({ block: 'nearest' });
              }}
              onPointerMove={() => {
                if (entry.id !== active) onPoint(entry.id);
              }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(entry.id)}
            >
              <span className={styles.label}>{entry.label}</span>
              {entry.hint !== undefined && <span className={styles.hint}>{entry.hint}</span>}
            </button>
          ))}
          {group.note !== undefined && (
            <div role="presentation" className={styles.note}>
              {group.note}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}
