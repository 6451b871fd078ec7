import type { ReactNode } from 'react';
import { useId } from 'react';

import { cx } from './cx';
import { FieldNotes } from './Field';

import styles from './Field.module.css';

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** Why it cannot be chosen now; it stays reachable and says this. */
  readonly disabledReason?: string | undefined;
}

interface RadioGroupProps<V extends string> {
  readonly legend: string;
  readonly hideLegend?: boolean;
  readonly value: V | undefined;
  readonly choices: readonly Choice<V>[];
  readonly onChange: (value: V) => void;
}

/** One of a few values, all in sight. */
export function RadioGroup<V extends string>({
  legend,
  hideLegend = false,
  value,
  choices,
  onChange,
}: RadioGroupProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles.choices}>
      <legend className={hideLegend ? 'visually-hidden' : styles.label}>{legend}</legend>
      {choices.map((choice) => {
        const id = `${name}-${choice.value}`;
        const off = choice.disabledReason !== undefined;
        const note = choice.disabledReason ?? choice.hint;
        return (
          <div key={choice.value} className={cx(styles.choice)}>
            <input
              type="radio"
              id={id}
              name={name}
              value={choice.value}
              checked={choice.value === value}
              aria-disabled={off || undefined}
              aria-describedby={note === undefined ? undefined : `${id}-hint`}
              onChange={() => {
                if (!off) onChange(choice.value);
              }}
            />
            <label htmlFor={id}>{choice.label}</label>
            <FieldNotes hintId={`${id}-hint`} errorId={`${id}-error`} hint={note} />
          </div>
        );
      })}
    </fieldset>
  );
}
