import type { RoleAssignmentRequest } from './access-types';
import type { ArmClient } from './client';
import type { ArmFailure } from './errors';
import { operations } from './operations';
import type { RoleAssignment } from './types';

/** A write of access, as it is reviewed and as it is sent. */
export type AccessCall =
  | {
      readonly kind: 'put';
      readonly scope: string;
      readonly name: string;
      readonly body: RoleAssignmentRequest;
    }
  | { readonly kind: 'delete'; readonly scope: string; readonly name: string };

/** The call that removes an assignment. */
export const removalOf = ({ name, properties }: RoleAssignment): AccessCall => ({
  kind: 'delete',
  scope: properties.scope === '/' ? '' : properties.scope,
  name,
});

/** Method, URL and body of a call, exactly as it is sent. */
export function requestOf(client: ArmClient, call: AccessCall) {
  const { scope, name } = call;
  const operation = call.kind === 'put' ? operations.roleAssignmentsPut : operations.roleAssignmentsDelete;
  return {
    method: operation.method,
    url: client.urlOf(operation, { scope, name }),
    body: call.kind === 'put' ? call.body : undefined,
  };
}

/**
 * Makes the calls in order and stops at the first that fails. `done`: how many succeeded before, so that a retry continues
 * there; a PUT under the same name can be repeated (ARM 15).
 */
export async function sendAccessCalls(
  client: ArmClient,
  calls: readonly AccessCall[],
  tenantId: string | undefined,
  done = 0,
): Promise<{ readonly done: number; readonly failure?: ArmFailure }> {
  for (const [i, call] of calls.entries()) {
    if (i < done) continue;
    const { scope, name } = call;
    const answer =
      call.kind === 'put'
        ? await client.call(operations.roleAssignmentsPut, { scope, name }, { tenantId, body: call.body })
        : await client.call(operations.roleAssignmentsDelete, { scope, name }, { tenantId });
    if (!answer.ok) return { done: i, failure: answer.failure };
  }
  return { done: calls.length };
}
