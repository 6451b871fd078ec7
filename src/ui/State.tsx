import type { ReactNode } from 'react';

import styles from './State.module.css';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'info' | 'neutral';

/** Each tone has its own shape, so that colour is never alone: disc, part-filled disc, triangle, square, diamond, ring. */
const shapes: Record<Tone, ReactNode> = {
  good: (
    <>
      <circle cx="6" cy="6" r="5" />
      <path className={styles.cut} d="m3.500 6.200 1.800 1.800 3.300-3.800" />
    </>
  ),
  busy: (
    <>
      <circle className={styles.line} cx="6" cy="6" r="4.500" />
      <path d="M6 1.500a4.500 4.500 0 0 1 0 9z" />
    </>
  ),
  warn: <path d="M6 .8 11.500 11H.5z" />,
  bad: <path d="M1 1h10v10H1z" />,
  info: <path d="m6 .5 5.500 5.500L6 11.500.5 6z" />,
  neutral: <circle className={styles.line} cx="6" cy="6" r="4.500" />,
};

interface StateProps {
  readonly tone: Tone;
  readonly children: ReactNode;
}

/** A state as shape, word and colour together. */
export function State({ tone, children }: StateProps) {
  return (
    <span className={styles.state}>
      <svg className={styles[tone]} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[tone]}
      </svg>
      <span>{children}</span>
    </span>
  );
}
