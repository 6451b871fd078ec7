import { currentLanguage, formatPlainNumber } from './translate';

/** Formatters of the language in force, made once a language and option set: Intl objects are slow to make. */
const cache = new Map<string, unknown>();
function cached<T>(key: string, make: (lang: string) => T): T {
  const full = `${currentLanguage()}|${key}`;
  let f = cache.get(full) as T | undefined;
  if (f === undefined) cache.set(full, (f = make(currentLanguage())));
  return f;
}

/** A number as the language in force writes it: 12,345 or 12.345. */
export const formatNumber = formatPlainNumber;

const DAY = 86_400_000;

/** "30 Nov 2026" of an ISO time, in UTC: the service keeps dates in UTC and a local day could be another one. */
export function formatDate(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const day = Math.floor(time / DAY);
  // A formatter takes longer than all else in a cell, and a list has many versions of one day.
  const texts = cached('days', () => new Map<number, string>());
  let text = texts.get(day);
  if (text === undefined) {
    text = cached('d', (l) => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeZone: 'UTC' })).format(
      time,
    );
    texts.set(day, text);
  }
  return text;
}

/** The exact moment with its zone, for tooltips and copying: "30 Nov 2026, 09:12:25 UTC". */
export function formatDateTime(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const f = cached(
    'dt',
    (l) => new Intl.DateTimeFormat(l, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' }),
  );
  return `${f.format(time)} UTC`;
}

const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** "in 3 days", "2 hours ago": the largest unit that fits; both times in milliseconds. */
export function formatRelative(time: number, nowMs: number): string {
  const f = cached('r', (l) => new Intl.RelativeTimeFormat(l, { numeric: 'auto' }));
  const diff = time - nowMs;
  for (const [unit, size] of UNITS)
    if (Math.abs(diff) >= size) return f.format(Math.trunc(diff / size), unit);
  return f.format(Math.trunc(diff / 1000), 'second');
}

/** "a, b and c", as the language in force joins a list. */
export const formatList = (items: readonly string[]): string =>
  cached('l', (l) => new Intl.ListFormat(l, { type: 'conjunction' })).format(items);
