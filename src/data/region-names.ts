import type { ListSoFar } from '@/arm/query';
import type { Location } from '@/arm/types';
import { regionName } from '@/domain/locations';

/** What regions are called, as far as a list of them is there; else as the service wrote them. */
export const regionNames =
  (list: ListSoFar<Location> | undefined) =>
  (region: string): string =>
    list ? regionName(list.items, region) : region;
