import { foldRegion } from '@/arm/resource-id';
import type { Location } from '@/arm/types';

import type { Doc, StoreView } from '../contract';
import { regionOf, regions } from './regions';

// The regions that a write may name: the emulator's own, and those that only a subscription's imported locations name. Not part of
// what a page loads first: reading needs no more than the folded name.

export interface KnownRegion {
  /** "westeurope" */
  readonly name: string;
  /** "West Europe" */
  readonly displayName: string;
  /** Number of availability zones; 0 means that Standard_ZRS is refused there. */
  readonly zones: number;
}

const imported = (store: StoreView, subscriptionId: string): readonly Location[] =>
  (store.list('microsoft.resources/locations', `/subscriptions/${subscriptionId}`) as readonly Doc<Location>[])
    .map((doc) => doc.body)
    // Logical regions ("europe", "global") are in the same list and hold no resources (ARM 18).
    .filter((location) => location.metadata.regionType === 'Physical');

/** The region of a name in any spelling, for a subscription; undefined for what is no physical region there. */
export function regionIn(store: StoreView, subscriptionId: string, name: string): KnownRegion | undefined {
  const own = regionOf(name);
  if (own) return own;
  const found = imported(store, subscriptionId).find((l) => foldRegion(l.name) === foldRegion(name));
  return (
    found && {
      name: foldRegion(found.name),
      displayName: found.displayName,
      zones: found.availabilityZoneMappings?.length ?? 0,
    }
  );
}

/** Normalised names of all of them, the emulator's own first. */
export function regionNamesIn(store: StoreView, subscriptionId: string): readonly string[] {
  return [
    ...new Set([
      ...regions().keys(),
      ...imported(store, subscriptionId).map((location) => foldRegion(location.name)),
    ]),
  ];
}
