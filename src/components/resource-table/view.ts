import { joinTexts, splitTexts } from '@/lib/text-list';

import type { ListDefinition, Sort } from './list-definition';

// The view of a list is its URL only, so that a copied link shows the same. Defaults are left out. Search parameters are
// untrusted text: unknown values fall back to the defaults.

export interface View {
  readonly query: string;
  readonly sort: Sort;
  /** Ids of the columns shown, in order; the first is always the one that names the row. */
  readonly columns: readonly string[];
  /** Chosen values by facet id; a facet without a choice is absent. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Values of the list's own parameters, by id. */
  readonly params: Readonly<Record<string, string>>;
}

/** Longer than anybody types; a limit keeps a made-up link from costing time. */
const MAX_QUERY = 200;
const MAX_CHOICES = 500;

export const defaultColumns = <T>(list: ListDefinition<T>): readonly string[] =>
  list.columns.filter((c) => c.optional !== true).map((c) => c.id);

const sameTexts = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((text, i) => text === b[i]);

function readColumns<T>(list: ListDefinition<T>, text: string): readonly string[] {
  const known = new Set(list.columns.map((c) => c.id));
  const chosen = splitTexts(text).filter((id) => known.has(id));
  if (chosen.length === 0) return defaultColumns(list);
  const first = list.columns[0].id;
  return [first, ...chosen.filter((id) => id !== first)];
}

function readSort<T>(list: ListDefinition<T>, text: string): Sort {
  const descending = text.startsWith('-');
  const column = descending ? text.slice(1) : text;
  return list.columns.some((c) => c.id === column) ? { column, descending } : list.defaultSort;
}

/** Reads a view from search parameters; anything unknown or malformed is as good as absent. */
export function readView<T>(list: ListDefinition<T>, search: Readonly<Record<string, unknown>>): View {
  const text = (key: string) => (typeof search[key] === 'string' ? search[key] : '');
  const facets: Record<string, readonly string[]> = {};
  for (const { id } of list.facets) {
    const chosen = splitTexts(text(id)).slice(0, MAX_CHOICES);
    if (chosen.length > 0) facets[id] = chosen;
  }
  const params: Record<string, string> = {};
  for (const { id, test } of list.params ?? []) {
    if (text(id) !== '' && test(text(id), 0) !== undefined) params[id] = text(id);
  }
  return {
    query: text('q').slice(0, MAX_QUERY),
    sort: readSort(list, text('sort')),
    columns: readColumns(list, text('columns')),
    facets,
    params,
  };
}

/** The search parameters of a view; what is as usual is undefined, and so left out of the address. */
export function writeView<T>(list: ListDefinition<T>, view: View): Record<string, string | undefined> {
  const search: Record<string, string | undefined> = {
    q: view.query || undefined,
    sort:
      view.sort.column === list.defaultSort.column && view.sort.descending === list.defaultSort.descending
        ? undefined
        : `${view.sort.descending ? '-' : ''}${view.sort.column}`,
    columns: sameTexts(view.columns, defaultColumns(list)) ? undefined : joinTexts(view.columns),
  };
  for (const { id } of list.facets) {
    const chosen = view.facets[id] ?? [];
    search[id] = chosen.length > 0 ? joinTexts(chosen) : undefined;
  }
  for (const { id } of list.params ?? []) search[id] = view.params[id] || undefined;
  return search;
}

/** Whether anything hides rows. Sorting and columns hide none. */
export const isFiltered = (view: View): boolean =>
  view.query.trim() !== '' || Object.keys(view.facets).length > 0 || Object.keys(view.params).length > 0;

/** The view with nothing hidden; order and columns stay. */
export const withoutFilters = (view: View): View => ({ ...view, query: '', facets: {}, params: {} });
