import { compile } from './compile';
import type { Scope } from './compile';
import { QueryError } from './query-error';
import type { Expression } from './syntax';
import type { Row, Value } from './values';
import { compare, isNull, keyOf, toNumber } from './values';

// summarize: what is computed over the rows of a group.

export type Aggregate = (rows: readonly Row[]) => Value;

const distinct = (values: readonly Value[]): Value[] => {
  const seen = new Map<string, Value>();
  for (const v of values) if (!isNull(v) && !seen.has(keyOf(v))) seen.set(keyOf(v), v);
  return [...seen.values()];
};

/** The smallest (sign -1) or largest (sign 1) of the values that are there. */
function extreme(values: readonly Value[], sign: number): Value {
  let best: Value = null;
  for (const v of values) {
    if (isNull(v)) continue;
    const order = compare(v, best);
    if (order === null || order * sign > 0) best = v;
  }
  return best;
}

const sum = (values: readonly Value[]): number =>
  values.reduce<number>((total, v) => total + (toNumber(v) ?? 0), 0);

const average = (values: readonly Value[]): Value => {
  const known = values.filter((v) => !isNull(v));
  return known.length === 0 ? null : sum(known) / known.length;
};

const OVER_VALUES: Readonly<Record<string, (values: readonly Value[]) => Value>> = {
  dcount: (values) => distinct(values).length,
  min: (values) => extreme(values, -1),
  max: (values) => extreme(values, 1),
  sum,
  avg: average,
  any: (values) => values.find((v) => !isNull(v)) ?? null,
  take_any: (values) => values.find((v) => !isNull(v)) ?? null,
  make_set: distinct,
  make_list: (values) => values.filter((v) => !isNull(v)),
};

/** Compiles one aggregate of a summarize. Throws QueryError for what is none. */
export function compileAggregate(expression: Expression, scope: Scope): Aggregate {
  if (expression.kind !== 'call') throw new QueryError('ParserFailure', expression, 'summarize');
  const { name, args } = expression;
  const [first, second] = args.map((a) => compile(a, scope));
  if (name === 'count') return (rows) => rows.length;
  if (name === 'countif' && first) return (rows) => rows.filter((row) => first(row) === true).length;
  const over = OVER_VALUES[name.replace(/if$/, '')];
  if (!over || !first) throw new QueryError('InvalidQueryLanguage', expression, name);
  if (name.endsWith('if') && second) {
    return (rows) => over(rows.filter((row) => second(row) === true).map(first));
  }
  return (rows) => over(rows.map(first));
}

/** "count_", "max_x": the column of an aggregate without a name. */
export function aggregateName(expression: Expression, position: number): string {
  if (expression.kind !== 'call') return `Column${position}`;
  const prefix = { make_set: 'set', make_list: 'list' }[expression.name] ?? expression.name;
  const first = expression.args[0];
  return `${prefix}_${first?.kind === 'name' ? first.name : ''}`;
}
