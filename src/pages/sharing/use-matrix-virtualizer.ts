import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useLayoutEffect, useMemo, useState } from 'react';

import { rangeWith } from '@/components/resource-table/use-row-virtualizer';

// Which rows and columns of the matrix to draw. The sizes in pixels are those of matrix.module.css.

export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 64;
export const NAME_WIDTH = 288;
/** Columns share the room there is, within these bounds; beyond, the box scrolls. */
const LEAST_COLUMN = 112;
const MOST_COLUMN = 176;

/** Drawn beyond what is visible, so that fast scrolling meets cells and not blanks. */
const OVERSCAN_ROWS = 6;
const OVERSCAN_COLUMNS = 2;

/** Taken for visible until the box was measured. */
const initialRect = { width: 1200, height: 800 };

/** How wide each of so many columns is in a box of this width. */
export const columnWidthOf = (boxWidth: number, columns: number): number =>
  Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, Math.floor((boxWidth - NAME_WIDTH) / Math.max(1, columns))));

interface MatrixVirtualizerOptions {
  readonly rows: number;
  readonly columns: number;
  /** What has the Tab stop stays in the document; -1 is a heading, which always does. */
  readonly activeRow: number;
  readonly activeColumn: number;
}

/** The indexes of the rows and columns to draw. `boxRef` goes on the box that scrolls. */
export function useMatrixVirtualizer({ rows, columns, activeRow, activeColumn }: MatrixVirtualizerOptions) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const [boxWidth, setBoxWidth] = useState(initialRect.width);
  const boxRef = useCallback((element: HTMLElement | null) => {
    setBox(element);
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => setBoxWidth(element.clientWidth));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const columnWidth = columnWidthOf(boxWidth, columns);
  const shared = { getScrollElement: () => box, initialRect };
  const rowRange = useMemo(() => rangeWith(activeRow), [activeRow]);
  const rowVirtualizer = useVirtualizer({
    ...shared,
    count: rows,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN_ROWS,
    rangeExtractor: rowRange,
  });
  const columnRange = useMemo(() => rangeWith(activeColumn), [activeColumn]);
  const columnVirtualizer = useVirtualizer({
    ...shared,
    horizontal: true,
    count: columns,
    estimateSize: () => columnWidth,
    overscan: OVERSCAN_COLUMNS,
    rangeExtractor: columnRange,
  });
  // Follows the width of the box: the virtualizer keeps the sizes that it was told first.
  useLayoutEffect(() => columnVirtualizer.measure(), [columnVirtualizer, columnWidth]);
  const columnItems = columnVirtualizer.getVirtualItems();
  // The same list as long as the same columns are drawn: rows are drawn again when it changes.
  const drawnColumns = useMemo(() => columnItems.map(({ index }) => index), [columnItems]);
  return {
    boxRef,
    columnWidth,
    drawnRows: rowVirtualizer.getVirtualItems().map(({ index }) => index),
    drawnColumns,
  };
}
