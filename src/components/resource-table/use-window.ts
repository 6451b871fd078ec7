import { useCallback, useState } from 'react';
import { flushSync } from 'react-dom';

// Which rows of a long list are in sight. All rows have one height, so it is arithmetic, never measuring rows. The box may
// scroll itself (wide screens) or the page may (phones): both come down to where the rows lie against the visible part.

/** The window moves in steps of so many rows: most scroll events then change nothing. */
const STEP = 2;
/** Rows drawn beyond the visible ones, so that a fast wheel meets rows and not blanks. */
const BEYOND = 6;
/** Pixels taken for visible until the box was measured: enough for most screens. */
const FIRST_GUESS = 1100;

export interface RowWindow {
  /** First row drawn, and the one after the last. */
  readonly start: number;
  readonly end: number;
}

/** The rows to draw for a visible stretch, in pixels below the first row's top. */
export function windowOf(top: number, bottom: number, rowHeight: number, count: number): RowWindow {
  const step = rowHeight * STEP;
  const first = Math.floor(Math.max(0, top) / step) * STEP - BEYOND;
  const last = Math.ceil(Math.max(0, bottom) / step) * STEP + BEYOND;
  const end = Math.min(count, last);
  // A list that got shorter is scrolled beyond its end for a moment: it shows its last rows, not blanks.
  return { start: Math.max(0, Math.min(first, end - (last - first))), end };
}

/** Follows scrolling and size; `rowsRef` goes on the element that is as tall as all rows together, inside the box. */
export function useWindow(count: number, rowHeight: number) {
  const [visible, setVisible] = useState({ top: 0, bottom: FIRST_GUESS });
  const rowsRef = useCallback(
    (rows: HTMLElement | null) => {
      const box = rows?.closest<HTMLElement>('[data-scroll-box]');
      if (!rows || !box) return undefined;
      const step = rowHeight * STEP;
      let known = '';
      const look = (draw: (change: () => void) => void) => {
        const origin = rows.getBoundingClientRect().top;
        const frame = box.getBoundingClientRect();
        const top = Math.max(0, frame.top) - origin;
        const bottom = Math.min(innerHeight, frame.bottom) - origin;
        const seen = `${Math.floor(top / step)} ${Math.ceil(bottom / step)}`;
        if (seen !== known) draw(() => setVisible({ top, bottom }));
        known = seen;
      };
      const onSize = () => look((change) => change());
      const onScroll = ({ target }: Event) => {
        // Columns that stay cost every frame of scrolling: they stay only once there is something to stay for.
        if (target === box) box.toggleAttribute('data-aside', box.scrollLeft > 0);
        // Drawn within the frame that scrolls, else fast scrolling shows blanks.
        if (target === box || target === document) look(flushSync);
      };
      const watcher = new ResizeObserver(onSize);
      watcher.observe(box);
      addEventListener('resize', onSize);
      document.addEventListener('scroll', onScroll, { capture: true, passive: true });
      return () => {
        watcher.disconnect();
        removeEventListener('resize', onSize);
        document.removeEventListener('scroll', onScroll, { capture: true });
      };
    },
    [rowHeight],
  );
  return { rowsRef, ...windowOf(visible.top, visible.bottom, rowHeight, count) };
}
