import { foldId } from '@/arm/resource-id';

import type { Answer, Call, Change, Doc, OperationMeta, Route } from '../contract';
import { Refusal } from '../contract';
import { actionOf } from '../pipeline/action-of';
import { segmentsOf } from '../pipeline/router';

// The activity log: one record for each write, delete or action on a subscription that reached a handler, accepted or refused.
// The end of a long operation is computed from the clock.

export interface ActivityRecord {
  /** Milliseconds of the emulator's clock. */
  readonly at: number;
  readonly subscriptionId: string;
  readonly resourceId: string;
  /** "Microsoft.Compute/galleries/write" */
  readonly action: string;
  readonly method: string;
  readonly caller: { readonly objectId: string; readonly name: string; readonly tenantId: string };
  readonly correlationId: string;
  readonly requestId: string;
  /** HTTP status of the answer to the call itself. */
  readonly status: number;
  readonly error?: { readonly code: string; readonly message: string };
  /** Of a long operation: how long it takes, and what comes of it. */
  readonly operation?: Pick<OperationMeta, 'startedAt' | 'durationMs' | 'outcome' | 'error'>;
}

/** As many writes are remembered; the next one takes the place of the oldest, so that the log costs every start the same. */
export const REMEMBERED_WRITES = 300;

/** Whether a call belongs to the activity log: it changes something below a subscription. */
export const isActivity = (route: Pick<Route, 'host' | 'method' | 'path'>): boolean =>
  route.host === 'arm' && !['GET', 'HEAD'].includes(route.method) && !/ResourceGraph/i.test(route.path);

/**
 * The record of a call as a change of the store; undefined when the call is at no subscription, or when nothing came of it (a
 * delete of what is not there).
 */
export function activityOf(call: Call, route: Route, outcome: Answer | Refusal): Change | undefined {
  const [, subscriptionId] = /^\/+subscriptions\/([^/]+)/i.exec(call.url.pathname) ?? [];
  const refused = outcome instanceof Refusal;
  if (subscriptionId === undefined || (!refused && !outcome.changes?.length)) return undefined;
  const path = `/${(segmentsOf(call.url.pathname) ?? []).join('/')}`;
  const asked = call.method === 'POST' ? path.slice(0, path.lastIndexOf('/')) : path;
  const operation = refused ? undefined : operationIn(outcome.changes ?? []);
  const record: ActivityRecord = {
    at: call.now,
    subscriptionId,
    resourceId: call.store.get(asked)?.id ?? asked,
    action: actionOf(call.method, route.path.split('/').filter(Boolean)),
    method: call.method,
    caller: {
      objectId: call.caller.objectId,
      name: call.caller.userPrincipalName,
      tenantId: call.caller.tenantId,
    },
    correlationId: call.correlationId,
    requestId: call.requestId,
    status: outcome.status,
    ...(refused && { error: { code: outcome.code, message: outcome.message } }),
    ...(operation && { operation }),
  };
  const slot = call.sequence % REMEMBERED_WRITES;
  return { put: { id: `/emulator/events/${slot}`, type: 'emulator/events', body: record } };
}

/** The long operation that an answer begins, if it begins one. */
function operationIn(changes: readonly Change[]): ActivityRecord['operation'] {
  for (const change of changes) {
    const meta = 'put' in change && change.put.type === 'emulator/operations' && change.put.meta?.operation;
    if (!meta) continue;
    const { startedAt, durationMs, outcome, error } = meta;
    return { startedAt, durationMs, outcome, ...(error && { error }) };
  }
  return undefined;
}

/** The records of a subscription. */
export function recordsOf(docs: readonly Doc[], subscriptionId: string): readonly ActivityRecord[] {
  const wanted = foldId(subscriptionId);
  return docs
    .map((doc) => (doc as Doc<ActivityRecord>).body)
    .filter((record) => foldId(record.subscriptionId) === wanted);
}
