import type { ReactNode } from 'react';
import { useId } from 'react';

import { t } from '@/i18n/translate';

import { cx } from './cx';

import styles from './Field.module.css';

/** What every field has: a visible label, perhaps a hint, perhaps what is wrong with its value. */
export interface FieldLook {
  readonly label: string;
  readonly hint?: ReactNode;
  /** What is wrong and how to put it right; absent when nothing is. */
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** The label is read out but not drawn: for filters whose purpose is plain to see. */
  readonly hideLabel?: boolean;
  readonly className?: string;
}

/** The attributes that tie a control to its label, hint and error. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-required': true | undefined;
}

interface FieldProps extends FieldLook {
  readonly children: (control: ControlProps) => ReactNode;
}

/** Label above, control, hint and error below: the frame of every form control. */
export function Field({ label, hint, error, required = false, hideLabel, className, children }: FieldProps) {
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = cx(hint !== undefined && hintId, error !== undefined && errorId);
  return (
    <div className={cx(styles.field, className)}>
      <label htmlFor={id} className={hideLabel ? 'visually-hidden' : styles.label}>
        {label}
        {required && (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({
        id,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': error === undefined ? undefined : true,
        'aria-required': required || undefined,
      })}
      <FieldNotes hintId={hintId} errorId={errorId} hint={hint} error={error} />
    </div>
  );
}

interface FieldNotesProps extends Pick<FieldLook, 'hint' | 'error'> {
  readonly hintId: string;
  readonly errorId: string;
}

/** Hint and error of a field. The error is a live region, so that it is read out when it appears. */
export function FieldNotes({ hintId, errorId, hint, error }: FieldNotesProps) {
  return (
    <>
      {hint !== undefined && (
        <div id={hintId} className={styles.hint}>
          {hint}
        </div>
      )}
      <div id={errorId} className={styles.error} aria-live="polite">
        {error !== undefined && (
          <>
            <span className="visually-hidden">{t('ui.error')}: </span>
            {error}
          </>
        )}
      </div>
    </>
  );
}
