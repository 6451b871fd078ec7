import { END_OF_LIFE } from '@/domain/editing/end-of-life-field';
import { t } from '@/i18n/translate';
import { TextField } from '@/ui/TextField';

import type { FormFields } from './form-fields';

/** The end of life as a day in UTC; emptied, it is cleared. It says that it is informational (A11). */
export function EndOfLifeField({ form }: { readonly form: FormFields }) {
  return (
    <TextField
      {...form.field(END_OF_LIFE)}
      type="date"
      label={t('editing.endOfLife')}
      hint={[t('editing.endOfLifeHint'), ...form.hints(END_OF_LIFE)].join(' ')}
      input={{ max: '9999-12-31' }}
    />
  );
}
