import { lowerCase } from '@/lib/letter-case';

// Values of the Kusto query language and how they compare. Strings, numbers, booleans, null, Date (datetime), Span (timespan), and
// JSON objects and arrays (dynamic).

export type Value = unknown;
export type Row = Readonly<Record<string, Value>>;

/** The language's longest length of time: a little under 10,675,200 days. */
const LONGEST_MS = 922_337_203_685_477;

/** A length of time, in milliseconds. */
export class Span {
  readonly ms: number;
  constructor(ms: number) {
    this.ms = ms;
  }
  toString(): string {
    const whole = Math.abs(this.ms);
    const days = Math.floor(whole / 86_400_000);
    const clock = new Date(whole % 86_400_000).toISOString().slice(11, 19);
    return `${this.ms < 0 ? '-' : ''}${days > 0 ? `${days}.` : ''}${clock}`;
  }
  toJSON(): string {
    return this.toString();
  }
}

/** Null, missing, a number that is none, and an instant or length of time beyond all dates. */
export const isNull = (v: Value): v is null | undefined =>
  v === null ||
  v === undefined ||
  (typeof v === 'number' && Number.isNaN(v)) ||
  (v instanceof Date && Number.isNaN(v.getTime())) ||
  (v instanceof Span && !(Math.abs(v.ms) <= LONGEST_MS));

/** Null is the empty text; objects become JSON. */
export function toText(v: Value): string {
  if (isNull(v)) return '';
  if (typeof v === 'string') return v;
  if (v instanceof Date) return `${v.toISOString().replace('Z', '0000Z')}`;
  if (v instanceof Span) return v.toString();
  return typeof v === 'object' ? JSON.stringify(v) : String(v);
}

/** The number in a value; null when there is none. Dates and lengths of time in milliseconds. */
export function toNumber(v: Value): number | null {
  if (typeof v === 'number') return v;
  if (typeof v === 'boolean') return v ? 1 : 0;
  if (v instanceof Date) return v.getTime();
  if (v instanceof Span) return v.ms;
  if (typeof v !== 'string' || v.trim() === '') return null;
  const number = Number(v);
  return Number.isNaN(number) ? null : number;
}

/** The instant in a value; null when there is none. */
export function toDate(v: Value): Date | null {
  if (v instanceof Date) return v;
  if (typeof v !== 'string') return null;
  // Without a zone the language means UTC; seven digits of a second are more than a Date reads.
  const text = v.trim().replace(/(\.\d{3})\d+/, '$1');
  const zoned = /(?:z|[+-]\d{2}:?\d{2})$/i.test(text) || !text.includes(':') ? text : `${text}Z`;
  const ms = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(ms) ? null : new Date(ms);
}

/** Both as numbers when both are of a kind that is one underneath; undefined otherwise. */
function asNumbers(a: Value, b: Value): readonly [number, number] | undefined {
  if (typeof a === 'number' && typeof b === 'number') return [a, b];
  if (a instanceof Date || b instanceof Date) {
    const [x, y] = [toDate(a), toDate(b)];
    return x && y ? [x.getTime(), y.getTime()] : undefined;
  }
  if (a instanceof Span && b instanceof Span) return [a.ms, b.ms];
  return typeof a === 'boolean' && typeof b === 'boolean' ? [Number(a), Number(b)] : undefined;
}

/** "==": null equals nothing, null and a value are unequal, two null are neither (null). */
export function equals(a: Value, b: Value, blind = false): boolean | null {
  if (isNull(a) || isNull(b)) {
    // A text is never null: a missing one is empty.
    if (a === '' || b === '') return true;
    return isNull(a) && isNull(b) ? null : false;
  }
  const numbers = asNumbers(a, b);
  if (numbers) return numbers[0] === numbers[1];
  if (typeof a === 'object' || typeof b === 'object') return toText(a) === toText(b);
  if (typeof a !== typeof b) return lowerCase(toText(a)) === lowerCase(toText(b));
  return blind ? lowerCase(String(a)) === lowerCase(String(b)) : a === b;
}

/** Less than zero, zero, more than zero; null when they cannot be put in order. */
export function compare(a: Value, b: Value): number | null {
  if (isNull(a) || isNull(b)) return null;
  const numbers = asNumbers(a, b);
  if (numbers) return numbers[0] - numbers[1];
  const [x, y] = [toText(a), toText(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** A value that two equal values share, for grouping. */
export const keyOf = (v: Value): string => (isNull(v) ? '\u0000' : `${typeof v} ${toText(v)}`);

/** What goes into the answer: dates as ISO text, null for what is missing. */
export const toWire = (v: Value): Value =>
  isNull(v)
    ? null
    : v instanceof Date
      ? v.toISOString().replace('.000Z', 'Z')
      : v instanceof Span
        ? v.toString()
        : v;
