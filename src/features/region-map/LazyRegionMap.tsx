import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { Suspense } from 'react';

import { t } from '@/i18n/translate';

import styles from './LazyMap.module.css';

const RegionMap = lazyRouteComponent(() => import('./RegionMap'), 'RegionMap');
const EstateMap = lazyRouteComponent(() => import('./EstateMap'), 'EstateMap');

/** Fetches the map's code and land. */
export const preloadRegionMap = () => void RegionMap.preload?.();

/** Holds the map's room while its code and land arrive, so that the table beside it never moves. */
export const MapRoom = () => (
  <div className={styles.room} role="status">
    {t('resource.mapLoading')}
  </div>
);

/** The replication map, loaded after what stands around it. */
export const LazyRegionMap = (props: ComponentProps<typeof RegionMap>) => (
  <Suspense fallback={<MapRoom />}>
    <RegionMap {...props} />
  </Suspense>
);

/** The estate map, loaded after what stands around it. */
export const LazyEstateMap = (props: ComponentProps<typeof EstateMap>) => (
  <Suspense fallback={<MapRoom />}>
    <EstateMap {...props} />
  </Suspense>
);
