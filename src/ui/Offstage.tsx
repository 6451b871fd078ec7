import type { ReactNode } from 'react';

import styles from './Offstage.module.css';

interface OffstageProps {
  /** Not shown yet, though drawn and laid out. */
  readonly away: boolean;
  /** Shown no more, and gone in a moment: nothing in it is styled or laid out again for that. */
  readonly leaving?: boolean;
  readonly children: ReactNode;
}

/**
 * What is about to be shown: drawn and laid out before, out of sight and reach. Unlike React's <Activity>, which gives what it
 * hides no layout and no measure, showing it costs little more than painting. Its effects run: what tells the world about
 * itself (title, focus) has to know that it is not shown.
 */
export const Offstage = ({ away, leaving = false, children }: OffstageProps) => (
  <div className={leaving ? styles.leaving : away ? styles.away : undefined} inert={away}>
    <div className={styles.inside}>{children}</div>
  </div>
);
