import type { ReactNode } from 'react';
import { useState } from 'react';

import { ChevronRightIcon } from './icons';

import styles from './Disclosure.module.css';

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  readonly startOpen?: boolean;
  /** The content is made when it is first opened: for what may be large, or nested. */
  readonly lazy?: boolean;
}

/** Details that show on demand. */
export function Disclosure({ summary, children, startOpen = false, lazy = false }: DisclosureProps) {
  const [opened, setOpened] = useState(startOpen || !lazy);
  return (
    <details
      className={styles.details}
      open={startOpen}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>
        <ChevronRightIcon />
        <span>{summary}</span>
      </summary>
      {opened && <div className={styles.content}>{children}</div>}
    </details>
  );
}
