import { useRouter } from '@tanstack/react-router';
import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import { resourceRoute } from '../resource-path';
import { gridAction } from './grid-keys';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import type { Column, ListRow } from './list-definition';
import { RowSlots } from './row-slots';
import { noSelection, selectAll, selectRange, toggleAll, toggleRow } from './selection';
import { SkeletonRows } from './SkeletonRows';
import type { List } from './use-list';
import { useNarrow } from './use-narrow';
import { useWindow } from './use-window';

import styles from './grid.module.css';

const ROW_HEIGHT = 36;
const CARD_HEIGHT = 128;
const CARD_COLUMNS = 5;
const CHECK_WIDTH = 40;

interface GridProps<T extends ListRow> {
  readonly list: List<T>;
  /** Rows may still come: with none yet, skeletons stand in their place. */
  readonly pending: boolean;
  /** What stands in place of rows when there are none. */
  readonly empty: ReactNode;
}

/** A phone's card has room for the name, one in the corner and four labelled ones: those meant for it, else the first. */
const cardColumns = <T extends ListRow>(columns: readonly Column<T>[]): readonly Column<T>[] => {
  const [first, ...rest] = columns;
  const meant = rest.filter((c) => c.onCard);
  return first ? [first, ...(meant.length > 0 ? meant : rest).slice(0, CARD_COLUMNS)] : rest;
};

const tracks = <T extends ListRow>(columns: readonly Column<T>[]): string =>
  [`${CHECK_WIDTH}px`, ...columns.map((c) => `minmax(${c.width}px, ${c.grow ?? 1}fr)`)].join(' ');

const CELL = '[role=gridcell], [role=rowheader], [role=columnheader]';

/** Row (-1: header) and column of what an event happened on. */
function placeOf(target: EventTarget) {
  const cell = target instanceof Element ? target.closest(CELL) : null;
  const row = cell?.parentElement;
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.row ?? -1), column: [...row.children].indexOf(cell) };
}

/** What takes the focus in a cell: its link, box or button; else the cell itself. */
function focusTarget(cell: HTMLElement): HTMLElement {
  const inner = cell.querySelector<HTMLElement>('a, input, button, [role=checkbox]');
  if (!inner && !cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  return inner ?? cell;
}

/**
 * The rows of a list: a grid of which only the rows in sight are in the document. Focus is on a cell; arrows, Home, End and
 * the page keys move it, Enter opens the row, Space selects, Shift+Space selects a range, Ctrl+A all. The row that has
 * focus stays in the document wherever the list scrolls, and keeps focus when rows are refreshed or sorted.
 */
export function Grid<T extends ListRow>({ list, pending, empty }: GridProps<T>) {
  const { definition, rows, selection, setSelection } = list;
  const router = useRouter();
  const card = useNarrow();
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState({ key: '', row: 0, column: 1 });
  const focused = useRef(false);
  const [pinned, setPinned] = useState(false);

  const rowHeight = card ? CARD_HEIGHT : ROW_HEIGHT;
  const columns = useMemo(() => (card ? cardColumns(list.columns) : list.columns), [card, list.columns]);
  const { rowsRef, start, end } = useWindow(rows.length, rowHeight);

  // Looked for only when the row is not where it was: ten thousand comparisons a frame would be the dearest part of scrolling.
  const found = useMemo(() => {
    if (active.key === '' || rows[active.row]?.key === active.key) return active.key === '' ? -1 : active.row;
    return rows.findIndex((r) => r.key === active.key);
  }, [rows, active]);
  const activeRow = found >= 0 ? found : Math.max(0, Math.min(active.row, rows.length - 1));
  const inSight = activeRow >= start && activeRow < end;
  // Without focus the Tab key enters at the active row, or at the first one in sight.
  const tabRow = pinned || inSight ? activeRow : start;
  const drawn: number[] = [];
  if (pinned && activeRow < start && rows.length > 0) drawn.push(activeRow);
  for (let i = start; i < end; i++) drawn.push(i);
  if (pinned && activeRow >= end && activeRow < rows.length) drawn.push(activeRow);

  const [slots] = useState(() => new RowSlots<T>());
  const slotOf = slots.place(rows, drawn, pinned ? active.key : '');
  const gridId = useId();
  const slotId = (index: number) => `${gridId}${slotOf.get(rows[index]?.key ?? '')}`;
  const inSlots = drawn.toSorted(
    (a, b) => (slotOf.get(rows[a]?.key ?? '') ?? 0) - (slotOf.get(rows[b]?.key ?? '') ?? 0),
  );

  const cellAt = (row: number, column: number) => {
    const element = grid.current?.querySelector(row < 0 ? '[aria-rowindex="1"]' : `[data-row="${row}"]`);
    const cell = element?.children[column];
    return cell instanceof HTMLElement ? cell : undefined;
  };

  // Follows the document's focus: the focused row may have been moved or taken out by this very update, and then focus goes
  // back to its place.
  useLayoutEffect(() => {
    if (focused.current && document.activeElement === document.body) {
      const cell = cellAt(activeRow, Math.min(active.column, columns.length));
      if (cell) focusTarget(cell).focus({ preventScroll: true });
    }
  });

  const moveTo = (row: number, column: number) => {
    if (row >= 0) {
      const key = rows[row]?.key;
      if (key === undefined) return;
      flushSync(() => {
        setActive({ key, row, column });
        setPinned(true);
      });
    }
    const cell = cellAt(row, column);
    if (!cell) return;
    focusTarget(cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const keys = () => rows.map((r) => r.key);
  const opens = (row: T) => definition.opens?.(row) !== false;
  const follow = (link: Element | null | undefined) => {
    if (link instanceof HTMLAnchorElement) router.history.push(link.pathname + link.search);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (!place) return;
    const height = event.currentTarget.parentElement?.clientHeight ?? innerHeight;
    const action = gridAction(event, {
      ...place,
      rows: rows.length,
      columns: columns.length + 1,
      page: Math.max(1, Math.floor(Math.min(height, innerHeight) / rowHeight) - 2),
    });
    if (!action) return;
    const row = rows[place.row];
    const inHeader = place.row < 0;
    if (inHeader && action.kind !== 'move' && action.kind !== 'selectAll') return;
    // A link opens itself, also in a new tab with Ctrl.
    if (action.kind === 'open' && event.target instanceof HTMLAnchorElement) return;
    event.preventDefault();
    if (action.kind === 'move') moveTo(action.row, action.column);
    else if (action.kind === 'open') follow(cellAt(place.row, 1)?.querySelector('a'));
    else if (action.kind === 'selectAll') setSelection(selectAll(selection, keys()));
    else if (action.kind === 'clear') setSelection(noSelection);
    else if (row && action.kind === 'toggle') setSelection(toggleRow(selection, row.key));
    else if (row) setSelection(selectRange(selection, row.key, keys()));
  };

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const { target } = event;
    const place = placeOf(target);
    const row = rows[place?.row ?? -1];
    if (!row || !(target instanceof Element)) return;
    if (place?.column === 0) {
      setSelection(event.shiftKey ? selectRange(selection, row.key, keys()) : toggleRow(selection, row.key));
      return;
    }
    const link = target.closest('a');
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (link && plain) {
      event.preventDefault();
      follow(link);
    }
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    // A range of rows is wanted, not of text.
    if (event.shiftKey && place?.column === 0) {
      event.preventDefault();
      const cell = cellAt(place.row, 0);
      if (cell) focusTarget(cell).focus({ preventScroll: true });
    }
  };

  const onMouseOver = ({ target }: MouseEvent<HTMLDivElement>) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row] > *') : null;
    const place = cell && placeOf(cell);
    const row = place && rows[place.row];
    if (!row) return;
    // Each time: the element may have drawn another row before.
    cell.title = columns[place.column - 1]?.text(row) ?? '';
    if (target instanceof HTMLAnchorElement) void router.preloadRoute(resourceRoute(row.id));
  };

  const onFocus = ({ target }: FocusEvent<HTMLDivElement>) => {
    const place = placeOf(target);
    const key = place && rows[place.row]?.key;
    focused.current = key !== undefined;
    setPinned(focused.current);
    if (place && key !== undefined) setActive({ key, ...place });
  };

  const onBlur = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    // Taken out of the document: the layout effect gives the focus back. Gone elsewhere: the row may scroll away.
    if (!target.isConnected) return;
    focused.current = false;
    if (!currentTarget.contains(relatedTarget)) setPinned(false);
  };

  // Scrolling draws the grid anew, but nothing that the header depends on: it is kept as it is.
  const header = useMemo(() => {
    const { ids } = list.selection;
    return (
      <GridHeader
        columns={columns}
        sort={list.view.sort}
        shown={list.rows.length}
        selectedShown={ids.size === 0 ? 0 : list.rows.filter((r) => ids.has(r.key)).length}
        onSort={(sort) => list.setView({ ...list.view, query: list.query, sort })}
        onSelectAll={() =>
          list.setSelection(
            toggleAll(
              list.selection,
              list.rows.map((r) => r.key),
            ),
          )
        }
      />
    );
  }, [list, columns]);
  const waiting = pending && list.all.length === 0;
  const describedBy = useId();
  return (
    <div
      className={cx(styles.box, card && styles.cards)}
      data-scroll-box
      style={
        {
          '--columns': tracks(columns),
          '--least': `${CHECK_WIDTH + columns.reduce((sum, c) => sum + c.width, 0)}px`,
        } as CSSProperties
      }
    >
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        className={styles.grid}
        aria-label={definition.label()}
        aria-describedby={describedBy}
        aria-rowcount={waiting ? -1 : rows.length + 1}
        aria-multiselectable
        aria-busy={pending}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseDown={onMouseDown}
        onMouseOver={onMouseOver}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        {header}
        {rows.length > 0 && (
          <div
            role="rowgroup"
            ref={rowsRef}
            className={styles.rows}
            style={{ blockSize: rows.length * rowHeight }}
            // Elements stand in the order of their slots; this is the order of the rows.
            aria-owns={drawn.map(slotId).join(' ')}
          >
            {inSlots.map((index) => {
              const row = rows[index];
              return (
                row && (
                  <GridRow
                    key={slotOf.get(row.key)}
                    id={slotId(index)}
                    row={row}
                    name={definition.rowName?.(row) ?? definition.columns[0].text(row)}
                    index={index}
                    columns={columns}
                    opens={opens(row)}
                    opensAt={definition.opensAt?.(row) ?? ''}
                    selected={selection.ids.has(row.key)}
                    tabColumn={index === tabRow ? Math.min(active.column, columns.length) : -1}
                    top={index * rowHeight}
                    card={card}
                  />
                )
              );
            })}
          </div>
        )}
      </div>
      {waiting && <SkeletonRows rowHeight={rowHeight} />}
      {!waiting && rows.length === 0 && <div className={styles.empty}>{empty}</div>}
      <span id={describedBy} hidden>
        {t('table.keys')}
      </span>
    </div>
  );
}
