import { AuthorizationManagementClient } from '@azure/arm-authorization';
import { SubscriptionClient } from '@azure/arm-resources-subscriptions';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { mswHandlers } from './adapters/msw-handlers';
import { estateDocs, GROUP, S } from './compute/test-estate';
import type { Doc } from './contract';
import { roleIds } from './data/role-ids';
import { createEmulator } from './emulator';
import type { Emulator } from './emulator';
import { routes } from './routes';
import { empty } from './scenarios/empty';

// Microsoft's own SDK for role assignments, role definitions, deny assignments, subscriptions, tenants and locations, unchanged and
// against the real host names; lists come in pages of two, so that its paging is used.

const DENIAL = '22222222-2222-4222-8222-222222222222';
const denial: Doc = {
  id: `${GROUP}/providers/Microsoft.Authorization/denyAssignments/${DENIAL}`,
  type: 'microsoft.authorization/denyassignments',
  body: {
    properties: {
      denyAssignmentName: 'nobody deletes',
      description: '',
      permissions: [
        { actions: ['Microsoft.Compute/*/delete'], notActions: [], dataActions: [], notDataActions: [] },
      ],
      scope: GROUP,
      doNotApplyToChildScopes: false,
      principals: [{ id: '00000000-0000-0000-0000-000000000000', type: 'SystemDefined' }],
      excludePrincipals: [],
      isSystemProtected: true,
    },
    id: `${GROUP}/providers/Microsoft.Authorization/denyAssignments/${DENIAL}`,
    type: 'Microsoft.Authorization/denyAssignments',
    name: DENIAL,
  },
};

let emulator: Emulator;
let server: ReturnType<typeof setupServer>;

beforeAll(async () => {
  const scenario = { ...empty, build: (startMs: number) => [...estateDocs(startMs), denial] };
  emulator = await createEmulator({
    routes,
    scenario: async () => scenario,
    firstScenario: scenario.name,
    pageSize: 2,
  });
  server = setupServer(...mswHandlers(emulator));
  server.listen({ onUnhandledRequest: 'error' });
});
afterAll(() => server.close());

/** As the SDK wants scopes: with a slash in front it takes their first segment for a host. */
const bare = (id: string): string => id.replace(/^\//, '');
const AT = bare(GROUP);

const credential = () => ({
  getToken: async () => ({
    token: await emulator.token(undefined, 'arm'),
    expiresOnTimestamp: Number.MAX_SAFE_INTEGER,
  }),
});

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of pages) found.push(one);
  return found;
}

test('the official SDK grants a role, finds the assignment at every scope, and takes it away again', async () => {
  const { roleAssignments, permissions } = new AuthorizationManagementClient(credential(), S);
  const name = '11111111-1111-4111-8111-111111111111';
  const principalId = empty.personas[3]?.objectId ?? '';
  const role = `/subscriptions/${S}/providers/Microsoft.Authorization/roleDefinitions/${roleIds.reader}`;
  const asked = { roleDefinitionId: role, principalId, principalType: 'User', description: 'for the audit' };
  const made = await roleAssignments.create(AT, name, asked);
  expect(made).toMatchObject({ name, principalId, principalType: 'User', scope: GROUP });
  expect(made.createdOn).toBeInstanceOf(Date);
  await expect(
    roleAssignments.create(AT, '33333333-3333-4333-8333-333333333333', asked),
  ).rejects.toMatchObject({ statusCode: 409, code: 'RoleAssignmentExists' });

  const read = await roleAssignments.get(AT, name);
  expect(read).toMatchObject({ description: 'for the audit', createdBy: empty.personas[0]?.objectId });
  expect(await roleAssignments.getById(bare(made.id ?? ''))).toEqual(read);
  const names = async (pages: AsyncIterable<{ readonly name?: string }>) =>
    (await all(pages)).map((a) => a.name);
  expect(await names(roleAssignments.listForResourceGroup('rg', { filter: 'atScope()' }))).toContain(name);
  expect(await names(roleAssignments.listForSubscription())).toContain(name);
  expect(await names(roleAssignments.listForSubscription({ filter: 'atScope()' }))).not.toContain(name);
  for (const filter of [`principalId eq '${principalId}'`, `assignedTo('${principalId}')`])
    expect(await names(roleAssignments.listForScope(AT, { filter })), filter).toEqual([name]);
  expect((await all(permissions.listForResourceGroup('rg')))[0]?.actions).toContain('*');

  expect(await roleAssignments.delete(AT, name)).toMatchObject({ name });
  await expect(roleAssignments.get(AT, name)).rejects.toMatchObject({ statusCode: 404 });
});

test('the official SDK reads role definitions and deny assignments, and makes a role of its own', async () => {
  const { roleDefinitions, denyAssignments } = new AuthorizationManagementClient(credential(), S);
  const scope = `subscriptions/${S}`;
  const [reader] = await all(roleDefinitions.list(scope, { filter: "roleName eq 'reader'" }));
  expect(reader).toMatchObject({ name: roleIds.reader, roleName: 'Reader', roleType: 'BuiltInRole' });
  expect((await roleDefinitions.get(scope, roleIds.owner)).permissions?.[0]?.actions).toEqual(['*']);
  const id = '44444444-4444-4444-8444-444444444444';
  const permissions = [
    { actions: ['Microsoft.Compute/galleries/read'], notActions: [], dataActions: [], notDataActions: [] },
  ];
  await roleDefinitions.createOrUpdate(scope, id, {
    roleName: 'Gallery watcher',
    description: 'Sees galleries',
    roleType: 'CustomRole',
    permissions,
    assignableScopes: [`/${scope}`],
  });
  const own = await all(roleDefinitions.list(scope, { filter: "type eq 'CustomRole'" }));
  expect(own).toMatchObject([{ roleName: 'Gallery watcher', permissions }]);
  await roleDefinitions.delete(scope, id);
  await expect(roleDefinitions.get(scope, id)).rejects.toMatchObject({ statusCode: 404 });

  const denials = await all(denyAssignments.listForResourceGroup('rg'));
  expect(denials).toMatchObject([{ denyAssignmentName: 'nobody deletes', scope: GROUP }]);
  expect(await denyAssignments.get(AT, DENIAL)).toMatchObject({ isSystemProtected: true });
});

test('the official SDK lists subscriptions, tenants and locations', async () => {
  const { subscriptions, tenants } = new SubscriptionClient(credential());
  const found = await all(subscriptions.list());
  expect(found).toMatchObject([{ subscriptionId: S, displayName: 'Empty subscription', state: 'Enabled' }]);
  expect(await subscriptions.get(S)).toMatchObject({ tenantId: empty.personas[0]?.homeTenantId });
  expect(await all(tenants.list())).toMatchObject([{ tenantId: empty.personas[0]?.homeTenantId }]);
  const locations = await all(subscriptions.listLocations(S));
  expect(locations.find((l) => l.name === 'westeurope')).toMatchObject({
    displayName: 'West Europe',
    metadata: { pairedRegion: [{ name: 'northeurope' }] },
  });
  expect(locations.length).toBeGreaterThan(60);
});
