import type { ReactNode } from 'react';

import { cx } from './cx';
import type { Tone } from './status-icons';

import styles from './Badge.module.css';

interface BadgeProps {
  readonly tone?: Tone;
  readonly children: ReactNode;
}

/** A word in a frame: "source", "excluded". The word carries the meaning, the colour only helps. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={cx(styles.badge, styles[tone])}>{children}</span>;
}
