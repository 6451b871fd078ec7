import type { ReactNode } from 'react';

import { cx } from './cx';
import type { ComboboxGroup } from './use-combobox';

import styles from './ComboboxList.module.css';

interface ComboboxListProps<O extends { readonly id: string }> {
  /** `list` of useCombobox. */
  readonly list: {
    readonly id: string;
    readonly groups: readonly ComboboxGroup<O>[];
    readonly active: string | undefined;
    readonly optionId: (id: string) => string;
    readonly onPoint: (id: string) => void;
    readonly onChoose: (option: O) => void;
  };
  readonly label: string;
  readonly className?: string | undefined;
  readonly renderOption: (option: O) => ReactNode;
}

/** The listbox of a combobox. Its options never have the focus: the active one is named by the field. */
export function ComboboxList<O extends { readonly id: string }>({
  list: { id, groups, active, optionId, onPoint, onChoose },
  label,
  className,
  renderOption,
}: ComboboxListProps<O>) {
  return (
    <div id={id} role="listbox" aria-label={label} className={cx(styles.list, className)}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-labelledby={`${id}-${group.id}`}>
          <div id={`${id}-${group.id}`} role="presentation" className={styles.group}>
            {group.label}
          </div>
          {group.options.map((option) => (
            <button
              type="button"
              key={option.id}
              id={optionId(option.id)}
              role="option"
              tabIndex={-1}
              aria-selected={option.id === active}
              className={cx(styles.option, option.id === active && styles.active)}
              ref={(element) => {
                if (option.id === active) element?.scrollIntoView({ block: 'nearest' });
              }}
              onPointerMove={() => {
                if (option.id !== active) onPoint(option.id);
              }}
              // A press would take the focus out of the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(option)}
            >
              {renderOption(option)}
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
