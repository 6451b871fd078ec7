import { sameJson } from '@/lib/equal';
import { lowerCase } from '@/lib/letter-case';

import type { ArmClient } from './client';
import type { ArmFailure } from './errors';
import type { LongOperation } from './long-running';
import { longOperationOf } from './long-running';
import type { Operation } from './operations';
import type { ArmId } from './types';

// ARM has no ETags for galleries (ARM 1) and replaces target regions as a whole (trap 1): two admins overwrite each other.
// Every write therefore reads first. A write between that read and this one is still lost; the review step names it.

/** What editing rests on: the resource without what changes by itself while time passes. */
interface Editable {
  readonly properties?: Readonly<Record<string, unknown>> | object;
}

// A storage profile gains its disks while a version is created (ARM 4). No form edits it, so it is not compared.
const VOLATILE_PROPERTIES = [
  'provisioningState',
  'replicationStatus',
  'sharingStatus',
  'validationsProfile',
  'storageProfile',
];
const TRANSITIONAL = new Set<unknown>(['Creating', 'Updating', 'Deleting', 'Migrating']);

const propertiesOf = (resource: Editable) => (resource.properties ?? {}) as Readonly<Record<string, unknown>>;

function withoutVolatile(resource: Editable): unknown {
  const { systemData: _, ...rest } = resource as Readonly<Record<string, unknown>>;
  const properties = Object.fromEntries(
    Object.entries(propertiesOf(resource)).filter(([key]) => !VOLATILE_PROPERTIES.includes(key)),
  );
  return { ...rest, id: lowerCase(String(rest.id ?? '')), properties };
}

/** Whether the resource was changed between two reads. States and progress do not count. */
export const sameForEditing = (a: Editable, b: Editable): boolean =>
  sameJson(withoutVolatile(a), withoutVolatile(b));

export type WriteOutcome<T> =
  | { readonly kind: 'accepted'; readonly resource: T | undefined; readonly operation: LongOperation }
  /** The resource was changed after `base` was read: nothing was sent. */
  | { readonly kind: 'changed'; readonly theirs: T }
  /** The resource is in the middle of another change: nothing was sent. */
  | { readonly kind: 'busy'; readonly theirs: T }
  /** The resource is no longer there: nothing was sent. */
  | { readonly kind: 'gone'; readonly failure: ArmFailure }
  /** The second read failed: nothing was sent. */
  | { readonly kind: 'unread'; readonly failure: ArmFailure }
  /** The write was refused, in the service's words; the resource is as it was. */
  | { readonly kind: 'refused'; readonly failure: ArmFailure }
  /** No clear answer came to the write (see `unclear`): only a re-read can tell what became of it. */
  | { readonly kind: 'unknown'; readonly failure: ArmFailure };

export interface CarefulWrite<T, B> {
  readonly read: Operation<{ readonly id: string }, undefined, T>;
  readonly write: Operation<{ readonly id: string }, B, T>;
  readonly id: ArmId;
  readonly tenantId?: string;
  /** The resource as it was when the person began to edit (or last merged). */
  readonly base: T;
  /** Makes the body from the resource as it is now, so that nothing the form does not know is lost. */
  readonly body: (fresh: T) => B;
  /** Lets a write through to a resource in transition, e.g. to take back a stuck change. */
  readonly evenIfBusy?: boolean;
}

/**
 * Whether a failed write may have been carried out: the connection broke, a gateway timed out (5xx), or a success cannot be
 * parsed. Without a token, or with a 4xx, it was not.
 */
const unclear = ({ kind, status }: ArmFailure): boolean =>
  kind === 'network' ||
  kind === 'aborted' ||
  status >= 500 ||
  (kind === 'malformed' && status >= 200 && status < 400);

/** Re-reads, compares, writes. Never throws; the outcome says exactly what did and did not happen. */
export async function carefulWrite<T extends Editable, B>(
  client: ArmClient,
  { read, write, id, tenantId, base, body, evenIfBusy = false }: CarefulWrite<T, B>,
): Promise<WriteOutcome<T>> {
  const before = await client.call(read, { id }, { tenantId });
  if (!before.ok) {
    return { kind: before.failure.status === 404 ? 'gone' : 'unread', failure: before.failure };
  }
  const fresh = before.data;
  if (!sameForEditing(base, fresh)) return { kind: 'changed', theirs: fresh };
  if (!evenIfBusy && TRANSITIONAL.has(propertiesOf(fresh).provisioningState))
    return { kind: 'busy', theirs: fresh };
  const answer = await client.call(write, { id }, { tenantId, body: body(fresh) });
  if (!answer.ok) return { kind: unclear(answer.failure) ? 'unknown' : 'refused', failure: answer.failure };
  const about = {
    resourceId: id,
    resourceUrl: client.urlOf(read, { id }),
    deletes: write.method === 'DELETE',
    tenantId,
  };
  return { kind: 'accepted', resource: answer.data, operation: longOperationOf(answer, about) };
}
