import type { HTMLInputTypeAttribute, InputHTMLAttributes, Ref } from 'react';

import { cx } from './cx';
import type { FieldLook } from './Field';
import { Field } from './Field';
import { useTyped } from './use-typed';

import styles from './Field.module.css';

interface TextFieldProps extends FieldLook {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: Extract<HTMLInputTypeAttribute, 'text' | 'search' | 'date' | 'url'>;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly onBlur?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly input?: Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'inputMode'
    | 'autoComplete'
    | 'spellCheck'
    | 'maxLength'
    | 'min'
    | 'max'
    | 'onKeyDown'
    // A combobox: the list that the field searches is the caller's.
    | 'role'
    | 'aria-expanded'
    | 'aria-controls'
    | 'aria-autocomplete'
    | 'aria-activedescendant'
  >;
  readonly numeric?: boolean;
  /** What follows from typing may be drawn a moment later (use-typed). */
  readonly late?: boolean;
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  type = 'text',
  placeholder,
  readOnly,
  onBlur,
  inputRef,
  input,
  numeric = false,
  late = false,
  ...look
}: TextFieldProps) {
  const [shown, typed] = useTyped(value, onChange, late);
  return (
    <Field {...look}>
      {(control) => (
        <input
          {...input}
          {...control}
          ref={inputRef}
          type={type}
          className={cx(styles.input, numeric && styles.number)}
          value={shown}
          placeholder={placeholder}
          readOnly={readOnly}
          onChange={(event) => typed(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
