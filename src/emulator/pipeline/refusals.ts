import type { Call, Caller, StoreView } from '../contract';
import { Refusal } from '../contract';

// ARM's own refusals that the handlers of several providers give (ARM 14).

/** 403: the caller may not perform the action at the scope. */
export const notAuthorized = (caller: Caller, action: string, scope: string): Refusal =>
  new Refusal(
    403,
    'AuthorizationFailed',
    `The client '${caller.userPrincipalName}' with object id '${caller.objectId}' does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
  );

/** 405: nothing at this URL has the method (sentence from memory). */
export const methodNotAllowed = (method: string): Refusal =>
  new Refusal(405, 'MethodNotAllowed', `The requested resource does not support http method '${method}'.`);

/** 404: a namespace that no resource provider has. */
export const unknownNamespace = (namespace: string): Refusal =>
  new Refusal(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);

/** 404: ARM knows no resource of that name. `type` with its provider, `names` slash-joined: 'Microsoft.Compute/galleries/images', 'g/i'. */
export function resourceNotFound(type: string, names: string, resourceGroup: string): Refusal {
  const [provider, ...types] = type.split('/');
  const parts = names.split('/');
  const path = types.map((t, i) => `${t}/${parts[i] ?? ''}`).join('/');
  return new Refusal(
    404,
    'ResourceNotFound',
    `The Resource '${provider}/${path}' under resource group '${resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  );
}

/** 404: a write below a resource that is not there. */
export const parentNotFound = (names: string): Refusal =>
  new Refusal(
    404,
    'ParentResourceNotFound',
    `Can not perform requested operation on nested resource. Parent resource '${names}' not found.`,
  );

/** 404: a list below a resource that is not there. */
export const parentNotFoundOnRead = (type: string, parentId: string): Refusal =>
  new Refusal(
    404,
    'ParentResourceNotFound',
    `Failed to perform 'read' on resource(s) of type '${type}', because the parent resource '${parentId}' could not be found.`,
  );

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Refuses when the subscription or the resource group of a URL does not exist. */
export function requireScope(store: StoreView, params: Call['params']): void {
  const { subscriptionId, resourceGroup } = params;
  if (subscriptionId !== undefined && !store.get(`/subscriptions/${subscriptionId}`)) {
    if (!GUID.test(subscriptionId)) {
      throw new Refusal(
        400,
        'InvalidSubscriptionId',
        `The provided subscription identifier '${subscriptionId}' is malformed or invalid.`,
      );
    }
    throw new Refusal(
      404,
      'SubscriptionNotFound',
      `The subscription '${subscriptionId}' could not be found.`,
    );
  }
  if (resourceGroup === undefined) return;
  if (!store.get(`/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`)) {
    throw new Refusal(404, 'ResourceGroupNotFound', `Resource group '${resourceGroup}' could not be found.`);
  }
}
