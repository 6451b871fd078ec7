import type { ReactNode } from 'react';

import styles from './DemoEntry.module.css';

/** The place of the demo's entry in the header, kept while the emulator is still starting. */
export function DemoSlot({ children }: { readonly children?: ReactNode }) {
  return <div className={styles.place}>{children}</div>;
}
