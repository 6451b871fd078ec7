import { memo } from 'react';

import { cx } from '@/ui/cx';

import type { LabelPlace } from './label-placement';

import styles from './RegionMap.module.css';

export interface MapLabelText {
  readonly key: string;
  readonly name: string;
  readonly line: string;
  readonly place: LabelPlace;
  readonly struck: boolean;
  readonly quiet: boolean;
}

/** Name and state beside a mark, with a halo in the sea's colour instead of a box. */
export const MapLabel = memo(
  function MapLabel({ label }: { readonly label: MapLabelText }) {
    const { place, name, line } = label;
    return (
      <text
        className={cx(styles.label, label.quiet && styles.quiet, label.struck && styles.struck)}
        textAnchor={place.anchor}
        x={place.x}
        y={place.y + 12}
      >
        <tspan className={styles.labelName}>{name}</tspan>
        {place.lines === 'full' && line !== '' && (
          <tspan className={styles.labelLine} x={place.x} dy="14">
            {line}
          </tspan>
        )}
      </text>
    );
  },
  (a, b) => JSON.stringify(a.label) === JSON.stringify(b.label),
);
