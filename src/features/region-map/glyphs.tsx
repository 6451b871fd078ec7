import { cx } from '@/ui/cx';
import type { Tone } from '@/ui/status-icons';

import type { MapRegion } from './map-region';
import { hasCopy } from './map-region';
import type { StateCount } from './region-labels';

import styles from './RegionMap.module.css';

const r1 = (n: number) => Math.round(n * 10) / 10;

/** A slice of a disc from twelve o'clock, as much as the percentage says. */
function slice(radius: number, percent: number): string {
  const share = Math.min(Math.max(percent, 0), 99.9) / 100;
  const angle = share * 2 * Math.PI;
  const x = r1(Math.sin(angle) * radius);
  const y = r1(-Math.cos(angle) * radius);
  return `M0 0V${-radius}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}z`;
}

interface ToneGlyphProps {
  readonly tone: Tone;
  readonly progress?: number | undefined;
  /** Radius in pixels. */
  readonly r: number;
}

/** A state's own shape, the same ones as in tables (ui/State), around 0,0: disc, filling disc, triangle, square, diamond, ring. */
export function ToneGlyph({ tone, progress, r }: ToneGlyphProps) {
  const s = r / 8;
  return (
    <g className={cx(styles.glyph, styles[tone])}>
      {tone === 'good' && (
        <>
          <circle className={styles.solid} r={r} />
          <path
            className={styles.cut}
            d={`M${-3.4 * s} ${0.2 * s}l${2.4 * s} ${2.4 * s} ${4.4 * s} ${-4.8 * s}`}
          />
        </>
      )}
      {tone === 'busy' && (
        <>
          <circle className={styles.track} r={r} />
          <path className={styles.slice} d={slice(r, progress ?? 50)} />
          <circle className={styles.rim} r={r} />
        </>
      )}
      {tone === 'warn' && (
        <>
          <path className={styles.solid} d={`M0 ${-9 * s}L${9.4 * s} ${7.4 * s}H${-9.4 * s}z`} />
          <path className={styles.cut} d={`M0 ${-3 * s}v${4.4 * s}m0 ${2.6 * s}v${0.2 * s}`} />
        </>
      )}
      {tone === 'bad' && (
        <>
          <rect className={styles.solid} x={-7.5 * s} y={-7.5 * s} width={15 * s} height={15 * s} />
          <path
            className={styles.cut}
            d={`M${-3 * s} ${-3 * s}l${6 * s} ${6 * s}m0 ${-6 * s}l${-6 * s} ${6 * s}`}
          />
        </>
      )}
      {tone === 'info' && (
        <path className={styles.solid} d={`M0 ${-9 * s}L${9 * s} 0 0 ${9 * s} ${-9 * s} 0z`} />
      )}
      {tone === 'neutral' && <circle className={styles.hollow} r={r - 1} />}
    </g>
  );
}

/** A house: the location of an ARM record. */
export const House = ({ x, y, size }: { readonly x: number; readonly y: number; readonly size: number }) => (
  <g className={styles.house} transform={`translate(${x} ${y}) scale(${size / 8})`}>
    <path className={styles.housePlate} d="M-9.500 0 0-9.500 9.500 0 7 2V9.500H-7V2z" />
    <path className={styles.houseShape} d="M-7 0 0-7l7 7M-5-1.500V6.500H5V-1.500" />
  </g>
);

/** Everything that one region's mark shows, around 0,0. */
export function RegionGlyph({ region }: { readonly region: MapRegion }) {
  const { pending, source, state, home, eligibility, progress } = region;
  if (pending === undefined && !source && !hasCopy(region)) {
    if (home !== undefined) return <House x={0} y={0} size={8} />;
    return eligibility?.kind === 'eligible' ? (
      <circle className={styles.dot} r="3.500" />
    ) : (
      <path className={styles.noDot} d="M-2.600-2.600l5.200 5.200m0-5.200l-5.200 5.200" />
    );
  }
  const tone = state?.tone ?? 'neutral';
  return (
    <>
      {source && <path className={styles.sourcePlate} d="M0-16 16 0 0 16-16 0z" />}
      {pending === 'add' ? (
        <>
          <circle className={styles.addPlate} r="9" />
          <path className={styles.addCross} d="M-4 0h8m-4-4v8" />
        </>
      ) : (
        <g className={cx(pending === 'remove' && styles.leaving)}>
          <ToneGlyph tone={tone} progress={progress} r={source ? 7 : 8} />
        </g>
      )}
      {pending === 'change' && <circle className={styles.pendingRing} r="13" />}
      {pending === 'remove' && (
        <>
          <circle className={styles.pendingRing} r="13" />
          <path className={styles.strike} d="M-10 10 10-10" />
        </>
      )}
      {home !== undefined && <House x={11} y={11} size={5} />}
    </>
  );
}

/** A ring whose parts are the shares of each state, for groups and for the estate. */
export function MixRing({ mix, radius }: { readonly mix: readonly StateCount[]; readonly radius: number }) {
  const total = mix.reduce((sum, part) => sum + part.count, 0);
  const gap = mix.length > 1 ? 2.5 : 0;
  return mix.map(({ tone, word, count }, i) => {
    const before = mix.slice(0, i).reduce((sum, part) => sum + part.count, 0);
    const share = (count / total) * 100;
    return (
      <circle
        key={`${tone} ${word}`}
        className={cx(styles.part, styles[tone])}
        r={radius}
        pathLength="100"
        strokeDasharray={`${r1(Math.max(share - gap, 1))} 100`}
        strokeDashoffset={r1(-(before / total) * 100 - gap / 2)}
        transform="rotate(-90)"
      />
    );
  });
}
