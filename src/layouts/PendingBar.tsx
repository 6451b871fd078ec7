import { useRouterState } from '@tanstack/react-router';

import styles from './PendingBar.module.css';

/** A thin moving bar under the header while a navigation takes longer than 200 ms; over the page, so that nothing moves. */
export function PendingBar() {
  const pending = useRouterState({
    select: (s) => s.status === 'pending' && s.resolvedLocation !== undefined,
  });
  return pending ? <div className={styles.bar} aria-hidden="true" /> : null;
}
