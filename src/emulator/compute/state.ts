import type { ProvisioningState, RegionalReplicationStatus, ReplicationStatus } from '@/arm/types';
import { PARTIAL } from '@/lib/partial';

import type { Doc, OperationMeta, RegionCopy } from '../contract';

// What is true of a resource at an instant of the emulator's clock. Nothing here is stored: operations and copies store when they
// began and how long they take, and this is asked again each time.

const SIX_HOURS = 6 * 3_600_000;

/** When an operation ends. The service gives up a stuck one after six hours (ARM 7). */
export const operationEnd = (operation: OperationMeta): number =>
  operation.startedAt + (operation.durationMs < 0 ? SIX_HOURS : operation.durationMs);

/** The state of an operation. A stuck one fails when the service gives up. */
export function operationState(operation: OperationMeta, now: number): 'InProgress' | 'Succeeded' | 'Failed' {
  if (now < operationEnd(operation)) return 'InProgress';
  return operation.durationMs < 0 ? 'Failed' : operation.outcome;
}

/** Whether an import held only some properties of a resource. */
const isPartial = ({ body }: Doc): boolean =>
  (body as { readonly properties?: { readonly [PARTIAL]?: unknown } }).properties?.[PARTIAL] === true;

/**
 * provisioningState as ARM computes it: by the operation that last touched the resource; imported ones as recorded, undefined when
 * no file has it; else Succeeded. A version with a failed copy stays Failed until that region is taken away.
 */
export function provisioningState(doc: Doc, now: number): ProvisioningState | undefined {
  const { operation, recordedState, copies } = doc.meta ?? {};
  if (!operation && recordedState !== undefined) return recordedState as ProvisioningState;
  if (!operation && isPartial(doc)) return undefined;
  if (operation && operation.kind !== 'share') {
    const state = operationState(operation, now);
    if (state === 'Failed') return state;
    if (state === 'InProgress') return RUNNING[operation.kind];
  }
  const states = copies?.map((copy) => copyStatus(copy, now).state) ?? [];
  if (states.includes('Failed')) return 'Failed';
  return states.includes('Replicating') ? 'Updating' : 'Succeeded';
}

const RUNNING = { create: 'Creating', update: 'Updating', delete: 'Deleting', migrate: 'Migrating' } as const;

/** When a copy ends; a stuck one after six hours. */
export const copyEnd = (copy: RegionCopy): number =>
  copy.startedAt + (copy.outcome === 'Stuck' ? SIX_HOURS : copy.durationMs);

const TIMED_OUT = 'Replication job timed out after 6 hours.';

/** One region's row of replicationStatus (ARM 8): the region normalised, whole percent, details only when something is wrong. */
export function copyStatus(copy: RegionCopy, now: number): RegionalReplicationStatus {
  if (copy.recorded) return copy.recorded;
  const { region, details } = copy;
  const stopsAt = copy.stopsAtPercent ?? 0;
  if (now >= copyEnd(copy)) {
    if (copy.outcome === 'Completed') return { region, state: 'Completed', progress: 100 };
    return {
      region,
      state: 'Failed',
      details: details ?? (copy.outcome === 'Stuck' ? TIMED_OUT : 'Failed with internal server error.'),
      progress: stopsAt,
    };
  }
  const share = Math.max(0, now - copy.startedAt) / Math.max(1, copy.durationMs);
  const top = copy.outcome === 'Completed' ? 99 : stopsAt;
  return {
    region,
    state: 'Replicating',
    progress: Math.min(top, Math.floor(share * (copy.outcome === 'Completed' ? 100 : stopsAt))),
  };
}

/**
 * A version's replicationStatus: Failed if any copy failed, InProgress while any runs, else Completed. An imported one as its file
 * had it: regions that no file tells of are left out, and the whole is marked where none did.
 */
export function replicationStatus(doc: Doc, now: number): ReplicationStatus & { readonly [PARTIAL]?: true } {
  const { operation, recordedAggregate, copies = [] } = doc.meta ?? {};
  const summary = copies.map((copy) => copyStatus(copy, now)).filter(({ state }) => state !== undefined);
  const recorded = operation ? undefined : (recordedAggregate as ReplicationStatus['aggregatedState']);
  if (summary.length === 0 && (copies.length > 0 || isPartial(doc))) {
    return { [PARTIAL]: true, ...(recorded && { aggregatedState: recorded }) };
  }
  if (recorded) return { aggregatedState: recorded, summary };
  const any = (state: string) => summary.some((s) => s.state === state);
  const aggregatedState = any('Failed')
    ? 'Failed'
    : any('Replicating')
      ? 'InProgress'
      : any('Unknown') || summary.length === 0
        ? 'Unknown'
        : 'Completed';
  return { aggregatedState, summary };
}
