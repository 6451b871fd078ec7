import type { RoleDefinition } from '@/arm/types';

import { roleKey } from './evaluate';
import { foldScope } from './scopes';

/** Kinds of access that can be given, least privilege first. */
export const intendedAccesses = ['deploy', 'read', 'publish', 'share', 'edit', 'manage', 'own'] as const;
export type IntendedAccess = (typeof intendedAccesses)[number];

/** The built-in role that gives each with the fewest other rights. Built-in ids are the same in every tenant. */
const ROLES: Readonly<Record<IntendedAccess, string>> = {
  deploy: 'cf7c76d2-98a3-4358-a134-615aa78bf44d',
  read: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
  publish: '85a2d0d9-2eba-4c9c-b355-11c2cc0788ab',
  share: '1ef6a3be-d0ac-425d-8c01-acb62866290b',
  edit: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  manage: 'f58310d9-a9f6-439a-9e8d-f62e7b41a168',
  own: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
};

/** The role for a wish; undefined when its definition is not among those read. */
export const roleFor = (
  intended: IntendedAccess,
  roles: readonly RoleDefinition[],
): RoleDefinition | undefined => roles.find((r) => roleKey(r.id) === ROLES[intended]);

/** The wish that a role is the answer to, if any. */
export const intendedAccessOf = (roleDefinitionId: string): IntendedAccess | undefined =>
  intendedAccesses.find((intended) => ROLES[intended] === roleKey(roleDefinitionId));

/** Roles that may be assigned at a scope, custom ones too, each once, by name. */
export function assignableRoles(
  roles: readonly RoleDefinition[],
  chain: readonly string[],
): readonly RoleDefinition[] {
  const reach = new Set(chain);
  const unique = new Map(roles.map((r) => [roleKey(r.id), r]));
  return [...unique.values()]
    .filter((r) => r.properties.assignableScopes?.some((s) => reach.has(foldScope(s))))
    .toSorted((a, b) => a.properties.roleName.localeCompare(b.properties.roleName));
}
