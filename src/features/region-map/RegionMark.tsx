import { memo } from 'react';

import { MixRing, RegionGlyph, ToneGlyph } from './glyphs';
import type { PlacedRegion } from './map-region';
import { mixOf } from './region-labels';
import type { RegionMarkLayout } from './region-layout';

import styles from './RegionMap.module.css';

interface MarkProps {
  readonly mark: RegionMarkLayout;
  readonly selected: boolean;
  readonly active: boolean;
}

const plain = (region: PlacedRegion) => JSON.stringify(region);

/** Only what is drawn counts: on a progress update the other marks are left alone. */
const same = (a: MarkProps, b: MarkProps) =>
  a.selected === b.selected &&
  a.active === b.active &&
  a.mark.key === b.mark.key &&
  a.mark.x === b.mark.x &&
  a.mark.y === b.mark.y &&
  a.mark.regions.every((r, i) => {
    const other = b.mark.regions[i];
    return r === other || (other !== undefined && plain(r) === plain(other));
  });

function GroupGlyph({ regions }: { readonly regions: readonly PlacedRegion[] }) {
  const mix = mixOf(regions);
  const [gravest] = mix;
  return (
    <>
      <circle className={styles.groupPlate} r="16" />
      <MixRing mix={mix} radius={14} />
      <text className={styles.groupCount} y="4.500">
        {regions.length}
      </text>
      {gravest !== undefined && gravest.tone !== 'good' && (
        <g transform="translate(12 -12)">
          <ToneGlyph tone={gravest.tone} r={6} />
        </g>
      )}
    </>
  );
}

/** One mark of the map: a region, or a group of near ones with its states. */
export const RegionMark = memo(function RegionMark({ mark, selected, active }: MarkProps) {
  const [only] = mark.regions;
  const away = Math.hypot(mark.x - mark.anchor.x, mark.y - mark.anchor.y);
  const single = mark.regions.length === 1 ? only : undefined;
  const ring = mark.candidate ? 9 : mark.radius + 5;
  return (
    <g>
      {single && !mark.candidate && away > 5 && (
        <>
          <path className={styles.leader} d={`M${mark.anchor.x} ${mark.anchor.y}L${mark.x} ${mark.y}`} />
          <circle className={styles.pin} cx={mark.anchor.x} cy={mark.anchor.y} r="2" />
        </>
      )}
      <g transform={`translate(${mark.x} ${mark.y})`}>
        {selected && <circle className={styles.selectedRing} r={ring} />}
        {active && <circle className={styles.activeRing} r={ring + 3} />}
        {single ? <RegionGlyph region={single} /> : <GroupGlyph regions={mark.regions} />}
      </g>
    </g>
  );
}, same);
