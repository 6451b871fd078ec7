import { parseId } from '@/arm/resource-id';

import { isAllowed } from '../authorization/access';
import type { Call } from '../contract';
import { Refusal } from '../contract';

// Linked resources: ARM checks that the caller may read every resource that a body names, before the provider sees the call.

/** The write that names another resource. */
export interface LinkingWrite {
  /** "Microsoft.Compute/virtualMachines/write" */
  readonly action: string;
  /** The id that is written. */
  readonly scope: string;
  /** The path of the linked id in the body. */
  readonly path: string;
}

const READ_ACTIONS: Readonly<Record<string, string>> = {
  images: 'Microsoft.Compute/images/read',
  'galleries/images': 'Microsoft.Compute/galleries/images/read',
  'galleries/images/versions': 'Microsoft.Compute/galleries/images/versions/read',
  virtualmachines: 'Microsoft.Compute/virtualMachines/read',
  disks: 'Microsoft.Compute/disks/beginGetAccess/action',
  snapshots: 'Microsoft.Compute/snapshots/beginGetAccess/action',
};

/**
 * The type of a linked resource ("galleries/images/versions", lower case). Refuses what is no resource id
 * (LinkedInvalidPropertyId), and what the caller may not read or lies in another tenant (LinkedAuthorizationFailed).
 */
export function requireLinked(call: Call, id: string, write: LinkingWrite): string {
  const parsed = parseId(id);
  if (!parsed || parsed.path.length === 0) {
    throw new Refusal(
      400,
      'LinkedInvalidPropertyId',
      `Property id '${id}' at path '${write.path}' is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}' or '/providers/{resourceProviderNamespace}/'.`,
    );
  }
  const types = parsed.path.map(([type]) => type.toLowerCase()).join('/');
  const action = READ_ACTIONS[types] ?? `${parsed.provider}/${types}/read`;
  const subscription = call.store.get(`/subscriptions/${parsed.subscriptionId}`);
  if (subscription?.meta?.tenantId !== call.caller.tenantId) {
    throw new Refusal(
      403,
      'LinkedAuthorizationFailed',
      `The client has permission to perform action '${action}' on scope '${write.scope}', however the current tenant '${call.caller.tenantId}' is not authorized to access linked subscription '${parsed.subscriptionId}'.`,
    );
  }
  if (!isAllowed(call.store, call.caller, action, id)) {
    throw new Refusal(
      403,
      'LinkedAuthorizationFailed',
      `The client '${call.caller.userPrincipalName}' with object id '${call.caller.objectId}' has permission to perform action '${write.action}' on scope '${write.scope}'; however, it does not have permission to perform action(s) '${action}' on the linked scope(s) '${id}' (respectively) or the linked scope(s) are invalid.`,
    );
  }
  return types;
}
