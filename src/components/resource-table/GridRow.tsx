import type { ReactNode } from 'react';
import { memo, useEffect } from 'react';

import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import type { Column } from './list-definition';

import styles from './grid.module.css';

/** What all rows of a list have in common: the same object as long as it is the same, so that a row is drawn again only when it changed. */
export interface RowLook<T extends ListRow> {
  readonly columns: readonly Column<T>[];
  /** A phone's card: labelled values in place of columns. */
  readonly card: boolean;
  readonly rowHeight: number;
  /** The time, in milliseconds, for which rows say what they say. */
  readonly asOf: number;
  /** What a row's checkbox is called: "Select gal_contoso". */
  readonly nameOf: (row: T) => string;
  readonly hrefOf: (row: T) => string;
  readonly onRowVisible: ((row: T) => () => void) | undefined;
}

interface GridRowProps<T extends ListRow> {
  readonly look: RowLook<T>;
  readonly row: T;
  readonly index: number;
  readonly selected: boolean;
  /** The cell that the Tab key reaches: 0 is the checkbox, 1 the name; undefined: none of this row. */
  readonly tabColumn: number | undefined;
}

const contentOf = <T,>(column: Column<T>, row: T): ReactNode =>
  column.cell ? column.cell(row) : column.text(row);

/**
 * One row of a list. A scroll mounts rows in every frame, so a row has few elements and no handlers of its own: the grid
 * listens for all of them. The checkbox is no <input>, which React would watch.
 */
function Row<T extends ListRow>({ look, row, index, selected, tabColumn }: GridRowProps<T>) {
  const { columns, card, rowHeight, nameOf, hrefOf, onRowVisible } = look;
  // Follows the document: the row is in it from here on, until it scrolls out.
  useEffect(() => onRowVisible?.(row), [onRowVisible, row]);
  const tab = (column: number) => (tabColumn === column ? 0 : undefined);
  const [first, ...rest] = columns;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      className={cx(styles.row, card && styles.card, selected && styles.selected)}
      style={{ transform: `translateY(${index * rowHeight}px)` }}
    >
      <div role="gridcell" className={styles.check}>
        <span
          role="checkbox"
          aria-checked={selected}
          aria-label={t('table.selectRow', { name: nameOf(row) })}
          tabIndex={tab(0) ?? -1}
          className={styles.tick}
        />
      </div>
      {first && (
        <div role="rowheader" className={styles.name}>
          <a href={hrefOf(row)} tabIndex={tab(1) ?? -1}>
            {contentOf(first, row)}
          </a>
        </div>
      )}
      {rest.map((column, i) => {
        const corner = card && i === 0;
        return (
          <div
            key={column.id}
            role="gridcell"
            tabIndex={tab(i + 2)}
            className={corner ? styles.corner : column.align === 'end' ? styles.end : styles.cell}
          >
            {card && !corner && <span className={styles.cardLabel}>{column.label()}</span>}
            {contentOf(column, row)}
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(Row) as typeof Row;
