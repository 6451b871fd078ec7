import { describe, expect, it } from 'vitest';

import type { Gallery, RoleAssignment, RoleDefinition } from '@/arm/types';

import { capabilitySetOf, has } from './capabilities';
import { answerOf, checkLine, pathsBelow } from './check';
import type { AccessData } from './evaluate';
import { accessOf, indexAccess } from './evaluate';
import { accessHere, effectiveAt } from './here';
import { assignableRoles, roleFor, intendedAccessOf } from './intended-access';
import { keepers, removalImpact, membersBelow } from './removal-impact';
import { resourcesOf } from './resources';

const S = '/subscriptions/s1';
const G = `${S}/resourceGroups/rg/providers/Microsoft.Compute/galleries/g`;
const D = `${G}/images/d`;
const V = `${D}/versions/1.0.0`;
const key = (id: string) => id.toLowerCase();
const READER = 'acdd72a7-3385-48ef-bd42-f606fba81ae7';
const IMAGE_READER = 'cf7c76d2-98a3-4358-a134-615aa78bf44d';

const role = (name: string, actions: string[], more: Partial<RoleDefinition['properties']> = {}) =>
  ({
    id: `/providers/Microsoft.Authorization/roleDefinitions/${name}`,
    name,
    type: '',
    properties: {
      roleName: name,
      type: 'BuiltInRole',
      description: '',
      assignableScopes: ['/'],
      permissions: [{ actions, notActions: [] }],
      ...more,
    },
  }) satisfies RoleDefinition;
const reader = role(READER, ['*/read']);
const imageReader = role(IMAGE_READER, [
  'Microsoft.Compute/galleries/images/read',
  'Microsoft.Compute/galleries/images/versions/read',
]);

let n = 0;
const assign = (principalId: string, r: RoleDefinition, scope: string, more = {}): RoleAssignment => {
  const name = `a${++n}`;
  return {
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`,
    name,
    type: '',
    properties: { principalId, roleDefinitionId: r.id, scope, ...more },
  };
};
const indexOf = (assignments: RoleAssignment[], more: Partial<AccessData> = {}) =>
  indexAccess({
    assignments,
    roleDefinitions: [reader, imageReader],
    denyAssignments: [],
    groups: new Map(),
    tree: { managementGroupOfSubscription: new Map(), parentOfManagementGroup: new Map() },
    ...more,
  });
const group = (members: string[]) => ({ members, complete: true });
const resources = resourcesOf([{ id: V, tenantId: 't' }], []);

describe('who has access here', () => {
  it('S48: what is given at the resource comes first, then what is inherited; what is below stands apart', () => {
    const index = indexOf([assign('top', reader, S), assign('at', reader, D), assign('down', reader, V)]);
    const here = accessHere(D, { index, eligible: [], delegations: [] }, undefined);
    expect(here.grants.map(({ item, direct }) => [item.assignment.properties.principalId, direct])).toEqual([
      ['at', true],
      ['top', false],
    ]);
    expect(here.below.map((g) => g.assignment.properties.principalId)).toEqual(['down']);
  });

  it('a neighbour whose name begins alike is not below', () => {
    const index = indexOf([assign('p', reader, `${G}2/images/d`)]);
    expect(accessHere(G, { index, eligible: [], delegations: [] }, undefined).below).toEqual([]);
  });

  it('names direct shares and community publication, and says when the service did not name with whom', () => {
    const gallery = (sharingProfile: Gallery['properties']['sharingProfile']) =>
      ({ id: G, name: 'g', type: '', location: '', properties: { sharingProfile } }) as Gallery;
    const offers = (profile: Gallery['properties']['sharingProfile']) =>
      accessHere(G, { index: indexOf([]), eligible: [], delegations: [] }, gallery(profile)).offers;
    expect(
      offers({
        permissions: 'Groups',
        groups: [
          { type: 'AADTenants', ids: ['t2'] },
          { type: 'Subscriptions', ids: ['s2'] },
        ],
      }),
    ).toEqual([
      { kind: 'subscription', id: 's2' },
      { kind: 'tenant', id: 't2' },
    ]);
    expect(offers({ permissions: 'Groups' })).toEqual([{ kind: 'unlisted' }]);
    expect(offers({ permissions: 'Community', communityGalleryInfo: { publicNames: ['pub'] } })).toEqual([
      { kind: 'community', name: 'pub', published: false },
    ]);
    expect(offers(undefined)).toEqual([]);
  });

  it('S52 S54: a grant at a definition or version opens nothing above it', () => {
    const all = capabilitySetOf(reader.properties.permissions);
    const sees = (scope: string) =>
      (['seeGallery', 'seeDefinition', 'seeVersion'] as const).map((c) => has(effectiveAt(all, scope), c));
    expect([sees(S), sees(G), sees(D), sees(V)]).toEqual([
      [true, true, true],
      [true, true, true],
      [false, true, true],
      [false, false, true],
    ]);
  });
});

describe('checking somebody', () => {
  it('C4: Reader at the definition is gallery No, definition Yes, version Yes, and the way begins further down', () => {
    const index = indexOf([assign('team', reader, D)], { groups: new Map([['team', group(['p'])]]) });
    const seen = checkLine(index, 'p', key(G), resources);
    expect(seen.map(({ kind, sees, versions }) => [kind, sees, versions?.seen])).toEqual([
      ['gallery', 'no', undefined],
      ['definition', 'yes', 1],
    ]);
    expect(checkLine(index, 'p', key(D), resources).map((r) => r.sees)).toEqual(['no', 'yes', 'yes']);
    expect(pathsBelow(index, 'p', key(G)).map((p) => p.groups)).toEqual([['team']]);
    expect(pathsBelow(index, 'p', key(D))).toEqual([]);
  });

  it('a condition is “perhaps” and a denial is told apart from nothing given', () => {
    const denied = {
      id: `${S}/deny`,
      name: 'deny',
      type: '',
      properties: {
        scope: S,
        permissions: [{ actions: ['*/versions/read'], notActions: [] }],
        principals: [{ id: 'p' }],
      },
    };
    const index = indexOf([assign('p', reader, D), assign('q', reader, D, { condition: 'x' })], {
      denyAssignments: [denied],
    });
    const ask = (who: string) => answerOf(accessOf(index, who, V), 'seeVersion');
    expect([ask('p'), ask('q'), ask('r')]).toEqual(['denied', 'perhaps', 'no']);
  });
});

describe('C5: what removing an assignment changes', () => {
  it('names what is lost here and below, and the ways that remain', () => {
    const first = assign('p', reader, G);
    const index = indexOf([first, assign('team', imageReader, G)], {
      groups: new Map([['team', group(['p'])]]),
    });
    const grant = index.grantsAt.get(key(G))?.find((g) => g.assignment === first);
    if (!grant) throw new Error('no grant');
    const impact = removalImpact(index, grant, 'p', resources);
    expect([has(impact.here, 'seeGallery'), has(impact.here, 'seeVersion')]).toEqual([true, false]);
    expect(impact.remaining.map((p) => p.groups)).toEqual([['team']]);
  });

  it('of a group it tells which members keep all they have, groups in groups and circles included', () => {
    const grantOfTeam = assign('team', reader, G);
    const index = indexOf([grantOfTeam, assign('kept', reader, S)], {
      groups: new Map([
        ['team', group(['inner', 'lost'])],
        ['inner', group(['kept', 'team'])],
      ]),
    });
    const grant = index.grantsAt.get(key(G))?.[0];
    if (!grant) throw new Error('no grant');
    const people = membersBelow(index, 'team');
    expect(people.toSorted()).toEqual(['inner', 'kept', 'lost']);
    expect(keepers(index, grant, people)).toEqual(['kept']);
  });
});

describe('which role to give', () => {
  it('the least is offered by its built-in id in any subscription’s form; one that was not read is not guessed', () => {
    expect(roleFor('deploy', [reader, imageReader])).toBe(imageReader);
    expect(roleFor('own', [reader, imageReader])).toBeUndefined();
    expect(
      intendedAccessOf(`${S}/providers/Microsoft.Authorization/roleDefinitions/${READER.toUpperCase()}`),
    ).toBe('read');
  });

  it('custom roles are offered only where they may be assigned', () => {
    const custom = role('custom', [], { type: 'CustomRole', assignableScopes: ['/subscriptions/S1'] });
    const other = role('other', [], { type: 'CustomRole', assignableScopes: ['/subscriptions/s2'] });
    const offered = assignableRoles([custom, other, reader, reader], ['/', key(S), key(G)]);
    expect(offered.map((r) => r.name)).toEqual([READER, 'custom']);
  });
});
