import type { ReactNode } from 'react';

import { ChevronRightIcon } from './icons';

import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly startOpen?: boolean;
}

/** Details that show on demand. */
export function Disclosure({ summary, children, startOpen = false }: DisclosureProps) {
  return (
    <details className={styles.details} open={startOpen}>
      <summary>
        <ChevronRightIcon />
        <span>{summary}</span>
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
