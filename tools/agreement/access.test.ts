import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { DenyAssignment, RoleAssignment, RoleDefinition } from '@/arm/types';
import type { Capability } from '@/domain/access/capabilities';
import { capabilities, capabilityActions, has } from '@/domain/access/capabilities';
import type { AccessData } from '@/domain/access/evaluate';
import { accessOf, indexAccess } from '@/domain/access/evaluate';
import { isAllowed } from '@/emulator/authorization/access';
import { groupsOf } from '@/emulator/authorization/groups';
import type { Doc } from '@/emulator/contract';
import { roleIds } from '@/emulator/data/role-ids';
import { builtInRoles } from '@/emulator/data/roles';
import {
  groupDoc,
  managementGroupDoc,
  managementGroupId,
  resourceGroupDoc,
  roleAssignmentDoc,
  subscriptionDoc,
  tenantDocs,
  userDoc,
} from '@/emulator/scenarios/estate';
import { definitionDoc, galleryDoc } from '@/emulator/scenarios/galleries';
import { Store } from '@/emulator/storage/store';
import { testArm } from '@/emulator/testing';
import { guidOf, seeded } from '@/lib/seeded';

// Portal and emulator evaluate access by separate code, so that a wrong rule in one shows here. Both get generated assignments.

const TENANT = guidOf('agreement tenant');
const SUB = guidOf('agreement subscription');
const RUNS = process.env.LONG ? 5_000 : 150;

const rg = `/subscriptions/${SUB}/resourceGroups/rg`;
const galleries = ['g1', 'g2', 'g3'].map((g) => `${rg}/providers/Microsoft.Compute/galleries/${g}`);
const definitions = galleries.flatMap((g) => [`${g}/images/a`, `${g}/images/b`]);
const versions = definitions.map((d) => `${d}/versions/1.0.0`);
const scopes = [
  '/',
  managementGroupId(TENANT),
  managementGroupId('mid'),
  `/subscriptions/${SUB}`,
  rg,
  ...galleries,
  ...definitions,
  ...versions,
];
const users = Array.from({ length: 8 }, (_, i) => guidOf(`agreement user ${i}`));
const groups = Array.from({ length: 6 }, (_, i) => guidOf(`agreement group ${i}`));
const customRole = guidOf('agreement role');
const roles = [...Object.values(roleIds), customRole];

const structure: readonly Doc[] = [
  ...tenantDocs({ tenantId: TENANT, displayName: 'T', domain: 't.com', country: 'NL' }),
  managementGroupDoc('mid', 'Mid', TENANT, TENANT),
  subscriptionDoc(SUB, 'S', TENANT, 'mid'),
  resourceGroupDoc(SUB, 'rg', 'westeurope'),
  ...galleries.map((id) =>
    galleryDoc({
      subscriptionId: SUB,
      resourceGroup: 'rg',
      name: id.split('/').at(-1) ?? '',
      location: 'westeurope',
    }),
  ),
  ...definitions.map((id) =>
    definitionDoc(id.split('/images/')[0] ?? '', id.split('/').at(-1) ?? '', 'westeurope', {
      osType: 'Linux',
      osState: 'Generalized',
      identifier: { publisher: 'p', offer: 'o', sku: id },
    }),
  ),
  ...versions.map((id): Doc => ({
    id,
    type: 'microsoft.compute/galleries/images/versions',
    body: {
      name: '1.0.0',
      id,
      type: 'Microsoft.Compute/galleries/images/versions',
      location: 'westeurope',
      properties: {},
    },
  })),
  ...users.map((objectId, i) =>
    userDoc({ tenantId: TENANT, objectId, displayName: `User ${i}`, userPrincipalName: `u${i}@t.com` }),
  ),
];

interface World {
  readonly memberships: readonly (readonly string[])[];
  readonly grants: readonly { readonly who: string; readonly role: string; readonly scope: string }[];
  readonly denials: readonly {
    readonly who: string;
    readonly except: readonly string[];
    readonly scope: string;
    readonly actions: readonly string[];
    readonly notActions: readonly string[];
    readonly here: boolean;
  }[];
  readonly role: readonly { readonly actions: readonly string[]; readonly notActions: readonly string[] }[];
}

const anyAction = fc.constantFrom(
  ...Object.values(capabilityActions),
  '*',
  '*/read',
  '*/WRITE',
  'Microsoft.Compute/*',
  'microsoft.compute/galleries/*/read',
  'Microsoft.Compute/galleries/images/*',
  'Microsoft.Authorization/*',
);
const who = fc.constantFrom(...users, ...groups);
const scope = fc.constantFrom(...scopes);
const world: fc.Arbitrary<World> = fc.record({
  // Any group may hold any other, itself included: circles are the rule here.
  memberships: fc.array(fc.uniqueArray(who, { maxLength: 5 }), {
    minLength: groups.length,
    maxLength: groups.length,
  }),
  grants: fc.array(fc.record({ who, role: fc.constantFrom(...roles), scope }), { maxLength: 25 }),
  denials: fc.array(
    fc.record({
      who: fc.oneof(who, fc.constant('00000000-0000-0000-0000-000000000000')),
      except: fc.array(who, { maxLength: 2 }),
      scope,
      actions: fc.array(anyAction, { minLength: 1, maxLength: 2 }),
      notActions: fc.array(anyAction, { maxLength: 2 }),
      here: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  role: fc.array(
    fc.record({
      actions: fc.array(anyAction, { maxLength: 3 }),
      notActions: fc.array(anyAction, { maxLength: 2 }),
    }),
    { maxLength: 3 },
  ),
});

/** The same world as the emulator's documents. */
function docsOf({ memberships, grants, denials, role }: World): readonly Doc[] {
  const assignments = new Map(
    grants.map((g) => {
      const doc = roleAssignmentDoc({
        scope: g.scope,
        roleId: g.role,
        principalId: g.who,
        principalType: groups.includes(g.who) ? 'Group' : 'User',
        tenantId: TENANT,
        createdAt: 0,
      });
      return [doc.id, doc];
    }),
  );
  const permissions = role.map((p) => ({ ...p, dataActions: [], notDataActions: [] }));
  const roleId = `/providers/Microsoft.Authorization/roleDefinitions/${customRole}`;
  return [
    ...structure,
    ...groups.map((objectId, i) =>
      groupDoc({ tenantId: TENANT, objectId, displayName: `Group ${i}`, members: memberships[i] ?? [] }),
    ),
    ...assignments.values(),
    {
      id: roleId,
      type: 'microsoft.authorization/roledefinitions',
      body: {
        properties: {
          roleName: 'Own',
          type: 'CustomRole',
          description: '',
          assignableScopes: ['/'],
          permissions,
        },
        id: roleId,
        type: 'Microsoft.Authorization/roleDefinitions',
        name: customRole,
      },
    },
    ...denials.map((d, i): Doc => {
      const id = `${d.scope === '/' ? '' : d.scope}/providers/Microsoft.Authorization/denyAssignments/${guidOf(`deny ${i}`)}`;
      return {
        id,
        type: 'microsoft.authorization/denyassignments',
        body: {
          id,
          name: guidOf(`deny ${i}`),
          type: 'Microsoft.Authorization/denyAssignments',
          properties: {
            scope: d.scope,
            permissions: [{ actions: d.actions, notActions: d.notActions }],
            principals: [{ id: d.who, type: 'User' }],
            excludePrincipals: d.except.map((id) => ({ id, type: 'User' })),
            doNotApplyToChildScopes: d.here,
          },
        },
        meta: { tenantId: TENANT },
      };
    }),
  ];
}

const bodies = <T>(docs: readonly Doc[], type: Doc['type']): readonly T[] =>
  docs.filter((d) => d.type === type).map((d) => d.body as T);

/** And as what the portal reads by its lists. */
function dataOf(docs: readonly Doc[]): AccessData {
  return {
    assignments: bodies<RoleAssignment>(docs, 'microsoft.authorization/roleassignments'),
    roleDefinitions: [
      ...builtInRoles().values(),
      ...bodies<RoleDefinition>(docs, 'microsoft.authorization/roledefinitions'),
    ],
    denyAssignments: bodies<DenyAssignment>(docs, 'microsoft.authorization/denyassignments'),
    groups: new Map(
      docs
        .filter((d) => d.type === 'graph/groups')
        .map((d) => [(d.body as { id: string }).id, { members: d.meta?.members ?? [], complete: true }]),
    ),
    tree: {
      managementGroupOfSubscription: new Map([[SUB, 'mid']]),
      parentOfManagementGroup: new Map([['mid', TENANT]]),
    },
  };
}

const caller = (store: Parameters<typeof groupsOf>[0], objectId: string) => ({
  objectId,
  userPrincipalName: objectId,
  tenantId: TENANT,
  groupIds: groupsOf(store, objectId),
});

describe('the portal and the emulator agree on access', () => {
  test('over generated groups, roles, assignments and denials, for every capability at every resource', () => {
    fc.assert(
      fc.property(world, (generated) => {
        const docs = docsOf(generated);
        const store = new Store(docs).view(0);
        const index = indexAccess(dataOf(docs));
        for (const user of users) {
          const me = caller(store, user);
          for (const resource of [...galleries, ...definitions, ...versions]) {
            const { allowed } = accessOf(index, user, resource);
            for (const capability of capabilities) {
              const emulated = isAllowed(store, me, capabilityActions[capability], resource);
              if (emulated !== has(allowed, capability)) {
                throw new Error(
                  `${capability} at ${resource}: the emulator says ${emulated}, the portal ${!emulated}`,
                );
              }
            }
          }
        }
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  test('over 3,000 assignments, asked by calling the emulator as each person', async () => {
    const next = seeded('3,000 assignments');
    const pick = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
    const people = Array.from({ length: 60 }, (_, i) => guidOf(`agreement person ${i}`));
    const teams = Array.from({ length: 40 }, (_, i) => guidOf(`agreement team ${i}`));
    // Few assignments at high scopes: otherwise all principals could do everything, and nothing would be tested.
    const below = [...galleries, ...definitions, ...versions];
    const readers = [
      'reader',
      'computeGalleryImageReader',
      'computeGallerySharingAdmin',
      'virtualMachineContributor',
    ] as const;
    const nobody = Array.from({ length: 2_900 }, (_, i) => guidOf(`agreement stranger ${i}`));
    const assignments = [
      ...people.flatMap((id) => (next() < 0.7 ? [{ id, scope: pick(below), role: pick(readers) }] : [])),
      ...teams.map((id) => ({ id, scope: pick(below), role: pick(readers) })),
      ...nobody.map((id) => ({ id, scope: pick(scopes), role: pick(readers) })),
    ];
    const docs: readonly Doc[] = [
      ...structure,
      ...people.map((objectId, i) =>
        userDoc({ tenantId: TENANT, objectId, displayName: `Person ${i}`, userPrincipalName: `p${i}@t.com` }),
      ),
      ...teams.map((objectId, i) =>
        groupDoc({
          tenantId: TENANT,
          objectId,
          displayName: `Team ${i}`,
          members: [...people, ...teams].filter(() => next() < 0.015),
        }),
      ),
      ...assignments.map(({ id, scope: at, role }) =>
        roleAssignmentDoc({
          scope: at,
          roleId: roleIds[role],
          principalId: id,
          principalType: 'User',
          tenantId: TENANT,
          createdAt: 0,
        }),
      ),
    ];
    expect(assignments.length).toBeGreaterThan(2_900);
    const index = indexAccess(dataOf(docs));
    const arm = await testArm({ docs });
    const seen: Readonly<Record<string, Capability>> = {
      [galleries[0] ?? '']: 'seeGallery',
      [definitions[0] ?? '']: 'seeDefinition',
      [versions[0] ?? '']: 'seeVersion',
      [definitions[3] ?? '']: 'seeDefinition',
      [versions[5] ?? '']: 'seeVersion',
    };
    const counts = { yes: 0, no: 0 };
    for (const person of people) {
      const claims = Buffer.from(JSON.stringify({ oid: person, tid: TENANT })).toString('base64url');
      const as = `e30.${claims}.`;
      for (const [resource, capability] of Object.entries(seen)) {
        const { status } = await arm.call('GET', resource, undefined, { as });
        const expected = has(accessOf(index, person, resource).allowed, capability);
        expect([resource, person, status]).toEqual([resource, person, expected ? 200 : 403]);
        counts[expected ? 'yes' : 'no']++;
      }
    }
    // Both answers must occur often, or the test would prove little.
    expect(counts.yes).toBeGreaterThan(20);
    expect(counts.no).toBeGreaterThan(100);
  }, 60_000);
});
