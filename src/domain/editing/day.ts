// A time on the wire, a day in the form: end-of-life dates are set by the day, in UTC.

/** The day, in UTC, of a time on the wire; '' when there is none, the raw text when it is no time. */
export function dayText(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time) ? iso : new Date(time).toISOString().slice(0, 10);
}

/** What goes to the service: midnight UTC of the day, null for a cleared one (docs/decisions/cleared-values.md). */
export const dayWire = (day: string): string | null => (day === '' ? null : `${day}T00:00:00+00:00`);

/** Milliseconds of "YYYY-MM-DD" at 00:00 UTC; undefined for what is no such day (30 February, 31 June, words). */
export function parseDay(text: string): number | undefined {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return undefined;
  const time = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return new Date(time).toISOString().slice(0, 10) === text ? time : undefined;
}
