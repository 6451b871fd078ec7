import type { ReactNode } from 'react';

import { cx } from './cx';
import { focusableWhileScrolling } from './scroll-focus';

import styles from './DataTable.module.css';

export interface DataColumn<T> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: T) => ReactNode;
  /** Numbers are right-aligned, in tabular figures. */
  readonly numeric?: boolean;
  /** The column that names the row: its cells are row headers. */
  readonly rowHeader?: boolean;
}

interface DataTableProps<T> {
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** In place of rows when there are none. */
  readonly empty?: ReactNode;
}

/** A plain table for small data that is shown whole; long lists use the resource table. */
export function DataTable<T>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  empty,
}: DataTableProps<T>) {
  return (
    <div className={styles.scroll} ref={focusableWhileScrolling} role="group" aria-label={caption}>
      <table className={styles.table}>
        <caption className={showCaption ? styles.caption : 'visually-hidden'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((c) => (
              <th key={c.id} scope="col" className={cx(c.numeric && styles.numeric)}>
                {c.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((c) =>
                c.rowHeader ? (
                  <th key={c.id} scope="row">
                    {c.cell(row)}
                  </th>
                ) : (
                  <td key={c.id} className={cx(c.numeric && styles.numeric)}>
                    {c.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length} className={styles.empty}>
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
