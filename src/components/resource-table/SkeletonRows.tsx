import { cx } from '@/ui/cx';
import { Skeleton } from '@/ui/Skeleton';

import type { Column, ListRow } from './list-definition';

import styles from './grid.module.css';

const ROWS = 12;
/** Bars of uneven length read as text to come; the same ones each time, so that nothing flickers. */
const LENGTHS = ['72%', '54%', '63%', '48%', '58%'];

interface SkeletonRowsProps<T extends ListRow> {
  readonly columns: readonly Column<T>[];
  readonly card: boolean;
  readonly rowHeight: number;
}

/** Rows still on their way, in the geometry of rows: when they come, nothing moves. */
export function SkeletonRows<T extends ListRow>({ columns, card, rowHeight }: SkeletonRowsProps<T>) {
  return (
    <div className={styles.rows} style={{ blockSize: ROWS * rowHeight }} aria-hidden="true">
      {Array.from({ length: ROWS }, (_, row) => (
        <div
          key={row}
          className={cx(styles.row, card && styles.card)}
          style={{ transform: `translateY(${row * rowHeight}px)` }}
        >
          <div className={styles.check} />
          {columns.map((column, i) => (
            <div
              key={column.id}
              className={i === 0 ? styles.name : column.align === 'end' ? styles.end : styles.cell}
            >
              <Skeleton width={column.align === 'end' ? '24px' : LENGTHS[(row + i) % LENGTHS.length]} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
