import { lowerCase, upperCase } from '@/lib/letter-case';

import type { Value } from './values';
import { compare, equals, isNull, Span, toDate, toNumber, toText } from './values';

// Scalar functions. Each gets its arguments' values; `now` is the emulator's clock in milliseconds.

type Scalar = (args: readonly Value[], now: number) => Value;

const list = (v: Value): readonly Value[] | undefined =>
  Array.isArray(v) ? (v as readonly Value[]) : undefined;
const whole = (v: Value): number | null => {
  const n = toNumber(v);
  return n === null ? null : Math.trunc(n);
};
/** From the end when negative, kept within the length. */
const position = (v: Value, length: number, otherwise: number): number => {
  const n = whole(v) ?? otherwise;
  return n < 0 ? Math.max(0, length + n) : Math.min(n, length);
};
const parse = (v: Value): Value => {
  if (typeof v !== 'string') return v;
  try {
    return JSON.parse(v) as Value;
  } catch {
    return v;
  }
};
const pick = (args: readonly Value[], better: (order: number) => boolean): Value => {
  let best: Value = null;
  for (const v of args) {
    if (isNull(v)) continue;
    const order = isNull(best) ? null : compare(v, best);
    if (isNull(best) || (order !== null && better(order))) best = v;
  }
  return best;
};

export const scalarFunctions: Readonly<Record<string, Scalar>> = {
  tostring: ([v]) => toText(v),
  tolower: ([v]) => lowerCase(toText(v)),
  toupper: ([v]) => upperCase(toText(v)),
  toint: ([v]) => whole(v),
  tolong: ([v]) => whole(v),
  todouble: ([v]) => toNumber(v),
  toreal: ([v]) => toNumber(v),
  tobool: ([v]) => {
    if (typeof v === 'boolean') return v;
    if (typeof v === 'number') return v !== 0;
    const text = lowerCase(toText(v));
    return text === 'true' || text === '1' ? true : text === 'false' || text === '0' ? false : null;
  },
  todatetime: ([v]) => toDate(v),
  todynamic: ([v]) => parse(v),
  parse_json: ([v]) => parse(v),
  dynamic: ([v]) => parse(v),
  strcat: (args) => args.map(toText).join(''),
  strlen: ([v]) => toText(v).length,
  substring: ([v, from, length]) => {
    const start = Math.max(0, whole(from) ?? 0);
    return toText(v).slice(start, length === undefined ? undefined : start + (whole(length) ?? 0));
  },
  indexof: ([v, part]) => toText(v).indexOf(toText(part)),
  replace_string: ([v, from, to]) => toText(v).replaceAll(toText(from), toText(to)),
  trim: ([pattern, v]) => {
    const edge = toText(pattern).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    return toText(v).replaceAll(new RegExp(`^(?:${edge})+|(?:${edge})+$`, 'g'), '');
  },
  split: ([v, by, index]) => {
    const parts = toText(v).split(toText(by));
    if (index === undefined) return parts;
    const part = parts[whole(index) ?? -1];
    return part === undefined ? [] : [part];
  },
  strcat_array: ([v, by]) => list(v)?.map(toText).join(toText(by)) ?? '',
  array_length: ([v]) => list(v)?.length ?? null,
  array_slice: ([v, from, to]) => {
    const items = list(v);
    if (!items) return null;
    // Both ends belong to the slice.
    const end = whole(to) ?? items.length - 1;
    return items.slice(position(from, items.length, 0), end < 0 ? items.length + end + 1 : end + 1);
  },
  array_index_of: ([v, wanted]) => list(v)?.findIndex((item) => equals(item, wanted) === true) ?? null,
  set_has_element: ([v, wanted]) => list(v)?.some((item) => equals(item, wanted) === true) ?? null,
  bag_keys: ([v]) => (typeof v === 'object' && v !== null && !Array.isArray(v) ? Object.keys(v) : null),
  bag_pack: (args) =>
    Object.fromEntries(
      args.flatMap((name, i) => (i % 2 === 0 ? [[toText(name), args[i + 1] ?? null] as const] : [])),
    ),
  pack_array: (args) => [...args],
  coalesce: (args) => args.find((v) => !isNull(v) && v !== '') ?? null,
  iff: ([condition, yes, no]) => (condition === true ? yes : no),
  iif: ([condition, yes, no]) => (condition === true ? yes : no),
  case: (args) => {
    for (let i = 0; i + 1 < args.length; i += 2) if (args[i] === true) return args[i + 1];
    return args.length % 2 === 1 ? args.at(-1) : null;
  },
  not: ([v]) => (isNull(v) ? null : v !== true),
  isnull: ([v]) => isNull(v),
  isnotnull: ([v]) => !isNull(v),
  isempty: ([v]) => toText(v) === '',
  isnotempty: ([v]) => toText(v) !== '',
  notempty: ([v]) => toText(v) !== '',
  now: ([offset], now) => new Date(now + (offset instanceof Span ? offset.ms : 0)),
  ago: ([span], now) => (span instanceof Span ? new Date(now - span.ms) : null),
  abs: ([v]) => {
    const n = toNumber(v);
    return n === null ? null : Math.abs(n);
  },
  round: ([v, digits]) => {
    const n = toNumber(v);
    const scale = 10 ** (whole(digits) ?? 0);
    return n === null ? null : Math.round(n * scale) / scale;
  },
  floor: ([v, step]) => bin(v, step ?? 1),
  bin: ([v, step]) => bin(v, step),
  min_of: (args) => pick(args, (order) => order < 0),
  max_of: (args) => pick(args, (order) => order > 0),
};

function bin(v: Value, step: Value): Value {
  const [n, size] = [toNumber(v), toNumber(step)];
  if (n === null || size === null || size === 0) return null;
  const floored = Math.floor(n / size) * size;
  return v instanceof Date ? new Date(floored) : v instanceof Span ? new Span(floored) : floored;
}

/** Text operators of where, without "!" and "_cs": both texts as they compare. */
export const textTests: Readonly<Record<string, (text: string, part: string) => boolean>> = {
  contains: (text, part) => text.includes(part),
  startswith: (text, part) => text.startsWith(part),
  endswith: (text, part) => text.endsWith(part),
  has: (text, part) => hasTerm(text, part),
};

const WORD = /[\p{L}\p{N}]/u;

/** "has" matches whole terms: the part is between characters that are no letters or digits. */
function hasTerm(text: string, part: string): boolean {
  if (part === '') return true;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + part.length);
    if ((at === 0 || !WORD.test(before)) && (after === '' || !WORD.test(after))) return true;
  }
  return false;
}
