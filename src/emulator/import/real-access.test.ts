import { describe, expect, test } from 'vitest';

import { accessQuestions } from '@/arm/graph-questions';
import type { DirectoryObject, RoleAssignment } from '@/arm/types';
import { assembling } from '@/domain/access/assemble';
import { answerOf } from '@/domain/access/check';
import { accessOf } from '@/domain/access/evaluate';
import { findingsIn } from '@/domain/access/findings';
import { makeMatrix } from '@/domain/access/matrix';
import { idsToResolve } from '@/domain/access/people';
import { atOnce } from '@/lib/in-slices';

import { principalToView } from '../view-as';
import { codesOf, importOf } from './testing';
import type { ImportedArm } from './testing-arm';
import { armOf } from './testing-arm';
import { CASE_GALLERY, CASE_SUB, CASE_TENANT, caseFiles } from './testing-cases';

// Role assignments of real files, read from the emulator as the portal reads them, and what the portal says of them.

const SUBSCRIPTION = `/subscriptions/${CASE_SUB}`;
const MG = '/providers/Microsoft.Management/managementGroups';

async function rowsOf<Row>(
  { call }: ImportedArm,
  { query }: { readonly query: string },
): Promise<readonly Row[]> {
  const answer = await call('POST', '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01', {
    query,
    options: { resultFormat: 'objectArray' },
  });
  return (answer.body as unknown as { readonly data: readonly Row[] }).data;
}

/** What the portal knows of access after an import. */
async function access(files: Readonly<Record<string, unknown>>) {
  const parsed = importOf(files);
  const arm = await armOf(parsed);
  const assignments = (await arm.assignments(SUBSCRIPTION)) as unknown as readonly RoleAssignment[];
  const { ids } = idsToResolve(assignments, [], []);
  const objects = (await arm.getByIds(CASE_TENANT, ids)) as unknown as readonly DirectoryObject[];
  const found = new Set(objects.map((o) => o.id.toLowerCase()));
  const missing = ids.filter((id) => !found.has(id));
  const assembled = atOnce(
    assembling({
      subscriptions: [{ subscriptionId: CASE_SUB, tenantId: CASE_TENANT }],
      assignments: [assignments],
      denyAssignments: [],
      eligible: [],
      scheduled: [],
      delegations: [],
      furtherAssignments: [],
      roles: [{ tenantId: CASE_TENANT, rows: await rowsOf(arm, accessQuestions.roles) }],
      containers: [{ tenantId: CASE_TENANT, rows: await rowsOf(arm, accessQuestions.containers) }],
      directory: [{ objects, missing, refused: [], groups: [], unreadGroups: [] }],
    }),
  );
  const { index, principals, data, eligible } = assembled;
  const findings = atOnce(
    findingsIn({
      index,
      groups: data.groups,
      principals,
      galleries: [],
      eligible,
      wholeAssignments: true,
      nowMs: Date.parse('2026-12-01T00:00:00Z'),
    }),
  );
  const matrix = makeMatrix(index);
  const node = { key: CASE_GALLERY.toLowerCase(), kind: 'gallery', name: 'galMain', children: [] } as const;
  const cell = (n: number) => matrix.cell(principal(n), { ...node, id: CASE_GALLERY } as never);
  return { parsed, arm, assembled, findings, cell, name: (n: number) => principals.get(principal(n)) };
}

const principal = (n: number) => `5b00000${n}-1111-4222-8333-444455556666`;
const shared = ['account.json', 'sig.json'] as const;

describe('assignments at management groups', () => {
  test.each(['mg-inherited/role-assignments.json', 'mg-inherited/arm.json'])(
    '%s: reach what is below, with no tree in the files',
    async (path) => {
      const { cell, parsed } = await access(caseFiles(...shared, path));
      expect(cell(6)).toMatchObject({ level: 'owner', direct: false });
      expect(cell(1).level).toBe('contributor');
      expect(cell(3).level).toBe('deploy');
      expect(codesOf(parsed)).not.toContain('unplacedAssignment');
    },
  );

  test('are the same with the tree, whose order then counts', async () => {
    const { cell, parsed, arm } = await access(
      caseFiles(...shared, 'mg-inherited/role-assignments.json', 'mg-inherited/subs-arg.json'),
    );
    expect([cell(6).level, cell(1).level, cell(3).level]).toEqual(['owner', 'contributor', 'deploy']);
    const subscription = parsed.docs.find((d) => d.id === SUBSCRIPTION);
    expect(subscription?.meta).toMatchObject({ parentId: `${MG}/mg-platform` });
    expect(subscription?.meta?.alsoAbove).toBeUndefined();
    expect(await arm.assignments(SUBSCRIPTION)).toHaveLength(4);
  });

  const assignment = (n: number, scope: string, asked = SUBSCRIPTION) => ({
    id: `${scope === '/' ? '' : scope}/providers/Microsoft.Authorization/roleAssignments/0000000${n}-aaaa-4bbb-8ccc-ddddeeee0045`,
    name: `0000000${n}-aaaa-4bbb-8ccc-ddddeeee0045`,
    type: 'Microsoft.Authorization/roleAssignments',
    principalId: principal(n),
    principalType: 'User',
    roleDefinitionId: `${asked}/providers/Microsoft.Authorization/roleDefinitions/b24988ac-6180-42a0-ab88-20f7382dd24c`,
    scope,
  });

  test("the tenant's root group is above all its subscriptions, and the root above everything", async () => {
    const list = [assignment(1, `${MG}/${CASE_TENANT}`, ''), assignment(2, '/')];
    const { cell, parsed } = await access({ ...caseFiles(...shared), 'a.json': list });
    expect([cell(1).level, cell(2).level]).toEqual(['contributor', 'contributor']);
    expect(codesOf(parsed)).not.toContain('unplacedAssignment');
  });

  test('are above the subscription for which they were listed only, or are counted as a gap', async () => {
    const other = '/subscriptions/99999999-9999-4999-8999-999999999999';
    const list = [
      assignment(1, `${MG}/mg-a`),
      assignment(2, `${MG}/mg-b`, other),
      assignment(3, `${MG}/mg-c`, ''),
    ];
    const { cell, parsed } = await access({ ...caseFiles(...shared), 'a.json': list });
    expect([1, 2, 3].map((n) => cell(n).level)).toEqual(['contributor', 'none', 'none']);
    expect(
      parsed.report.issues.filter((i) => i.code === 'import.unplacedAssignment').map((i) => i.item),
    ).toEqual([list[1]?.id, list[2]?.id]);
  });
});

describe('principals that nobody looked up', () => {
  test('without types they have the names of the file, and none is gone', async () => {
    const { name, findings } = await access(caseFiles(...shared, 'no-principal-type/role-assignments.json'));
    expect(name(1)).toMatchObject({ displayName: 'kai@fabrikam.example' });
    expect(name(2)).toMatchObject({ displayName: 'Image builders' });
    expect(name(3)).toMatchObject({ unresolved: 'notAsked' });
    expect(findings.map((f) => f.rule)).not.toContain('orphaned');
    expect(findings.map((f) => f.rule)).not.toContain('notResolved');
  });

  test('an answer of api-version 2015-07-01 names nobody, and nobody is gone', async () => {
    const { name, findings, cell } = await access(
      caseFiles(...shared, 'assignments-2015-api/assignments.json'),
    );
    expect([name(1)?.unresolved, name(2)?.unresolved]).toEqual(['notAsked', 'notAsked']);
    expect(findings).toEqual([]);
    expect(cell(2).level).toBe('owner');
  });

  test.each(['Device', 'ForeignGroup', 'MSI', 'Unknown', 'DirectoryRoleTemplate', 'Everyone'])(
    'one of type %s is not gone',
    async (principalType) => {
      const [first] = JSON.parse(
        new TextDecoder().decode(
          caseFiles('no-principal-type/role-assignments.json')['no-principal-type/role-assignments.json'],
        ),
      ) as [Record<string, unknown>];
      const row = { ...first, principalType, principalName: '', createdOn: '2020-01-01T00:00:00Z' };
      const { name, findings } = await access({ ...caseFiles(...shared), 'a.json': [row] });
      expect(name(1)?.unresolved).toBe(principalType === 'ForeignGroup' ? 'foreign' : 'notAsked');
      expect(findings.map((f) => f.rule)).not.toContain('orphaned');
    },
  );

  test('one that Microsoft Graph was asked about in its tenant, and did not answer, is gone', async () => {
    const listing = { galleryPortalDirectory: { tenantId: CASE_TENANT, asked: [principal(2)], objects: [] } };
    const files = { ...caseFiles(...shared, 'assignments-2015-api/assignments.json'), 'd.json': listing };
    const { findings } = await access(files);
    expect(findings.map((f) => [f.rule, f.principalId])).toEqual([['orphaned', principal(2)]]);
  });
});

describe('roles', () => {
  test('have the name of the file, and what one gives that was not read is unknown', async () => {
    const { assembled, cell, findings } = await access(
      caseFiles(...shared, 'role-name/role-assignments.json'),
    );
    const grants = [...assembled.index.grantsAt.values()].flat();
    expect(grants.map((g) => g.role?.properties.roleName)).toEqual([
      'Owner',
      'Storage Blob Data Contributor',
      'Fabrikam image deployer',
      'Reader',
    ]);
    expect([1, 2, 3].map((n) => cell(n).level)).toEqual(['unknown', 'unknown', 'deploy']);
    const access2 = accessOf(assembled.index, principal(2), CASE_GALLERY);
    expect(answerOf(access2, 'editVersion')).toBe('unknown');
    expect(findings.map((f) => f.rule)).toContain('roleUnknown');
    expect(findings.map((f) => f.rule)).not.toContain('duplicate');
  });
});

test('a principal that is viewed with a role that was not read may see more', async () => {
  const { arm } = await access(caseFiles(...shared, 'role-name/role-assignments.json'));
  const view = arm.emulator.session.view();
  expect(principalToView(view, principal(1), CASE_TENANT)?.unreadRoles).toBe(1);
  expect(principalToView(view, principal(3), CASE_TENANT)?.unreadRoles).toBeUndefined();
});

describe('owners of a service principal', () => {
  const owners = ({ call }: ImportedArm) =>
    call('GET', `https://graph.microsoft.com/v1.0/servicePrincipals/${principal(7)}/owners`);

  test.each([
    ['az ad sp list', ['sp-owner-unknown/role-assignments.json', 'sp-owner-unknown/sp-list.json', ...shared]],
    ['the names of an export', ['sp-owner-script/estate.json']],
  ])('that nobody asked for are refused, not empty: %s', async (_, paths) => {
    const { arm } = await access(caseFiles(...paths));
    const { status, body } = await owners(arm);
    expect([status, body.error?.code]).toEqual([403, 'Authorization_RequestDenied']);
  });

  test('are those of the export, be it none', async () => {
    const kai = { '@odata.type': '#microsoft.graph.user', id: principal(1), displayName: 'Kai' };
    for (const objects of [[kai], []]) {
      const listing = {
        galleryPortalDirectory: { tenantId: CASE_TENANT, ownedId: principal(7), asked: [], objects },
      };
      const { arm, name } = await access({ ...caseFiles('sp-owner-script/estate.json'), 'o.json': listing });
      expect((await owners(arm)).body.value.map((o) => o.id)).toEqual(objects.map((o) => o.id));
      expect(name(7)).toMatchObject({ displayName: 'sp-image-build', type: 'ServicePrincipal' });
    }
  });
});
