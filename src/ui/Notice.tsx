import type { ReactNode } from 'react';

import { State } from './State';
import type { Tone } from './status-icons';

import styles from './Notice.module.css';

interface NoticeProps {
  readonly tone: Exclude<Tone, 'neutral'>;
  /** The tone in a word ("Warning"), read before the text; colour and shape say it to the eye. */
  readonly label: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
  /** alert: it appeared because of what the user just did and must be read out at once. */
  readonly role?: 'status' | 'alert';
}

/** A message above or inside content: partial results, refusals, hints. */
export function Notice({ tone, label, children, actions, role }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={role}>
      <State tone={tone}>
        <span className="visually-hidden">{label}</span>
      </State>
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
