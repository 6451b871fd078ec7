import type { ReactNode } from 'react';
import { useId } from 'react';

import { cx } from './cx';
import { FieldNotes } from './Field';

import styles from './Field.module.css';

interface CheckboxProps {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Some, not all, are checked. */
  readonly indeterminate?: boolean;
  /** Why it cannot be changed now; it stays reachable and says this. */
  readonly disabledReason?: string | undefined;
  readonly look?: 'checkbox' | 'switch';
}

/** A yes or no. As a switch it means "at once", as a checkbox "when saved". */
export function Checkbox({
  label,
  checked,
  onChange,
  hint,
  error,
  indeterminate = false,
  disabledReason,
  look = 'checkbox',
}: CheckboxProps) {
  const id = useId();
  const off = disabledReason !== undefined;
  const note = disabledReason ?? hint;
  return (
    <div className={cx(styles.choice, look === 'switch' && styles.switch)}>
      <input
        id={id}
        type="checkbox"
        role={look === 'switch' ? 'switch' : undefined}
        ref={(input) => {
          if (input) input.indeterminate = indeterminate;
        }}
        checked={checked}
        aria-disabled={off || undefined}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={
          cx(note !== undefined && `${id}-hint`, error !== undefined && `${id}-error`) || undefined
        }
        onChange={(event) => {
          if (!off) onChange(event.target.checked);
        }}
      />
      <label htmlFor={id}>{label}</label>
      <FieldNotes hintId={`${id}-hint`} errorId={`${id}-error`} hint={note} error={error} />
    </div>
  );
}
