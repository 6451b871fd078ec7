import type { Fields } from './fields';
import type { Problem } from './problems';

export const END_OF_LIFE = 'endOfLifeDate';

/** The date part, in UTC, of an end-of-life time; '' when there is none, the raw text when it is no date. */
export function endOfLifeText(iso: string | undefined): string {
  if (iso === undefined) return '';
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time).toISOString().slice(0, 10);
}

/** Milliseconds of "YYYY-MM-DD" at 00:00 UTC; undefined for what is no such day (30 February, 31 June, words). */
export function parseDay(text: string): number | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return undefined;
  const time = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return new Date(time).toISOString().slice(0, 10) === text ? time : undefined;
}

/**
 * What goes to the service: the untouched value exactly as it was read, a new day as midnight UTC, null for a cleared one
 * (docs/decisions: how a value is cleared).
 */
export function endOfLifeWire(fields: Fields, read: string | undefined): string | null | undefined {
  const text = fields[END_OF_LIFE] ?? '';
  if (text === endOfLifeText(read)) return read;
  return text === '' ? null : `${text}T00:00:00+00:00`;
}

/** A day in the future (S16, ARM 6). A past date that was not edited is accepted; the service may refuse it when it is sent again. */
export function endOfLifeProblems(fields: Fields, read: string | undefined, nowMs: number): Problem[] {
  const text = fields[END_OF_LIFE] ?? '';
  if (text === '') return [];
  const time = parseDay(text);
  const touched = text !== endOfLifeText(read);
  const problem = (severity: Problem['severity'], code: string): Problem[] => [
    { field: END_OF_LIFE, severity, code, params: {} },
  ];
  if (time === undefined) return touched ? problem('error', 'eolNoDay') : [];
  if (time > nowMs) return [];
  return touched ? problem('error', 'eolPast') : problem('warning', 'eolPastUntouched');
}
