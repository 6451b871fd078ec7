import { foldId } from '@/arm/resource-id';

import type { Doc } from '../contract';
import { directoryId, tenantOfAssignment } from './placement';
import { isGuid, isObject } from './shape';
import type { Tenants, Told } from './tenants';

const KINDS = {
  User: { type: 'graph/users', odata: 'user' },
  Group: { type: 'graph/groups', odata: 'group' },
  ServicePrincipal: { type: 'graph/serviceprincipals', odata: 'servicePrincipal' },
} as const;

const kindOf = (type: unknown) =>
  typeof type === 'string' && Object.hasOwn(KINDS, type) ? KINDS[type as keyof typeof KINDS] : undefined;

/**
 * Directory objects as far as role assignments know them: `az role assignment list` writes a name beside each principal (a
 * user's sign-in name, a group's name, an app id). One without a name gets none: it is an object that the caller may not read,
 * not a deleted one (trap 21). Principals of a directory export stay as they are. An assignment without a known tenant is
 * shown in each tenant, so its principal is known in each.
 */
export function namedPrincipals(
  told: readonly Told[],
  tenants: Tenants,
  { known, asked }: { readonly known: ReadonlySet<string>; readonly asked: ReadonlySet<string> },
): readonly Doc[] {
  const found = new Map<string, { readonly name: string | undefined; readonly doc: Doc }>();
  for (const [doc, { principalName }] of told) {
    if (doc.type !== 'microsoft.authorization/roleassignments') continue;
    const properties = isObject(doc.body) && isObject(doc.body.properties) ? doc.body.properties : {};
    const { principalId, principalType } = properties;
    const kind = kindOf(principalType);
    if (kind === undefined || !isGuid(principalId)) continue;
    const only = tenantOfAssignment(doc, tenants);
    for (const tenantId of only === undefined ? tenants.all : [only]) {
      // Graph was asked about it and did not answer: it is missing there, and stays missing here.
      if (only !== undefined && asked.has(`${tenantId} ${principalId.toLowerCase()}`)) continue;
      const id = directoryId(tenantId, kind.type, principalId);
      const key = foldId(id);
      const other = found.get(key);
      // Of two names the one that sorts first: files come in any order.
      if (known.has(key) || (other && !isBefore(principalName, other.name))) continue;
      const body = {
        '@odata.type': `#microsoft.graph.${kind.odata}`,
        id: principalId,
        displayName: principalName ?? null,
        ...(kind === KINDS.User && principalName !== undefined && { userPrincipalName: principalName }),
      };
      found.set(key, { name: principalName, doc: { id, type: kind.type, body, meta: { tenantId } } });
    }
  }
  return [...found.values()].map(({ doc }) => doc);
}

const isBefore = (name: string | undefined, other: string | undefined): boolean =>
  name !== undefined && (other === undefined || name < other);
