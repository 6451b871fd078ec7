import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion } from '@/arm/types';

import { latestPerRegion } from '../latest';
import { additionalReplicas, edgeZonesOf, sumOfCopies, usability } from '../replication';
import type { Fields } from './fields';
import { readRegions, regionsOf } from './region-fields';
import { replicaCount } from './region-rules';

export interface RegionChange {
  readonly key: string;
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly before?: { readonly replicas: string; readonly storage: string; readonly excluded: boolean };
  readonly after?: { readonly replicas: string; readonly storage: string; readonly excluded: boolean };
}

/** Regions that the form adds, removes or changes, in a stable order. */
export function regionChanges(before: Fields, after: Fields): readonly RegionChange[] {
  const old = new Map(regionsOf(before).map((r) => [r.key, r]));
  const next = new Map(regionsOf(after).map((r) => [r.key, r]));
  return [...new Set([...old.keys(), ...next.keys()])].sort().flatMap((key): RegionChange[] => {
    const was = old.get(key);
    const is = next.get(key);
    const name = is?.name ?? was?.name ?? key;
    if (!was) return [{ key, name, kind: 'added', after: is }];
    if (!is) return [{ key, name, kind: 'removed', before: was }];
    const same = was.replicas === is.replicas && was.storage === is.storage && was.excluded === is.excluded;
    return same ? [] : [{ key, name, kind: 'changed', before: was, after: is }];
  });
}

/** What a sent change does to one target region. Plain data: the notice of the operation keeps it over reloads. */
export interface SentRegion {
  /** Normalised name. */
  readonly key: string;
  readonly name: string;
  /** raised: more replicas than before. changed: anything else of it. */
  readonly kind: 'added' | 'removed' | 'raised' | 'changed';
  /** Replicas wanted; undefined for a removed region. */
  readonly replicas: number | undefined;
  /** Its replicas were complete before. */
  readonly wasComplete: boolean;
}

/** The regions that saving the form changes, as they stood before (see `SentRegion`). */
export function sentRegions(version: ImageVersion, fields: Fields): readonly SentRegion[] {
  const summary = version.properties.replicationStatus?.summary ?? [];
  const complete = new Set(
    summary.filter((s) => s.state === 'Completed').map((s) => foldRegion(s.region ?? '')),
  );
  return regionChanges(readRegions(version), fields).map(({ key, name, kind, before, after }): SentRegion => {
    const replicas = after && replicaCount(after.replicas);
    const raised = kind === 'changed' && (replicas ?? 0) > (replicaCount(before?.replicas ?? '') ?? 0);
    return { key, name, kind: raised ? 'raised' : kind, replicas, wasComplete: complete.has(key) };
  });
}

export interface LatestChange {
  readonly region: string;
  readonly displayName: string;
  readonly before?: string;
  /** What it becomes once new copies are complete. */
  readonly after?: string;
  /** True when the new state rests on what is not documented (domain/latest). */
  readonly inferred: boolean;
}

export interface Consequences {
  readonly replicasBefore: number;
  readonly replicasAfter: number;
  /** Regions that get a first copy: each costs egress once; further replicas in a region add none (S59, S60). */
  readonly firstCopies: readonly string[];
  /** Regions in which the version no longer exists afterwards. */
  readonly gone: readonly string[];
  /** Complete regions that get more replicas: the existing ones most likely stay usable meanwhile (domain/replication). */
  readonly raised: readonly string[];
  readonly latest: readonly LatestChange[];
  /** True when what stays the same, too, rests on what is not documented or was not checked (domain/latest). */
  readonly latestInferred: boolean;
}

/** Replicas by the form. What the form does not know stays: additional replica sets with their region, edge zones. */
function total(version: ImageVersion, fields: Fields): number {
  const targets = version.properties.publishingProfile?.targetRegions ?? [];
  const beside = new Map(targets.map((r) => [foldRegion(r.name), additionalReplicas(r)]));
  return regionsOf(fields).reduce(
    (n, r) => n + (replicaCount(r.replicas) ?? 0) + (beside.get(r.key) ?? 0),
    sumOfCopies(edgeZonesOf(version.properties.publishingProfile)),
  );
}

/** The version as it would be when every copy of the change is complete. */
function asIfDone(version: ImageVersion, fields: Fields): ImageVersion {
  const targetRegions = regionsOf(fields).map((r) => ({ name: r.name, excludeFromLatest: r.excluded }));
  const summary = regionsOf(fields).map((r) => {
    const now = version.properties.replicationStatus?.summary?.find(
      (s) => foldRegion(s.region ?? '') === r.key,
    );
    return now ?? { region: r.key, state: 'Completed' as const, progress: 100 };
  });
  return {
    ...version,
    properties: {
      ...version.properties,
      provisioningState: 'Succeeded',
      publishingProfile: {
        ...version.properties.publishingProfile,
        targetRegions,
        excludeFromLatest: fields.excludeFromLatest === 'true',
      },
      replicationStatus: { summary },
    },
  };
}

/** What saving the form changes. `siblings`: all versions of the definition, for "latest" before and after (trap 9). */
export function consequencesOf(
  version: ImageVersion,
  fields: Fields,
  siblings: readonly ImageVersion[],
): Consequences {
  const before = readRegions(version);
  const changes = regionChanges(before, fields);
  const others = siblings.filter((v) => v.name !== version.name);
  const was = new Map(latestPerRegion([...others, version]).map((l) => [l.region, l]));
  const will = new Map(latestPerRegion([...others, asIfDone(version, fields)]).map((l) => [l.region, l]));
  const latest = [...new Set([...was.keys(), ...will.keys()])].flatMap((region): LatestChange[] => {
    const a = was.get(region);
    const b = will.get(region);
    if (a?.latest === b?.latest) return [];
    const displayName = b?.displayName ?? a?.displayName ?? region;
    const inferred = (b?.inferred ?? false) || (a?.inferred ?? false);
    return [{ region, displayName, before: a?.latest, after: b?.latest, inferred }];
  });
  return {
    replicasBefore: total(version, before),
    replicasAfter: total(version, fields),
    firstCopies: changes.filter((c) => c.kind === 'added').map((c) => c.name),
    gone: changes.filter((c) => c.kind === 'removed').map((c) => c.name),
    raised: sentRegions(version, fields)
      .filter((r) => r.kind === 'raised' && usability('Replicating', r.wasComplete) === 'likely')
      .map((r) => r.name),
    latestInferred: [...was.values(), ...will.values()].some((l) => l.inferred),
    latest: latest.sort((a, b) => a.displayName.localeCompare(b.displayName)),
  };
}
