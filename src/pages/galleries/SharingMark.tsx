import type { ReactNode } from 'react';

import type { SharingKind } from '@/domain/sharing';

import styles from './SharingMark.module.css';

/** From closed to open: one ring for people with a role, two for chosen subscriptions and tenants, filled for everybody. */
const rings: Record<SharingKind, ReactNode> = {
  private: <circle cx="6" cy="6" r="2" />,
  direct: (
    <>
      <circle cx="6" cy="6" r="2" />
      <circle className={styles.ring} cx="6" cy="6" r="4.500" />
    </>
  ),
  community: <circle cx="6" cy="6" r="5" />,
};

interface SharingMarkProps {
  readonly kind: SharingKind;
  readonly children: string;
}

/** How a gallery is shared: a sign and its word. */
export function SharingMark({ kind, children }: SharingMarkProps) {
  return (
    <span className={styles.mark}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {rings[kind]}
      </svg>
      <span className={styles.word}>{children}</span>
    </span>
  );
}
