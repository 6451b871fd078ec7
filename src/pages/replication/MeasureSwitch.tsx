import type { Measure } from '@/features/region-map/estate-layout';
import { t } from '@/i18n/translate';

import styles from './replication.module.css';

const MEASURES = {
  versions: 'replication.measureVersions',
  replicas: 'replication.measureReplicas',
  galleries: 'replication.measureGalleries',
} as const;

export const measureOf = (text: unknown): Measure =>
  text === 'replicas' || text === 'galleries' ? text : 'versions';

interface MeasureSwitchProps {
  readonly measure: Measure;
  readonly onChange: (measure: Measure) => void;
}

/** What the circles of the map count, and what the table is ordered by. */
export const MeasureSwitch = ({ measure, onChange }: MeasureSwitchProps) => (
  <div className={styles.measure} role="group" aria-label={t('replication.measure')}>
    <span aria-hidden="true">{t('replication.measure')}</span>
    {(['versions', 'replicas', 'galleries'] as const).map((one) => (
      <button
        key={one}
        type="button"
        className={styles.option}
        aria-pressed={one === measure}
        onClick={() => onChange(one)}
      >
        {t(MEASURES[one])}
      </button>
    ))}
  </div>
);
