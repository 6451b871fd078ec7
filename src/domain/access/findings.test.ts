import { describe, expect, it } from 'vitest';

import type { Gallery, RoleAssignment, RoleDefinition } from '@/arm/types';

import { indexAccess } from './evaluate';
import { findFindings } from './findings';
import type { Principal } from './principals';

const now = Date.parse('2026-11-22T12:00:00Z');
const gallery = '/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Compute/galleries/g';

const role = (name: string, actions: string[]): RoleDefinition => ({
  id: `/providers/Microsoft.Authorization/roleDefinitions/${name}`,
  name,
  type: 'Microsoft.Authorization/roleDefinitions',
  properties: {
    roleName: name,
    type: 'BuiltInRole',
    description: '',
    assignableScopes: ['/'],
    permissions: [{ actions, notActions: [] }],
  },
});
const roles = [role('Reader', ['*/read']), role('Owner', ['*'])];

let n = 0;
const assign = (
  principalId: string,
  roleName: string,
  scope: string,
  more: Partial<RoleAssignment['properties']> = {},
): RoleAssignment => {
  const name = `f${++n}`;
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    type: 'Microsoft.Authorization/roleAssignments',
    properties: {
      principalId,
      roleDefinitionId: `/x/${roleName}`,
      scope,
      createdOn: '2026-01-01T00:00:00Z',
      principalType: 'User',
      ...more,
    },
  };
};

const rulesOf = (assignments: RoleAssignment[], principals: Principal[] = [], galleries: Gallery[] = []) => {
  const index = indexAccess({
    assignments,
    roleDefinitions: roles,
    denyAssignments: [],
    groups: new Map(),
    tree: { managementGroupOfSubscription: new Map(), parentOfManagementGroup: new Map() },
  });
  return findFindings(index, new Map(principals.map((p) => [p.id, p])), galleries, now).map((f) => f.rule);
};

const user = (id: string, more: Partial<Principal> = {}): Principal => ({
  id,
  type: 'User',
  guest: false,
  ...more,
});

describe('findings', () => {
  it('S54: warns of a grant on one version', () => {
    expect(rulesOf([assign('p', 'Reader', `${gallery}/images/i/versions/1.0.0`)], [user('p')])).toEqual([
      'versionGrant',
    ]);
  });

  it('names guests that may write, not guests that read', () => {
    expect(rulesOf([assign('p', 'Owner', gallery)], [user('p', { guest: true })])).toContain('guestWrites');
    expect(rulesOf([assign('p', 'Reader', gallery)], [user('p', { guest: true })])).toEqual([]);
  });

  it('calls orphaned only what the strict rule allows; the rest merely did not resolve', () => {
    const missing = [user('p', { unresolved: 'missing' })];
    expect(rulesOf([assign('p', 'Reader', gallery)], missing)).toEqual(['orphaned']);
    expect(rulesOf([assign('p', 'Reader', gallery, { createdOn: '2026-11-22T00:00:00Z' })], missing)).toEqual(
      ['notResolved'],
    );
    expect(rulesOf([assign('p', 'Reader', gallery, { principalType: 'ForeignGroup' })], missing)).toEqual([
      'notResolved',
    ]);
    expect(rulesOf([assign('p', 'Reader', gallery)], [user('p', { unresolved: 'refused' })])).toEqual([
      'notResolved',
    ]);
    expect(rulesOf([assign('p', 'Reader', gallery)])).toEqual([]);
  });

  it('names a grant that the subscription already gives, and keeps quiet when it gives more', () => {
    const sub = '/subscriptions/s1';
    expect(rulesOf([assign('p', 'Owner', sub), assign('p', 'Reader', gallery)], [user('p')])).toEqual([
      'alreadyInherited',
    ]);
    expect(rulesOf([assign('p', 'Reader', sub), assign('p', 'Owner', gallery)], [user('p')])).toEqual([]);
  });

  it('S53: several definitions of one gallery for one principal may have meant the gallery', () => {
    const grants = [
      assign('p', 'Reader', `${gallery}/images/a`),
      assign('p', 'Reader', `${gallery}/images/b`),
    ];
    expect(rulesOf(grants, [user('p')])).toEqual(['definitionsInsteadOfGallery']);
    expect(rulesOf(grants.slice(0, 1), [user('p')])).toEqual([]);
  });

  it('looks at shares: community, whole tenants, limits, and galleries only admins read', () => {
    const shared: Gallery = {
      id: gallery,
      name: 'g',
      type: 'Microsoft.Compute/galleries',
      location: 'westeurope',
      properties: {
        sharingProfile: {
          permissions: 'Groups',
          groups: [{ type: 'AADTenants', ids: ['1', '2', '3', '4', '5'] }],
        },
      },
    };
    expect(rulesOf([], [], [shared])).toEqual(
      ['directShareLimit', 'tenantWideShare'].toSorted().toReversed(),
    );
    expect(rulesOf([assign('p', 'Owner', gallery)], [user('p')], [{ ...shared, properties: {} }])).toEqual([
      'onlyAdminsRead',
    ]);
  });
});
