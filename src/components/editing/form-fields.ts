import type { EditSpec } from './edit-spec';
import { fieldError, fieldHints } from './problem-labels';
import type { Edit } from './use-edit';

/** What a form's controls need, by field key. */
export interface FormFields {
  readonly field: (key: string) => {
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly error: string | undefined;
    /** The form's rules may follow the typing a moment later. */
    readonly late: true;
  };
  readonly errorOf: (key: string) => string | undefined;
  readonly hints: (key: string) => readonly string[];
}

/** Connects the controls of a form to an edit: value, change, and the error next to the field. */
export function formFields<T>(spec: EditSpec<T>, edit: Edit<T>): FormFields {
  const errorOf = (key: string) => fieldError(spec, edit.problems, edit.state.refusal, key);
  return {
    errorOf,
    hints: (key) => fieldHints(edit.problems, key),
    field: (key) => ({
      value: edit.fields[key] ?? '',
      onChange: (value) => edit.set(key, value),
      error: errorOf(key),
      late: true,
    }),
  };
}
