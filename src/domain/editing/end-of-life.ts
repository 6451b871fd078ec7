import { parseDay } from './day';
import type { EditableField, Problem, RuleInput } from './form';

export const END_OF_LIFE = 'endOfLifeDate';

/** S16, ARM 6: a day, and in the future. An unchanged past date is left alone; the service may refuse to be sent it again. */
function rule({ text, isChanged, nowMs }: RuleInput<unknown>): Omit<Problem, 'field'> | undefined {
  if (text === '') return undefined;
  const time = parseDay(text);
  const changed = isChanged(END_OF_LIFE);
  if (time === undefined) return changed ? { severity: 'error', code: 'eolNoDay', params: {} } : undefined;
  if (time > nowMs) return undefined;
  return changed
    ? { severity: 'error', code: 'eolPast', params: {} }
    : { severity: 'warning', code: 'eolPastUntouched', params: {} };
}

/** The end of life of a definition or version, by the day in UTC; emptied, it is cleared. It is informational (A11). */
export const endOfLifeField = <T>(path: string): EditableField<T> => ({
  key: END_OF_LIFE,
  path,
  label: 'editing.endOfLife',
  help: 'editing.endOfLifeHint',
  control: 'date',
  rule,
});
