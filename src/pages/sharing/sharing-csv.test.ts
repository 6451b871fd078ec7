import { describe, expect, it } from 'vitest';

import type { ArmFailure } from '@/arm/errors';
import type { AccessGap, AccessKnowledge } from '@/data/access/knowledge';
import { matrixColumns } from '@/domain/access/matrix-columns';
import { assign, definition, gallery, matrixOf, subscription, version } from '@/domain/access/matrix-fixture';
import { peopleOf } from '@/domain/access/matrix-rows';
import type { Principal } from '@/domain/access/principals';

import { accessPathSentence, accessPathSteps, roleName } from './access-path-labels';
import { accessPathsOf } from './access-paths';
import { grantLines, grantsCsv, matrixCsv } from './sharing-csv';
import type { Sharing } from './use-sharing';

const principal = (
  id: string,
  displayName: string | undefined,
  more: Partial<Principal> = {},
): Principal => ({
  id,
  type: 'User',
  displayName,
  guest: false,
  ...more,
});

/** A guest in a nested group, an orphaned principal, and one whose name is a formula. */
function sharingOf(): Sharing {
  const groups = new Map([
    ['outer', { members: ['inner'], complete: true }],
    ['inner', { members: ['guest', 'outer'], complete: true }],
  ]);
  const principals = new Map(
    [
      principal('outer', 'Outer', { type: 'Group' }),
      principal('inner', 'Inner', { type: 'Group' }),
      principal('guest', 'Luc', { guest: true, signInName: 'luc@elsewhere.example' }),
      principal('formula', '=HYPERLINK("https://evil.example")'),
      principal('gone', undefined, { unresolved: 'missing' }),
    ].map((p) => [p.id, p]),
  );
  const { matrix, tree, data } = matrixOf(
    [
      assign('outer', 'reader', gallery),
      assign('guest', 'reader', definition),
      assign('formula', 'owner', version, { condition: '@Request[x] StringEquals "y"' }),
      assign('gone', 'contributor', gallery),
    ],
    { groups },
  );
  const knowledge: AccessKnowledge = {
    data,
    index: matrix.index,
    principals,
    resources: [],
    galleries: [],
    eligible: [],
    delegations: [],
    ends: new Map(),
    scopeNames: new Map(),
    gaps: [],
    pending: false,
    readAt: 0,
  };
  const people = peopleOf(matrix, groups, principals, [], [], new Map());
  return { knowledge, matrix, tree, people, source: { matrix, groups, nowMs: Date.parse('2026-01-01') } };
}

describe('exports', () => {
  const sharing = sharingOf();
  const all = sharing.people.everybody;

  it('hold every row, those who are gone too, and make formulas harmless', () => {
    const columns = matrixColumns(sharing.tree, new Set(), '');
    const lines = matrixCsv(sharing, all, columns).trim().split('\r\n');
    expect(lines).toHaveLength(2 + all.length);
    expect(lines[1]).toBe(`Resource id,,,,${columns.map((c) => c.node.id).join()}`);
    expect(lines.find((l) => l.includes('gone'))).toBe(
      'gone,Orphaned,,gone,"None, more on child resources","Contributor, assigned here"',
    );
    expect(lines.some((l) => l.startsWith(`"'=HYPERLINK(""https://evil.example"")",User,,formula,`))).toBe(
      true,
    );
    expect(lines.some((l) => /(?:^|,)"?[=+@]/.test(l))).toBe(false);
  });

  it('list each grant once, with its condition and who holds it through the group', () => {
    const csv = grantsCsv(sharing, all);
    expect(grantLines(sharing, all)).toHaveLength(4);
    expect(csv).toContain('"\'@Request[x] StringEquals ""y"""');
    expect(csv).toContain('Inner; Luc');
  });

  it('say "at least these" and name each part that could not be read', () => {
    const failure: ArmFailure = {
      kind: 'http',
      status: 403,
      code: 'AuthorizationFailed',
      details: [],
      message: 'no',
      method: 'GET',
      url: '',
    };
    const gap: AccessGap = {
      what: 'assignments',
      kind: 'subscription',
      retrying: false,
      scopeId: subscription,
      scopeName: 'Contoso Prod',
      failure,
      retry: () => {},
    };
    const partly = { ...sharing, knowledge: { ...sharing.knowledge, gaps: [gap] } };
    const said = [
      'At least these: 1 item could not be read',
      'Role assignments of Contoso Prod: refused (403)',
    ];
    const columns = matrixColumns(sharing.tree, new Set(), '');
    for (const csv of [matrixCsv(partly, all, columns), grantsCsv(partly, all)])
      expect(csv.trim().split('\r\n').slice(-2)).toEqual(said);
  });

  it('of one person hold the grants of its groups too', () => {
    const fresh = sharingOf();
    const lines = grantLines(fresh, [fresh.people.holderOf('guest')]);
    expect(lines.map((l) => l.holder.id)).toEqual(['outer', 'guest']);
  });
});

describe('ways', () => {
  const sharing = sharingOf();
  const guest = sharing.people.holderOf('guest');
  const node = sharing.tree.byKey.get(definition.toLowerCase());
  if (!node) throw new Error('no definition');
  const paths = accessPathsOf(sharing, guest, node);

  it('are all listed, the nearest scope first; a circle of groups ends', () => {
    expect(paths.map((w) => [w.scope, w.groups.map((g) => g.id)])).toEqual([
      [definition, []],
      [gallery, ['inner', 'outer']],
    ]);
  });

  it('begin with the one that the cell shows: certain and strongest first, the nearest of equals', () => {
    const { matrix, tree, data } = matrixOf([
      assign('p', 'reader', definition),
      assign('p', 'owner', definition, { condition: 'perhaps' }),
      assign('p', 'contributor', gallery),
      assign('p', 'contributor', subscription),
    ]);
    const people = peopleOf(matrix, new Map(), new Map(), [], [], new Map());
    const some = {
      ...sharing,
      matrix,
      tree,
      people,
      knowledge: { ...sharing.knowledge, data, index: matrix.index },
    };
    const at = tree.byKey.get(definition.toLowerCase());
    if (!at) throw new Error('no definition');
    expect(matrix.cell('p', at).level).toBe('contributor');
    expect(accessPathsOf(some, people.holderOf('p'), at).map((w) => [roleName(w), w.scope])).toEqual([
      ['Contributor', gallery],
      ['Contributor', subscription],
      ['Reader', definition],
      ['Owner', definition],
    ]);
  });

  it('C3: read as a sentence from the person outwards, and down to what is below', () => {
    const [direct, nested] = paths;
    if (!direct || !nested) throw new Error('two ways were expected');
    expect(accessPathSentence(sharing, direct)).toBe(
      'Luc (Guest) has Reader on definition i. It covers 2 versions.',
    );
    expect(accessPathSentence(sharing, nested)).toBe(
      'Luc (Guest) is in Inner, which is in Outer, which has Reader on gallery g. It is inherited by definition i. It covers 2 versions.',
    );
    expect(accessPathSteps(sharing, nested).map((s) => s.name)).toEqual([
      'Luc (Guest)',
      'Inner',
      'Outer',
      'Reader',
      'gallery g',
      'definition i',
      '2 versions',
    ]);
  });
});
