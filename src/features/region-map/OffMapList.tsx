import { t } from '@/i18n/translate';
import { State } from '@/ui/State';

import type { MapRegion } from './map-region';
import { stateLine } from './region-labels';

import styles from './MapPanel.module.css';

interface OffMapListProps {
  readonly regions: readonly MapRegion[];
  readonly selected: string | undefined;
  readonly onSelect: (name: string) => void;
}

/** Regions that ARM gives no coordinates for: never dropped, and the map stays. */
export function OffMapList({ regions, selected, onSelect }: OffMapListProps) {
  if (regions.length === 0) return null;
  return (
    <section className={styles.offMap}>
      <h3>{t('regionMap.notOnMap', { n: regions.length })}</h3>
      <p>{t('regionMap.notOnMapWhy')}</p>
      <ul>
        {regions.map((region) => (
          <li key={region.name}>
            <button
              type="button"
              className={styles.member}
              aria-pressed={region.name === selected}
              onClick={() => onSelect(region.name)}
            >
              <span>{region.displayName}</span>
              <State tone={region.state?.tone ?? 'neutral'}>{stateLine(region)}</State>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
