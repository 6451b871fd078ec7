import { foldRegion } from '@/arm/resource-id';
import type {
  ImageVersion,
  Location,
  PublishingProfile,
  RegionalReplicationState,
  ReplicationStatus,
  StorageAccountType,
  TargetRegion,
} from '@/arm/types';

import { locationsByRegion } from './locations';
import { isInData } from './not-in-data';

/**
 * Whether a region had complete replicas before the change that is under way; undefined: not known. No answer of the service says
 * so (trap 32): it is known where the change was sent from. `region`: normalised.
 */
export type HadReplicas = (version: ImageVersion, region: string) => boolean | undefined;

/** Whether machines can be made from a region's copy. likely: inferred, because the service documents nothing. */
export type Usability = 'yes' | 'likely' | 'no' | 'notKnown';

/**
 * The rule for it, before and after a change is saved: a complete copy is usable (S45), and while replicas are added to it the
 * existing ones most likely stay usable (inference, trap 32).
 */
export function usability(state: RegionState | undefined, hadReplicas: boolean | undefined): Usability {
  if (state === 'Completed') return 'yes';
  if (state === 'Failed') return 'no';
  if (state !== 'Replicating' || hadReplicas === undefined) return 'notKnown';
  return hadReplicas ? 'likely' : 'no';
}

/**
 * What is known of one region's copy. NotChecked: not read (trap 8). NotReported: read, and the answer does not name the region.
 * NotInData: an import held no state of any region.
 */
export type RegionState = RegionalReplicationState | 'NotChecked' | 'NotReported' | 'NotInData';

/** Copies in a region beside its regional count: an additional replica set (direct drive) or an edge zone of the region. */
export interface FurtherCopies {
  readonly kind: 'replicaSet' | 'edgeZone';
  readonly replicas: number;
  readonly storageAccountType?: StorageAccountType;
  /** Edge zones: "microsoftlosangeles1". */
  readonly zone?: string;
}

export interface RegionRow {
  /** Normalised key that joins targets, status and locations. */
  readonly key: string;
  /** The name to show: ARM's display name where known. */
  readonly displayName: string;
  readonly state: RegionState;
  /** Whole percent; undefined when the service reported none. */
  readonly progress?: number;
  readonly details?: string;
  /** Undefined: the region is in the status or has an edge zone, but is not among the targets, for instance while its copy is being removed. */
  readonly target?: TargetRegion;
  /** The regional count; `further` comes on top. */
  readonly replicas?: number;
  readonly further: readonly FurtherCopies[];
  readonly storageAccountType?: StorageAccountType;
  readonly excludedFromLatest: boolean;
  /** The version's own location: source region of every other copy (S80, S81). */
  readonly isSource: boolean;
  /** Whether machines can be made from it now; 'no' where it is no target. */
  readonly usability: Usability;
  /** Where ARM knows the region from; undefined when no locations answer names it. */
  readonly location?: Location;
}

/** For versions of which no change was sent from here. */
export const notKnown: HadReplicas = () => undefined;

/** Why a region has no state, by the status that came with its version. */
export function unreportedState(status: ReplicationStatus | undefined): RegionState {
  if (status === undefined) return 'NotChecked';
  return isInData(status, 'summary') ? 'NotReported' : 'NotInData';
}

const order = (row: RegionRow) => (row.isSource ? 0 : 1);

/**
 * The regions of a version: targets joined with the reported status by normalised name, source first, then by name.
 * `locations` may be empty: names then come from the target regions as ARM sent them.
 */
export function regionRows(
  version: ImageVersion,
  locations: readonly Location[] = [],
  hadReplicas: HadReplicas = notKnown,
): RegionRow[] {
  const { publishingProfile, replicationStatus } = version.properties;
  const byName = locationsByRegion(locations);
  const status = new Map((replicationStatus?.summary ?? []).map((s) => [foldRegion(s.region ?? ''), s]));
  const targets = new Map((publishingProfile?.targetRegions ?? []).map((r) => [foldRegion(r.name), r]));
  const source = foldRegion(version.location);
  const edgeZones = edgeZonesOf(publishingProfile);
  const keys = new Set([...targets.keys(), ...status.keys(), ...edgeZones.map((zone) => zone.region)]);
  keys.delete('');
  return [...keys]
    .map((key): RegionRow => {
      const target = targets.get(key);
      const reported = status.get(key);
      const location = byName.get(key);
      const zones = edgeZones.filter((zone) => zone.region === key);
      return {
        key,
        displayName: location?.displayName ?? target?.name ?? reported?.region ?? zones[0]?.written ?? key,
        state: reported?.state ?? unreportedState(replicationStatus),
        progress: reported?.progress,
        details: reported?.details === '' ? undefined : reported?.details,
        target,
        replicas: target?.regionalReplicaCount ?? (target ? publishingProfile?.replicaCount : undefined),
        further: [...replicaSetsOf(target), ...zones],
        storageAccountType:
          target?.storageAccountType ?? (target ? publishingProfile?.storageAccountType : undefined),
        excludedFromLatest: target?.excludeFromLatest === true,
        usability: target ? usability(reported?.state, hadReplicas(version, key)) : 'no',
        isSource: key === source,
        location,
      };
    })
    .sort((a, b) => order(a) - order(b) || a.displayName.localeCompare(b.displayName));
}

/** Whether a region can be deployed from, by the rule of `usability`, whatever the others do (S45). */
export const isDeployable = (row: RegionRow): boolean =>
  row.usability === 'yes' || row.usability === 'likely';

const replicaSetsOf = (target: TargetRegion | undefined): readonly FurtherCopies[] =>
  (target?.additionalReplicaSets ?? []).map((set) => ({
    kind: 'replicaSet',
    replicas: set.regionalReplicaCount ?? 1,
    storageAccountType: set.storageAccountType,
  }));

interface EdgeZone extends FurtherCopies {
  /** Normalised name of the region that it belongs to, and the name as the service wrote it. */
  readonly region: string;
  readonly written: string;
}

/** The edge zones of a version, with the common count where one has none, else the service's default of 1. */
export const edgeZonesOf = (profile: PublishingProfile | undefined): readonly EdgeZone[] =>
  (profile?.targetExtendedLocations ?? []).map((edge) => ({
    kind: 'edgeZone',
    replicas: edge.extendedLocationReplicaCount ?? profile?.replicaCount ?? 1,
    storageAccountType: edge.storageAccountType,
    zone: edge.extendedLocation?.name,
    region: foldRegion(edge.name ?? ''),
    written: edge.name ?? '',
  }));

/** Copies in all of some. */
export const sumOfCopies = (copies: readonly Pick<FurtherCopies, 'replicas'>[]): number =>
  copies.reduce((n, { replicas }) => n + replicas, 0);

/** Copies of additional replica sets in a target region (direct drive), beside its regional count. */
export const additionalReplicas = (target: TargetRegion): number => sumOfCopies(replicaSetsOf(target));

/** Copies in one target region: its own count, else the common one, else the service's default of 1; and additional sets. */
export const replicasIn = (target: TargetRegion, commonCount: number | undefined): number =>
  (target.regionalReplicaCount ?? commonCount ?? 1) + additionalReplicas(target);

/** Copies in the region of a row, edge zones and additional sets among them; undefined: none that is known of. */
export const copiesInRow = ({ replicas, further }: RegionRow): number | undefined =>
  replicas === undefined && further.length === 0 ? undefined : (replicas ?? 0) + sumOfCopies(further);

/** Copies over all target regions and edge zones: what the service stores (S57). undefined: the target regions are not in the data. */
export const totalReplicas = ({ properties: { publishingProfile } }: ImageVersion): number | undefined =>
  isInData(publishingProfile, 'targetRegions')
    ? (publishingProfile?.targetRegions ?? []).reduce(
        (n, r) => n + replicasIn(r, publishingProfile?.replicaCount),
        sumOfCopies(edgeZonesOf(publishingProfile)),
      )
    : undefined;

/** Whether any region may still change by itself, so that the version is worth asking again. */
export const isReplicating = (version: ImageVersion): boolean =>
  version.properties.replicationStatus?.aggregatedState === 'InProgress' ||
  (version.properties.replicationStatus?.summary ?? []).some((s) => s.state === 'Replicating');

/** How far a version's regions are on the whole, 0–100; undefined when no status came with it. Regions weigh alike. */
export function replicationPercent(version: ImageVersion): number | undefined {
  const summary = version.properties.replicationStatus?.summary;
  if (!summary || summary.length === 0) return undefined;
  return Math.floor(summary.reduce((sum, s) => sum + (s.progress ?? 0), 0) / summary.length);
}

/**
 * Whether the state recorded for the whole can be that of the regions: Completed when all are, Failed or InProgress when one is.
 * Where it cannot, both are shown (trap 29).
 */
export function aggregateAgrees({ aggregatedState, summary = [] }: ReplicationStatus): boolean {
  if (summary.length === 0) return true;
  if (aggregatedState === 'Completed') return summary.every((s) => s.state === 'Completed');
  if (aggregatedState === 'Failed') return summary.some((s) => s.state === 'Failed');
  if (aggregatedState === 'InProgress') return summary.some((s) => s.state === 'Replicating');
  return true;
}
