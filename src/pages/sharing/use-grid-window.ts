import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

// Which rows and columns of the matrix are in sight. All have one size, so it is arithmetic.

export const ROW_HEIGHT = 36;
/** Columns share the room there is, within these bounds; beyond, the box scrolls. */
const LEAST_COLUMN = 112;
const MOST_COLUMN = 176;
export const HEADER_HEIGHT = 64;
export const NAME_WIDTH = 288;

/** Drawn beyond what is visible, so that fast scrolling meets cells and not blanks. */
const BEYOND_ROWS = 6;
const BEYOND_COLUMNS = 2;

/** How wide each of so many columns is in a box of this width. */
export const columnWidthOf = (boxWidth: number, columns: number): number =>
  Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, Math.floor((boxWidth - NAME_WIDTH) / Math.max(1, columns))));

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * What to draw of `count` things of one size, for a visible stretch in pixels. It moves in steps of two, so that most scroll
 * events change nothing, and is as long wherever it lies: one that grew and shrank would make elements all the time.
 */
export function stretchOf(
  from: number,
  length: number,
  size: number,
  count: number,
  beyond: number,
): Stretch {
  const first = Math.floor(Math.max(0, from) / (2 * size)) * 2 - beyond;
  const drawn = (Math.ceil(length / (2 * size)) + 1) * 2 + 2 * beyond;
  // A list that got shorter is scrolled beyond its end for a moment: it shows its last ones, not blanks.
  const start = Math.max(0, Math.min(first, count - drawn));
  return { start, end: Math.min(count, start + drawn) };
}

interface Seen {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** Follows the scrolling and size of the box that `boxRef` is put on. */
export function useGridWindow(rows: number, columns: number) {
  // Taken for visible until the box was measured.
  const [seen, setSeen] = useState<Seen>({ top: 0, left: 0, height: 800, width: 1200 });
  const boxRef = useCallback((box: HTMLElement | null) => {
    if (!box) return undefined;
    let known = '';
    const look = (draw: (change: () => void) => void) => {
      const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = box;
      const place = [
        Math.floor(top / (2 * ROW_HEIGHT)),
        Math.floor(left / (2 * LEAST_COLUMN)),
        height,
        width,
      ].join();
      if (place !== known) draw(() => setSeen({ top, left, height, width }));
      known = place;
    };
    // Drawn within the frame that scrolls, else fast scrolling shows blanks.
    const onScroll = () => {
      // Names that stay cost every frame of scrolling: they stay only once there is something to stay for.
      box.toggleAttribute('data-aside', box.scrollLeft > 0);
      look(flushSync);
    };
    const watcher = new ResizeObserver(() => look((change) => change()));
    watcher.observe(box);
    box.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      watcher.disconnect();
      box.removeEventListener('scroll', onScroll);
    };
  }, []);
  const columnWidth = columnWidthOf(seen.width, columns);
  return {
    boxRef,
    columnWidth,
    rowStretch: stretchOf(seen.top, seen.height - HEADER_HEIGHT, ROW_HEIGHT, rows, BEYOND_ROWS),
    columnStretch: stretchOf(seen.left, seen.width - NAME_WIDTH, columnWidth, columns, BEYOND_COLUMNS),
  };
}

/** A stretch as indexes, with one more outside of it: the one that has focus stays in the document. */
export function drawnOf({ start, end }: Stretch, also: number, count: number): readonly number[] {
  const out = Array.from({ length: Math.max(0, end - start) }, (_, i) => start + i);
  if (also >= 0 && also < start) out.unshift(also);
  if (also >= end && also < count) out.push(also);
  return out;
}
