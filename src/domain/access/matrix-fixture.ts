import type { DenyAssignment, Permission, RoleAssignment, RoleDefinition } from '@/arm/types';

import type { AccessData } from './evaluate';
import { indexAccess } from './evaluate';
import { makeMatrix } from './matrix';
import { resourceTree } from './resource-tree';
import { resourcesOf } from './resources';

// Small and large estates for the tests of the sharing matrix.

const entry = (actions: readonly string[], notActions: readonly string[] = []): Permission => ({
  actions,
  notActions,
});

const role = (name: string, permission: Permission): RoleDefinition => ({
  id: `/providers/Microsoft.Authorization/roleDefinitions/${name}`,
  name,
  type: 'Microsoft.Authorization/roleDefinitions',
  properties: {
    roleName: name,
    type: 'BuiltInRole',
    description: '',
    assignableScopes: ['/'],
    permissions: [permission],
  },
});

/** Roles with the actions of the built-in ones that matter for galleries. */
export const roles = {
  reader: role('Reader', entry(['*/read'])),
  contributor: role(
    'Contributor',
    entry(['*'], ['Microsoft.Authorization/*/Write', 'Microsoft.Compute/galleries/share/action']),
  ),
  owner: role('Owner', entry(['*'])),
} as const;

let made = 0;

/** A role assignment; days old by the first of January 2026. */
export function assign(
  principalId: string,
  which: keyof typeof roles,
  scope: string,
  more: Partial<RoleAssignment['properties']> = {},
): RoleAssignment {
  const name = `a${++made}`;
  return {
    id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: {
      principalId,
      roleDefinitionId: roles[which].id,
      scope,
      createdOn: '2025-06-01T00:00:00Z',
      ...more,
    },
  };
}

/** A denial of some actions at a scope for everyone but the excluded. */
export const deny = (
  scope: string,
  actions: readonly string[],
  excluded: readonly string[] = [],
): DenyAssignment => ({
  id: `${scope}/providers/Microsoft.Authorization/denyAssignments/d${++made}`,
  name: 'd',
  type: 'Microsoft.Authorization/denyAssignments',
  properties: {
    permissions: [entry(actions)],
    scope,
    principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
    excludePrincipals: excluded.map((id) => ({ id })),
  },
});

export const subscription = '/subscriptions/s1';
export const gallery = `${subscription}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
export const definition = `${gallery}/images/i`;
export const version = `${definition}/versions/1.0.0`;

/** A matrix over assignments, with one gallery of two definitions and three versions unless ids are given. */
export function matrixOf(
  assignments: readonly RoleAssignment[],
  more: Partial<AccessData> = {},
  ids: readonly string[] = [version, `${definition}/versions/1.1.0`, `${gallery}/images/j/versions/1.0.0`],
) {
  const data: AccessData = {
    assignments,
    roleDefinitions: Object.values(roles),
    denyAssignments: [],
    groups: new Map(),
    tree: { managementGroupOfSubscription: new Map(), parentOfManagementGroup: new Map() },
    ...more,
  };
  const resources = resourcesOf(
    ids.map((id) => ({ id, tenantId: 't' })),
    [],
  );
  const tree = resourceTree(resources);
  const matrix = makeMatrix(indexAccess(data));
  const at = (id: string) => {
    const node = tree.byKey.get(id.toLowerCase());
    if (!node) throw new Error(`${id} is not in the tree`);
    return node;
  };
  return { data, tree, matrix, at, cell: (who: string, id: string) => matrix.cell(who, at(id)) };
}

/** Deterministic numbers below n. */
function dice(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** The estate that the issue names: 5,000 assignments, 2,000 principals, 1,000 groups 8 deep with a circle, 2,000 resources. */
export function largeEstate() {
  const pick = dice(7);
  const ids: string[] = [];
  for (let g = 0; g < 40; g++) {
    const one = `/subscriptions/s${g % 10}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g${g}`;
    for (let d = 0; d < 7; d++) {
      for (let v = 0; v < 6; v++) ids.push(`${one}/images/i${d}/versions/1.${v}.0`);
    }
  }
  const group = (i: number) => `group-${i}`;
  const members = new Map<string, string[]>();
  for (let i = 0; i < 1000; i++) {
    const inside = Array.from({ length: 4 }, (_, k) => `user-${k === 0 ? i : pick(1000)}`);
    // Chains of eight groups; the last one of a chain holds the first again.
    inside.push(i % 8 === 7 ? group(i - 7) : group(i + 1));
    members.set(group(i), inside);
  }
  const kinds = ['reader', 'contributor', 'owner'] as const;
  const assignments = Array.from({ length: 5000 }, (_, i) => {
    const id = ids[pick(ids.length)] ?? '';
    const parts = id.split('/');
    const depth = [3, 5, 9, 11, 13][pick(5)] ?? 3;
    const who = i % 2 === 0 ? group(pick(1000)) : `user-${pick(1000)}`;
    return assign(who, kinds[pick(3)] ?? 'reader', parts.slice(0, depth).join('/'));
  });
  const groups = new Map([...members].map(([id, list]) => [id, { members: list, complete: true }]));
  return { ids, assignments, groups };
}
