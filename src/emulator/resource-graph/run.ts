import { aggregateName, compileAggregate } from './aggregates';
import { addNames, columnName, compile } from './compile';
import type { Evaluate, Scope } from './compile';
import { QueryError } from './query-error';
import type { Column, SortKey, Step } from './syntax';
import type { Row, Value } from './values';
import { compare, isNull, keyOf } from './values';

// Runs the steps of a query over rows. Rows are never changed in place: they are shared between queries.

export interface Result {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** A limit was set by the query itself: such a result has no further pages. */
  readonly limited: boolean;
}

const named = (columns: readonly Column[], scope: Scope) =>
  columns.map(({ name, expression }, i) => ({
    name: name ?? columnName(expression, i + 1),
    evaluate: compile(expression, scope),
  }));

function sorter(keys: readonly SortKey[], scope: Scope): (rows: readonly Row[]) => readonly Row[] {
  const compiled = keys.map((key) => ({ ...key, evaluate: compile(key.expression, scope) }));
  return (rows) =>
    rows
      .map((row) => ({ row, values: compiled.map((key) => key.evaluate(row)) }))
      .sort((a, b) => {
        for (const [i, { descending, nullsFirst }] of compiled.entries()) {
          const order = orderOf(a.values[i], b.values[i], nullsFirst, descending);
          if (order !== 0) return order;
        }
        return 0;
      })
      .map(({ row }) => row);
}

function orderOf(a: Value, b: Value, nullsFirst: boolean, descending: boolean): number {
  if (typeof a === 'string' && typeof b === 'string') {
    return a === b ? 0 : a < b === descending ? 1 : -1;
  }
  if (isNull(a) || isNull(b)) {
    if (isNull(a) && isNull(b)) return 0;
    return isNull(a) === nullsFirst ? -1 : 1;
  }
  const order = compare(a, b) ?? 0;
  return descending ? -order : order;
}

const shape =
  (columns: readonly { readonly name: string; readonly evaluate: Evaluate }[]) =>
  (row: Row): Row => {
    const out: Record<string, Value> = {};
    for (const { name, evaluate } of columns) out[name] = evaluate(row);
    return out;
  };

function groupBy(
  rows: readonly Row[],
  by: readonly { readonly evaluate: Evaluate }[],
): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = by.map(({ evaluate }) => keyOf(evaluate(row))).join('\u0001');
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function summarize(
  rows: readonly Row[],
  columns: readonly Column[],
  by: readonly Column[],
  scope: Scope,
): Omit<Result, 'limited'> {
  const keys = named(by, scope);
  const aggregates = columns.map(({ name, expression }, i) => ({
    name: name ?? aggregateName(expression, i + 1),
    of: compileAggregate(expression, scope),
  }));
  // Without "by" there is one group, also of nothing; with it there are only groups that have rows.
  const groups = keys.length === 0 ? [rows] : groupBy(rows, keys);
  return {
    columns: [...keys, ...aggregates].map((c) => c.name),
    rows: groups.map((group) => {
      const first = group[0] ?? {};
      const out: Record<string, Value> = shape(keys)(first) as Record<string, Value>;
      for (const { name, of } of aggregates) out[name] = of(group);
      return out;
    }),
  };
}

function requireNames(names: readonly string[], columns: ReadonlySet<string>, step: Step): void {
  const missing = names.find((name) => !columns.has(name));
  if (missing !== undefined) throw new QueryError('ParserFailure', step, missing);
}

const without = (row: Row, names: ReadonlySet<string>): Row =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !names.has(name)));

/** The columns that are still read after each step; undefined: all of them. Wide rows are then not copied for nothing. */
function readAfter(steps: readonly Step[]): {
  readonly first: ReadonlySet<string> | undefined;
  readonly after: readonly (ReadonlySet<string> | undefined)[];
} {
  const after: (ReadonlySet<string> | undefined)[] = [];
  let read: Set<string> | undefined;
  for (const [i, step] of [...steps.entries()].reverse()) {
    after[i] = read && new Set(read);
    if (step.kind === 'project' || step.kind === 'summarize' || (step.kind === 'distinct' && step.columns)) {
      read = new Set();
      const by = step.kind === 'summarize' ? step.by : [];
      for (const column of [...(step.columns ?? []), ...by]) addNames(column.expression, read);
    } else if (step.kind === 'count') read = new Set();
    else if (step.kind === 'where') {
      if (read) addNames(step.condition, read);
    } else if (step.kind === 'sort' || step.kind === 'top') {
      if (read) for (const key of step.keys) addNames(key.expression, read);
    } else if (step.kind === 'extend') {
      if (read) for (const column of step.columns) addNames(column.expression, read);
    } else if (step.kind !== 'take') read = undefined;
  }
  return { first: read, after };
}

/** The columns that steps read of the table they begin with; undefined: all of them. */
export const columnsRead = (steps: readonly Step[]): ReadonlySet<string> | undefined =>
  readAfter(steps).first;

function apply(
  step: Step,
  { columns, rows, limited }: Result,
  now: number,
  read: ReadonlySet<string> | undefined,
): Result {
  const scope: Scope = { columns: new Set(columns), now };
  switch (step.kind) {
    case 'where': {
      const condition = compile(step.condition, scope);
      return { columns, rows: rows.filter((row) => condition(row) === true), limited };
    }
    case 'extend': {
      // A later column of one extend may not name an earlier one: that is the language's rule.
      const added = named(step.columns, scope);
      return {
        columns: [...new Set([...columns, ...added.map((c) => c.name)])],
        rows: rows.map((row) => {
          const out: Record<string, Value> = {};
          if (!read) Object.assign(out, row);
          else for (const name of read) if (name in row) out[name] = row[name];
          for (const { name, evaluate } of added) out[name] = evaluate(row);
          return out;
        }),
        limited,
      };
    }
    case 'project': {
      const kept = named(step.columns, scope);
      return { columns: kept.map((c) => c.name), rows: rows.map(shape(kept)), limited };
    }
    case 'away': {
      requireNames(step.names, scope.columns, step);
      const gone = new Set(step.names);
      return {
        columns: columns.filter((c) => !gone.has(c)),
        rows: rows.map((row) => without(row, gone)),
        limited,
      };
    }
    case 'keep': {
      requireNames(step.names, scope.columns, step);
      const gone = new Set(columns.filter((c) => !step.names.includes(c)));
      return {
        columns: columns.filter((c) => !gone.has(c)),
        rows: rows.map((row) => without(row, gone)),
        limited,
      };
    }
    case 'rename': {
      const renamed = new Map(
        step.columns.map(({ name, expression }) => {
          if (name === undefined || expression.kind !== 'name')
            throw new QueryError('ParserFailure', step, 'project-rename');
          requireNames([expression.name], scope.columns, step);
          return [expression.name, name];
        }),
      );
      const to = (name: string) => renamed.get(name) ?? name;
      return {
        columns: columns.map(to),
        rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, v]) => [to(name), v]))),
        limited,
      };
    }
    case 'summarize':
      return { ...summarize(rows, step.columns, step.by, scope), limited };
    case 'distinct':
      return {
        ...summarize(
          rows,
          [],
          step.columns ??
            columns.map((name) => ({
              name,
              expression: { kind: 'name', name, line: step.line, character: step.character },
            })),
          scope,
        ),
        limited,
      };
    case 'sort':
      return { columns, rows: sorter(step.keys, scope)(rows), limited };
    case 'take':
      return { columns, rows: rows.slice(0, step.rows), limited: true };
    case 'top':
      return { columns, rows: sorter(step.keys, scope)(rows).slice(0, step.rows), limited: true };
    case 'count':
      return { columns: ['Count'], rows: [{ Count: rows.length }], limited };
    case 'expand': {
      const name = step.column.name ?? columnName(step.column.expression, 1);
      const evaluate = compile(step.column.expression, scope);
      return {
        columns: [...new Set([...columns, name])],
        rows: rows.flatMap((row) => {
          const value = evaluate(row);
          // An empty list has no row; what is no list keeps its one.
          const items: readonly Value[] = Array.isArray(value)
            ? (value as readonly Value[])
            : isNull(value)
              ? []
              : [value];
          return items.map((item) => ({ ...row, [name]: item }));
        }),
        limited,
      };
    }
  }
}

/** Runs all steps; `now` is the emulator's clock for now() and ago(). Throws QueryError. */
export function runSteps(
  steps: readonly Step[],
  columns: readonly string[],
  rows: readonly Row[],
  now: number,
): Result {
  let result: Result = { columns, rows, limited: false };
  const read = readAfter(steps).after;
  for (const [i, step] of steps.entries()) result = apply(step, result, now, read[i]);
  return result;
}
