// Which rows and columns of a long list are in sight. All rows have one height and columns have least widths, so it is
// arithmetic, never measuring.

/** In pixels: of a row, and of a card on a phone. */
export const ROW_HEIGHT = 36;
export const CARD_HEIGHT = 128;
/** Rows drawn beyond the visible ones, so that a fast wheel meets rows and not blanks. */
const BEYOND = 4;

export interface RowWindow {
  /** First row drawn, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** The rows to draw for a visible stretch, in pixels below the first row's top. */
export function windowOf(top: number, bottom: number, rowHeight: number, count: number): RowWindow {
  const from = Math.max(0, top);
  // As many rows wherever the list is scrolled to: making and removing elements with every other row was a tenth of a frame. A
  // list that lies out of sight has its first rows all the same, for the Tab key to enter.
  const length = Math.ceil(Math.max(0, bottom - from) / rowHeight) + 1 + 2 * BEYOND;
  const first = Math.floor(from / rowHeight) - BEYOND;
  const end = Math.min(count, first + length);
  // A list that got shorter is scrolled beyond its end for a moment: it shows its last rows, not blanks.
  return { start: Math.max(0, Math.min(first, end - length)), end };
}

/** Of the column of boxes that stands before the others, in pixels. */
export const CHECK_WIDTH = 40;
/** Pixels beyond the right edge in which columns are drawn already. */
const ASIDE = 120;

/**
 * How many columns to draw for a box whose right edge is so many pixels from the rows' left one. Columns are as wide as their
 * least width, or all of them fit.
 */
export function columnsWithin(columns: readonly { readonly width: number }[], right: number): number {
  let left = CHECK_WIDTH;
  let n = 0;
  for (const { width } of columns) {
    if (left > right + ASIDE) break;
    left += width;
    n += 1;
  }
  return n;
}
