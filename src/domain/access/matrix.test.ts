import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { shortHash } from '@/lib/short-hash';

import { accessLevel } from './capabilities';
import { accessOf } from './evaluate';
import { levelKind } from './matrix';
import { matrixColumns } from './matrix-columns';
import { assign, definition, deny, gallery, matrixOf, roles, subscription, version } from './matrix-fixture';
import { ifRemoved } from './removal';
import { nodesFrom } from './resource-tree';

const groups = (entries: Readonly<Record<string, readonly string[]>>) =>
  new Map(Object.entries(entries).map(([id, members]) => [id, { members, complete: true }]));

describe('cells', () => {
  it('C4, S52: Reader shared at a definition gives gallery No, definition Yes, version Yes', () => {
    const { cell } = matrixOf([assign('p', 'reader', definition)]);
    expect(cell('p', gallery)).toMatchObject({ level: 'none', below: true });
    expect(cell('p', definition)).toMatchObject({ level: 'deploy', direct: true, below: false });
    expect(cell('p', version)).toMatchObject({ level: 'deploy', direct: false });
  });

  it('S51: Reader shared at a gallery reaches everything in it', () => {
    const { cell } = matrixOf([assign('p', 'reader', gallery)]);
    expect([gallery, definition, version].map((id) => cell('p', id).level)).toEqual([
      'deploy',
      'deploy',
      'deploy',
    ]);
    expect(cell('p', subscription)).toMatchObject({ level: 'none', below: true });
  });

  it('is filled only where grants at the resource itself are enough for the level', () => {
    const { cell } = matrixOf([assign('p', 'owner', subscription), assign('p', 'reader', gallery)]);
    expect(cell('p', gallery)).toMatchObject({ level: 'owner', direct: false });
    expect(cell('p', subscription)).toMatchObject({ level: 'owner', direct: true });
  });

  it('says when the level is reached only through groups, in groups, in a circle', () => {
    const { cell } = matrixOf([assign('outer', 'reader', gallery), assign('q', 'reader', gallery)], {
      groups: groups({ outer: ['inner', 'q'], inner: ['p', 'outer'] }),
    });
    expect(cell('p', gallery)).toMatchObject({ level: 'deploy', throughGroup: true, direct: true });
    expect(cell('q', gallery)).toMatchObject({ level: 'deploy', throughGroup: false });
  });

  it('keeps conditions apart, and shows what a denial takes', () => {
    const conditional = assign('p', 'owner', gallery, { condition: 'perhaps' });
    const { cell } = matrixOf([conditional, assign('p', 'contributor', gallery)], {
      denyAssignments: [deny(definition, ['*/write'], ['q'])],
    });
    expect(cell('p', gallery)).toMatchObject({ level: 'contributor', perhaps: 'owner', denied: 0 });
    expect(cell('p', definition)).toMatchObject({ level: 'deploy', perhaps: undefined });
    expect(cell('p', definition).denied).not.toBe(0);
  });

  it('agrees with the evaluation for any grants, groups and denials', () => {
    const places = ['/', subscription, gallery, definition, version];
    const who = ['p', 'q', 'g1', 'g2'];
    const grant = fc.record({
      holder: fc.constantFrom(...who),
      role: fc.constantFrom(...(Object.keys(roles) as (keyof typeof roles)[])),
      scope: fc.constantFrom(...places),
      condition: fc.constantFrom(undefined, 'c'),
    });
    const arbitrary = fc.record({
      grants: fc.array(grant, { maxLength: 6 }),
      denials: fc.array(fc.constantFrom(...places.slice(1)), { maxLength: 2 }),
      first: fc.subarray(['p', 'q', 'g2']),
      second: fc.subarray(['p', 'q', 'g1']),
    });
    fc.assert(
      fc.property(arbitrary, ({ grants, denials, first, second }) => {
        const { tree, matrix } = matrixOf(
          grants.map((g) => assign(g.holder, g.role, g.scope, { condition: g.condition })),
          {
            groups: groups({ g1: first, g2: second }),
            denyAssignments: denials.map((scope) => deny(scope, ['*/write'], ['q'])),
          },
        );
        for (const node of [...tree.roots].flatMap((root) => [...nodesFrom(root)])) {
          for (const id of who) {
            const access = accessOf(matrix.index, id, node.key);
            const cell = matrix.cell(id, node);
            const kind = levelKind(node.kind);
            expect(cell.level).toBe(accessLevel(access.allowed, kind));
            expect(cell.denied).toBe(access.denied);
            const best = accessLevel(access.allowed | access.conditional, kind);
            expect(cell.perhaps ?? cell.level).toBe(best);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('columns', () => {
  const { tree } = matrixOf([]);
  const names = (toggled: readonly string[], text = '') =>
    matrixColumns(tree, new Set(toggled.map((id) => shortHash(id.toLowerCase()))), text).map(
      (c) => `${'>'.repeat(c.depth)}${c.node.name}${c.expanded === undefined ? '' : c.expanded ? '-' : '+'}`,
    );

  it('start with subscriptions open and galleries closed', () => {
    expect(names([])).toEqual(['s1-', '>g+']);
    expect(names([gallery])).toEqual(['s1-', '>g-', '>>i+', '>>j+']);
    expect(names([subscription])).toEqual(['s1+']);
  });

  it('with a text show what bears it and what is above', () => {
    expect(names([], 'J')).toEqual(['s1-', '>g-', '>>j+']);
    expect(names([], '1.1')).toEqual(['s1-', '>g-', '>>i-', '>>>1.1.0']);
    expect(names([], 'no such')).toEqual([]);
  });
});

describe('what removing a grant would change', () => {
  it('C5: names what is lost, and through what the rest is kept', () => {
    const vendors = assign('vendors', 'reader', gallery);
    const own = assign('p', 'contributor', definition);
    const { matrix, tree } = matrixOf([vendors, own], { groups: groups({ vendors: ['p', 'q'] }) });
    const grantOf = (id: string) => matrix.byHolder.get(id)?.[0];
    const group = grantOf('vendors');
    const direct = grantOf('p');
    if (!group || !direct) throw new Error('grants are missing');
    const p = ifRemoved(matrix, group, 'p', tree.roots);
    expect(p.lost.map((c) => c.node.name)).toEqual(['g', 'j', '1.0.0']);
    expect(p.kept).toBe(3);
    expect(p.through).toEqual([direct]);
    expect(ifRemoved(matrix, group, 'q', tree.roots).lost).toHaveLength(6);

    const less = ifRemoved(matrix, direct, 'p', tree.roots);
    expect(less.lost).toEqual([]);
    expect(less.lowered.map((c) => [c.node.name, c.before, c.after])).toEqual([
      ['i', 'contributor', 'deploy'],
      ['1.0.0', 'contributor', 'deploy'],
      ['1.1.0', 'contributor', 'deploy'],
    ]);
    expect(less.through).toEqual([group]);
  });
});
