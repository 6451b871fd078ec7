import type { ReactNode } from 'react';

import styles from './KeyValueList.module.css';

export interface KeyValue {
  readonly label: string;
  readonly value: ReactNode;
  /** Explains the label, in small print under the value. */
  readonly hint?: ReactNode;
}

/** Labelled values of one thing, as a definition list: label left, value right; one below the other on a phone. */
export function KeyValueList({ items }: { readonly items: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {items.map(({ label, value, hint }) => (
        <div key={label} className={styles.row}>
          <dt>{label}</dt>
          <dd>
            {value}
            {hint !== undefined && <div className={styles.hint}>{hint}</div>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
