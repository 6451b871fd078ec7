import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';

import type { ListRow } from '@/data/resource-row';

import { filterRows, makeTextOf } from './filter-rows';
import type { Column, FacetOption, ListDefinition } from './list-definition';
import { rememberColumns } from './remembered-columns';
import { rowAddress } from './row-address';
import type { Selection } from './selection';
import { noSelection } from './selection';
import { sortRows } from './sort-rows';
import { useAsOf } from './use-as-of';
import type { View } from './view';
import { isFiltered, readView, withoutFilters, writeView } from './view';

/** Typing goes into the address once it pauses: browsers limit how often an address may change. */
const TYPING_PAUSE_MS = 300;

export interface List<T extends ListRow> {
  readonly definition: ListDefinition<T>;
  /** Everything that arrived, before filters. */
  readonly all: readonly T[];
  /** What is shown, in order. */
  readonly rows: readonly T[];
  /** By the portal's clock in milliseconds: when it moves, rows read otherwise though nothing came. */
  readonly asOf: number;
  readonly columns: readonly Column<T>[];
  readonly view: View;
  /** The text in the filter field, which may be ahead of `view`. */
  readonly query: string;
  readonly filtered: boolean;
  readonly selection: Selection;
  readonly known: Readonly<Record<string, readonly FacetOption[]>>;
  readonly textOf: (row: T) => string;
  readonly setSelection: (selection: Selection) => void;
  readonly setQuery: (query: string) => void;
  /** Puts typed text into the address now. */
  readonly commitQuery: () => void;
  /** The ref of the filter field: what was typed last must not change the address of the next page. */
  readonly queryField: (field: HTMLInputElement | null) => () => void;
  readonly setView: (view: View) => void;
  /** Puts search parameters into the address that are the page's own, not the view's. */
  readonly writeSearch: (search: Readonly<Record<string, string | undefined>>) => void;
  /** Shows a row beside the list, if that is where it opens: a step that the browser can go back from. */
  readonly openBeside: (row: T) => void;
  /** Where a row leads; another function when rows lead elsewhere. */
  readonly hrefOf: (row: T) => string;
  readonly setColumns: (columns: readonly string[] | undefined) => void;
  readonly clearFilters: () => void;
}

/** What a filter with choices needs of a list; a page may have such filters for more than one list. */
export type Choosing<T extends ListRow> = Pick<
  List<T>,
  'definition' | 'all' | 'view' | 'query' | 'known' | 'textOf' | 'setView'
>;

const nowhere: Readonly<Record<string, unknown>> = {};
const nothingKnown: Readonly<Record<string, readonly FacetOption[]>> = {};

/** A list's view from the address, its rows filtered and ordered by it, and the ways to change it. */
export function useList<T extends ListRow>(
  definition: ListDefinition<T>,
  all: readonly T[],
  known: Readonly<Record<string, readonly FacetOption[]>> = nothingKnown,
): List<T> {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const [draft, setDraft] = useState<string>();
  const [selection, setSelection] = useState(noSelection);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  // The same function each time, else React would take the field away and give it back at every render.
  const queryField = useCallback(() => () => clearTimeout(timer.current), []);

  const view = useMemo(() => readView(definition, search), [definition, search]);
  const query = draft ?? view.query;
  const shownQuery = useDeferredValue(query);
  const columnKey = view.columns.join();
  const columns = useMemo(
    () => columnKey.split(',').flatMap((id) => definition.columns.find((c) => c.id === id) ?? []),
    [definition, columnKey],
  );
  const textOf = useMemo(() => makeTextOf(columns), [columns]);
  const { column: sortColumn, descending } = view.sort;
  const ordered = useMemo(
    () => sortRows(definition, all, { column: sortColumn, descending }),
    [definition, all, sortColumn, descending],
  );
  const asOf = useAsOf(definition, all, view);
  const rows = useMemo(
    () => filterRows(definition, ordered, { ...view, query: shownQuery }, textOf, asOf),
    [definition, ordered, view, shownQuery, textOf, asOf],
  );

  // Rows that lead to pages of their own lead there from any view.
  const from = definition.opensBeside ? search : nowhere;
  const hrefOf = useMemo(() => rowAddress(definition, from), [definition, from]);

  const writeSearch = (written: Readonly<Record<string, string | undefined>>, replace = true) => {
    clearTimeout(timer.current);
    setDraft(undefined);
    const search = (before: Readonly<Record<string, unknown>>) => ({ ...before, ...written });
    // Routes type their search parameters; a list writes only its own, and leaves the others as they are.
    void navigate({ to: '.', search, replace, resetScroll: false } as never);
  };
  const setView = (next: View) => writeSearch(writeView(definition, next));
  const commit = (text: string | undefined) => {
    if (text !== undefined) writeSearch({ q: text || undefined });
  };

  return {
    definition,
    all,
    rows,
    asOf,
    columns,
    view,
    query,
    filtered: isFiltered({ ...view, query }),
    selection,
    known,
    textOf,
    setSelection,
    setQuery: (text) => {
      setDraft(text);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => commit(text), TYPING_PAUSE_MS);
    },
    commitQuery: () => commit(draft),
    queryField,
    setView,
    writeSearch,
    openBeside: (row) => writeSearch({ q: query || undefined, ...definition.opensBeside?.(row) }, false),
    hrefOf,
    setColumns: (ids) => {
      const next = { ...view, query, columns: ids ?? readView(definition, {}).columns };
      rememberColumns(definition.id, writeView(definition, next).columns);
      setView(next);
    },
    clearFilters: () => setView(withoutFilters(view)),
  };
}
