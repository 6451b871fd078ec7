import type { ReactNode } from 'react';

import styles from './TwoColumns.module.css';

/** Cards in two columns where there is room: what one comes for left, the rest right. */
export function TwoColumns({ main, side }: { readonly main: ReactNode; readonly side: ReactNode }) {
  return (
    <div className={styles.columns}>
      <div className={styles.column}>{main}</div>
      <div className={styles.column}>{side}</div>
    </div>
  );
}
