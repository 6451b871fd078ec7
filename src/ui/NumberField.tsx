import type { KeyboardEvent } from 'react';

import type { FieldLook } from './Field';
import { TextField } from './TextField';

/** The typed number one step further, within its limits; what is no whole number begins at the lowest. */
export function stepNumber(typed: string, step: 1 | -1, min = 0, max = Number.MAX_SAFE_INTEGER): string {
  if (!/^-?\d+$/.test(typed.trim())) return String(min);
  return String(Math.min(max, Math.max(min, Number(typed) + step)));
}

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
