import type { ReactNode } from 'react';

import type { SignName } from './signs';
import { signs } from './signs';

import styles from './Sign.module.css';

interface SignProps {
  readonly name: SignName;
  readonly children: ReactNode;
}

/** A sign and its word. `drawSign` makes the same without React. */
export function Sign({ name, children }: SignProps) {
  return (
    <span className={styles.sign}>
      <svg className={styles[name]} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {signs[name].map(({ tag: Tag, attributes: { class: className, ...attributes } }, i) => (
          <Tag key={i} className={className} {...attributes} />
        ))}
      </svg>
      <span>{children}</span>
    </span>
  );
}
