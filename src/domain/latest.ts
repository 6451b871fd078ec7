import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion } from '@/arm/types';
import { compareVersions } from '@/lib/semver';

import { isInData } from './not-in-data';
import type { HadReplicas } from './replication';
import { notKnown, usability } from './replication';

/** Why a newer version is not what "latest" gives in a region. */
export type SkipReason =
  | 'excluded'
  | 'excludedHere'
  | 'notReplicatedHere'
  | 'notYetReplicatedHere'
  | 'failedHere'
  | 'notChecked'
  /** An import held the version without its target regions. */
  | 'targetsNotInData';

export interface SkippedVersion {
  readonly name: string;
  readonly reason: SkipReason;
}

export interface LatestInRegion {
  /** Normalised region name. */
  readonly region: string;
  /** As the service writes it. */
  readonly displayName: string;
  /** The version that "latest" gives here; undefined: none. */
  readonly latest?: string;
  /** Newer versions that were passed over, newest first, each with its reason. */
  readonly skipped: readonly SkippedVersion[];
  /**
   * True when the answer rests on inference: whether copies that failed or are not complete are skipped is not documented,
   * and the state of a copy whose status was not read is unknown (trap 9, ARM 16).
   */
  readonly inferred: boolean;
}

interface RegionView {
  readonly reason?: SkipReason;
  readonly inferred: boolean;
}

function view(version: ImageVersion, region: string, hadReplicas: HadReplicas): RegionView {
  const { publishingProfile, replicationStatus, provisioningState } = version.properties;
  if (publishingProfile?.excludeFromLatest === true) return { reason: 'excluded', inferred: false };
  const target = publishingProfile?.targetRegions?.find((r) => foldRegion(r.name) === region);
  if (!isInData(publishingProfile, 'targetRegions')) return { reason: 'targetsNotInData', inferred: true };
  if (!target) return { reason: 'notReplicatedHere', inferred: false };
  if (target.excludeFromLatest === true) return { reason: 'excludedHere', inferred: true };
  const status = replicationStatus?.summary?.find((s) => foldRegion(s.region ?? '') === region);
  if (status?.state === 'Completed') return { inferred: !isInData(publishingProfile, 'excludeFromLatest') };
  if (status?.state === 'Failed') return { reason: 'failedHere', inferred: true };
  if (usability(status?.state, hadReplicas(version, region)) === 'likely') return { inferred: true };
  if (status?.state === 'Replicating') return { reason: 'notYetReplicatedHere', inferred: true };
  if (provisioningState === 'Succeeded') return { inferred: true };
  return { reason: replicationStatus ? 'notYetReplicatedHere' : 'notChecked', inferred: true };
}

/**
 * What "latest" gives in each region that any version targets, and why each newer version is passed over (A3, S8).
 * Versions may carry replicationStatus or not; without it a Succeeded version counts as present, labelled inferred.
 */
export function latestPerRegion(
  versions: readonly ImageVersion[],
  hadReplicas: HadReplicas = notKnown,
): LatestInRegion[] {
  const newestFirst = versions.toSorted((a, b) => compareVersions(b.name, a.name));
  const names = new Map<string, string>();
  for (const v of newestFirst) {
    for (const r of v.properties.publishingProfile?.targetRegions ?? []) {
      const key = foldRegion(r.name);
      if (!names.has(key)) names.set(key, r.name);
    }
  }
  return [...names]
    .map(([region, displayName]): LatestInRegion => {
      const skipped: SkippedVersion[] = [];
      let inferred = false;
      for (const version of newestFirst) {
        const seen = view(version, region, hadReplicas);
        inferred ||= seen.inferred;
        if (seen.reason === undefined)
          return { region, displayName, latest: version.name, skipped, inferred };
        skipped.push({ name: version.name, reason: seen.reason });
      }
      return { region, displayName, skipped, inferred };
    })
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
}

/**
 * The versions whose regional state decides "latest" in some region: those that are latest by inference only, and newer ones
 * whose state was not read. At most `limit`, newest first.
 */
export function decidingVersions(rows: readonly LatestInRegion[], limit: number): readonly string[] {
  const names = new Set<string>();
  for (const { latest, skipped, inferred } of rows) {
    if (inferred && latest !== undefined) names.add(latest);
    for (const { name, reason } of skipped) if (reason === 'notChecked') names.add(name);
  }
  return [...names].sort((a, b) => compareVersions(b, a)).slice(0, limit);
}
