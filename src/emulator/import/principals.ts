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
 * Directory objects as far as role assignments know them: `az role assignment list` writes a name beside each principal (a
 * user's sign-in name, a group's name, a program's app id). One without a name gets none: Graph answers so about objects that the
 * caller may not read, and nobody must take it for deleted (DOMAIN-TRAPS 21). Those of a directory export are left alone.
 */
export function namedPrincipals(
  told: readonly Told[],
  tenants: Tenants,
  { known, asked }: { readonly known: ReadonlySet<string>; readonly asked: ReadonlySet<string> },
): readonly Doc[] {
  const found = new Map<string, Doc>();
  for (const [{ body, meta }, { principalName }] of told) {
    const properties = isObject(body) && isObject(body.properties) ? body.properties : {};
    const { principalId, principalType, scope } = properties;
    const kind = kindOf(principalType);
    if (kind === undefined || !isGuid(principalId)) continue;
    const tenantId = meta?.tenantId ?? tenantOfScope(String(scope), tenants) ?? UNKNOWN_TENANT;
    const id = directoryId(tenantId, kind.type, principalId);
    // Graph was asked about it and did not answer: it is missing there, and stays missing here.
    if (asked.has(`${tenantId} ${principalId.toLowerCase()}`)) continue;
    if (known.has(foldId(id)) || (principalName === undefined && found.has(foldId(id)))) continue;
    found.set(foldId(id), {
      id,
      type: kind.type,
      body: {
        '@odata.type': `#microsoft.graph.${kind.odata}`,
        id: principalId,
        displayName: principalName ?? null,
        ...(kind === KINDS.User && principalName !== undefined && { userPrincipalName: principalName }),
      },
      meta: { tenantId },
    });
  }
  return [...found.values()];
}
