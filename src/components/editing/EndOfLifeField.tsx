import { memo } from 'react';

import { END_OF_LIFE } from '@/domain/editing/end-of-life-field';
import { t } from '@/i18n/translate';
import { TextField } from '@/ui/TextField';

import type { FormFields } from './form-fields';
import type { Edit } from './use-edit';

interface EndOfLifeProps {
  readonly form: FormFields;
  readonly set: Edit<never>['set'];
}

/** The end-of-life date as a day in UTC; empty clears it. Its hint says that it is informational (A11). */
export function EndOfLifeField({ form, set }: EndOfLifeProps) {
  const { value, error } = form.field(END_OF_LIFE);
  return <Day value={value} error={error} hints={form.hints(END_OF_LIFE).join(' ')} set={set} />;
}

interface DayProps extends Pick<EndOfLifeProps, 'set'> {
  readonly value: string;
  readonly error: string | undefined;
  readonly hints: string;
}

/** Drawn anew only when it says something else: keys typed into other fields pass it by. */
const Day = memo(function Day({ value, error, hints, set }: DayProps) {
  return (
    <TextField
      value={value}
      onChange={(day) => set(END_OF_LIFE, day)}
      error={error}
      type="date"
      label={t('editing.endOfLife')}
      hint={[t('editing.endOfLifeHint'), hints].filter(Boolean).join(' ')}
      input={{ max: '9999-12-31' }}
    />
  );
});
