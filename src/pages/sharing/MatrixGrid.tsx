import type { CSSProperties, FocusEvent, KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { useCallback, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import { indexNow } from '@/components/resource-table/index-now';
import type { Matrix } from '@/domain/access/matrix';
import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { MatrixRow } from '@/domain/access/matrix-rows';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { TreeNode } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { CutTextTip } from '@/ui/CutTextTip';

import { matrixAction } from './matrix-keys';
import { MatrixHeader, resourceTip } from './MatrixHeader';
import { MatrixRowView } from './MatrixRow';
import { HEADER_HEIGHT, NAME_WIDTH, ROW_HEIGHT, useMatrixVirtualizer } from './use-matrix-virtualizer';

import styles from './matrix.module.css';

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly busy: boolean;
  readonly nameOf: (holder: PrincipalOrShare) => string;
  readonly typeOf: (row: MatrixRow) => string;
  /** The cell that is explained beside the grid. */
  readonly explained: { readonly holder: string; readonly resource: string } | undefined;
  readonly onWhy: (holder: PrincipalOrShare, node: TreeNode) => void;
  readonly onParty: (holder: PrincipalOrShare) => void;
  readonly onResource: (node: TreeNode) => void;
  /** A row's key or a resource's key was opened or closed. */
  readonly onToggle: (key: string) => void;
  readonly gridRef: RefObject<HTMLDivElement | null>;
  /** In place of cells when there are no rows or no columns. */
  readonly empty: ReactNode;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const cellOf = (target: EventTarget): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('[aria-colindex]') : null;

/** Row and column of what an event happened on; -1 are the headings. */
function placeOf(target: EventTarget): Place | undefined {
  const cell = cellOf(target);
  if (!cell) return undefined;
  const row = cell.closest<HTMLElement>('[data-row]');
  return { row: Number(row?.dataset.row ?? -1), column: Number(cell.ariaColIndex) - 2 };
}

/**
 * The matrix as a treegrid of which only what is in sight is in the document. One cell has the Tab stop; the arrow keys, Home,
 * End and the page keys move it. The cell with focus stays in the document wherever the box scrolls.
 */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, rows, columns, busy, nameOf, typeOf, explained, empty, gridRef } = props;
  const [active, setActive] = useState({ rowKey: '', columnKey: '', row: -1, column: -1 });
  const focused = useRef(false);
  const keysId = useId();

  const activeRow = useMemo(
    () => indexNow(rows, { key: active.rowKey, index: active.row }, (r) => r.key),
    [rows, active.rowKey, active.row],
  );
  const activeColumn = useMemo(
    () => indexNow(columns, { key: active.columnKey, index: active.column }, (c) => c.node.key),
    [columns, active.columnKey, active.column],
  );
  const explainedColumn = useMemo(
    () => (explained ? columns.findIndex((c) => c.node.key === explained.resource) : -1),
    [columns, explained],
  );

  const { boxRef, columnWidth, drawnRows, drawnColumns } = useMatrixVirtualizer({
    rows: rows.length,
    columns: columns.length,
    activeRow,
    activeColumn,
  });

  const elementAt = ({ row, column }: Place) => {
    const line = gridRef.current?.querySelector(row < 0 ? '[aria-rowindex="1"]' : `[data-row="${row}"]`);
    return line?.querySelector<HTMLElement>(`[aria-colindex="${column + 2}"]`) ?? undefined;
  };

  const moveTo = (place: Place) => {
    const rowKey = rows[place.row]?.key ?? '';
    const columnKey = columns[place.column]?.node.key ?? '';
    flushSync(() => setActive({ rowKey, columnKey, ...place }));
    const element = elementAt(place);
    element?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  // Follows the document's focus: the row with focus may have been taken out by this very update; focus then goes to its place.
  useLayoutEffect(() => {
    if (focused.current && document.activeElement === document.body) {
      elementAt({ row: activeRow, column: activeColumn })?.focus({ preventScroll: true });
    }
  });

  const expandedAt = ({ row, column }: Place): boolean | undefined => {
    if (row >= 0) return column < 0 ? rows[row]?.expanded : undefined;
    return columns[column]?.expanded;
  };
  const toggleAt = ({ row, column }: Place) => {
    const key = row >= 0 ? rows[row]?.key : columns[column]?.node.key;
    if (key !== undefined) props.onToggle(key);
  };
  const openAt = ({ row, column }: Place) => {
    const holder = rows[row]?.holder;
    const node = columns[column]?.node;
    if (holder && node) props.onWhy(holder, node);
    else if (holder) props.onParty(holder);
    else if (node) props.onResource(node);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (!place) return;
    const height = event.currentTarget.parentElement?.clientHeight ?? innerHeight;
    const action = matrixAction(event, {
      ...place,
      rows: rows.length,
      columns: columns.length,
      page: Math.max(1, Math.floor((height - HEADER_HEIGHT) / ROW_HEIGHT) - 1),
      expanded: expandedAt(place),
    });
    if (!action) return;
    event.preventDefault();
    if (action.kind === 'move') moveTo(action);
    else if (action.kind === 'toggle') toggleAt(place);
    else openAt(place);
  };

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    if (!place || !(event.target instanceof Element)) return;
    if (event.target.closest('[data-toggle]')) toggleAt(place);
    else openAt(place);
  };

  // A press puts the focus on a cell only if it can take it.
  const onMouseDown = ({ target }: MouseEvent<HTMLDivElement>) => {
    const cell = cellOf(target);
    if (cell && !cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  };

  // What a cell says, where it has room for a sign alone; names in full.
  const tipOf = useCallback(
    (cell: HTMLElement) => {
      const place = placeOf(cell);
      const holder = rows[place?.row ?? -1]?.holder;
      const node = columns[place?.column ?? -1]?.node;
      if (holder && node) return cell.getAttribute('aria-label') ?? undefined;
      if (holder) return [nameOf(holder), holder.principal?.signInName].filter(Boolean).join(' · ');
      return node && resourceTip(node);
    },
    [rows, columns, nameOf],
  );

  const onFocus = ({ target }: FocusEvent<HTMLDivElement>) => {
    const place = placeOf(target);
    if (!place) return;
    focused.current = true;
    const rowKey = rows[place.row]?.key ?? '';
    const columnKey = columns[place.column]?.node.key ?? '';
    if (place.row !== activeRow || place.column !== activeColumn) setActive({ rowKey, columnKey, ...place });
  };
  const onBlur = ({ target }: FocusEvent<HTMLDivElement>) => {
    // Taken out of the document: the layout effect gives the focus back.
    if (target.isConnected) focused.current = false;
  };

  const nothing = rows.length === 0 || columns.length === 0;
  const explainedParty = explainedColumn >= 0 ? explained?.holder : undefined;
  return (
    <div ref={boxRef} className={styles.box} data-scroll-box>
      <div
        ref={gridRef}
        role="treegrid"
        tabIndex={-1}
        aria-label={t('sharing.grid')}
        aria-describedby={keysId}
        aria-rowcount={busy && nothing ? -1 : rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-busy={busy}
        className={styles.grid}
        style={
          {
            '--column': `${columnWidth}px`,
            inlineSize: NAME_WIDTH + columns.length * columnWidth,
            blockSize: HEADER_HEIGHT + rows.length * ROW_HEIGHT,
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
        onClick={onClick}
        onMouseDown={onMouseDown}
        onFocus={onFocus}
        onBlur={onBlur}
      >
        <MatrixHeader
          columns={columns}
          drawn={drawnColumns}
          columnWidth={columnWidth}
          tabColumn={activeRow === -1 ? activeColumn : undefined}
        />
        {rows.length > 0 && (
          <div role="rowgroup" className={styles.rows}>
            {drawnRows.map((i) => {
              const row = rows[i];
              return (
                row && (
                  <MatrixRowView
                    key={row.key}
                    row={row}
                    index={i}
                    nameOf={nameOf}
                    typeOf={typeOf}
                    matrix={matrix}
                    columns={columns}
                    drawn={drawnColumns}
                    columnWidth={columnWidth}
                    tabColumn={i === activeRow ? activeColumn : undefined}
                    explained={row.holder.id === explainedParty ? explainedColumn : undefined}
                  />
                )
              );
            })}
          </div>
        )}
      </div>
      {!busy && nothing && <div className={styles.empty}>{empty}</div>}
      <span id={keysId} hidden>
        {t('sharing.gridKeys')}
      </span>
      <CutTextTip within={gridRef} textOf={tipOf} />
    </div>
  );
}
