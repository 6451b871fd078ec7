import { naturalKey } from '@/lib/fold-text';

import type { ListDefinition, Sort } from './list-definition';

type Key = string | number | undefined;

const compareKeys = (a: Key, b: Key): number => {
  if (typeof a === typeof b) return (a ?? 0) < (b ?? 0) ? -1 : (a ?? 0) > (b ?? 0) ? 1 : 0;
  // A number among texts cannot be ranked against them: numbers first.
  return typeof a === 'number' ? -1 : 1;
};

/**
 * All rows in the order of a column. Equal ones keep the order they came in; rows without a value come last, in either
 * direction: turning the order round is no reason to read a page of blanks first. Keys are made once a row, not once a
 * comparison. Filtering afterwards keeps the order, so typing never sorts.
 */
export function sortRows<T>(list: ListDefinition<T>, rows: readonly T[], sort: Sort): readonly T[] {
  const column = list.columns.find((c) => c.id === sort.column) ?? list.columns[0];
  const keyOf = (row: T): Key => {
    const key = column.sortBy ? column.sortBy(row) : column.text(row);
    if (typeof key !== 'string') return key;
    return key === '' ? undefined : naturalKey(key);
  };
  const keyed = rows.map((row, index) => ({ row, index, key: keyOf(row) }));
  const direction = sort.descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined) || a.index - b.index;
    }
    return direction * compareKeys(a.key, b.key) || a.index - b.index;
  });
  return keyed.map(({ row }) => row);
}
