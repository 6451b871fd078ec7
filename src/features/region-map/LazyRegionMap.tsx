import type { ComponentProps, Ref } from 'react';
import { Suspense, useCallback, useState } from 'react';

import { t } from '@/i18n/translate';
import { lazyComponent } from '@/ui/lazy-component';

import styles from './LazyMap.module.css';

const RegionMap = lazyComponent(async () => (await import('./RegionMap')).RegionMap);
const EstateMap = lazyComponent(async () => (await import('./EstateMap')).EstateMap);

/** Fetches the map's code and land: its tab is near. */
export const preloadRegionMap = RegionMap.preload;

interface MapRoomProps {
  readonly ref?: Ref<HTMLDivElement>;
}

/** Holds the map's room while its code and land arrive, so that the table beside it never moves. */
export const MapRoom = ({ ref }: MapRoomProps) => (
  <div ref={ref} className={styles.room} role="status">
    {t('resource.mapLoading')}
  </div>
);

/**
 * The replication map, loaded after what stands around it. Who comes before its code waits for the code alone: a fallback of
 * React's stands for 300 ms at least. Code that does not come is <Suspense>'s again, whose failure the page tells.
 */
export function LazyRegionMap(props: ComponentProps<typeof RegionMap>) {
  const [asked, setAsked] = useState(RegionMap.isThere);
  const fetchCode = useCallback((room: HTMLElement | null) => {
    if (room) void RegionMap.preload().then(() => setAsked(true));
  }, []);
  if (!asked) return <MapRoom ref={fetchCode} />;
  return (
    <Suspense fallback={<MapRoom />}>
      <RegionMap {...props} />
    </Suspense>
  );
}

/** The estate map, loaded after what stands around it. */
export const LazyEstateMap = (props: ComponentProps<typeof EstateMap>) => (
  <Suspense fallback={<MapRoom />}>
    <EstateMap {...props} />
  </Suspense>
);
