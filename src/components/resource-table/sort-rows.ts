import { naturalKey } from '@/lib/fold-text';

import type { Column, ListDefinition, Sort } from './list-definition';

type Key = string | number;
interface Keyed<T> {
  readonly row: T;
  readonly index: number;
  readonly key: Key;
}

/** Rows that have a value in a column, ascending; and those that have none, as they came. */
interface Ordered<T> {
  readonly ascending: readonly Keyed<T>[];
  readonly without: readonly T[];
}

function compare(a: Keyed<unknown>, b: Keyed<unknown>): number {
  const x = a.key;
  const y = b.key;
  if (typeof x !== typeof y) return typeof x === 'number' ? -1 : 1;
  return x < y ? -1 : x > y ? 1 : a.index - b.index;
}

function order<T>(column: Column<T>, rows: readonly T[]): Ordered<T> {
  const ascending: Keyed<T>[] = [];
  const without: T[] = [];
  rows.forEach((row, index) => {
    const value = column.sortBy ? column.sortBy(row) : column.text(row);
    if (value === undefined || value === '') without.push(row);
    else ascending.push({ row, index, key: typeof value === 'string' ? naturalKey(value) : value });
  });
  ascending.sort(compare);
  return { ascending, without };
}

/** Orders made before, by the very array of rows and the column: turning a column round, or coming back to it, sorts nothing. */
const made = new WeakMap<readonly unknown[], Map<unknown, Ordered<unknown>>>();

function orderOnce<T>(column: Column<T>, rows: readonly T[]): Ordered<T> {
  const orders = made.get(rows) ?? new Map<unknown, Ordered<unknown>>();
  made.set(rows, orders);
  const before = orders.get(column) as Ordered<T> | undefined;
  if (before) return before;
  const now = order(column, rows);
  orders.set(column, now);
  return now;
}

/** The other way round, but equal rows in the order they came in. */
function descending<T>(ascending: readonly Keyed<T>[]): Keyed<T>[] {
  const turned: Keyed<T>[] = [];
  for (let end = ascending.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && ascending[start - 1]?.key === ascending[end - 1]?.key) start--;
    for (const equal of ascending.slice(start, end)) turned.push(equal);
    end = start;
  }
  return turned;
}

/**
 * All rows in the order of a column. Equal ones keep the order they came in; rows without a value come last, in either
 * direction: turning the order round is no reason to read a page of blanks first. Keys are made once a row, not once a
 * comparison. Filtering afterwards keeps the order, so typing never sorts.
 */
export function sortRows<T>(list: ListDefinition<T>, rows: readonly T[], sort: Sort): readonly T[] {
  const column = list.columns.find((c) => c.id === sort.column) ?? list.columns[0];
  const { ascending, without } = orderOnce(column, rows);
  const keyed = sort.descending ? descending(ascending) : ascending;
  return [...keyed.map(({ row }) => row), ...without];
}
