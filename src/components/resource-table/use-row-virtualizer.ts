import type { Range } from '@tanstack/react-virtual';
import { defaultRangeExtractor, useVirtualizer, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useMemo, useState } from 'react';

/** Rows drawn beyond the visible ones, so that a fast wheel meets rows and not blanks. */
const OVERSCAN = 8;
/** Taken for visible until it was measured, so that the first rows are there with the first layout. */
const initialRect = { width: 1200, height: 900 };

/** The indexes to draw for a range, with one more outside of it: what has the focus stays in the document. -1: none. */
export const rangeWith =
  (index: number) =>
  (range: Range): number[] => {
    const indexes = defaultRangeExtractor(range);
    if (index < 0 || index >= range.count || indexes.includes(index)) return indexes;
    return index < (indexes[0] ?? 0) ? [index, ...indexes] : [...indexes, index];
  };

interface RowVirtualizerOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** The page scrolls and not the box. */
  readonly pageScrolls: boolean;
  /** Index of the row that has the focus; -1: none. */
  readonly focused: number;
}

/** Which rows of a list to draw, whether its box scrolls or the page does. `boxRef` and `rowsRef` go on the two elements. */
export function useRowVirtualizer({ count, rowHeight, pageScrolls, focused }: RowVirtualizerOptions) {
  const [box, setBox] = useState<HTMLElement | null>(null);
  const boxRef = useCallback((element: HTMLElement | null) => {
    setBox(element);
    if (!element) return undefined;
    const onScroll = () => element.toggleAttribute('data-aside', element.scrollLeft > 0);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, []);
  const [scrollMargin, setScrollMargin] = useState(0);
  const rangeExtractor = useMemo(() => rangeWith(focused), [focused]);
  // Rows of one height are not measured, so the library's flushSync comes from scroll events alone and never from React's own
  // commit. It draws within the frame that scrolls: one frame later a fast wheel shows blanks.
  const shared = {
    count,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    rangeExtractor,
    initialRect,
  };
  const inBox = useVirtualizer({ ...shared, enabled: !pageScrolls, getScrollElement: () => box });
  const inPage = useWindowVirtualizer({ ...shared, enabled: pageScrolls, scrollMargin });
  const rowsRef = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !pageScrolls) return undefined;
      // How far down the page the rows begin changes with whatever stands above them.
      const watcher = new ResizeObserver(() =>
        setScrollMargin(Math.round(element.getBoundingClientRect().top + scrollY)),
      );
      watcher.observe(document.body);
      return () => watcher.disconnect();
    },
    [pageScrolls],
  );
  const virtualizer = pageScrolls ? inPage : inBox;
  return { boxRef, rowsRef, indexes: virtualizer.getVirtualItems().map(({ index }) => index) };
}
