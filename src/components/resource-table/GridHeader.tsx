import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { cx } from '@/ui/cx';

import type { Column, Sort } from './list-definition';

import styles from './grid.module.css';

interface GridHeaderProps<T extends ListRow> {
  readonly columns: readonly Column<T>[];
  readonly sort: Sort;
  readonly shown: number;
  readonly selectedShown: number;
  readonly onSort: (sort: Sort) => void;
  readonly onSelectAll: () => void;
}

/** The header: select all, and a button a column that sorts. One stop for the Tab key; arrows go along it. */
export function GridHeader<T extends ListRow>(props: GridHeaderProps<T>) {
  const { columns, sort, shown, selectedShown, onSort, onSelectAll } = props;
  const every = shown > 0 && selectedShown === shown;
  return (
    <div role="rowgroup" className={styles.header}>
      <div role="row" className={styles.headerRow} aria-rowindex={1}>
        <div role="columnheader" className={styles.check}>
          <input
            type="checkbox"
            checked={every}
            ref={(box) => {
              if (box) box.indeterminate = selectedShown > 0 && !every;
            }}
            onChange={onSelectAll}
            tabIndex={-1}
            aria-label={t('table.selectAll', { n: shown })}
          />
        </div>
        {columns.map((column, i) => {
          const sorted = sort.column === column.id ? sort : undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={sorted ? (sorted.descending ? 'descending' : 'ascending') : undefined}
              className={i === 0 ? styles.name : column.align === 'end' ? styles.end : styles.cell}
            >
              <button
                type="button"
                className={styles.sort}
                tabIndex={sorted || (i === 0 && !columns.some((c) => c.id === sort.column)) ? 0 : -1}
                onClick={() =>
                  onSort({ column: column.id, descending: sorted !== undefined && !sorted.descending })
                }
              >
                <span className={styles.label}>{column.label()}</span>
                {sorted && (
                  <>
                    <svg
                      className={cx(styles.arrow, sorted.descending && styles.down)}
                      width="10"
                      height="10"
                      viewBox="0 0 10 10"
                      aria-hidden="true"
                    >
                      <path d="M5 1.500 9 8H1z" />
                    </svg>
                    <span className="visually-hidden">
                      {sorted.descending ? t('table.sortedDescending') : t('table.sortedAscending')}
                    </span>
                  </>
                )}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
