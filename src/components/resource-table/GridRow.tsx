import { memo } from 'react';

import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import { resourcePath } from '../resource-path';
import type { Column, ListRow } from './list-definition';

import styles from './grid.module.css';

/** Where the portal lives, without the slash that a path begins with. */
const ROOT = import.meta.env.BASE_URL.replace(/\/$/, '');

interface GridRowProps<T extends ListRow> {
  readonly row: T;
  readonly index: number;
  readonly columns: readonly Column<T>[];
  readonly opens: boolean;
  readonly selected: boolean;
  /** Which cell the Tab key reaches; -1: none of this row. */
  readonly tabColumn: number;
  readonly top: number;
  readonly card: boolean;
}

/** One row. Drawn again only when something in it changed: events are heard by the grid, so no handler comes in here. */
function PlainGridRow<T extends ListRow>(props: GridRowProps<T>) {
  const { row, index, columns, opens, selected, tabColumn, top, card } = props;
  const name = columns[0]?.text(row) ?? row.id;
  const tab = (column: number) => (column === tabColumn ? 0 : -1);
  return (
    <div
      role="row"
      className={cx(styles.row, card && styles.card, selected && styles.selected)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={cx(styles.cell, styles.check)} data-check>
        <input
          type="checkbox"
          checked={selected}
          readOnly
          tabIndex={tab(0)}
          data-column={0}
          aria-label={t('table.selectRow', { name })}
        />
      </div>
      {columns.map((column, i) => {
        const text = column.text(row);
        const content = column.cell ? column.cell(row) : text;
        const link = i === 0 && opens;
        return (
          <div
            key={column.id}
            role={i === 0 ? 'rowheader' : 'gridcell'}
            className={cx(styles.cell, i === 0 && styles.name, column.align === 'end' && styles.end)}
            title={text}
            {...(!link && { tabIndex: tab(i + 1), 'data-column': i + 1 })}
          >
            {card && i > 0 && <span className={styles.cardLabel}>{column.label()}</span>}
            {link ? (
              <a href={ROOT + resourcePath(row.id)} tabIndex={tab(i + 1)} data-column={i + 1}>
                {content}
              </a>
            ) : (
              <span className={styles.text}>{content}</span>
            )}
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
