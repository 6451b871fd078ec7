import { seeded } from '@/lib/seeded';

import type { RegionCopy } from '../contract';
import { regionOf } from '../data/regions';
import { copyStatus } from './state';

// How long copies take: the medians of recorded durations for an image of 30 GB (ARM 4). How much longer bigger images and
// greater distances take is not recorded and chosen here.

const SECOND = 1_000;
const NEW_VERSION = 474 * SECOND;
const FURTHER_REGION = 150 * SECOND;
const DELETE = 135 * SECOND;
const SHALLOW = 45 * SECOND;
const USUAL_GB = 30;
const LONGEST = 5.5 * 3_600 * SECOND;
/** Other regions begin to copy when the source's own copy is this far. */
const HANDOVER = 0.8;

/** GB. Full copies of a larger image fail in every region (ARM 8); shallow ones may have 32 TB (ARM 9). */
const MAX_FULL_GB = 2_048;

/** 0.85 to 1.15, always the same for the same text. */
const variation = (seed: string): number => 0.85 + seeded(seed)() * 0.3;

const bySize = (sizeGB: number): number => 0.7 + 0.3 * (sizeGB / USUAL_GB);

const radians = (degrees: string | undefined): number => (Number(degrees ?? 0) * Math.PI) / 180;
const EARTH_KM = 6_371;
const UNKNOWN_WAY_KM = 8_000;

/** Great-circle distance of two regions in kilometres; a middling one when a region's place is not known. */
export function distanceKm(from: string, to: string): number {
  const [a, b] = [regionOf(from), regionOf(to)];
  if (!a?.latitude || !b?.latitude) return UNKNOWN_WAY_KM;
  const [lat1, lat2] = [radians(a.latitude), radians(b.latitude)];
  const [dLat, dLon] = [lat2 - lat1, radians(b.longitude) - radians(a.longitude)];
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

export interface WantedRegion {
  /** Normalised. */
  readonly name: string;
  readonly replicas: number;
}

export interface CopyPlan {
  readonly versionId: string;
  readonly source: string;
  readonly regions: readonly WantedRegion[];
  readonly sizeGB: number;
  readonly shallow: boolean;
  readonly now: number;
  readonly fault: { readonly stuck: boolean; readonly fail: boolean };
}

const farDuration = (plan: CopyPlan, region: WantedRegion): number => {
  const way = 0.8 + distanceKm(plan.source, region.name) / 20_000;
  const replicas = 1 + 0.1 * (region.replicas - 1);
  return FURTHER_REGION * bySize(plan.sizeGB) * way * replicas * variation(plan.versionId + region.name);
};

const tooBig = (sizeGB: number): string =>
  `Replication failed in this region due to 'The GalleryImageVersion source resource size ${sizeGB} exceeds the max size ${MAX_FULL_GB} supported.'`;

/** What became of a copy under the plan's faults: the region `struck` stops on the way. */
function copyOf(plan: CopyPlan, region: string, startedAt: number, ms: number, struck: boolean): RegionCopy {
  const durationMs = Math.round(Math.min(LONGEST, ms));
  const base = { region, startedAt: Math.round(startedAt) };
  if (!plan.shallow && plan.sizeGB > MAX_FULL_GB) {
    const details = tooBig(plan.sizeGB);
    return { ...base, durationMs: 30 * SECOND, outcome: 'Failed', stopsAtPercent: 0, details };
  }
  if (!struck) return { ...base, durationMs, outcome: 'Completed' };
  const stopsAtPercent = 5 + Math.floor(seeded(`${plan.versionId} stop ${region}`)() * 80);
  if (plan.fault.stuck) return { ...base, durationMs, outcome: 'Stuck', stopsAtPercent };
  const details = "Replication failed in this region due to 'Failed with internal server error.'";
  return { ...base, durationMs, outcome: 'Failed', stopsAtPercent, details };
}

/** The copies of a new version: the source region completes first, the others follow from it. */
export function firstCopies(plan: CopyPlan): readonly RegionCopy[] {
  const { source, regions, now, sizeGB, versionId } = plan;
  const faulty = plan.fault.stuck || plan.fault.fail;
  const home = plan.shallow ? SHALLOW : NEW_VERSION * bySize(sizeGB) * variation(versionId);
  const last = regions.findLast((r) => r.name !== source)?.name ?? source;
  return regions.map((region) => {
    const struck = faulty && region.name === last;
    if (region.name === source || plan.shallow) return copyOf(plan, region.name, now, home, struck);
    // Never done before the source: what is copied must be there.
    const begin = now + Math.min(LONGEST, home) * HANDOVER;
    const ms = Math.max(farDuration(plan, region), home * (1 - HANDOVER) + 10 * SECOND);
    return copyOf(plan, region.name, begin, ms, struck);
  });
}

/** Copies after an update: new regions and added replicas are copied, what is there stays, what is gone is dropped. */
export function nextCopies(
  plan: CopyPlan,
  before: readonly RegionCopy[],
  replicasBefore: ReadonlyMap<string, number>,
): readonly RegionCopy[] {
  const had = new Map(before.map((copy) => [copy.region, copy]));
  const begun: WantedRegion[] = plan.regions.filter(
    (r) => !had.has(r.name) || r.replicas > (replicasBefore.get(r.name) ?? r.replicas),
  );
  const faulty = plan.fault.stuck || plan.fault.fail;
  const struck = faulty ? begun.at(-1)?.name : undefined;
  return plan.regions.map((region) => {
    const copy = had.get(region.name);
    if (copy && !begun.includes(region)) return copy;
    const added = region.replicas - (copy ? (replicasBefore.get(region.name) ?? 0) : 0);
    const ms = farDuration(plan, { name: region.name, replicas: Math.max(1, added) });
    const next = copyOf(plan, region.name, plan.now, ms, region.name === struck);
    return copy && isUsable(copy, plan.now) ? { ...next, hadReplicas: true } : next;
  });
}

/** Whether machines can be made from a copy: it is complete, or it was before replicas were added to it. */
export function isUsable(copy: RegionCopy, now: number): boolean {
  if (copy.hadReplicas) return true;
  const { state } = copyStatus(copy, now);
  return state === 'Completed' || state === 'Unknown';
}

/** How long an update lasts at least, though nothing is copied: recorded for a change of the end of life alone. */
export const updateDuration = (versionId: string): number => FURTHER_REGION * variation(versionId);

/** How long a delete takes, in clock milliseconds. */
export const deleteDuration = (versionId: string): number => DELETE * variation(versionId);

const reason = (copy: RegionCopy): string =>
  /due to '(.*)'$/.exec(copy.details ?? '')?.[1] ?? 'Failed with internal server error.';

/** The operation's error when copies fail (ARM 7): one region, or several. */
export function replicationError(
  copies: readonly RegionCopy[],
): { readonly code: string; readonly message: string } | undefined {
  const failed = copies.filter((copy) => copy.outcome === 'Failed');
  const code = 'CrpPirReplicationJobsNotCompleted';
  if (failed.length === 0) return undefined;
  if (failed.length === 1) {
    return { code, message: `Replication job not completed at region: ${failed[0]?.region ?? ''}` };
  }
  const list = failed.map((c) => `{region:${c.region}, detail:${reason(c)}}`).join(', ');
  return {
    code,
    message: `Gallery replication jobs failed in one or more regions. The failing regions' details are as follows: '${list}'. If retry does not work, then please do an update by removing the failed regions and update again by adding them back.`,
  };
}
