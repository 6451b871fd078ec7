import { cx } from './cx';
import type { FieldLook } from './Field';
import { Field } from './Field';

import styles from './Field.module.css';

interface TextAreaProps extends FieldLook {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly mono?: boolean;
}

/** Several lines of text. */
export function TextArea({ value, onChange, rows = 4, mono = false, ...look }: TextAreaProps) {
  return (
    <Field {...look}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          className={cx(styles.input, mono && 'mono')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
