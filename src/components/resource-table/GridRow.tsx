import { memo } from 'react';

import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import { resourcePath } from '../resource-path';
import type { Column, ListRow } from './list-definition';
import { textFits } from './text-fits';

import styles from './grid.module.css';

/** Where the portal lives, without the slash that a path begins with. */
const ROOT = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Of a cell, in pixels; some draw a sign of 12 and a gap before the word. */
const PADDING = 16;
const PADDING_AND_SIGN = 36;

interface GridRowProps<T extends ListRow> {
  readonly id: string;
  readonly row: T;
  readonly name: string;
  readonly index: number;
  readonly columns: readonly Column<T>[];
  readonly opens: boolean;
  /** Search parameters of the row's page. */
  readonly opensAt: string;
  readonly selected: boolean;
  /** Which cell the Tab key reaches; -1: none of this row. */
  readonly tabColumn: number;
  readonly top: number;
  readonly card: boolean;
}

/**
 * One row. Drawn again only when something in it changed. As few elements and attributes as a row can have: fast scrolling is
 * making rows. Events are heard by the grid; a cell is made focusable when focus comes to it, and gets its tooltip when the
 * mouse does.
 */
function PlainGridRow<T extends ListRow>(props: GridRowProps<T>) {
  const { id, row, name, index, columns, opens, opensAt, selected, tabColumn, top, card } = props;
  const tab = (column: number) => (column === tabColumn ? 0 : -1);
  return (
    <div
      role="row"
      id={id}
      className={cx(styles.row, card && styles.card, selected && styles.selected)}
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={index}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="gridcell" className={styles.check}>
        {/* No <input>: React watches the value of every one it makes, which is felt when rows fly by. */}
        <span
          role="checkbox"
          aria-checked={selected}
          tabIndex={tab(0)}
          className={styles.tick}
          aria-label={t('table.selectRow', { name })}
        />
      </div>
      {columns.map((column, i) => {
        const text = column.text(row);
        const content = column.cell ? column.cell(row) : text;
        if (i === 0) {
          return (
            <div
              key={column.id}
              role="rowheader"
              className={styles.name}
              tabIndex={opens ? undefined : tab(1)}
            >
              {opens ? (
                <a href={ROOT + resourcePath(row.id) + opensAt} tabIndex={tab(1)}>
                  {content}
                </a>
              ) : (
                content
              )}
            </div>
          );
        }
        return (
          <div
            key={column.id}
            role="gridcell"
            className={cx(
              card && i === 1 ? styles.corner : column.align === 'end' ? styles.end : styles.cell,
              (card || !textFits(text, column.width - (column.cell ? PADDING_AND_SIGN : PADDING))) &&
                styles.clip,
            )}
            tabIndex={tabColumn === i + 1 ? 0 : undefined}
          >
            {card && i > 1 && <span className={styles.cardLabel}>{column.label()}</span>}
            {content}
          </div>
        );
      })}
    </div>
  );
}

export const GridRow = memo(PlainGridRow) as typeof PlainGridRow;
