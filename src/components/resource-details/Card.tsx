import type { ReactNode } from 'react';
import { useId } from 'react';

import styles from './Card.module.css';

interface CardProps {
  readonly title: string;
  /** At the right of the title: a copy button, a count. */
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a resource page. */
export function Card({ title, beside, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{title}</h2>
        {beside}
      </div>
      {children}
    </section>
  );
}
