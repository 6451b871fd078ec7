import { foldId } from '@/arm/resource-id';

import type { Doc } from '../contract';
import { isGuid, isObject } from './shape';
import type { Tenants, Told } from './tenants';
import { directoryId, tenantOfScope, UNKNOWN_TENANT } from './tenants';

const KINDS = {
  User: { type: 'graph/users', odata: 'user' },
  Group: { type: 'graph/groups', odata: 'group' },
  ServicePrincipal: { type: 'graph/serviceprincipals', odata: 'servicePrincipal' },
} as const;

const kindOf = (type: unknown) =>
  typeof type === 'string' && Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : undefined;

/**
 * Directory objects as far as `az role assignment list` knows them: it writes a name beside each principal (a user's sign-in
 * name, a group's name, a program's app id). Those that a directory export already holds are left alone.
 */
export function namedPrincipals(
  told: readonly Told[],
  tenants: Tenants,
  known: ReadonlySet<string>,
): readonly Doc[] {
  const found = new Map<string, Doc>();
  for (const [{ body, meta }, { principalName }] of told) {
    const properties = isObject(body) && isObject(body.properties) ? body.properties : {};
    const { principalId, principalType, scope } = properties;
    const kind = kindOf(principalType);
    if (principalName === undefined || kind === undefined || !isGuid(principalId)) continue;
    const tenantId = meta?.tenantId ?? tenantOfScope(String(scope), tenants) ?? UNKNOWN_TENANT;
    const id = directoryId(tenantId, kind.type, principalId);
    if (known.has(foldId(id))) continue;
    found.set(foldId(id), {
      id,
      type: kind.type,
      body: {
        '@odata.type': `#microsoft.graph.${kind.odata}`,
        id: principalId,
        displayName: principalName,
        ...(kind === KINDS.User && { userPrincipalName: principalName }),
      },
      meta: { tenantId },
    });
  }
  return [...found.values()];
}
