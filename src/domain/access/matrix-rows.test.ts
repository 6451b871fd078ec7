import { describe, expect, it } from 'vitest';

import type { Gallery } from '@/arm/types';
import { shortHash } from '@/lib/short-hash';

import { assign, gallery, largeEstate, matrixOf, subscription, version } from './matrix-fixture';
import { filteredParties, matrixRows, peopleOf } from './matrix-rows';
import type { PrincipalFilter } from './principal-filters';
import { unusedReasons } from './principal-filters';
import type { Principal } from './principals';
import { nodesFrom } from './resource-tree';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const user = (id: string, more: Partial<Principal> = {}): Principal => ({
  id,
  type: 'User',
  displayName: `Name of ${id}`,
  guest: false,
  ...more,
});
const gone = (id: string, more: Partial<Principal> = {}) =>
  user(id, { displayName: undefined, unresolved: 'missing', ...more });

const community: Gallery = {
  id: gallery,
  name: 'g',
  type: 'Microsoft.Compute/galleries',
  location: 'westeurope',
  properties: {
    sharingProfile: { permissions: 'Community', communityGalleryInfo: { communityGalleryEnabled: true } },
  },
};

/** One of each kind that a filter looks for. */
function estate() {
  const assignments = [
    assign('vendors', 'reader', gallery),
    assign('team', 'reader', gallery),
    assign('empty', 'reader', gallery),
    assign('gone', 'contributor', gallery),
    assign('young', 'reader', gallery, { createdOn: '2025-12-31T12:00:00Z' }),
    assign('hidden', 'reader', gallery),
    assign('foreign', 'reader', gallery, { principalType: 'ForeignGroup' }),
    assign('program', 'reader', version),
    assign('double', 'reader', gallery),
    assign('double', 'reader', subscription),
  ];
  const groups = new Map([
    ['vendors', { members: ['guest', 'team'], complete: true }],
    ['team', { members: ['vendors', 'plain'], complete: true }],
    ['empty', { members: [], complete: true }],
  ]);
  const principals = new Map(
    [
      user('vendors', { type: 'Group' }),
      user('team', { type: 'Group' }),
      user('empty', { type: 'Group' }),
      user('guest', { guest: true }),
      user('plain'),
      gone('gone'),
      gone('young'),
      gone('hidden', { unresolved: 'refused' }),
      gone('foreign', { type: 'ForeignGroup', unresolved: 'foreign' }),
      user('program', { type: 'ServicePrincipal' }),
      user('double'),
    ].map((p) => [p.id, p]),
  );
  const { matrix, tree } = matrixOf(assignments, { groups });
  const people = peopleOf(matrix, groups, principals, [community], [], new Map());
  const source = { matrix, groups, nowMs: NOW };
  const pass = (filters: readonly PrincipalFilter[], text = '') =>
    filteredParties(people, source, filters, text).map((p) => p.id);
  return { matrix, tree, people, source, pass };
}

describe('filters', () => {
  const { pass, source, people } = estate();
  it.each<[PrincipalFilter, readonly string[]]>([
    ['guest', ['guest']],
    ['outside', ['guest', 'foreign']],
    ['orphaned', ['gone']],
    ['unresolved', ['foreign', 'hidden', 'young']],
    ['servicePrincipal', ['program']],
    ['shared', ['everyone']],
    ['privileged', ['gone']],
    ['versionGrant', ['program']],
    // Two groups that hold each other repeat each other's grant.
    ['unused', ['empty', 'team', 'vendors', 'double', 'gone']],
  ])('%s', (filter, ids) => {
    expect(pass([filter])).toEqual(ids);
  });

  it('add up: outside my tenant or orphaned', () => {
    expect(pass(['outside', 'orphaned'])).toEqual(['guest', 'foreign', 'gone']);
  });

  it('look through members of groups too, and by any part of a name', () => {
    expect(pass([], 'NAME OF pl')).toEqual(['plain']);
    expect(pass([])).not.toContain('plain');
  });

  it('"unused-looking" says on what it rests', () => {
    expect(
      ['gone', 'empty', 'double', 'program'].map((id) => unusedReasons(source, people.holderOf(id))),
    ).toEqual([['gone'], ['emptyGroup'], ['addsNothing'], []]);
  });
});

describe('whom a gallery is shared with', () => {
  const receivers = {
    ...community,
    properties: {
      sharingProfile: {
        permissions: 'Groups',
        groups: [
          { type: 'AADTenants', ids: ['AAAA', 'bbbb'] },
          { type: 'Subscriptions', ids: ['cccc'] },
        ],
      },
    },
  } as const;
  it('goes by the name that the portal knows, else by the id', () => {
    const names = new Map([
      ['/tenants/aaaa', 'Contoso'],
      ['/subscriptions/cccc', 'Contoso Prod'],
    ]);
    const { matrix } = estate();
    const { holders } = peopleOf(matrix, new Map(), new Map(), [receivers], [], names);
    expect(holders.filter((p) => p.galleries).map(({ id, name }) => [id, name])).toEqual([
      ['tenant:bbbb', 'bbbb'],
      ['tenant:aaaa', 'Contoso'],
      ['subscription:cccc', 'Contoso Prod'],
    ]);
  });
});

describe('rows', () => {
  const { people } = estate();
  it('open groups to the end and stop at a circle', () => {
    const keys = ['vendors', 'vendors/team'];
    const rows = matrixRows(people, [people.holderOf('vendors')], new Set(keys.map(shortHash)));
    expect(rows.map((r) => [r.key, r.depth, r.expanded, r.circle])).toEqual([
      ['vendors', 0, true, false],
      ['vendors/team', 1, true, false],
      ['vendors/team/vendors', 2, undefined, true],
      ['vendors/team/plain', 2, undefined, false],
      ['vendors/guest', 1, undefined, false],
    ]);
  });

  it('hold those who are gone and those who come without a role', () => {
    const ids = matrixRows(people, people.holders, new Set()).map((r) => r.holder.id);
    expect(ids[0]).toBe('everyone');
    expect(ids.slice(-4)).toEqual(['foreign', 'gone', 'hidden', 'young']);
  });

  it('community publication is use of everything in the gallery, by inheritance below it', () => {
    const { matrix, tree } = estate();
    const everyone = people.holderOf('everyone');
    const cells = tree.roots.flatMap((r) => [...nodesFrom(r)]).map((n) => matrix.partyCell(everyone, n));
    expect(cells[0]).toMatchObject({ level: 'none', below: true });
    expect(cells[1]).toMatchObject({ level: 'deploy', direct: true });
    expect(cells[2]).toMatchObject({ level: 'deploy', direct: false });
  });
});

describe('scale: 5,000 assignments, 2,000 principals, 1,000 groups nested 8 deep with a circle, 2,000 resources', () => {
  const { ids, assignments, groups } = largeEstate();
  const { matrix, tree } = matrixOf(assignments, { groups }, ids);
  const people = peopleOf(matrix, groups, new Map(), [], [], new Map());

  it('computes only the cells that are looked at, each once', () => {
    expect(tree.byKey.size).toBe(10 + 40 + 280 + 1680);
    expect(people.everybody).toHaveLength(2000);
    expect(matrix.evaluations()).toBe(0);
    const rows = people.everybody.slice(0, 40);
    const nodes = [...tree.byKey.values()].slice(0, 20);
    for (const holder of rows) for (const node of nodes) matrix.partyCell(holder, node);
    for (const holder of rows) for (const node of nodes) matrix.partyCell(holder, node);
    expect(matrix.evaluations()).toBe(800);
  });

  it('filters rows without computing a cell', () => {
    const before = matrix.evaluations();
    const source = { matrix, groups, nowMs: NOW };
    const found = filteredParties(people, source, ['privileged', 'versionGrant', 'unused'], 'user-1');
    expect(found.length).toBeGreaterThan(50);
    expect(matrix.evaluations()).toBe(before);
  });
});
