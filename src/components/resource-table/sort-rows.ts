import { naturalKey } from '@/lib/fold-text';

import type { Column, ListDefinition, Sort } from './list-definition';

type Key = string | number;

/** Numbers before texts, both ascending. */
function compare(a: Key, b: Key): number {
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Rows by the key of what they have in a column, in the order they came in; and those that have nothing there. */
function group<T>(column: Column<T>, rows: readonly T[]) {
  const byKey = new Map<Key, T[]>();
  // Thousands of rows share a few values: a value's key is made once.
  const byValue = new Map<Key, T[]>();
  const without: T[] = [];
  for (const row of rows) {
    const value = column.sortBy ? column.sortBy(row) : column.text(row);
    if (value === undefined || value === '') {
      without.push(row);
      continue;
    }
    let same = byValue.get(value);
    if (!same) {
      const key = typeof value === 'string' ? naturalKey(value) : value;
      same = byKey.get(key) ?? [];
      byKey.set(key, same);
      byValue.set(value, same);
    }
    same.push(row);
  }
  return { byKey, without };
}

/**
 * All rows in the order of a column. Equal ones keep the order they came in; rows without a value come last, in either
 * direction: turning the order round is no reason to read a page of blanks first. Only distinct values are compared, by keys made
 * once each. Filtering afterwards keeps the order, so typing never sorts.
 */
export function sortRows<T>(list: ListDefinition<T>, rows: readonly T[], sort: Sort): readonly T[] {
  const column = list.columns.find((c) => c.id === sort.column) ?? list.columns[0];
  const { byKey, without } = group(column, rows);
  const ordered = [...byKey].sort(([a], [b]) => compare(a, b));
  if (sort.descending) ordered.reverse();
  return [...ordered.flatMap(([, same]) => same), ...without];
}
