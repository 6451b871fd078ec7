import type { ListSoFar } from '@/arm/query';
import { foldRegion } from '@/arm/resource-id';
import type { Location } from '@/arm/types';

/** What regions are called, as far as a list of them is there; else as the service wrote them. */
export function regionNames(list: ListSoFar<Location> | undefined): (location: string) => string {
  const names = new Map(list?.items.map((l) => [foldRegion(l.name), l.displayName]));
  return (location) => names.get(foldRegion(location)) ?? location;
}
