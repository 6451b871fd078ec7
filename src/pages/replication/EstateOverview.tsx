import type { useEstateLocations } from '@/data/locations';
import type { EstateRegion, Measure } from '@/features/region-map/estate-layout';
import { LazyEstateMap, MapRoom } from '@/features/region-map/LazyRegionMap';
import { t } from '@/i18n/translate';
import { failureMessage } from '@/state/failure-message';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';

import { MeasureSwitch } from './MeasureSwitch';
import { RegionsTable } from './RegionsTable';

import styles from './replication.module.css';

interface EstateOverviewProps {
  /** In the order of the table. */
  readonly regions: readonly EstateRegion[];
  /** More may come. */
  readonly pending: boolean;
  readonly places: Omit<ReturnType<typeof useEstateLocations>, 'locations'>;
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
  readonly selected: string | undefined;
  readonly onSelect: (name: string | undefined) => void;
  /** Id of the heading of the region's list. */
  readonly listId: string;
}

function goTo(id: string) {
  const heading = document.getElementById(id);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}

/** Map and table of the regions, side by side, one selection. */
export function EstateOverview(props: EstateOverviewProps) {
  const { regions, pending, places, measure, onMeasure, selected, onSelect, listId } = props;
  const waiting = places.pending || (pending && regions.length === 0);
  return (
    <div className={styles.overview}>
      <div className={styles.mapSide}>
        <h2 className="visually-hidden">{t('replication.map')}</h2>
        <MeasureSwitch measure={measure} onChange={onMeasure} />
        {places.failure && (
          <Notice
            tone="warn"
            label={t('table.warning')}
            actions={
              <Button size="s" onClick={places.retry}>
                {t('common.retry')}
              </Button>
            }
          >
            {t('replication.noLocations', { message: failureMessage(places.failure) })}
          </Notice>
        )}
        {waiting ? (
          <MapRoom />
        ) : (
          <LazyEstateMap
            regions={regions}
            label={t('replication.map')}
            measure={measure}
            selected={selected}
            onSelect={onSelect}
            onShowVersions={() => goTo(listId)}
            skipTo={listId}
          />
        )}
        <p className={styles.muted}>{t('replication.ring')}</p>
      </div>
      {pending && regions.length === 0 ? (
        <div className={styles.waiting} aria-busy="true">
          <Skeleton width="70%" />
          <Skeleton width="60%" />
          <Skeleton width="65%" />
        </div>
      ) : (
        <RegionsTable regions={regions} selected={selected} onSelect={onSelect} />
      )}
    </div>
  );
}
