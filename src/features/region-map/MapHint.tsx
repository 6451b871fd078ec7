import { cx } from '@/ui/cx';

import type { Point } from './projection';
import type { MapView } from './use-map-view';

import styles from './MapFrame.module.css';

interface MapHintProps {
  readonly map: MapView;
  /** Pixels from the world's corner, like the mark. */
  readonly at: Point;
  readonly title: string;
  readonly line: string;
  readonly extra?: string;
}

/** The label of the mark under the pointer. Hidden from assistive technology, because the option has the same label. */
export function MapHint({ map: { size, view }, at, title, line, extra }: MapHintProps) {
  if (size === undefined || view === undefined) return null;
  const left = at.x - view.x * view.k + size.width / 2;
  const top = at.y - view.y * view.k + size.height / 2;
  return (
    <div
      className={cx(
        styles.tip,
        top < 124 && styles.tipBelow,
        left < 130 && styles.tipRight,
        left > size.width - 130 && styles.tipLeft,
      )}
      style={{ left: at.x, top: at.y }}
      aria-hidden="true"
    >
      <strong>{title}</strong>
      <span>{line}</span>
      {extra !== undefined && extra !== '' && <span className={styles.tipExtra}>{extra}</span>}
    </div>
  );
}
