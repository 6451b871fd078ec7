import { useSyncExternalStore } from 'react';

import { formatDateTime, formatRelative } from '@/i18n/format';
import { now } from '@/lib/clock';

import { everySecond } from './ticker';
import { Tooltip } from './Tooltip';

import styles from './RelativeTime.module.css';

interface RelativeTimeProps {
  /** ISO 8601, as ARM sends it. */
  readonly iso: string;
  /** In a table of many rows: no tab stop of its own, the exact time by hover and for screen readers. */
  readonly plain?: boolean;
}

/** "3 days ago" by the portal's clock, kept up to date; the exact time on hover, focus and tap. */
export function RelativeTime({ iso, plain = false }: RelativeTimeProps) {
  const time = Date.parse(iso);
  // The snapshot is the text: a heartbeat draws anew only where the words changed.
  const words = useSyncExternalStore(everySecond, () =>
    Number.isNaN(time) ? iso : formatRelative(time, now()),
  );
  if (Number.isNaN(time)) return iso;
  const exact = formatDateTime(iso);
  if (plain) {
    return (
      <time dateTime={iso} title={exact}>
        {words}
      </time>
    );
  }
  return (
    <time dateTime={iso}>
      <Tooltip
        text={exact}
        renderTrigger={(props) => (
          <button type="button" className={styles.time} {...props}>
            {words}
          </button>
        )}
      />
    </time>
  );
}
