import { memo } from 'react';

import type { Matrix } from '@/domain/access/matrix';
import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { MatrixRow } from '@/domain/access/matrix-rows';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import { cx } from '@/ui/cx';
import { ChevronRightIcon } from '@/ui/icons';

import { cellLabel } from './cell-labels';
import { LevelIcon } from './LevelIcon';
import { signsOf } from './marks';
import { PrincipalIcon } from './PrincipalIcon';
import { ROW_HEIGHT } from './use-matrix-virtualizer';

import styles from './matrix.module.css';

interface MatrixRowProps {
  readonly row: MatrixRow;
  readonly index: number;
  readonly nameOf: (holder: PrincipalOrShare) => string;
  readonly typeOf: (row: MatrixRow) => string;
  readonly matrix: Matrix;
  readonly columns: readonly MatrixColumn[];
  readonly drawn: readonly number[];
  readonly columnWidth: number;
  /** Which cell the Tab key reaches: -1 the heading, undefined none. */
  readonly tabColumn: number | undefined;
  /** The column whose cell is explained. */
  readonly explained: number | undefined;
}

/**
 * One row: drawn again only when something in it changed. As few elements and attributes as a row can have, for fast scrolling
 * is making rows: events are heard by the grid, and a cell is made focusable when focus comes to it.
 */
export const MatrixRowView = memo(function MatrixRowView(props: MatrixRowProps) {
  const { row, index, nameOf, typeOf, matrix, columns, drawn, columnWidth, tabColumn, explained } = props;
  const { holder, depth, expanded } = row;
  return (
    <div
      role="row"
      className={styles.row}
      aria-rowindex={index + 2}
      aria-level={depth + 1}
      aria-posinset={row.place}
      aria-setsize={row.siblings}
      aria-expanded={expanded}
      data-row={index}
      style={{ transform: `translateY(${index * ROW_HEIGHT}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        tabIndex={tabColumn === -1 ? 0 : -1}
        className={styles.name}
        style={{ paddingInlineStart: 4 + Math.min(depth, 8) * 16 }}
      >
        <span className={styles.toggle} data-toggle={expanded === undefined ? undefined : ''}>
          {expanded !== undefined && (
            <span className={cx(expanded && styles.open)}>
              <ChevronRightIcon />
            </span>
          )}
        </span>
        <PrincipalIcon holder={holder} />
        <span className={styles.nameText}>{nameOf(holder)}</span>
        <span className={styles.type}>{typeOf(row)}</span>
      </div>
      {drawn.map((i, at) => {
        const column = columns[i];
        if (!column) return null;
        const cell = matrix.partyCell(holder, column.node);
        const icons = signsOf(cell);
        // Columns that are not drawn leave their room.
        const gap = i - (drawn[at - 1] ?? -1) - 1;
        return (
          <div
            key={column.node.key}
            role="gridcell"
            aria-colindex={i + 2}
            tabIndex={tabColumn === i ? 0 : undefined}
            className={cx(styles.cell, explained === i && styles.explained)}
            style={gap === 0 ? undefined : { marginInlineStart: gap * columnWidth }}
            aria-label={cellLabel(cell, holder)}
            aria-selected={explained === i || undefined}
          >
            <LevelIcon level={cell.level} filled={cell.direct} />
            {icons !== '' && <i className={styles.marks}>{icons}</i>}
          </div>
        );
      })}
    </div>
  );
});
