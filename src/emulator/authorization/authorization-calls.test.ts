import { describe, expect, it } from 'vitest';

import { roleIds } from '../data/role-ids';
import { contosoSubscriptions } from '../scenarios/contoso';
import { CONTOSO, principal } from '../scenarios/contoso-people';
import { testArm } from '../testing';

const SUB = `/subscriptions/${contosoSubscriptions.prod}`;
const GALLERY = `${SUB}/resourceGroups/rg-images-prod/providers/Microsoft.Compute/galleries/gal_contoso`;
const API = 'api-version=2022-04-01';
const AUTH = 'providers/Microsoft.Authorization';
const NAME = '88888888-0000-0000-0000-000000000001';
const role = (id: string) => `${SUB}/${AUTH}/roleDefinitions/${id}`;
const assignment = (principalId: string, roleId: string = roleIds.reader, more: object = {}) => ({
  properties: { roleDefinitionId: role(roleId), principalId, ...more },
});
interface Assigned {
  readonly properties: {
    readonly scope: string;
    readonly principalId: string;
    readonly roleDefinitionId: string;
  };
}
type Arm = Awaited<ReturnType<typeof testArm>>;
const assigned = async (arm: Arm, scope: string, filter?: string, as = 'owner') => {
  const query = filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`;
  const { body } = await arm.call('GET', `${scope}/${AUTH}/roleAssignments?${API}${query}`, undefined, {
    as,
  });
  return body.value as unknown as readonly Assigned[];
};

describe('role assignments', () => {
  it('atScope() gives the scope and what is above; without it what is below too', async () => {
    const arm = await testArm();
    const scopes = (await assigned(arm, GALLERY, 'atScope()')).map((a) => a.properties.scope);
    expect(scopes).toContain(GALLERY);
    expect(scopes).toContain(SUB);
    expect(scopes.some((s) => s.includes('managementGroups'))).toBe(true);
    expect(scopes.some((s) => s.includes('/images/'))).toBe(false);
    const all = (await assigned(arm, GALLERY)).map((a) => a.properties.scope);
    expect(all.filter((s) => s.includes('/images/')).length).toBeGreaterThan(1);
  });

  it('carries the asked subscription in role definition ids, also on rows from above', async () => {
    const arm = await testArm();
    for (const a of await assigned(arm, GALLERY, 'atScope()')) {
      expect(a.properties.roleDefinitionId).toMatch(new RegExp(`^${SUB}/`));
    }
  });

  it('filters by principal, and by assignedTo() through groups', async () => {
    const arm = await testArm();
    const sam = principal('Sam Okafor');
    expect(await assigned(arm, SUB, `principalId eq '${sam}'`)).toEqual([]);
    const through = await assigned(arm, SUB, `atScope() and assignedTo('${sam}')`);
    expect(through.map((a) => a.properties.principalId)).toEqual([principal('Image Builders')]);
  });

  it('are made with 201 and no createdBy yet, which a later read has', async () => {
    const arm = await testArm();
    const url = `${GALLERY}/${AUTH}/roleAssignments/${NAME}?${API}`;
    const made = await arm.call('PUT', url, assignment(principal('Kofi Mensah')));
    expect(made.status).toBe(201);
    expect(made.body.properties).toMatchObject({
      principalType: 'User',
      scope: GALLERY,
      condition: null,
      createdBy: null,
      updatedBy: principal('Alex Morgan'),
    });
    expect(String(made.body.properties.createdOn)).toMatch(/\.\d{7}Z$/);
    const read = await arm.call('GET', url);
    expect(read.body.properties.createdBy).toBe(principal('Alex Morgan'));
    expect((await assigned(arm, GALLERY, `principalId eq '${principal('Kofi Mensah')}'`)).length).toBe(1);
  });

  it('take effect at once, and stop when deleted (200, then 204)', async () => {
    const arm = await testArm();
    const url = `${GALLERY}/${AUTH}/roleAssignments/${NAME}?${API}`;
    const read = () => arm.call('GET', GALLERY, undefined, { as: 'no-access' });
    expect((await read()).status).toBe(403);
    await arm.call('PUT', url, assignment(principal('Nora Haas')));
    expect((await read()).status).toBe(200);
    expect((await arm.call('DELETE', url)).status).toBe(200);
    expect((await arm.call('DELETE', url)).status).toBe(204);
    expect((await read()).status).toBe(403);
  });

  it('refuse in the recorded words', async () => {
    const arm = await testArm();
    const put = async (name: string, body: unknown, as = 'owner') => {
      const answer = await arm.call('PUT', `${SUB}/${AUTH}/roleAssignments/${name}?${API}`, body, { as });
      return [answer.status, answer.body.error?.code, answer.body.error?.message];
    };
    const known = principal('Kofi Mensah');
    await put(NAME, assignment(known));
    expect(await put(NAME.replace('8888', '9999'), assignment(known))).toEqual([
      409,
      'RoleAssignmentExists',
      'The role assignment already exists.',
    ]);
    expect(await put(NAME, assignment(principal('Dana Levi')))).toEqual([
      400,
      'RoleAssignmentUpdateNotPermitted',
      'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    ]);
    const ghost = '27e3fe0a-ef36-41a0-ab3b-4666831b100b';
    const [status, code, message] = await put(NAME.replace('8888', '7777'), assignment(ghost));
    expect([status, code]).toEqual([400, 'PrincipalNotFound']);
    expect(message).toContain(
      `Principal 27e3fe0aef3641a0ab3b4666831b100b does not exist in the directory ${CONTOSO}. Check`,
    );
    expect(
      (
        await put(NAME.replace('8888', '7777'), assignment(ghost, roleIds.reader, { principalType: 'User' }))
      )[0],
    ).toBe(201);
    expect((await put('not-a-guid', assignment(known)))[1]).toBe('InvalidRoleAssignmentId');
    expect((await put(NAME.replace('8888', '6666'), assignment(known, NAME)))[1]).toBe(
      'RoleDefinitionDoesNotExist',
    );
    expect((await put(NAME.replace('8888', '5555'), {}))[0]).toBe(400);
    expect((await put(NAME.replace('8888', '5555'), assignment(known), 'contributor'))[1]).toBe(
      'AuthorizationFailed',
    );
  });

  it('answer 404 below something that is not there', async () => {
    const arm = await testArm();
    const { status, body } = await arm.call('GET', `${GALLERY}-none/${AUTH}/roleAssignments?${API}`);
    expect([status, body.error.code]).toEqual([404, 'ResourceNotFound']);
  });
});

describe('role definitions', () => {
  it("finds a role by name in any case, with the asked subscription's id", async () => {
    const arm = await testArm();
    const { body } = await arm.call(
      'GET',
      `${SUB}/${AUTH}/roleDefinitions?${API}&$filter=roleName eq 'reader'`,
    );
    expect(body.value).toEqual([
      {
        properties: {
          roleName: 'Reader',
          type: 'BuiltInRole',
          description: 'View all resources, but does not allow you to make any changes.',
          assignableScopes: ['/'],
          permissions: [{ actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] }],
          createdOn: '2015-02-02T21:55:09.8806423Z',
          updatedOn: '2021-11-11T20:13:47.8628684Z',
          createdBy: null,
          updatedBy: null,
        },
        id: role(roleIds.reader),
        type: 'Microsoft.Authorization/roleDefinitions',
        name: roleIds.reader,
      },
    ]);
  });

  it('takes custom roles, which then count for access, and keeps a role that is in use', async () => {
    const arm = await testArm();
    const url = `${SUB}/${AUTH}/roleDefinitions/${NAME}?${API}`;
    const made = await arm.call('PUT', url, {
      properties: {
        roleName: 'Gallery watcher',
        description: '',
        assignableScopes: [SUB],
        permissions: [{ actions: ['Microsoft.Compute/galleries/read'] }],
      },
    });
    expect([made.status, made.body.properties.type]).toEqual([201, 'CustomRole']);
    const grant = `${GALLERY}/${AUTH}/roleAssignments/${NAME}?${API}`;
    await arm.call('PUT', grant, assignment(principal('Nora Haas'), NAME));
    expect((await arm.call('GET', GALLERY, undefined, { as: 'no-access' })).status).toBe(200);
    expect((await arm.call('DELETE', url)).body.error.code).toBe('RoleDefinitionHasAssignments');
    await arm.call('DELETE', grant);
    expect((await arm.call('DELETE', url)).status).toBe(200);
    expect((await arm.call('GET', url)).status).toBe(404);
  });
});

describe('permissions', () => {
  const permissions = async (as: string) =>
    (await (await testArm()).call('GET', `${GALLERY}/${AUTH}/permissions?${API}`, undefined, { as })).body
      .value;

  it("are the caller's own: one entry for each role that holds", async () => {
    expect(await permissions('reader')).toEqual([
      { actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] },
    ]);
    expect(await permissions('sharing-admin')).toHaveLength(2);
    expect(await permissions('no-access')).toEqual([]);
  });
});

describe('locks', () => {
  it('refuse a delete in the recorded words, and role assignments in their scope', async () => {
    const arm = await testArm();
    const group = `${SUB}/resourceGroups/rg-sap`;
    const lock = `${group}/${AUTH}/locks/keep?api-version=2020-05-01`;
    expect((await arm.call('PUT', lock, { properties: { level: 'CanNotDelete' } })).status).toBe(201);
    const refused = await arm.call('DELETE', `${group}?api-version=2021-04-01`);
    expect([refused.status, refused.body.error.code]).toEqual([409, 'ScopeLocked']);
    expect(refused.body.error.message).toBe(
      `The scope '${group}' cannot perform delete operation because following scope(s) are locked: '${group}'. Please remove the lock and try again.`,
    );
    const written = await arm.call('PUT', `${group}?api-version=2021-04-01`, {
      location: 'germanywestcentral',
    });
    expect(written.status).toBe(200);
    await arm.call('PUT', lock, { properties: { level: 'ReadOnly' } });
    const grant = await arm.call(
      'PUT',
      `${group}/${AUTH}/roleAssignments/${NAME}?${API}`,
      assignment(principal('Dana Levi')),
    );
    expect(grant.body.error.code).toBe('ScopeLocked');
    expect((await arm.call('DELETE', lock)).status).toBe(200);
    expect((await arm.call('DELETE', `${group}?api-version=2021-04-01`)).status).toBe(202);
  });
});

describe('management groups', () => {
  it('lists those of the tenant that one may read, and shows children to the bottom', async () => {
    const arm = await testArm();
    const api = 'api-version=2020-05-01';
    const list = await arm.call('GET', `/providers/Microsoft.Management/managementGroups?${api}`);
    expect(list.body.value).toHaveLength(4);
    const none = await arm.call('GET', `/providers/Microsoft.Management/managementGroups?${api}`, undefined, {
      as: 'reader',
    });
    expect(none.body.value).toEqual([]);
    const { text } = await arm.call(
      'GET',
      `/providers/Microsoft.Management/managementGroups/${CONTOSO}?${api}&$expand=children&$recurse=true`,
    );
    for (const name of ['Contoso Prod', 'Contoso Lab', 'Contoso Dev/Test', 'Sandbox'])
      expect(text).toContain(`"${name}"`);
    expect(text).not.toContain('Fabrikam');
  });
});
