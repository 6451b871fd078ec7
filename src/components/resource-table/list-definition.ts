import type { ReactNode } from 'react';

/** One column of a list. Definitions are at module scope: a new object for each render would render all rows again. */
export interface Column<T> {
  readonly id: string;
  readonly label: () => string;
  /** Minimum width in pixels; the rest is shared by `grow` (default 1; 0 keeps the width). */
  readonly width: number;
  readonly grow?: number;
  readonly align?: 'end';
  /** Not shown by default. */
  readonly optional?: boolean;
  /** Shown on a phone's card, which has room for five columns; the first of them is in the corner, without its label. */
  readonly onCard?: boolean;
  /** What the cell says, as plain text: shown unless `cell` draws it, searched, exported, read by the tooltip. */
  readonly text: (row: T) => string;
  /**
   * What the cell shows where it is more than its text; must say what `text` says. A scroll draws hundreds of cells: no element
   * with handlers of its own, no <svg>, popover or <input> here.
   */
  readonly cell?: (row: T) => ReactNode;
  /** Sorts by this instead of by the text in natural order; undefined comes last in either direction. */
  readonly sortBy?: (row: T) => string | number | undefined;
  /** What the CSV export holds instead of the text: a date as the service wrote it (ISO 8601), a number without separators. */
  readonly exact?: (row: T) => string | number | undefined;
  /** What the JSON export holds instead of the text. */
  readonly json?: (row: T) => unknown;
  /** False: the text filter does not look here (numbers, dates). */
  readonly searched?: false;
}

export interface FacetOption {
  readonly value: string;
  readonly label: string;
}

/** A filter with several choices: rows that have one of the chosen values stay. */
export interface Facet<T> {
  readonly id: string;
  readonly label: () => string;
  /** The row's values, each with its wording. Values go into the URL: ids, not words of a language. */
  readonly of: (row: T) => readonly FacetOption[];
  /** Behind "Add filter" until used. */
  readonly secondary?: boolean;
}

/** A filter that is not a choice of values ("end of life within n days"): one URL parameter, read by the list itself. */
export interface ListParam<T> {
  readonly id: string;
  /** The test that a row has to pass; undefined for a value that means nothing, which is then as good as absent. */
  readonly test: (value: string, nowMs: number) => ((row: T) => boolean) | undefined;
}

export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

export interface ListDefinition<T> {
  /** Names the list in storage and in exported files. */
  readonly id: string;
  /** What the list holds, for assistive technology: "Galleries". */
  readonly label: () => string;
  /** The first one names the row and is always shown. */
  readonly columns: readonly [Column<T>, ...Column<T>[]];
  readonly facets: readonly Facet<T>[];
  readonly params?: readonly ListParam<T>[];
  /** The instants, in milliseconds, at which the clock alone changes what a row says or whether it passes the parameters. */
  readonly changesAt?: (row: T, params: Readonly<Record<string, string>>) => readonly number[];
  readonly defaultSort: Sort;
  /** The row's name where its first column alone does not tell it from others: "myImage1 / 1.0.10". */
  readonly rowName?: (row: T) => string;
  /** Search parameters of the row's page, whose path is its ARM id, when the list leads to a certain place on it: "?tab=replication". */
  readonly opensAt?: (row: T) => string;
  /** Instead of a page of its own: the parameters by which this page shows the row beside the list. */
  readonly opensBeside?: (row: T) => Readonly<Record<string, string>>;
}
