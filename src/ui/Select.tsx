import type { FieldLook } from './Field';
import { Field } from './Field';

import styles from './Field.module.css';

export interface Option<V extends string = string> {
  readonly value: V;
  readonly label: string;
  /** Why it cannot be chosen, shown behind its label. */
  readonly disabledReason?: string;
}

interface SelectProps<V extends string> extends FieldLook {
  readonly value: V;
  readonly options: readonly Option<V>[];
  readonly onChange: (value: V) => void;
}

/** One of a few values: the browser's own list, which every platform and assistive technology knows. */
export function Select<V extends string>({ value, options, onChange, ...look }: SelectProps<V>) {
  return (
    <Field {...look}>
      {(control) => (
        <select
          {...control}
          className={styles.input}
          value={value}
          onChange={(event) => {
            const chosen = options.find((o) => o.value === event.target.value);
            if (chosen) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabledReason !== undefined}>
              {option.disabledReason === undefined
                ? option.label
                : `${option.label} – ${option.disabledReason}`}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
