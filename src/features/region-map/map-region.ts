import type { Tone } from '@/ui/status-icons';

import type { Point } from './projection';

/** What may be done with a region that is not a target yet. */
export type Eligibility =
  | {
      readonly kind: 'eligible';
      /** What adding it means, said before the click: replicas, egress of a first copy. */
      readonly consequence?: string;
    }
  | { readonly kind: 'ineligible'; readonly reason: string };

/** A change that is in the form and not yet at the service. */
export type PendingChange = 'add' | 'remove' | 'change';

/** One region as the map draws it. The page makes it from the same rows that the table shows. */
export interface MapRegion {
  /** Normalised name, "uksouth": the key that map, table and address bar share. */
  readonly name: string;
  readonly displayName: string;
  /** Absent: the locations answer has no coordinates for it (a restricted region); it goes to the list under the map. */
  readonly place?: Point;
  /** The region that the version was made in; copies start there. */
  readonly source?: boolean;
  readonly target?: boolean;
  /** Text of the records whose location this is ("Location of the gallery"), which is not where data is (S87). */
  readonly home?: string;
  readonly pending?: PendingChange;
  /** State of the copy as the table words it. Absent for regions that hold no copy. */
  readonly state?: { readonly tone: Tone; readonly word: string };
  /** Whole percent. */
  readonly progress?: number;
  readonly replicas?: number;
  /** What they consist of where it is not the region's own count alone: additional replica sets, edge zones. */
  readonly copies?: readonly string[];
  readonly storageType?: string;
  /** The service's own words about a failed copy. */
  readonly details?: string;
  readonly eligibility?: Eligibility;
  /** Why this target cannot be removed (the source region: S81). */
  readonly keepReason?: string;
  /** The replica field of the form, when it is being edited: text as typed, and what is wrong with it. */
  readonly replicaField?: { readonly text: string; readonly error?: string };
}

export interface PlacedRegion extends MapRegion {
  readonly place: Point;
}

export const isPlaced = (region: MapRegion): region is PlacedRegion => region.place !== undefined;

/** A region that only could be added, or could not: drawn as a small dot, never grouped with copies. */
export const isCandidate = (region: MapRegion): boolean =>
  !hasCopy(region) && region.source !== true && region.home === undefined && region.pending === undefined;

/** Whether there is, or still is, a copy: a target, or a region that only the status names while its copy is being removed. */
export const hasCopy = (region: MapRegion): boolean => region.target === true || region.state !== undefined;
