import type { GraphVersion } from '@/arm/graph-questions';
import { foldId, foldRegion, parseId } from '@/arm/resource-id';
import type { ArmId, ImageVersion, PublishingProfile, StorageAccountType } from '@/arm/types';

import { isInData } from './not-in-data';
import type { RegionState } from './replication';
import { edgeZonesOf, replicasIn, unreportedState } from './replication';

/** An image version as the estate sees it: a row of Resource Graph, or ARM's own newer answer in its place. */
export interface EstateVersion {
  readonly id: ArmId;
  /** The folded id. */
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly gallery: string;
  /** The folded id of the gallery. */
  readonly galleryKey: string;
  readonly subscriptionId: string;
  readonly tenantId: string;
  /** Where the version was made: the source of its copies. */
  readonly location: string;
  readonly provisioningState: string;
  readonly publishingProfile: PublishingProfile;
  /** Each region's state by normalised name; absent: not read, for no list carries it (trap 8). */
  readonly states?: ReadonlyMap<string, CopyState>;
  /** What holds for a region that `states` does not name. */
  readonly unnamed?: RegionState;
}

export interface CopyState {
  readonly state: RegionState;
  /** Whole percent; undefined when the service reported none. */
  readonly progress?: number;
  readonly details?: string;
}

/** A copy of a version in one of its target regions. */
export interface Copy extends CopyState {
  /** Normalised region name. */
  readonly region: string;
  /** The region as the service wrote it. */
  readonly written: string;
  /** Edge zones of the region that hold copies, too, by name. */
  readonly edgeZones: readonly string[];
  /** Additional replica sets and edge zones among them. */
  readonly replicas: number;
  readonly storage: StorageAccountType | undefined;
  /** notInData: an import held the version without the flag. */
  readonly excluded: 'no' | 'here' | 'everywhere' | 'notInData';
  readonly isSource: boolean;
}

type GraphRow = Pick<
  GraphVersion,
  'id' | 'name' | 'subscriptionId' | 'tenantId' | 'location' | 'provisioningState' | 'publishingProfile'
>;

/** A version from its row in Resource Graph; nothing is known of its regional states. */
export function estateVersion(row: GraphRow): EstateVersion {
  const parsed = parseId(row.id);
  const key = foldId(row.id);
  return {
    id: row.id,
    key,
    name: row.name,
    definition: parsed?.definition ?? '',
    gallery: parsed?.gallery ?? '',
    galleryKey: key.split('/').slice(0, 9).join('/'),
    subscriptionId: row.subscriptionId.toLowerCase(),
    tenantId: row.tenantId,
    location: row.location,
    provisioningState: row.provisioningState ?? '',
    publishingProfile: row.publishingProfile ?? {},
  };
}

/**
 * A version once ARM has answered for it with `$expand=ReplicationStatus`: its own newer targets and state win over the graph's
 * row. A region that the answer does not name is "not reported", which is not "not checked".
 */
export function withAnswer(version: EstateVersion, { properties, location }: ImageVersion): EstateVersion {
  const states = new Map<string, CopyState>();
  for (const { region, state, progress, details } of properties.replicationStatus?.summary ?? [])
    states.set(foldRegion(region ?? ''), {
      state: state ?? 'Unknown',
      progress,
      details: details === '' ? undefined : details,
    });
  return {
    ...version,
    location,
    provisioningState: properties.provisioningState ?? version.provisioningState,
    publishingProfile: properties.publishingProfile ?? version.publishingProfile,
    states,
    unnamed: unreportedState(properties.replicationStatus ?? {}),
  };
}

const notChecked: CopyState = { state: 'NotChecked' };
const known = new WeakMap<EstateVersion, readonly Copy[]>();

/**
 * The copies of a version: one for each region that it targets or has edge zones in, named once however it is spelled. Worked out
 * once a version.
 */
export function copiesOf(version: EstateVersion): readonly Copy[] {
  const before = known.get(version);
  if (before) return before;
  const { publishingProfile: profile, states, unnamed = 'NotReported' } = version;
  const source = foldRegion(version.location);
  const copies = new Map<string, Copy>();
  const everywhere = profile.excludeFromLatest === true;
  const unflagged = isInData(profile, 'excludeFromLatest') ? 'no' : 'notInData';
  const copyIn = (region: string, written: string) => ({
    ...(states ? (states.get(region) ?? { state: unnamed }) : notChecked),
    region,
    written,
    isSource: region === source,
  });
  for (const target of profile.targetRegions ?? []) {
    const region = foldRegion(target.name);
    copies.set(region, {
      ...copyIn(region, target.name),
      edgeZones: [],
      replicas: replicasIn(target, profile.replicaCount),
      storage: target.storageAccountType ?? profile.storageAccountType,
      excluded: everywhere ? 'everywhere' : target.excludeFromLatest === true ? 'here' : unflagged,
    });
  }
  for (const { region, written, replicas, zone = '', storageAccountType: storage } of edgeZonesOf(profile)) {
    const beside = copies.get(region);
    copies.set(region, {
      storage,
      excluded: everywhere ? 'everywhere' : unflagged,
      ...(beside ?? copyIn(region, written)),
      edgeZones: [...(beside?.edgeZones ?? []), zone],
      replicas: (beside?.replicas ?? 0) + replicas,
    });
  }
  const list = [...copies.values()];
  known.set(version, list);
  return list;
}

/** Whether a version's regional state is read before that of others: it failed, or an operation runs (trap 8). */
export const isUnfinished = ({ provisioningState }: EstateVersion): boolean =>
  provisioningState !== 'Succeeded';

/** What the estate holds in one region. */
export interface RegionTotals {
  /** Normalised name. */
  readonly region: string;
  readonly written: string;
  /** Galleries with at least one copy here. */
  readonly galleries: number;
  /** Galleries whose own location this is, with or without copies. */
  readonly homeGalleries: number;
  /** Versions with a copy here. */
  readonly versions: number;
  readonly replicas: number;
  /** How many copies are in which state; "NotChecked" among them. Their sum is `versions`. */
  readonly states: ReadonlyMap<RegionState, number>;
}

/** The estate by region, unordered: copies by target region, galleries by location. */
export function totalsByRegion(
  versions: readonly EstateVersion[],
  homeGalleries: readonly { readonly location: string }[],
): readonly RegionTotals[] {
  const totals = new Map<
    string,
    { -readonly [K in keyof RegionTotals]: RegionTotals[K] } & {
      states: Map<RegionState, number>;
      seen: Set<string>;
    }
  >();
  const totalOf = (region: string, written: string) => {
    let total = totals.get(region);
    if (!total) {
      total = {
        region,
        written,
        galleries: 0,
        homeGalleries: 0,
        versions: 0,
        replicas: 0,
        states: new Map(),
        seen: new Set(),
      };
      totals.set(region, total);
    }
    return total;
  };
  for (const version of versions) {
    for (const { region, written, replicas, state } of copiesOf(version)) {
      const total = totalOf(region, written);
      total.versions++;
      total.replicas += replicas;
      total.seen.add(version.galleryKey);
      total.states.set(state, (total.states.get(state) ?? 0) + 1);
    }
  }
  for (const { location } of homeGalleries) totalOf(foldRegion(location), location).homeGalleries++;
  return [...totals.values()].map(({ seen, ...total }) => ({ ...total, galleries: seen.size }));
}
