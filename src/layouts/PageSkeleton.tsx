import type { ReactNode } from 'react';

import styles from './PageSkeleton.module.css';

const ROWS = Array.from({ length: 12 }, (_, i) => i);

/** A page that is on its way: its title, if known, over bars in the geometry of a list. Classes only: the start shell draws it too. */
export function PageSkeleton({ title }: { readonly title?: ReactNode }) {
  return (
    <div aria-busy="true">
      {title ?? <span className={styles.heading} />}
      <ul className={styles.rows} aria-hidden="true">
        {ROWS.map((row) => (
          <li key={row} className={styles.row}>
            <span className={styles.bar} />
          </li>
        ))}
      </ul>
    </div>
  );
}
