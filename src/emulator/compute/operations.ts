import { foldRegion } from '@/arm/resource-id';
import { hash32, seeded } from '@/lib/seeded';

import type { Answer, Call, Change, Doc, OperationMeta, Route } from '../contract';
import { computeDate } from '../wire-date';
import { COMPUTE_VERSIONS, DISK_VERSIONS, GALLERY_VERSIONS } from './api-versions';
import { entityNotFound } from './refusals';
import { operationEnd, operationState } from './state';

// Long-running operations (ARM 7). A write stores when its operation started and how long it takes; its status is computed.

interface OperationBody {
  readonly resourceId: string;
  /** What a finished share answers at its Location for newer api-versions. */
  readonly result?: unknown;
}

/**
 * Galleries have their own status path; images and machines use the provider's common one (both recorded), disks and
 * snapshots theirs (from memory).
 */
export type StatusPath = 'capsOperations' | 'operations' | 'DiskOperations';

const operationId = (subscriptionId: string, location: string, path: StatusPath, id: string): string =>
  `/subscriptions/${subscriptionId}/providers/Microsoft.Compute/locations/${foldRegion(location)}/${path}/${id}`;

const POLL_SECONDS = 60;
const PAUSED_POLL_SECONDS = 5;

/** Seconds. The service says 60, divided by the clock's speed, at least 1. A paused clock moves by jumps, so clients poll often then. */
export const retryAfter = (speed: number): string =>
  String(speed === 0 ? PAUSED_POLL_SECONDS : Math.max(1, Math.round(POLL_SECONDS / Math.max(speed, 1))));

const TICKS_AT_EPOCH = 621_355_968_000_000_000n;

/** The signature that ARM puts on status URLs since 2023: opaque to clients, which must keep it. */
function signature(id: string, now: number): string {
  const letters = (name: string, length: number) => {
    const next = seeded(`${name} ${id}`);
    return Array.from({ length }, () =>
      'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.charAt(Math.floor(next() * 64)),
    ).join('');
  };
  const ticks = TICKS_AT_EPOCH + BigInt(Math.floor(now)) * 10_000n;
  return `t=${ticks}&c=MIIH${letters('c', 120)}&s=${letters('s', 86)}&h=${letters('h', 43)}`;
}

export interface StartedOperation {
  readonly meta: OperationMeta;
  readonly change: Change;
  /** Azure-AsyncOperation always; Location and Retry-After where the service sends them. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Begins an operation on a resource; `slow`: of a version, which is polled at leisure; `monitored`: has a Location too. */
export function startOperation(
  call: Call,
  operation: {
    readonly kind: OperationMeta['kind'];
    readonly resourceId: string;
    readonly location: string;
    readonly durationMs: number;
    readonly error?: OperationMeta['error'];
    readonly slow?: boolean;
    readonly monitored?: boolean;
    readonly result?: unknown;
    /** Default: the galleries' own. */
    readonly status?: StatusPath;
  },
): StartedOperation {
  const { kind, resourceId, location, slow, monitored, status: path = 'capsOperations' } = operation;
  const fails = operation.error !== undefined || call.faults.failOperation;
  const meta: OperationMeta = {
    id: call.requestId,
    kind,
    startedAt: call.now,
    durationMs: call.faults.stuckOperation ? -1 : Math.round(operation.durationMs),
    outcome: fails ? 'Failed' : 'Succeeded',
    ...(fails && {
      error: operation.error ?? {
        code: 'InternalExecutionError',
        message: 'An internal execution error occurred. Please retry later.',
      },
    }),
  };
  const id = operationId(call.params.subscriptionId ?? '', location, path, call.requestId);
  const version = call.query('api-version') ?? GALLERY_VERSIONS[0];
  const signed = signature(call.requestId, call.now);
  // An imported location can be any text; a header takes no more than ASCII.
  const address = `${call.origin}${encodeURI(id)}`;
  const status = `${address}?api-version=${version}&${signed}`;
  const body: OperationBody = {
    resourceId,
    ...(operation.result !== undefined && { result: operation.result }),
  };
  return {
    meta,
    change: { put: { id, type: 'emulator/operations', body, meta: { operation: meta } } },
    headers: {
      'Azure-AsyncOperation': status,
      ...(monitored && {
        Location: `${address}?monitor=true&api-version=${version}&${signed}`,
      }),
      ...(slow && { 'Retry-After': retryAfter(call.speed) }),
    },
  };
}

/** Whether a write of the resource is still running. */
export function isBusy(doc: Doc, now: number): boolean {
  const operation = doc.meta?.operation;
  return operation !== undefined && operationState(operation, now) === 'InProgress';
}

/** From this api-version on the Location of a finished share has a body: the SDK fails on an empty one (ARM 7). */
const RESULT_SINCE = '2025-03-03';

const TIMED_OUT = 'Replication job timed out after 6 hours.';

/** Why an operation failed; one that was stuck has no error of its own until the service gives it up. */
const errorOf = (operation: OperationMeta): NonNullable<OperationMeta['error']> =>
  operation.error ?? { code: 'OperationTimedOut', message: TIMED_OUT };

function answerMonitor(call: Call, doc: Doc<OperationBody>, operation: OperationMeta): Answer {
  const state = operationState(operation, call.now);
  if (state === 'InProgress') {
    return {
      status: 202,
      headers: {
        Location: call.origin + call.url.pathname + call.url.search,
        'Retry-After': retryAfter(call.speed),
      },
    };
  }
  if (state === 'Failed') return { status: 409, body: { error: errorOf(operation) } };
  const wanted = (call.query('api-version') ?? '') >= RESULT_SINCE;
  return { status: 200, ...(wanted && doc.body.result !== undefined && { body: doc.body.result }) };
}

function answerStatus(call: Call, operation: OperationMeta): Answer {
  const state = operationState(operation, call.now);
  const fraction = hash32(operation.id) % 10_000;
  const running = state === 'InProgress';
  return {
    status: 200,
    body: {
      startTime: computeDate(operation.startedAt, fraction),
      ...(!running && { endTime: computeDate(operationEnd(operation), (fraction * 7) % 10_000) }),
      status: state,
      ...(state === 'Failed' && { error: errorOf(operation) }),
      name: operation.id,
    },
    ...(running && { headers: { 'Retry-After': retryAfter(call.speed) } }),
  };
}

const statusRoute = (path: StatusPath, apiVersions: readonly string[]): Route => ({
  method: 'GET',
  host: 'arm',
  path: `/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}/${path}/{operationId}`,
  apiVersions,
  versionError: { provider: 'Microsoft.Compute', type: `locations/${path}` },
  // The status URL is signed, so ARM checks no role here.
  handle: (call) => {
    const { subscriptionId = '', location = '', operationId: id = '' } = call.params;
    const doc = call.store.get(operationId(subscriptionId, location, path, id));
    const operation = doc?.meta?.operation;
    if (!doc || !operation || call.faults.lostOperation) throw entityNotFound();
    return call.query('monitor') === 'true'
      ? answerMonitor(call, doc as Doc<OperationBody>, operation)
      : answerStatus(call, operation);
  },
});

export const operationRoutes: readonly Route[] = [
  statusRoute('capsOperations', GALLERY_VERSIONS),
  statusRoute('operations', COMPUTE_VERSIONS),
  statusRoute('DiskOperations', DISK_VERSIONS),
];
