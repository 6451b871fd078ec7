import { describe, expect, it } from 'vitest';

import type { Gallery, RoleAssignment, RoleDefinition } from '@/arm/types';
import { atOnce } from '@/lib/in-slices';

import { indexAccess } from './evaluate';
import type { Finding, FindingsSource } from './finding';
import { findingsIn } from './findings';
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

const find = (
  assignments: RoleAssignment[],
  principals: Principal[] = [],
  more: Partial<FindingsSource> = {},
): readonly Finding[] => {
  const groups = more.groups ?? new Map();
  const index = indexAccess({
    assignments,
    roleDefinitions: roles,
    denyAssignments: [],
    groups,
    tree: { managementGroupOfSubscription: new Map(), parentOfManagementGroup: new Map() },
  });
  const people = new Map(principals.map((p) => [p.id, p]));
  return atOnce(
    findingsIn({
      index,
      groups,
      principals: people,
      galleries: [],
      eligible: [],
      wholeAssignments: true,
      nowMs: now,
      ...more,
    }),
  );
};
const rulesOf = (assignments: RoleAssignment[], principals: Principal[] = [], galleries: Gallery[] = []) =>
  find(assignments, principals, { galleries }).map((f) => f.rule);

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

  it('names guests that may write through a group in a group, and those that can activate it', () => {
    const groups = new Map([
      ['g1', { members: ['g2'], complete: true }],
      ['g2', { members: ['p', 'q', 'g1'], complete: true }],
    ]);
    const people = [user('p', { guest: true }), user('q')];
    const grant = assign('g1', 'Owner', gallery, { principalType: 'Group' });
    expect(find([grant], people, { groups })).toEqual([
      {
        rule: 'guestWrites',
        severity: 'high',
        scope: gallery,
        principalId: 'p',
        viaGroupId: 'g1',
        assignmentIds: [grant.id],
        params: { role: 'Owner' },
      },
    ]);
    const eligible = {
      id: 'e',
      principalId: 'p',
      role: roles[1],
      roleDefinitionId: '/x/Owner',
      scope: gallery,
      scopeKey: gallery.toLowerCase(),
    };
    expect(find([], people, { eligible: [eligible] })).toMatchObject([
      { rule: 'guestWrites', assignmentIds: ['e'], params: { activatable: 1 } },
    ]);
    expect(find([], people, { eligible: [{ ...eligible, role: roles[0] }] })).toEqual([]);
  });

  it('names a program with write and no owner, itself or in a group; not one whose owners nobody read', () => {
    const program = (owners?: number): Principal => ({
      id: 'sp',
      type: 'ServicePrincipal',
      guest: false,
      ...(owners !== undefined && { owners }),
    });
    const own = assign('sp', 'Owner', gallery, { principalType: 'ServicePrincipal' });
    expect(rulesOf([own], [program(0)])).toEqual(['servicePrincipalWithoutOwner']);
    expect(rulesOf([own], [program(1)])).toEqual([]);
    expect(rulesOf([own], [program()])).toEqual([]);
    expect(rulesOf([assign('sp', 'Reader', gallery)], [program(0)])).toEqual([]);
    const groups = new Map([['g1', { members: ['sp'], complete: true }]]);
    expect(find([assign('g1', 'Owner', gallery)], [program(0)], { groups })).toMatchObject([
      { rule: 'servicePrincipalWithoutOwner', principalId: 'sp', viaGroupId: 'g1' },
    ]);
  });

  it('names groups of everybody, and says on what that rests: a membership rule, or only the name', () => {
    const group = (displayName: string, membershipRule?: string): Principal => ({
      id: 'g1',
      type: 'Group',
      guest: false,
      displayName,
      ...(membershipRule !== undefined && { membershipRule }),
    });
    const of = (principal: Principal, roleName = 'Reader') =>
      find([assign('g1', roleName, gallery, { principalType: 'Group' })], [principal]).map(
        ({ rule, severity, params }) => [rule, severity, params.basis],
      );
    expect(of(group('Staff', '(user.objectId -ne null)'))).toEqual([['everybodyGroup', 'low', 'rule']]);
    for (const name of ['Everybody', 'All Users', 'all-contoso-staff', 'Everyone', 'All Company'])
      expect(of(group(name)), name).toEqual([['everybodyGroup', 'low', 'name']]);
    expect(of(group('Everybody'), 'Owner')).toEqual([['everybodyGroup', 'high', 'name']]);
    for (const other of [group('All Hands Planning'), group('Sales', '(user.department -eq "Sales")')])
      expect(of(other)).toEqual([]);
    expect(of({ ...group('Everybody'), type: 'User' })).toEqual([]);
  });

  it('names one of two grants that give the same at the same scope, and the smaller one below another', () => {
    const sub = '/subscriptions/s1';
    const twins = [assign('p', 'Owner', sub), assign('p', 'Owner', sub)];
    expect(find(twins, [user('p')])).toMatchObject([
      { rule: 'duplicate', assignmentIds: [twins[1]?.id, twins[0]?.id] },
    ]);
    const both = [assign('p', 'Owner', sub), assign('p', 'Reader', sub)];
    expect(find(both, [user('p')])).toMatchObject([
      { rule: 'duplicate', assignmentIds: [both[1]?.id, both[0]?.id], params: { by: 'Owner' } },
    ]);
    // A condition may take from it what it seems to give.
    const conditional = [assign('p', 'Owner', sub, { condition: '@x' }), assign('p', 'Reader', sub)];
    expect(rulesOf(conditional, [user('p')])).toEqual(['conditionNotEvaluated']);
    const groups = new Map([['g1', { members: ['p'], complete: true }]]);
    const throughGroup = [assign('g1', 'Owner', sub), assign('p', 'Reader', gallery)];
    expect(find(throughGroup, [user('p')], { groups }).map((f) => f.rule)).toEqual(['alreadyInherited']);
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
    expect(find([], [], { galleries: [shared] })).toMatchObject([
      { rule: 'tenantWideShare', severity: 'medium', params: { n: 5 } },
      { rule: 'directShareLimit', severity: 'medium', params: { n: 5, limit: 5 } },
    ]);
    expect(rulesOf([assign('p', 'Owner', gallery)], [user('p')], [{ ...shared, properties: {} }])).toEqual([
      'onlyAdminsRead',
    ]);
  });
});
