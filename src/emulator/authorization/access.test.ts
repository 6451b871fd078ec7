import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Permission } from '@/arm/types';

import type { Caller, Doc } from '../contract';
import { roleIds } from '../data/role-ids';
import {
  groupDoc,
  managementGroupDoc,
  managementGroupId,
  roleAssignmentDoc,
  subscriptionDoc,
  tenantDocs,
} from '../scenarios/estate';
import { Store } from '../storage/store';
import { canReadSomewhere, isAllowed, permissionsAt, requireAllowed } from './access';
import { groupsOf } from './groups';

fc.configureGlobal({ numRuns: process.env.LONG ? 5_000 : 200 });

const TENANT = 't1';
const SUB = '/subscriptions/s1';
const RG = `${SUB}/resourceGroups/rg`;
const GALLERY = `${RG}/providers/Microsoft.Compute/galleries/g`;
const DEFINITION = `${GALLERY}/images/i`;
const VERSION = `${DEFINITION}/versions/1.0.0`;
const READ = {
  gallery: 'Microsoft.Compute/galleries/read',
  definition: 'Microsoft.Compute/galleries/images/read',
  version: 'Microsoft.Compute/galleries/images/versions/read',
};
const me: Caller = { objectId: 'ME', userPrincipalName: 'me@x', tenantId: TENANT, groupIds: [] };

const base = [
  ...tenantDocs({ tenantId: TENANT, displayName: 'T', domain: 't.com', country: 'NL' }),
  managementGroupDoc('mid', 'Mid', TENANT, TENANT),
  subscriptionDoc('s1', 'S1', TENANT, 'mid'),
  subscriptionDoc('s2', 'S2', TENANT, TENANT),
];
const grant = (scope: string, role: keyof typeof roleIds | string, principalId = 'me', tenantId = TENANT) =>
  roleAssignmentDoc({
    scope,
    roleId: roleIds[role as keyof typeof roleIds] ?? role,
    principalId,
    principalType: 'User',
    tenantId,
    createdAt: 0,
  });
const customRole = (name: string, permissions: readonly Partial<Permission>[]): Doc => ({
  id: `/providers/Microsoft.Authorization/roleDefinitions/${name}`,
  type: 'microsoft.authorization/roledefinitions',
  body: {
    properties: { permissions: permissions.map((p) => ({ actions: [], notActions: [], ...p })) },
    name,
  },
});
const deny = (scope: string, properties: object): Doc => ({
  id: `${scope}/providers/Microsoft.Authorization/denyAssignments/d1`,
  type: 'microsoft.authorization/denyassignments',
  body: { properties: { scope, permissions: [{ actions: ['*'], notActions: [] }], ...properties } },
});
const view = (...docs: readonly Doc[]) => new Store([...base, ...docs]).view(0);
const matrix = (store: ReturnType<typeof view>, caller = me) => [
  isAllowed(store, caller, READ.gallery, GALLERY),
  isAllowed(store, caller, READ.definition, DEFINITION),
  isAllowed(store, caller, READ.version, VERSION),
];

describe('isAllowed', () => {
  it('S51 Reader on the gallery: gallery yes, definition yes, version yes', () => {
    expect(matrix(view(grant(GALLERY, 'reader')))).toEqual([true, true, true]);
  });

  it('S52 Reader on the definition: gallery no, definition yes, version yes', () => {
    expect(matrix(view(grant(DEFINITION, 'reader')))).toEqual([false, true, true]);
  });

  it('Compute Gallery Image Reader on the gallery: no, yes, yes', () => {
    expect(matrix(view(grant(GALLERY, 'computeGalleryImageReader')))).toEqual([false, true, true]);
  });

  it.each(['/', managementGroupId(TENANT), managementGroupId('mid'), SUB, RG])(
    'inherits what is granted at %s',
    (scope) => {
      expect(matrix(view(grant(scope, 'reader')))).toEqual([true, true, true]);
    },
  );

  it('compares ids without case, and does not take g for g2', () => {
    const store = view(grant(GALLERY.toUpperCase(), 'reader', 'mE'));
    expect(matrix(store)).toEqual([true, true, true]);
    expect(isAllowed(store, me, READ.gallery, `${GALLERY}2`)).toBe(false);
    expect(isAllowed(store, me, READ.gallery, GALLERY.replace('rg/', 'rg2/'))).toBe(false);
  });

  it('Contributor and Compute Gallery Sharing Admin together may share: notActions belong to their own entry', () => {
    const share = 'Microsoft.Compute/galleries/share/action';
    expect(isAllowed(view(grant(GALLERY, 'contributor')), me, share, GALLERY)).toBe(false);
    const both = view(grant(SUB, 'contributor'), grant(GALLERY, 'computeGallerySharingAdmin'));
    expect(isAllowed(both, me, share, GALLERY)).toBe(true);
  });

  it('does not subtract the notActions of one entry of a role from another entry', () => {
    const role = customRole('two', [
      { actions: ['Microsoft.Compute/*'], notActions: [READ.gallery] },
      { actions: [READ.gallery] },
    ]);
    expect(isAllowed(view(role, grant(GALLERY, 'two')), me, READ.gallery, GALLERY)).toBe(true);
  });

  it('counts groups, also in circles', () => {
    const group = (id: string, members: string[]) =>
      groupDoc({ tenantId: TENANT, objectId: id, displayName: id, members });
    const store = view(
      group('inner', ['me', 'outer']),
      group('outer', ['inner']),
      grant(GALLERY, 'reader', 'outer'),
    );
    expect(matrix(store)).toEqual([false, false, false]);
    expect(matrix(store, { ...me, groupIds: groupsOf(store, 'ME') })).toEqual([true, true, true]);
  });

  it("keeps one tenant's root from another's", () => {
    expect(matrix(view(grant('/', 'owner', 'me', 'other')))).toEqual([false, false, false]);
  });

  it('grants nothing for a role that nobody knows', () => {
    expect(matrix(view(grant(SUB, 'ffffffff-0000-4000-8000-000000000000')))).toEqual([false, false, false]);
  });

  it('survives management groups that hang under each other', () => {
    const store = new Store([
      managementGroupDoc('a', 'A', TENANT, 'b'),
      managementGroupDoc('b', 'B', TENANT, 'a'),
      subscriptionDoc('s1', 'S1', TENANT, 'a'),
      grant(managementGroupId('b'), 'reader'),
    ]).view(0);
    expect(isAllowed(store, me, READ.gallery, GALLERY)).toBe(true);
  });
});

describe('deny assignments', () => {
  const owner = grant('/', 'owner');
  const toMe = { principals: [{ id: 'me', type: 'User' }] };

  it('win over any grant, at their scope and below', () => {
    const store = view(owner, deny(DEFINITION, toMe));
    expect(matrix(store)).toEqual([true, false, false]);
  });

  it('leave out their notActions', () => {
    const store = view(
      owner,
      deny(SUB, { ...toMe, permissions: [{ actions: ['*'], notActions: ['*/read'] }] }),
    );
    expect(isAllowed(store, me, READ.gallery, GALLERY)).toBe(true);
    expect(isAllowed(store, me, 'Microsoft.Compute/galleries/write', GALLERY)).toBe(false);
  });

  it('hold for everyone when the principal is the all-zero one, but not for excluded principals or their groups', () => {
    const everyone = { principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }] };
    expect(matrix(view(owner, deny(SUB, everyone)))).toEqual([false, false, false]);
    const excluded = view(
      owner,
      deny(SUB, { ...everyone, excludePrincipals: [{ id: 'team', type: 'Group' }] }),
    );
    expect(matrix(excluded)).toEqual([false, false, false]);
    expect(matrix(excluded, { ...me, groupIds: ['TEAM'] })).toEqual([true, true, true]);
  });

  it('stay at their scope with doNotApplyToChildScopes', () => {
    const store = view(owner, deny(GALLERY, { ...toMe, doNotApplyToChildScopes: true }));
    expect(matrix(store)).toEqual([false, true, true]);
  });
});

describe('requireAllowed', () => {
  it("refuses with ARM's sentence", () => {
    expect(() => requireAllowed(view(), me, READ.gallery, GALLERY)).toThrow(
      `The client 'me@x' with object id 'ME' does not have authorization to perform action '${READ.gallery}' over scope '${GALLERY}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    );
  });
});

describe('canReadSomewhere', () => {
  it('shows a subscription to who holds anything above, at or below it', () => {
    for (const scope of ['/', managementGroupId('mid'), SUB, RG, VERSION]) {
      expect(canReadSomewhere(view(grant(scope, 'reader')), me, 's1')).toBe(true);
    }
    expect(canReadSomewhere(view(grant(managementGroupId('mid'), 'reader')), me, 's2')).toBe(false);
    expect(canReadSomewhere(view(grant(SUB, 'reader')), me, 's')).toBe(false);
  });
});

describe('permissionsAt', () => {
  it('lists the entries of every assignment that holds there', () => {
    const store = view(
      grant(SUB, 'reader'),
      grant(GALLERY, 'computeGallerySharingAdmin'),
      grant('/subscriptions/s2', 'owner'),
    );
    expect(permissionsAt(store, me, VERSION)).toHaveLength(2);
    expect(permissionsAt(store, me, RG)).toHaveLength(1);
  });
});

describe('property: grants only add, scopes only widen', () => {
  const scopes = ['/', managementGroupId('mid'), SUB, RG, GALLERY, DEFINITION, VERSION];
  const roles = ['owner', 'contributor', 'reader', 'computeGalleryImageReader', 'computeGallerySharingAdmin'];
  const assignment = fc.record({
    scope: fc.constantFrom(...scopes),
    role: fc.constantFrom(...roles),
    who: fc.constantFrom('me', 'you'),
  });
  const actions = [
    ...Object.values(READ),
    'Microsoft.Compute/galleries/share/action',
    'Microsoft.Compute/galleries/write',
  ];

  it('one more assignment never takes anything away; what holds at a scope holds below it', () => {
    fc.assert(
      fc.property(
        fc.array(assignment, { maxLength: 5 }),
        assignment,
        fc.constantFrom(...actions),
        (some, extra, action) => {
          const docs = some.map((a) => grant(a.scope, a.role, a.who));
          const before = view(...docs);
          const after = view(...docs, grant(extra.scope, extra.role, extra.who));
          let wider = false;
          for (const scope of scopes) {
            const allowed = isAllowed(before, me, action, scope);
            if (allowed) expect(isAllowed(after, me, action, scope)).toBe(true);
            if (wider) expect(allowed).toBe(true);
            wider = allowed;
          }
        },
      ),
    );
  });
});
