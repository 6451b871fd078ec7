import { naturalKey } from '@/lib/fold-text';

import { matchesWords, queryWords, viewTests } from './filter-rows';
import type { Facet, FacetOption, ListDefinition } from './list-definition';
import type { View } from './view';

export interface CountedOption extends FacetOption {
  /** Rows that choosing it would bring, with every other filter in force. */
  readonly count: number;
}

/**
 * The choices of a facet, by label, with how many rows each would bring. `known`: choices that exist without a row
 * (a subscription without galleries). A chosen value that no row has stays, else it could not be taken back.
 */
export function facetOptions<T>(
  list: ListDefinition<T>,
  facet: Facet<T>,
  rows: readonly T[],
  view: View,
  textOf: (row: T) => string,
  nowMs: number,
  known: readonly FacetOption[] = [],
): readonly CountedOption[] {
  const options = new Map<string, { label: string; count: number }>();
  for (const { value, label } of known) options.set(value, { label, count: 0 });
  const words = queryWords(view.query);
  const others = [...viewTests(list, view, nowMs)].filter(([id]) => id !== facet.id).map(([, test]) => test);
  for (const row of rows) {
    const passes = others.every((test) => test(row)) && matchesWords(textOf(row), words);
    for (const { value, label } of facet.of(row)) {
      const option = options.get(value) ?? { label, count: 0 };
      if (passes) option.count++;
      options.set(value, option);
    }
  }
  for (const value of view.facets[facet.id] ?? []) {
    if (!options.has(value)) options.set(value, { label: value, count: 0 });
  }
  return [...options]
    .map(([value, { label, count }]) => ({ value, label, count, key: naturalKey(label) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ value, label, count }) => ({ value, label, count }));
}
