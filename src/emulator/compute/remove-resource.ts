import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { requireScope } from '../pipeline/refusals';
import type { StatusPath } from './operations';
import { startOperation } from './operations';

interface Removal {
  readonly id: string;
  /** The resource type of the action that authorises it: "Microsoft.Compute/disks". */
  readonly type: string;
  readonly durationMs: number;
  readonly status: StatusPath;
}

/** DELETE of a light Compute resource: 204 when it is not there, else 202 and an operation. Refuses without the right, and below a lock. */
export function removeResource(call: Call, { id, type, durationMs, status }: Removal): Answer {
  requireAllowed(call.store, call.caller, `${type}/delete`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id) as Doc<{ readonly location: string }> | undefined;
  if (!doc) return { status: 204 };
  requireUnlocked(call.store, id, 'delete');
  const operation = startOperation(call, {
    kind: 'delete',
    resourceId: doc.id,
    location: doc.body.location,
    durationMs,
    monitored: true,
    status,
  });
  return {
    status: 202,
    headers: operation.headers,
    changes: [{ put: { ...doc, meta: { operation: operation.meta } } }, operation.change],
  };
}
