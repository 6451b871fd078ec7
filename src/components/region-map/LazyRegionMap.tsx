import type { ComponentProps } from 'react';
import { Suspense } from 'react';

import { withDetailsTexts } from '@/i18n/language';
import { t } from '@/i18n/translate';
import { lazyComponent } from '@/ui/lazy-component';

import styles from './LazyMap.module.css';

const RegionMap = lazyComponent(async () => (await withDetailsTexts(import('./RegionMap'))).RegionMap);
const EstateMap = lazyComponent(async () => (await withDetailsTexts(import('./EstateMap'))).EstateMap);

/** Fetches the map's code and land: its tab is near. */
export const preloadRegionMap = RegionMap.preload;

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
