import type { KeyboardEvent } from 'react';

import type { FieldLook } from './Field';
import { stepNumber } from './step-number';
import { TextField } from './TextField';
import { useTyped } from './use-typed';

interface NumberFieldProps extends FieldLook {
  /** As typed: what is not a number stays on screen for the user to correct, and the caller's rule says what is wrong. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: number;
  readonly max?: number;
  /** What follows from typing may be drawn a moment later (use-typed). */
  readonly late?: boolean;
}

/** A whole number. Arrow up and down change it by one within its limits; typing is never prevented. */
export function NumberField({ value, onChange, min, max, late = false, ...look }: NumberFieldProps) {
  const [shown, typed] = useTyped(value, onChange, late);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    typed(stepNumber(shown, event.key === 'ArrowUp' ? 1 : -1, min, max));
  };
  return (
    <TextField
      {...look}
      value={shown}
      onChange={typed}
      numeric
      input={{ inputMode: 'numeric', autoComplete: 'off', onKeyDown }}
    />
  );
}
