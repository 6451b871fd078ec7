import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { DenyAssignment, Permission, RoleAssignment, RoleDefinition } from '@/arm/types';

import { actionMatches } from './actions';
import { accessLevel, capabilityActions, has } from './capabilities';
import type { AccessData } from './evaluate';
import { accessOf, indexAccess } from './evaluate';
import { explainAccess, capabilitiesLost } from './explain';
import { membershipPaths, parentGroups } from './memberships';
import { scopeChain } from './scopes';

const gallery = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/g';
const definition = `${gallery}/images/i`;
const version = `${definition}/versions/1.0.0`;

const role = (name: string, ...permissions: Permission[]): RoleDefinition => ({
  id: `/subscriptions/s1/providers/Microsoft.Authorization/roleDefinitions/${name}`,
  name,
  type: 'Microsoft.Authorization/roleDefinitions',
  properties: { roleName: name, type: 'BuiltInRole', description: '', assignableScopes: ['/'], permissions },
});
const entry = (actions: string[], notActions: string[] = []): Permission => ({ actions, notActions });

// Actions as the built-in roles hold them.
const reader = role('Reader', entry(['*/read']));
const imageReader = role(
  'ComputeGalleryImageReader',
  entry(['Microsoft.Compute/galleries/images/read', 'Microsoft.Compute/galleries/images/versions/read']),
);
const contributor = role(
  'Contributor',
  entry(['*'], ['Microsoft.Authorization/*/Write', 'Microsoft.Compute/galleries/share/action']),
);
const sharingAdmin = role('ComputeGallerySharingAdmin', entry(['Microsoft.Compute/galleries/share/action']));
const owner = role('Owner', entry(['*']));

let n = 0;
const assign = (
  principalId: string,
  r: RoleDefinition,
  scope: string,
  condition?: string,
): RoleAssignment => {
  const name = `a${++n}`;
  return {
    id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: { principalId, roleDefinitionId: r.id, scope, condition },
  };
};

const data = (assignments: RoleAssignment[], more: Partial<AccessData> = {}): AccessData => ({
  assignments,
  roleDefinitions: [reader, imageReader, contributor, sharingAdmin, owner],
  denyAssignments: [],
  groups: new Map(),
  tree: {
    managementGroupOfSubscription: new Map([['s1', 'mg-child']]),
    parentOfManagementGroup: new Map([['mg-child', 'mg-root']]),
  },
  ...more,
});

const matrixRow = (d: AccessData, who: string) => {
  const index = indexAccess(d);
  return [
    has(accessOf(index, who, gallery).allowed, 'seeGallery'),
    has(accessOf(index, who, definition).allowed, 'seeDefinition'),
    has(accessOf(index, who, version).allowed, 'seeVersion'),
  ];
};

describe('the documents’ matrix', () => {
  it('S51: Reader on the gallery sees gallery, definition and version', () => {
    expect(matrixRow(data([assign('p', reader, gallery)]), 'p')).toEqual([true, true, true]);
  });

  it('S52: Reader on the definition sees definition and version, not the gallery', () => {
    expect(matrixRow(data([assign('p', reader, definition)]), 'p')).toEqual([false, true, true]);
  });

  it('Compute Gallery Image Reader on the gallery sees definition and version, not the gallery', () => {
    expect(matrixRow(data([assign('p', imageReader, gallery)]), 'p')).toEqual([false, true, true]);
  });

  it('Compute Gallery Sharing Admin alone cannot even read the gallery', () => {
    expect(matrixRow(data([assign('p', sharingAdmin, gallery)]), 'p')).toEqual([false, false, false]);
  });
});

describe('evaluation', () => {
  it('never subtracts notActions across roles: Contributor with Compute Gallery Sharing Admin may share', () => {
    const both = indexAccess(
      data([assign('p', contributor, '/subscriptions/s1'), assign('p', sharingAdmin, gallery)]),
    );
    expect(has(accessOf(both, 'p', gallery).allowed, 'share')).toBe(true);
    const alone = indexAccess(data([assign('p', contributor, '/subscriptions/s1')]));
    expect(has(accessOf(alone, 'p', gallery).allowed, 'share')).toBe(false);
  });

  it('matches without case, and * spans slashes', () => {
    expect(actionMatches('*/READ', 'microsoft.compute/galleries/images/read')).toBe(true);
    expect(
      actionMatches('Microsoft.Compute/*/read', 'Microsoft.Compute/galleries/images/versions/read'),
    ).toBe(true);
    expect(actionMatches('Microsoft.Compute/galleries/*', 'Microsoft.Computer/galleries/read')).toBe(false);
    expect(actionMatches('Microsoft.Compute/galleries.read', 'Microsoft.Compute/galleries/read')).toBe(false);
  });

  it('inherits from root and management groups, whatever the case of the scope', () => {
    const scopes = [
      '/',
      '/providers/Microsoft.Management/managementGroups/MG-Root',
      '/SUBSCRIPTIONS/S1/resourcegroups/RG',
    ];
    for (const scope of scopes) {
      const access = accessOf(indexAccess(data([assign('p', reader, scope)])), 'p', version);
      expect(has(access.allowed, 'seeVersion'), scope).toBe(true);
      expect(access.direct).toBe(false);
    }
  });

  it('does not let a gallery whose name begins alike inherit', () => {
    const index = indexAccess(data([assign('p', reader, gallery)]));
    expect(accessOf(index, 'p', `${gallery}2`).allowed).toBe(0);
  });

  it('counts a condition apart and never as allowed', () => {
    const access = accessOf(indexAccess(data([assign('p', owner, gallery, '@Resource[x]')])), 'p', gallery);
    expect(access.allowed).toBe(0);
    expect(has(access.conditional, 'manageAccess')).toBe(true);
  });
});

describe('deny assignments', () => {
  const deny = (more: Partial<DenyAssignment['properties']>): DenyAssignment => ({
    id: '/subscriptions/s1/providers/Microsoft.Authorization/denyAssignments/d',
    name: 'd',
    type: 'Microsoft.Authorization/denyAssignments',
    properties: {
      permissions: [entry(['*/write', '*/delete'], ['Microsoft.Compute/galleries/images/versions/write'])],
      scope: '/subscriptions/s1',
      principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
      ...more,
    },
  });
  const owned = [assign('p', owner, '/')];

  it('takes actions less its notActions from everyone', () => {
    const access = accessOf(indexAccess(data(owned, { denyAssignments: [deny({})] })), 'p', version);
    expect(has(access.allowed, 'editDefinition')).toBe(false);
    expect(has(access.allowed, 'editVersion')).toBe(true);
    expect(has(access.denied, 'deleteVersion')).toBe(true);
  });

  it('spares excluded principals, also through their groups', () => {
    const groups = new Map([['g1', { members: ['p'], complete: true }]]);
    const index = indexAccess(
      data(owned, { denyAssignments: [deny({ excludePrincipals: [{ id: 'g1' }] })], groups }),
    );
    expect(accessOf(index, 'p', version).denied).toBe(0);
  });

  it('stays at its own scope when it does not apply to child scopes', () => {
    const index = indexAccess(data(owned, { denyAssignments: [deny({ doNotApplyToChildScopes: true })] }));
    expect(accessOf(index, 'p', gallery).denied).toBe(0);
    expect(accessOf(index, 'p', '/subscriptions/s1').denied).not.toBe(0);
  });
});

describe('groups and paths', () => {
  const groups = new Map([
    ['g1', { members: ['p', 'g3'], complete: true }],
    ['g2', { members: ['g1', 'p'], complete: true }],
    ['g3', { members: ['g2'], complete: true }],
  ]);

  it('walks nested groups with a cycle and lists each way once', () => {
    expect(membershipPaths('p', 'g2', parentGroups(groups))).toEqual([['g2'], ['g1', 'g2']]);
    const index = indexAccess(data([assign('g3', reader, gallery)], { groups }));
    expect(has(accessOf(index, 'p', version).allowed, 'seeVersion')).toBe(true);
  });

  it('C3, C5: names every path, and says what removing one grant would cost', () => {
    const viaGroup = assign('g2', reader, '/subscriptions/s1');
    const direct = assign('p', imageReader, gallery);
    const index = indexAccess(data([viaGroup, direct], { groups }));
    const { paths } = explainAccess(index, 'p', definition);
    expect(paths.map((p) => [p.grant.role?.name, p.groups])).toEqual([
      ['ComputeGalleryImageReader', []],
      ['Reader', ['g2']],
      ['Reader', ['g1', 'g2']],
    ]);
    expect(capabilitiesLost(index, direct.id, 'p', definition)).toBe(0);
    expect(has(capabilitiesLost(index, viaGroup.id, 'p', gallery), 'seeGallery')).toBe(true);
    expect(has(capabilitiesLost(index, viaGroup.id, 'p', definition), 'seeVersion')).toBe(false);
  });
});

it('names the highest level by the actions held', () => {
  const level = (r: RoleDefinition) =>
    accessLevel(accessOf(indexAccess(data([assign('p', r, gallery)])), 'p', gallery).allowed, 'gallery');
  expect([owner, contributor, sharingAdmin, imageReader, reader].map(level)).toEqual([
    'owner',
    'contributor',
    'share',
    'deploy',
    'deploy',
  ]);
});

it('every capability names one action of ARM', () => {
  for (const action of Object.values(capabilityActions)) expect(action).toMatch(/^Microsoft\.\w+\/[\w/]+$/);
});

it('the chain of a scope runs from root to the resource and each part contains the next', () => {
  const tree = data([]).tree;
  expect(scopeChain(version, tree)).toHaveLength(8);
  const name = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  fc.assert(
    fc.property(name, name, name, (rg, g, i) => {
      const chain = scopeChain(
        `/subscriptions/s1/resourceGroups/${rg}/providers/Microsoft.Compute/galleries/${g}/images/${i}`,
        tree,
      );
      const resources = chain.slice(3);
      return resources.every((s, at) => at === 0 || s.startsWith(`${resources[at - 1] ?? ''}/`));
    }),
  );
});
