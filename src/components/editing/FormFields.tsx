import type { ReactNode } from 'react';

import type { EditableField } from '@/domain/editing/form';
import { editableFields } from '@/domain/editing/form';
import { t } from '@/i18n/translate';
import { Checkbox } from '@/ui/Checkbox';
import { cx } from '@/ui/cx';
import { NumberField } from '@/ui/NumberField';
import { TextArea } from '@/ui/TextArea';
import { TextField } from '@/ui/TextField';

import type { Edit } from './use-edit';

import styles from './Form.module.css';

interface FormFieldsProps<T> {
  readonly edit: Edit<T>;
  /** What stands behind a field, by its key. */
  readonly beside?: Readonly<Record<string, ReactNode>>;
}

/** The controls of a form, one for each of its editable fields. */
export function FormFields<T>({ edit, beside = {} }: FormFieldsProps<T>) {
  return (
    <div className={styles.fields}>
      {editableFields(edit.spec.form, edit.state.base).map((field) => {
        const { [field.key]: extra } = beside;
        return (
          <div
            key={field.key}
            className={cx(extra !== undefined && styles.beside, field.control !== 'number' && styles.whole)}
          >
            <FormField edit={edit} field={field} />
            {extra}
          </div>
        );
      })}
    </div>
  );
}

function FormField<T>({ edit, field }: { readonly edit: Edit<T>; readonly field: EditableField<T> }) {
  const { key, control, help, min, max } = field;
  const hints = [help && t(help), ...edit.hintsOf(key)].filter(Boolean).join(' ');
  const look = {
    label: t(field.label),
    error: edit.errorOf(key),
    ...(hints !== '' && { hint: hints }),
  };
  const value = edit.fields[key] ?? '';
  const onChange = (text: string) => edit.set(key, text);
  switch (control) {
    case 'text':
      return <TextArea {...look} value={value} onChange={onChange} />;
    case 'number':
      return <NumberField {...look} value={value} onChange={onChange} min={min} max={max} />;
    case 'date':
      return (
        <TextField {...look} value={value} onChange={onChange} type="date" input={{ max: '9999-12-31' }} />
      );
    case 'switch':
      return (
        <Checkbox {...look} checked={value === 'true'} onChange={(checked) => onChange(String(checked))} />
      );
  }
}
