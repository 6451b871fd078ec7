import type { KeyboardEvent } from 'react';

import type { FieldLook } from './Field';
import { stepNumber } from './step-number';
import { TextField } from './TextField';

interface NumberFieldProps extends FieldLook {
  /** As typed: what is not a number stays on screen for the user to correct, and the caller's rule says what is wrong. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: number;
  readonly max?: number;
}

/** A whole number. Arrow up and down change it by one within its limits; typing is never prevented. */
export function NumberField({ value, onChange, min, max, ...look }: NumberFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    onChange(stepNumber(value, event.key === 'ArrowUp' ? 1 : -1, min, max));
  };
  return (
    <TextField
      {...look}
      value={value}
      onChange={onChange}
      numeric
      input={{ inputMode: 'numeric', autoComplete: 'off', onKeyDown }}
    />
  );
}
