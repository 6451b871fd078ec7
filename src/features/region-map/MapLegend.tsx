import type { ReactNode } from 'react';

import { t } from '@/i18n/translate';

import { House, RegionGlyph, ToneGlyph } from './glyphs';
import type { MapRegion } from './map-region';
import { isCandidate } from './map-region';
import { pendingWord } from './region-labels';

import styles from './RegionMap.module.css';

interface Entry {
  readonly key: string;
  readonly glyph: ReactNode;
  readonly word: string;
}

const sample: MapRegion = { name: '', displayName: '' };

/** Only what is on this map: its states in the table's words, its roles, its pending changes. */
function legendOf(regions: readonly MapRegion[], grouped: boolean): readonly Entry[] {
  const states = new Map<string, Entry>();
  for (const { state } of regions) {
    if (state === undefined) continue;
    const key = `${state.tone} ${state.word}`;
    states.set(key, { key, word: state.word, glyph: <ToneGlyph tone={state.tone} progress={60} r={7} /> });
  }
  const has = (test: (r: MapRegion) => boolean) => regions.some(test);
  const pending = (['add', 'change', 'remove'] as const).filter((p) => has((r) => r.pending === p));
  const candidates = regions.filter(isCandidate);
  return [
    ...(has((r) => r.source === true)
      ? [
          {
            key: 'source',
            word: t('regionMap.sourceRole'),
            glyph: <path className={styles.sourcePlate} d="M0-9 9 0 0 9-9 0z" />,
          },
        ]
      : []),
    ...(has((r) => r.home !== undefined)
      ? [{ key: 'home', word: t('regionMap.homeLegend'), glyph: <House x={0} y={0} size={7} /> }]
      : []),
    ...states.values(),
    ...pending.map((p) => ({
      key: p,
      word: `${pendingWord(p)} · ${t('regionMap.notSaved')}`,
      glyph: (
        <g transform="scale(.65)">
          <RegionGlyph region={{ ...sample, target: true, pending: p }} />
        </g>
      ),
    })),
    ...(candidates.some((r) => r.eligibility?.kind === 'eligible')
      ? [
          {
            key: 'eligible',
            word: t('regionMap.eligible'),
            glyph: <circle className={styles.dot} r="3.500" />,
          },
        ]
      : []),
    ...(candidates.some((r) => r.eligibility?.kind === 'ineligible')
      ? [
          {
            key: 'ineligible',
            word: t('regionMap.ineligible'),
            glyph: <path className={styles.noDot} d="M-2.600-2.600l5.200 5.200m0-5.200l-5.200 5.200" />,
          },
        ]
      : []),
    ...(grouped
      ? [{ key: 'group', word: t('regionMap.group'), glyph: <circle className={styles.groupSample} r="7" /> }]
      : []),
  ];
}

/** What the marks mean, as a list under the map. */
export function MapLegend({
  regions,
  grouped,
}: {
  readonly regions: readonly MapRegion[];
  readonly grouped: boolean;
}) {
  return (
    <ul className={styles.legend} aria-label={t('regionMap.legend')}>
      {legendOf(regions, grouped).map(({ key, glyph, word }) => (
        <li key={key}>
          <svg width="20" height="20" viewBox="-10 -10 20 20" aria-hidden="true">
            {glyph}
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
