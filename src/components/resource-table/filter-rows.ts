import { foldText } from '@/lib/fold-text';

import type { Column, ListDefinition } from './list-definition';
import type { View } from './view';

// Filters are plain text and chosen values: no pattern language, so `1.10`, `.*` and quotes are what they look like.

/** The words of a filter; a row has to hold each of them somewhere in its shown columns. */
export const queryWords = (query: string): readonly string[] =>
  foldText(query)
    .split(/\s+/)
    .filter((word) => word !== '');

/** Folded text of the shown, searched columns, one string a row, made once a row. A line break keeps cells apart. */
export function makeTextOf<T extends object>(columns: readonly Column<T>[]): (row: T) => string {
  const searched = columns.filter((c) => c.searched !== false);
  const made = new WeakMap<T, string>();
  return (row) => {
    const known = made.get(row);
    if (known !== undefined) return known;
    let text = '';
    for (const column of searched) text += `${column.text(row)}\n`;
    text = foldText(text);
    made.set(row, text);
    return text;
  };
}

export const matchesWords = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

type Test<T> = (row: T) => boolean;

/** One test a facet and parameter in force, by its id, so that a facet can count what its own choice hides. */
export function viewTests<T>(
  list: ListDefinition<T>,
  view: View,
  nowMs: number,
): ReadonlyMap<string, Test<T>> {
  const tests = new Map<string, Test<T>>();
  for (const facet of list.facets) {
    const chosen = view.facets[facet.id];
    if (chosen === undefined) continue;
    const wanted = new Set(chosen);
    tests.set(facet.id, (row) => facet.of(row).some(({ value }) => wanted.has(value)));
  }
  for (const { id, test } of list.params ?? []) {
    const passes = test(view.params[id] ?? '', nowMs);
    if (view.params[id] !== undefined && passes) tests.set(id, passes);
  }
  return tests;
}

/** The rows that pass every filter, in their order. */
export function filterRows<T extends object>(
  list: ListDefinition<T>,
  rows: readonly T[],
  view: View,
  textOf: (row: T) => string,
  nowMs: number,
): readonly T[] {
  const words = queryWords(view.query);
  const tests = [...viewTests(list, view, nowMs).values()];
  if (words.length === 0 && tests.length === 0) return rows;
  return rows.filter((row) => tests.every((passes) => passes(row)) && matchesWords(textOf(row), words));
}
