import type { RefObject } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';

import { follow } from './anchor';

import styles from './Tooltip.module.css';

interface Tip {
  readonly cell: HTMLElement;
  readonly text: string;
}

interface CutTextTipProps {
  /** The element whose cells have a tip. It stays the same. */
  readonly within: RefObject<HTMLElement | null>;
  /** What the tip of a cell says; unless given, the cell's text, when there is no room for all of it. Empty: no tip. */
  readonly textOf?: (cell: HTMLElement) => string | undefined;
}

const CELL = '[role=gridcell], [role=rowheader], [role=columnheader]';

/** The text of a cell that cuts off a part of it. */
function cutText(cell: HTMLElement): string {
  const cut = [cell, ...cell.querySelectorAll<HTMLElement>('*')].some(
    (element) =>
      element.scrollWidth > element.clientWidth && getComputedStyle(element).overflowX !== 'visible',
  );
  return cut ? cell.innerText : '';
}

/** Whether a cell is where one can see it: not scrolled out of the box around it. */
function isInSight(cell: HTMLElement): boolean {
  const { top, bottom } = cell.getBoundingClientRect();
  const box = cell.closest('[data-scroll-box]')?.getBoundingClientRect();
  return bottom > Math.max(0, box?.top ?? 0) && top < Math.min(innerHeight, box?.bottom ?? innerHeight);
}

/**
 * The full text of the cell under the pointer or with the focus: one tip for a whole grid, which has too many cells for a tip
 * each. It can be hovered itself and closes with Escape (WCAG 1.4.13). Hidden from assistive technology, which reads the cell.
 */
export function CutTextTip({ within, textOf = cutText }: CutTextTipProps) {
  const [tip, setTip] = useState<Tip>();
  const shown = useRef<HTMLElement | undefined>(undefined);
  const hide = useCallback(() => {
    shown.current = undefined;
    setTip(undefined);
  }, []);

  // Follows pointer, focus and scrolling in the grid, by itself: a tip that comes draws no row anew.
  useEffect(() => {
    const grid = within.current;
    if (!grid) return undefined;
    const show = ({ target }: Event) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
      if (!cell || cell === shown.current) return;
      const text = textOf(cell)?.trim();
      if (!text) return hide();
      shown.current = cell;
      setTip({ cell, text });
    };
    const leave = ({ relatedTarget }: MouseEvent | FocusEvent) => {
      // Onto the tip, which stands in front of the cells, is not away.
      const next = relatedTarget instanceof Element ? relatedTarget : undefined;
      if (next && (grid.contains(next) || next.closest('[data-cut-text-tip]'))) return;
      hide();
    };
    const onScroll = () => {
      const cell = shown.current;
      if (cell && !(cell.contains(document.activeElement) && isInSight(cell))) hide();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !shown.current) return;
      // Only the tip closes; the selection stays.
      event.preventDefault();
      event.stopPropagation();
      hide();
    };
    grid.addEventListener('mouseover', show);
    grid.addEventListener('focusin', show);
    grid.addEventListener('mouseout', leave);
    grid.addEventListener('focusout', leave);
    grid.addEventListener('keydown', onKeyDown);
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      grid.removeEventListener('mouseover', show);
      grid.removeEventListener('focusin', show);
      grid.removeEventListener('mouseout', leave);
      grid.removeEventListener('focusout', leave);
      grid.removeEventListener('keydown', onKeyDown);
      removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [within, textOf, hide]);

  const place = useCallback(
    (element: HTMLElement | null) => {
      if (!element || !tip) return undefined;
      element.showPopover();
      return follow(tip.cell, element, 'start', 0);
    },
    [tip],
  );
  return (
    tip && (
      <div
        ref={place}
        popover="manual"
        data-cut-text-tip=""
        aria-hidden="true"
        className={styles.cut}
        onMouseLeave={hide}
      >
        {tip.text}
      </div>
    )
  );
}
