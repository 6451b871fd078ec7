import type { HTMLInputTypeAttribute, InputHTMLAttributes, Ref } from 'react';

import { cx } from './cx';
import type { FieldLook } from './Field';
import { Field } from './Field';

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
  ...look
}: TextFieldProps) {
  return (
    <Field {...look}>
      {(control) => (
        <input
          {...input}
          {...control}
          ref={inputRef}
          type={type}
          className={cx(styles.input, numeric && styles.number)}
          value={value}
          placeholder={placeholder}
          readOnly={readOnly}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
