import { useRouter } from '@tanstack/react-router';
import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useId, useLayoutEffect, useMemo, useState } from 'react';

import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';
import { setOnlyTitle } from '@/ui/only-title';

import { gridAction } from './grid-keys';
import { focusTarget, GridRows } from './grid-rows';
import { GridHeader } from './GridHeader';
import type { Column } from './list-definition';
import { CARD_HEIGHT, CHECK_WIDTH, ROW_HEIGHT } from './row-window';
import { noSelection, selectAll, selectRange, toggleAll, toggleRow } from './selection';
import { SkeletonRows } from './SkeletonRows';
import type { List } from './use-list';
import { useNarrow } from './use-narrow';
import { usePreloadRow } from './use-preload-row';

import styles from './grid.module.css';

const CARD_COLUMNS = 5;

interface GridProps<T extends ListRow> {
  readonly list: List<T>;
  /** Rows may still come: with none yet, skeletons stand in their place. */
  readonly pending: boolean;
  /** What stands in place of rows when there are none. */
  readonly empty: ReactNode;
  /** Told of every row that is drawn; what it gives back is called when the row is drawn no more. */
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

/** Row (-1: header) and column of what an event happened on. */
function placeOf(target: EventTarget) {
  const cell = target instanceof Element ? target.closest(CELL) : null;
  const row = cell?.parentElement;
  if (!cell || !row) return undefined;
  return { row: Number(row.dataset.row ?? -1), column: [...row.children].indexOf(cell) };
}

/**
 * The rows of a list: a grid of which only the rows in sight are in the document. Focus is on a cell; arrows, Home, End and
 * the page keys move it, Enter opens the row, Space selects, Shift+Space selects a range, Ctrl+A all. The row that has
 * focus stays in the document wherever the list scrolls, and keeps focus when rows are refreshed or sorted.
 */
export function Grid<T extends ListRow>({ list, pending, empty, onRowVisible }: GridProps<T>) {
  const { definition, rows, selection, setSelection } = list;
  const { history } = useRouter();
  const preload = usePreloadRow();
  const card = useNarrow();
  const gridId = useId();
  const rowHeight = card ? CARD_HEIGHT : ROW_HEIGHT;
  const columns = useMemo(() => (card ? cardColumns(list.columns) : list.columns), [card, list.columns]);
  const [drawn] = useState(() => new GridRows<T>(gridId));
  const [place] = useState(() => drawn.attach);
  // Follows the list: its rows are drawn without React.
  useLayoutEffect(() => {
    const { ids: selected } = selection;
    const { rowName: nameOf = definition.columns[0].text } = definition;
    const { asOf, hrefOf } = list;
    drawn.show({ rows, asOf, columns, selected, card, rowHeight, nameOf, hrefOf, onRowVisible });
  });

  const keys = () => rows.map((r) => r.key);
  const follow = (row: T) => {
    if (definition.opensBeside) list.openBeside(row);
    else history.push(list.hrefOf(row));
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
    if (action.kind === 'move') drawn.moveTo(action.row, action.column);
    else if (action.kind === 'open' && row) follow(row);
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
      follow(row);
    }
  };

  const onMouseDown = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    // A range of rows is wanted, not of text.
    if (event.shiftKey && place?.column === 0) {
      event.preventDefault();
      const cell = drawn.cellAt(place.row, 0);
      if (cell) focusTarget(cell).focus({ preventScroll: true });
    }
  };

  const onMouseOver = ({ target }: MouseEvent<HTMLDivElement>) => {
    const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row] > *') : null;
    const place = cell && placeOf(cell);
    const row = place && rows[place.row];
    if (!row) return;
    setOnlyTitle(cell, columns[place.column - 1]?.text(row) ?? '');
    if (target instanceof HTMLAnchorElement && !definition.opensBeside) preload(row.id);
  };

  const onFocus = ({ target }: FocusEvent<HTMLDivElement>) => {
    const place = placeOf(target);
    if (place) drawn.focused(place.row, place.column);
    const row = place && rows[place.row];
    if (row && target instanceof HTMLAnchorElement && !definition.opensBeside) preload(row.id);
  };

  const onBlur = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    // Taken out of the document: drawing gives the focus back.
    if (target.isConnected && !currentTarget.contains(relatedTarget)) drawn.left();
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
      data-scroll-restoration-id={definition.id}
      style={
        {
          '--columns': tracks(columns),
          '--least': `${CHECK_WIDTH + columns.reduce((sum, c) => sum + c.width, 0)}px`,
        } as CSSProperties
      }
    >
      <div
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
            ref={place}
            className={styles.rows}
            style={{ blockSize: rows.length * rowHeight }}
          />
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
