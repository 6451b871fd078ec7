import { memo } from 'react';

import type { Matrix } from '@/domain/access/matrix';
import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { MatrixRow } from '@/domain/access/matrix-rows';
import { cx } from '@/ui/cx';
import { ChevronRightIcon } from '@/ui/icons';

import { cellWords } from './cell-words';
import { LevelSign } from './LevelSign';
import { MarkSign, marksOf } from './Marks';
import { PartyIcon } from './PartyIcon';
import { NAME_WIDTH, ROW_HEIGHT } from './use-grid-window';

import styles from './matrix.module.css';

interface MatrixRowProps {
  readonly row: MatrixRow;
  readonly index: number;
  readonly name: string;
  readonly type: string;
  readonly matrix: Matrix;
  readonly columns: readonly MatrixColumn[];
  readonly drawn: readonly number[];
  readonly columnWidth: number;
  /** Which cell the Tab key reaches: -1 the heading, undefined none. */
  readonly tabColumn: number | undefined;
  /** The column whose cell is explained. */
  readonly explained: number | undefined;
}

/** One row: drawn again only when something in it changed. Events are heard by the grid. */
export const MatrixRowView = memo(function MatrixRowView(props: MatrixRowProps) {
  const { row, index, name, type, matrix, columns, drawn, columnWidth, tabColumn, explained } = props;
  const { party, depth, expanded } = row;
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
        data-column={-1}
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
        <PartyIcon party={party} />
        <span className={styles.nameText}>{name}</span>
        <span className={styles.type}>{type}</span>
      </div>
      {drawn.map((i) => {
        const column = columns[i];
        if (!column) return null;
        const cell = matrix.partyCell(party, column.node);
        return (
          <div
            key={column.node.key}
            role="gridcell"
            aria-colindex={i + 2}
            data-column={i}
            tabIndex={tabColumn === i ? 0 : -1}
            className={cx(styles.cell, explained === i && styles.explained)}
            style={{ insetInlineStart: NAME_WIDTH + i * columnWidth }}
            aria-label={cellWords(cell, party)}
            aria-selected={explained === i}
          >
            <LevelSign level={cell.level} filled={cell.direct} />
            {marksOf(cell).map((mark) => (
              <MarkSign key={mark} mark={mark} />
            ))}
          </div>
        );
      })}
    </div>
  );
});
