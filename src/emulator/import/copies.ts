import { foldRegion } from '@/arm/resource-id';
import type { RegionalReplicationState, RegionalReplicationStatus } from '@/arm/types';

import type { RegionCopy } from '../contract';
import type { JsonObject } from './shape';
import { isObject } from './shape';

const STATES: readonly RegionalReplicationState[] = ['Unknown', 'Replicating', 'Completed', 'Failed'];

/**
 * The copies of an imported version, from its target regions and the replicationStatus of the export. They do not change with
 * the clock, because the end of an unfinished copy is not in the file. A region without a status has no state. `statusSeen`:
 * whether any region had a status.
 */
export function recordedCopies(properties: JsonObject): readonly RegionCopy[] {
  const { publishingProfile, replicationStatus } = properties;
  const targets = isObject(publishingProfile) ? objects(publishingProfile.targetRegions) : [];
  const rows = new Map<string, RegionalReplicationStatus>();
  for (const target of targets) {
    const region = foldRegion(String(target.name));
    rows.set(region, { region });
  }
  for (const row of isObject(replicationStatus) ? objects(replicationStatus.summary) : []) {
    const region = foldRegion(String(row.region));
    const said = row.state !== undefined && row.state !== null;
    const state = STATES.find((s) => s === row.state) ?? 'Unknown';
    rows.set(region, { ...row, region, ...(said && { state }) });
  }
  return [...rows.values()].map((recorded) => ({
    region: recorded.region ?? '',
    startedAt: 0,
    durationMs: 0,
    outcome:
      recorded.state === 'Failed' ? 'Failed' : recorded.state === 'Replicating' ? 'Stuck' : 'Completed',
    recorded,
  }));
}

/** The copies of a version's body with these rows of status; a region that none of them names has no state. */
export const copiesOf = (body: unknown, summary: unknown): readonly RegionCopy[] => {
  const properties = isObject(body) && isObject(body.properties) ? body.properties : {};
  return recordedCopies({ publishingProfile: properties.publishingProfile, replicationStatus: { summary } });
};

/** Whether a file had the status of any of these regions. */
export const statusSeen = (copies: readonly RegionCopy[] = []): boolean =>
  copies.some((c) => c.recorded?.state !== undefined);

const objects = (list: unknown): readonly JsonObject[] => (Array.isArray(list) ? list.filter(isObject) : []);
