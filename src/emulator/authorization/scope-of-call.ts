import { parseId } from '@/arm/resource-id';

import type { Call, StoreView } from '../contract';
import { Refusal } from '../contract';
import { requireScope, resourceNotFound } from '../pipeline/refusals';

/** The scope before "/providers/Microsoft.Authorization/…" in the URL; "" is the root. */
export const scopeOf = (call: Call): string => {
  const scope = call.params.scope ?? '';
  return scope === '' ? '' : `/${scope}`;
};

/** What an assignment body calls that scope. */
export const scopeText = (scope: string): string => (scope === '' ? '/' : scope);

/** Refuses a scope that names something that does not exist. Resources that the emulator does not keep count as missing. */
export function requireExisting(store: StoreView, scope: string): void {
  if (scope === '' || store.get(scope)) return;
  const id = parseId(scope);
  if (!id) {
    if (/^\/providers\/Microsoft\.Management\/managementGroups\//i.test(scope)) {
      const name = scope.split('/').at(-1) ?? '';
      throw new Refusal(404, 'NotFound', `Management group '${name}' could not be found.`);
    }
    throw new Refusal(
      400,
      'MissingSubscription',
      'The request did not have a subscription or a valid tenant level resource provider.',
    );
  }
  const { subscriptionId, resourceGroup = '', provider, path } = id;
  requireScope(store, { subscriptionId, ...(id.resourceGroup !== undefined && { resourceGroup }) });
  if (path.length === 0) return;
  const types = path.map(([type]) => type).join('/');
  const names = path.map(([, name]) => name).join('/');
  throw resourceNotFound(`${provider ?? ''}/${types}`, names, resourceGroup);
}
