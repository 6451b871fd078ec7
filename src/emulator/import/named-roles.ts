import type { RoleAssignment } from '@/arm/types';
import { PARTIAL } from '@/lib/partial';

import type { Doc } from '../contract';
import { builtInRoles } from '../data/roles';
import type { Told } from './tenants';

const lastOf = (id: string): string => (id.split('/').at(-1) ?? '').toLowerCase();

/** Roles that no file holds and Microsoft does not define, as far as assignments name them: what such a role gives is not known. */
export function namedRoles(told: readonly Told[], docs: readonly Doc[]): readonly Doc[] {
  const known = new Set(
    docs.filter((d) => d.type === 'microsoft.authorization/roledefinitions').map((d) => lastOf(d.id)),
  );
  const names = new Map<string, string>();
  for (const [{ body }, { roleName }] of told) {
    if (roleName === undefined) continue;
    const guid = lastOf((body as RoleAssignment).properties.roleDefinitionId);
    const other = names.get(guid);
    // Of two names the one that sorts first: files come in any order.
    if (!known.has(guid) && !builtInRoles().has(guid) && (other === undefined || roleName < other))
      names.set(guid, roleName);
  }
  return [...names].map(([name, roleName]): Doc => {
    const id = `/providers/Microsoft.Authorization/roleDefinitions/${name}`;
    return {
      id,
      type: 'microsoft.authorization/roledefinitions',
      body: {
        properties: { [PARTIAL]: true, roleName },
        id,
        type: 'Microsoft.Authorization/roleDefinitions',
        name,
      },
      meta: { placeholder: true },
    };
  });
}
