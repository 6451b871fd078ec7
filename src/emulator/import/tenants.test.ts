import { describe, expect, test } from 'vitest';

import { estateJson } from '../estate-file';
import type { TestBody } from '../testing';
import {
  azAccount,
  azGallery,
  azInherited,
  azRoleAssignment,
  codesOf,
  docIn,
  elsewhere,
  GALLERY,
  graphAnswer,
  graphRow,
  importOf,
  issueOf,
  SUB,
  SUB2,
  TENANT,
  TENANT2,
} from './testing';
import { armOf, importedArm } from './testing-arm';

// Documents above subscriptions belong to one tenant, and az does not write which.

const accounts = [azAccount, elsewhere({ ...azAccount, name: 'Shared' })];
const S1 = `/subscriptions/${SUB}`;
const S2 = `/subscriptions/${SUB2}`;
const id = (digit: string) => SUB.replaceAll('1', digit);
const [rina, luc] = [id('5'), id('6')];
const other = { name: id('7'), principalId: luc, principalName: 'luc@fabrikam.com' };
const named = (
  scope: string,
  asked: string,
  more: { readonly name: string; readonly principalId: string },
) => {
  const row = azInherited(scope, asked, more);
  return { ...row, id: row.id.replace(azRoleAssignment.name, more.name) };
};
/** The holders that a list names, without the owner that the import makes. */
const holders = (list: readonly TestBody[]) =>
  list.map((a) => String(a.properties.principalId)).filter((p) => !p.startsWith('00000000'));
const idsOf = (list: readonly { readonly id: string }[]) => list.map((one) => one.id);

test('assignments at the root are those of the tenant whose subscription was asked, and so are their holders', async () => {
  const { assignments, getByIds } = await importedArm({
    'accounts.json': accounts,
    'one.json': [azInherited('/', SUB)],
    'two.json': [named('/', SUB2, other)],
  });
  expect(holders(await assignments(S1))).toEqual([rina]);
  expect(holders(await assignments(S2))).toEqual([luc]);
  // Not answered would be "orphaned" (trap 21); the other tenant's directory does not hold them.
  expect(await getByIds(TENANT, [rina, luc])).toMatchObject([{ id: rina, displayName: 'rina@contoso.com' }]);
  expect(idsOf(await getByIds(TENANT2, [rina, luc]))).toEqual([luc]);
});

test('assignments at management groups of one name in two tenants', async () => {
  const group = '/providers/Microsoft.Management/managementGroups/prod';
  const below = {
    ...graphRow({ id: S1, type: 'microsoft.resources/subscriptions' }),
    name: 'Production',
    properties: { state: 'Enabled', managementGroupAncestorsChain: [{ name: 'prod', displayName: 'Prod' }] },
  };
  const { assignments, getByIds } = await importedArm({
    'accounts.json': accounts,
    'one.json': [azInherited(group, SUB)],
    'two.json': [named(group, SUB2, other)],
    'graph.json': graphAnswer([below, elsewhere(below)]),
  });
  expect(holders(await assignments(S1))).toEqual([rina]);
  expect(holders(await assignments(S2))).toEqual([luc]);
  expect(idsOf(await getByIds(TENANT, [rina, luc]))).toEqual([rina]);
});

test('what is granted at any management group above a subscription is seen in it, though no list of the groups is there', async () => {
  const chain = ['prod', 'emea', TENANT].map((name) => ({ name, displayName: `Group ${name}` }));
  const row = {
    ...graphRow({ id: S1, type: 'microsoft.resources/subscriptions' }),
    name: 'Production',
    properties: { state: 'Enabled', managementGroupAncestorsChain: chain },
  };
  const root = `/providers/Microsoft.Management/managementGroups/${TENANT}`;
  const { assignments, get } = await importedArm({
    'accounts.json': accounts,
    'r.json': [azInherited(root, SUB)],
    'graph.json': graphAnswer([row]),
  });
  expect(holders(await assignments(S1))).toEqual([rina]);
  expect(holders(await assignments(S2))).toEqual([]);
  const { body } = await get(`${root}?api-version=2020-05-01&$expand=children&$recurse=true`);
  expect(JSON.stringify(body)).toMatch(/Group emea.*Group prod.*Production/);
});

describe('one assignment in the lists of two subscriptions', () => {
  const sibling = { ...azAccount, id: id('8'), name: 'Development' };

  test('of one tenant: it is one, and nothing is said to differ', async () => {
    const files = {
      'accounts.json': [azAccount, sibling, accounts[1]],
      'one.json': [azInherited('/', SUB)],
      'two.json': [azInherited('/', sibling.id)],
    };
    const parsed = importOf(files);
    expect(codesOf(parsed, 'warning')).toEqual([]);
    expect(parsed.report.counts.roleAssignments).toBe(1);
    const { assignments } = await armOf(parsed);
    expect(holders(await assignments(S1))).toEqual([rina]);
    expect(holders(await assignments(`/subscriptions/${sibling.id}`))).toEqual([rina]);
    expect(holders(await assignments(S2))).toEqual([]);
  });

  test('of two tenants, under one id: each tenant keeps its own, also over an export', async () => {
    const parsed = importOf({
      'accounts.json': accounts,
      'one.json': [azInherited('/', SUB)],
      'two.json': [azInherited('/', SUB2, { principalId: luc, principalName: 'luc@fabrikam.com' })],
    });
    expect(codesOf(parsed, 'warning')).toEqual([]);
    const arm = await armOf(parsed);
    const again = importOf({ 'own.json': estateJson(arm.emulator.session.view(), 0, 'test') });
    for (const { assignments, getByIds } of [arm, await armOf(again)]) {
      const [one, two] = [await assignments(S1), await assignments(S2)];
      expect(holders(one)).toEqual([rina]);
      expect(holders(two)).toEqual([luc]);
      const plain = azInherited('/', SUB).id;
      expect([...idsOf(one), ...idsOf(two)].filter((i) => i === plain)).toHaveLength(2);
      expect(idsOf(await getByIds(TENANT2, [rina, luc]))).toEqual([luc]);
    }
  });

  test('of two tenants, under one id: who asks by it meets the one of the tenant that the token is for', async () => {
    const { emulator, call } = await importedArm({
      'accounts.json': accounts,
      'one.json': [azInherited('/', SUB)],
      'two.json': [azInherited('/', SUB2, { principalId: luc, principalName: 'luc@fabrikam.com' })],
    });
    const url = `${azInherited('/', SUB).id}?api-version=2022-04-01`;
    const ask = async (method: string, tenantId: string) =>
      call(method, url, undefined, { as: await emulator.token(tenantId, 'arm') });
    const holder = async (tenantId: string) =>
      (await ask('GET', tenantId)).body.properties?.principalId as unknown;
    expect([await holder(TENANT), await holder(TENANT2)]).toEqual([rina, luc]);
    expect((await ask('DELETE', TENANT2)).body.properties.principalId).toBe(luc);
    expect((await ask('GET', TENANT2)).status).toBe(404);
    expect(await holder(TENANT)).toBe(rina);
  });

  test('of which one does not tell the tenant: it is the other', () => {
    const untold = azInherited('/', SUB, {
      roleDefinitionId: azRoleAssignment.roleDefinitionId.replace(S1, ''),
    });
    const parsed = importOf({ 'a.json': accounts, 'u.json': [untold], 'one.json': [azInherited('/', SUB)] });
    expect(parsed.report.counts.roleAssignments).toBe(1);
    expect(docIn(parsed, untold.id)?.meta).toEqual({ tenantId: TENANT });
    expect(codesOf(parsed, 'warning')).toEqual([]);
  });
});

describe('one tenant, and a gallery of a subscription that no file names', () => {
  const files = {
    'accounts.json': [azAccount],
    'g.json': [azGallery, elsewhere(azGallery)],
    'one.json': [azInherited('/', SUB)],
  };

  test('who holds something at the root of the tenant is in its directory', async () => {
    const { assignments, getByIds } = await importedArm(files);
    expect(holders(await assignments(S1))).toEqual([rina]);
    expect(idsOf(await getByIds(TENANT, [rina]))).toEqual([rina]);
  });

  test('who holds something in that subscription is known where it is', async () => {
    const { assignments, getByIds } = await importedArm({
      ...files,
      'two.json': [elsewhere({ ...azRoleAssignment, ...other, principalId: luc }), named('/', SUB2, other)],
    });
    const unknown = id('0');
    expect(holders(await assignments(elsewhere(GALLERY)))).toEqual([luc, luc]);
    expect(idsOf(await getByIds(unknown, [rina, luc]))).toEqual([luc]);
  });
});

describe('nothing tells whose tenant it is', () => {
  const untold = azInherited('/', SUB, {
    roleDefinitionId: azRoleAssignment.roleDefinitionId.replace(S1, ''),
  });
  const asked = {
    galleryPortalDirectory: { tenantId: TENANT, asked: [rina], objects: { value: [] } },
  };

  test('it is shown in each, said, and its holder is missing from none of their directories', async () => {
    const parsed = importOf({ 'accounts.json': accounts, 'u.json': [untold], 'd.json': asked });
    expect(issueOf(parsed, 'anyTenant')).toMatchObject({ severity: 'warning', item: untold.id });
    const { assignments, getByIds } = await armOf(parsed);
    for (const [scope, tenantId] of [
      [S1, TENANT],
      [S2, TENANT2],
    ] as const) {
      expect(holders(await assignments(scope))).toEqual([rina]);
      expect(idsOf(await getByIds(tenantId, [rina]))).toEqual([rina]);
    }
  });

  test('with one tenant there is nothing to tell', () => {
    const parsed = importOf({ 'accounts.json': [azAccount], 'u.json': [untold] });
    expect(codesOf(parsed, 'warning')).toEqual([]);
    expect(docIn(parsed, untold.id)?.meta).toEqual({ tenantId: TENANT });
  });

  test('a management group tells by itself: named by its tenant, or above a subscription', () => {
    const below = {
      ...graphRow({ id: S2, type: 'microsoft.resources/subscriptions' }),
      tenantId: TENANT2,
      subscriptionId: SUB2,
      name: 'Shared',
      properties: { state: 'Enabled', managementGroupAncestorsChain: [{ name: 'mg', displayName: 'MG' }] },
    };
    const group = (name: string) => `/providers/Microsoft.Management/managementGroups/${name}`;
    const role = { roleDefinitionId: untold.roleDefinitionId };
    const [root, mg] = [azInherited(group(TENANT), SUB, role), azInherited(group('mg'), SUB, role)];
    const parsed = importOf({ 'a.json': accounts, 'g.json': graphAnswer([below]), 'r.json': [root, mg] });
    expect(docIn(parsed, root.id)?.meta?.tenantId).toBe(TENANT);
    expect(docIn(parsed, mg.id)?.meta?.tenantId).toBe(TENANT2);
  });
});

test('people of a bare list are in the tenant where they hold something', async () => {
  const { principalName: _, ...unnamed } = azInherited('/', SUB2);
  const person = { id: rina, displayName: 'Rina Cohen', userPrincipalName: 'rina@contoso.com' };
  const { getByIds } = await importedArm({ 'a.json': accounts, 'r.json': [unnamed], 'users.json': [person] });
  expect(await getByIds(TENANT2, [rina])).toMatchObject([{ displayName: 'Rina Cohen' }]);
});
