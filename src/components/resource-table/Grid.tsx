import { useRouter } from '@tanstack/react-router';
import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { CutTextTip } from '@/ui/CutTextTip';
import { cx } from '@/ui/cx';

import { gridAction } from './grid-keys';
import { GridHeader } from './GridHeader';
import type { RowLook } from './GridRow';
import { GridRow } from './GridRow';
import { indexNow } from './index-now';
import type { Column } from './list-definition';
import { noSelection, selectAll, selectRange, toggleAll, toggleRow } from './selection';
import { SkeletonRows } from './SkeletonRows';
import type { List } from './use-list';
import { useNarrow } from './use-narrow';
import { usePreloadRow } from './use-preload-row';
import { useRowVirtualizer } from './use-row-virtualizer';

import styles from './grid.module.css';

/** In pixels: of a row, of a card on a phone, and of the column of checkboxes. */
const ROW_HEIGHT = 36;
const CARD_HEIGHT = 128;
const CHECK_WIDTH = 40;
const CARD_COLUMNS = 5;

interface GridProps<T extends ListRow> {
  readonly list: List<T>;
  /** Rows may still come: with none yet, skeletons stand in their place. */
  readonly pending: boolean;
  /** What stands in place of rows when there are none. */
  readonly empty: ReactNode;
  /** Told of every row that is in the document; what it gives back is called when the row is taken out. */
  readonly onRowVisible?: ((row: T) => () => void) | undefined;
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

/** Row (-1: header) and column (0: checkboxes) of what an event happened on. */
function placeOf(target: EventTarget) {
  const cell = target instanceof Element ? target.closest(CELL) : null;
  const row = cell?.parentElement;
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.row ?? -1), column: [...row.children].indexOf(cell) };
}

/** What takes the focus in a cell: its link, checkbox or button; else the cell itself. */
const focusTarget = (cell: HTMLElement): HTMLElement =>
  cell.querySelector<HTMLElement>('a, input, button, [role=checkbox]') ?? cell;

/**
 * The rows of a list: a grid of which only the rows in sight are in the document. Focus is on a cell; arrows, Home, End and
 * the page keys move it, Enter opens the row, Space selects, Shift+Space selects a range, Ctrl+A all. The row that has
 * focus stays in the document wherever the list scrolls, and keeps focus when rows are refreshed or sorted.
 */
export function Grid<T extends ListRow>({ list, pending, empty, onRowVisible }: GridProps<T>) {
  const { definition, rows, selection, setSelection, asOf, hrefOf } = list;
  const { history } = useRouter();
  const preloadRow = usePreloadRow();
  const card = useNarrow();
  const grid = useRef<HTMLDivElement>(null);
  /** The cell that the Tab key enters at. It has the focus while `held`. */
  const [active, setActive] = useState({ key: '', row: 0, column: 1, held: false });
  const rowHeight = card ? CARD_HEIGHT : ROW_HEIGHT;
  const columns = useMemo(() => (card ? cardColumns(list.columns) : list.columns), [card, list.columns]);
  const look = useMemo((): RowLook<T> => {
    const { rowName: nameOf = definition.columns[0].text } = definition;
    return { columns, card, rowHeight, asOf, nameOf, hrefOf, onRowVisible };
  }, [columns, card, rowHeight, asOf, hrefOf, onRowVisible, definition]);

  const activeRow = useMemo(
    () => indexNow(rows, { key: active.key, index: active.row }, (r) => r.key),
    [rows, active.key, active.row],
  );
  const activeColumn = Math.min(active.column, columns.length);
  const { boxRef, rowsRef, indexes } = useRowVirtualizer({
    count: rows.length,
    rowHeight,
    pageScrolls: card,
    focused: active.held ? activeRow : -1,
  });

  /** A cell, if its row is in the document. */
  const cellAt = (row: number, column: number): HTMLElement | undefined => {
    const line = grid.current?.querySelector(row < 0 ? '[aria-rowindex="1"]' : `[data-row="${row}"]`);
    const cell = line?.children[column];
    return cell instanceof HTMLElement ? cell : undefined;
  };
  const activate = (row: number, column: number) => {
    const key = rows[row]?.key;
    if (key !== undefined) flushSync(() => setActive({ key, row, column, held: true }));
  };
  const moveTo = (row: number, column: number) => {
    activate(row, column);
    const cell = cellAt(row, column);
    if (!cell) return;
    focusTarget(cell).focus({ preventScroll: true });
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // Follows the document's focus: the row that has it may have been taken out by this very update, and focus then goes to its place.
  useLayoutEffect(() => {
    if (!active.held || document.activeElement !== document.body) return;
    const cell = cellAt(activeRow, activeColumn);
    if (cell) focusTarget(cell).focus({ preventScroll: true });
  });

  const keys = () => rows.map((r) => r.key);
  const open = (row: T) => {
    if (definition.opensBeside) list.openBeside(row);
    else history.push(hrefOf(row));
  };
  const preload = (target: EventTarget, row: T | undefined) => {
    if (row && target instanceof HTMLAnchorElement && !definition.opensBeside) preloadRow(row.id);
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
    else if (action.kind === 'open' && row) open(row);
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
      open(row);
    }
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (!place || place.row < 0) return;
    // The cell can take the focus from here on, so the browser gives it the focus.
    activate(place.row, place.column);
    if (place.column > 0) return;
    // The checkbox does, wherever its cell is pressed; and a range of rows is wanted, not of text.
    event.preventDefault();
    const cell = cellAt(place.row, 0);
    if (cell) focusTarget(cell).focus({ preventScroll: true });
  };

  const onMouseOver = ({ target }: MouseEvent<HTMLDivElement>) => {
    preload(target, rows[placeOf(target)?.row ?? -1]);
  };

  // With the active cell scrolled out of the document, the rows as a whole take the Tab key: the focus goes to the first in sight.
  const enterRows = (element: HTMLElement) => {
    const box = element.closest('[data-scroll-box]');
    const header = card ? 0 : ROW_HEIGHT;
    const top = Math.max(0, box?.getBoundingClientRect().top ?? 0) + header;
    const hidden = Math.max(0, top - element.getBoundingClientRect().top);
    moveTo(Math.min(Math.ceil(hidden / rowHeight), rows.length - 1), activeColumn);
  };

  const onFocus = ({ target }: FocusEvent<HTMLDivElement>) => {
    if (target.role === 'rowgroup') return enterRows(target);
    const place = placeOf(target);
    const row = rows[place?.row ?? -1];
    if (!place || !row) return;
    if (!active.held || place.row !== activeRow || place.column !== active.column)
      setActive({ key: row.key, row: place.row, column: place.column, held: true });
    preload(target, row);
  };

  const onBlur = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    // Taken out of the document: the layout effect gives the focus back.
    if (target.isConnected && !currentTarget.contains(relatedTarget))
      setActive((a) => ({ ...a, held: false }));
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
      ref={boxRef}
      className={cx(styles.box, card && styles.cards)}
      data-scroll-box
      data-scroll-restoration-id={definition.id}
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
        aria-colcount={columns.length + 1}
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
            tabIndex={indexes.includes(activeRow) ? undefined : 0}
            className={styles.rows}
            style={{ blockSize: rows.length * rowHeight }}
          >
            {indexes.map((index) => {
              const row = rows[index];
              return (
                row && (
                  <GridRow
                    key={row.key}
                    look={look}
                    row={row}
                    index={index}
                    selected={selection.ids.has(row.key)}
                    tabColumn={index === activeRow ? activeColumn : undefined}
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
      <CutTextTip within={grid} />
    </div>
  );
}
