import styles from './grid.module.css';

const ROWS = 12;

interface SkeletonRowsProps {
  readonly rowHeight: number;
}

/** Rows still on their way, in the geometry of rows: one element each, for they are in the page's very first picture. */
export function SkeletonRows({ rowHeight }: SkeletonRowsProps) {
  return (
    <div className={styles.rows} aria-hidden="true">
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className={styles.skeleton} style={{ blockSize: rowHeight }} />
      ))}
    </div>
  );
}
