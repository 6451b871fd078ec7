import { describe, expect, it } from 'vitest';

import { readDirectory } from '@/arm/directory';
import type { ArmFailure } from '@/arm/errors';
import type { DirectoryObject, RoleAssignment, RoleDefinition } from '@/arm/types';
import { atOnce } from '@/lib/in-slices';

import type { AccessLists } from './assemble';
import { assembling } from './assemble';
import { has } from './capabilities';
import { accessOf } from './evaluate';
import { resourcesOf } from './resources';

const S1 = '/subscriptions/s1';
const S2 = '/subscriptions/s2';
const gallery = (s: string) => `${s}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
const reader: RoleDefinition = {
  id: '/providers/Microsoft.Authorization/RoleDefinitions/READER',
  name: 'reader',
  type: '',
  properties: {
    roleName: 'Reader',
    type: 'BuiltInRole',
    description: '',
    assignableScopes: ['/'],
    permissions: [{ actions: ['*/read'], notActions: [] }],
  },
};
const assign = (name: string, principalId: string, scope: string): RoleAssignment => ({
  id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
  name,
  type: '',
  properties: { principalId, scope, roleDefinitionId: `${S1}/x/reader`, principalType: 'User' },
});
const assemble = (more: Partial<AccessLists>) =>
  atOnce(
    assembling({
      subscriptions: [
        { subscriptionId: 's1', tenantId: 't1' },
        { subscriptionId: 's2', tenantId: 't2' },
      ],
      assignments: [],
      denyAssignments: [],
      eligible: [],
      scheduled: [],
      delegations: [],
      furtherAssignments: [],
      roles: [{ tenantId: 't1', rows: [reader] }],
      containers: [],
      directory: [],
      ...more,
    }),
  );
const sees = (k: ReturnType<typeof assemble>, who: string, s: string) =>
  has(accessOf(k.index, who, gallery(s)).allowed, 'seeGallery');

describe('what was read, put together', () => {
  it('a grant at one tenant’s root holds in no other tenant', () => {
    const known = assemble({ assignments: [[assign('a', 'p', '/')], []] });
    expect([sees(known, 'p', S1), sees(known, 'p', S2)]).toEqual([true, false]);
  });

  it('a management group whose place is hidden counts where ARM listed its grant', () => {
    const above = '/providers/Microsoft.Management/managementGroups/Hidden';
    const known = assemble({ assignments: [[assign('a', 'p', above)], []] });
    expect([sees(known, 'p', S1), sees(known, 'p', S2)]).toEqual([true, false]);
  });

  it('the chain of a subscription is taken from Resource Graph, and its groups are named', () => {
    const known = assemble({
      assignments: [[assign('a', 'p', '/providers/Microsoft.Management/managementGroups/root')], []],
      containers: [
        {
          tenantId: 't2',
          rows: [
            {
              id: S2,
              name: 'Two',
              type: 'microsoft.resources/subscriptions',
              subscriptionId: 's2',
              aboveSubscription: [
                { name: 'Near', displayName: 'Near by' },
                { name: 'Root', displayName: 'All' },
              ],
            },
          ],
        },
      ],
    });
    expect(sees(known, 'p', S2)).toBe(true);
    expect(known.scopeNames.get('/providers/microsoft.management/managementgroups/near')).toBe('Near by');
  });

  it('ids of principals compare without case; who was refused is not called missing', () => {
    const failure = { status: 403 } as ArmFailure;
    const known = assemble({
      assignments: [[assign('a', 'P-1', S1), assign('b', 'q', S1), assign('c', 'r', S1)], []],
      directory: [
        { objects: [], missing: ['q'], refused: [{ ids: ['r'], failure }], groups: [], unreadGroups: [] },
      ],
    });
    expect(sees(known, 'p-1', S1)).toBe(true);
    expect(known.principals.get('q')?.unresolved).toBe('missing');
    expect(known.principals.get('r')?.unresolved).toBe('refused');
    expect(known.principals.get('p-1')?.unresolved).toBe('notAsked');
  });

  it('a version brings what stands above it, also what may not be read', () => {
    const found = [{ id: `${gallery(S1)}/images/i/versions/1.0.0`, tenantId: 't1' }];
    const all = resourcesOf(found, [{ subscriptionId: 'S1', displayName: 'One' }]);
    expect(all.map((r) => `${r.kind} ${r.name}`)).toEqual([
      'subscription One',
      'resourceGroup rg',
      'gallery g',
      'definition i',
      'version 1.0.0',
    ]);
  });
});

describe('reading a directory', () => {
  const object = (id: string, group = false): DirectoryObject => ({
    '@odata.type': group ? '#microsoft.graph.group' : '#microsoft.graph.user',
    id,
    displayName: id,
  });

  it('C7: nested groups are read to the end, each once, though they hold each other', async () => {
    const members: Record<string, DirectoryObject[]> = {
      g1: [object('g2', true), object('u1')],
      g2: [object('G1', true), object('g3', true)],
      g3: [object('u2')],
    };
    const asked: string[] = [];
    const answer = await readDirectory(['G1'], [], {
      getByIds: async () => ({ items: [object('G1', true)] }),
      members: async (id) => (asked.push(id), { items: members[id] ?? [] }),
    });
    expect(asked).toEqual(['g1', 'g2', 'g3']);
    expect(answer.objects.map((o) => o.id).toSorted()).toEqual(['G1', 'g2', 'g3', 'u1', 'u2']);
  });

  it('a group whose members are refused is incomplete, and one whose name is refused is still asked', async () => {
    const failure = { status: 403 } as ArmFailure;
    const answer = await readDirectory(['g1', 'u1'], ['g1'], {
      getByIds: async () => ({ items: [], failure }),
      members: async () => ({ items: [object('u9')], failure }),
    });
    expect(answer.missing).toEqual([]);
    expect(answer.refused).toEqual([{ ids: ['g1', 'u1'], failure }]);
    expect(answer.groups).toEqual([{ id: 'g1', members: ['u9'], complete: false }]);
    expect(answer.unreadGroups).toEqual([{ id: 'g1', failure }]);
  });
});
