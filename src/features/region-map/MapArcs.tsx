import { memo } from 'react';

import { cx } from '@/ui/cx';

import { arcPath } from './arcs';
import { hasCopy } from './map-region';
import type { RegionMarkLayout } from './region-layout';

import styles from './RegionMap.module.css';

type ArcKind = 'done' | 'running' | 'failed' | 'unknown' | 'adding' | 'leaving';

/** The state of the line to a mark: of a group, the one that is unfinished or failed. */
function kindOf({ regions }: RegionMarkLayout): ArcKind {
  if (regions.every((r) => r.pending === 'remove')) return 'leaving';
  if (regions.every((r) => r.pending === 'add')) return 'adding';
  if (regions.some((r) => r.state?.tone === 'busy')) return 'running';
  if (regions.some((r) => r.state?.tone === 'bad')) return 'failed';
  return regions.every((r) => r.state?.tone === 'good') ? 'done' : 'unknown';
}

interface ArcProps {
  readonly d: string;
  readonly kind: ArcKind;
  readonly progress: number | undefined;
}

const Arc = memo(function Arc({ d, kind, progress }: ArcProps) {
  return (
    <>
      <path className={cx(styles.arc, styles[kind])} d={d} />
      {kind === 'running' && progress !== undefined && (
        <path className={styles.arcProgress} d={d} pathLength="100" strokeDasharray={`${progress} 101`} />
      )}
    </>
  );
});

/** From so many lines on they step back, so that marks and names stay readable. */
const MANY = 14;

/** Lines from the source region to every copy; those under way fill up and flow. */
export function MapArcs({ marks }: { readonly marks: readonly RegionMarkLayout[] }) {
  const source = marks.find((m) => m.regions.some((r) => r.source));
  if (source === undefined) return null;
  const ends = marks.filter((m) => m !== source && m.regions.some((r) => hasCopy(r) || r.pending));
  return (
    <g className={cx(ends.length > MANY && styles.many)}>
      {ends.map((m) => (
        <Arc
          key={m.key}
          d={arcPath(source, m)}
          kind={kindOf(m)}
          progress={m.regions.length === 1 ? m.regions[0]?.progress : undefined}
        />
      ))}
    </g>
  );
}
