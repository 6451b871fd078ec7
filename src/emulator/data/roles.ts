import type { Permission, RoleDefinition } from '@/arm/types';

import { packedRoles } from './packed-roles';

const unshort = (text: string): readonly string[] =>
  text === '' ? [] : text.split(' ').map((action) => action.replace('~', 'Microsoft.'));

function unpack(line: string): RoleDefinition {
  const [name = '', roleName = '', created = '', updated = '', description = '', ...sets] = line.split('|');
  const [actions = '', notActions = '', dataActions = '', notDataActions = ''] = sets;
  const permission: Permission = {
    actions: unshort(actions),
    notActions: unshort(notActions),
    dataActions: unshort(dataActions),
    notDataActions: unshort(notDataActions),
  };
  return {
    properties: {
      roleName,
      type: 'BuiltInRole',
      description,
      assignableScopes: ['/'],
      permissions: [permission],
      createdOn: created || null,
      updatedOn: updated || null,
      createdBy: null,
      updatedBy: null,
    },
    id: `/providers/Microsoft.Authorization/roleDefinitions/${name}`,
    type: 'Microsoft.Authorization/roleDefinitions',
    name,
  };
}

let unpacked: ReadonlyMap<string, RoleDefinition> | undefined;

/** Built-in roles by guid, in ARM's shape with the tenant-level id: those that touch galleries or access, not all that Azure has. */
export function builtInRoles(): ReadonlyMap<string, RoleDefinition> {
  unpacked ??= new Map(
    packedRoles
      .trim()
      .split('\n')
      .map((line) => {
        const role = unpack(line);
        return [role.name, role];
      }),
  );
  return unpacked;
}
