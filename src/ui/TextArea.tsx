import { cx } from './cx';
import type { FieldLook } from './Field';
import { Field } from './Field';
import { useTyped } from './use-typed';

import styles from './Field.module.css';

interface TextAreaProps extends FieldLook {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly mono?: boolean;
  /** What follows from typing may be drawn a moment later (use-typed). */
  readonly late?: boolean;
}

/** Several lines of text. */
export function TextArea({ value, onChange, rows = 4, mono = false, late = false, ...look }: TextAreaProps) {
  const [shown, typed] = useTyped(value, onChange, late);
  return (
    <Field {...look}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          className={cx(styles.input, mono && 'mono')}
          value={shown}
          onChange={(event) => typed(event.target.value)}
        />
      )}
    </Field>
  );
}
