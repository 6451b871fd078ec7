import { expect, test } from 'vitest';

import { emptyArm, GALLERY, S, SECOND, version, VERSION, west, withDefinition } from '../compute/test-estate';
import { roleIds } from '../data/role-ids';
import { createEmulator } from '../emulator';
import { routes } from '../routes';
import { empty } from '../scenarios/empty';
import { indexedDbBacking } from '../storage/indexed-db';
import type { TestArm } from '../testing';
import { TEST_START } from '../testing';
import type { ActivityEvent } from './activity-event';
import { REMEMBERED_WRITES } from './activity-record';

import 'fake-indexeddb/auto';

const LOG = `/subscriptions/${S}/providers/microsoft.insights/eventtypes/management/values`;
const since = (ms: number) => `eventTimestamp ge '${new Date(ms).toISOString()}'`;
const url = (filter: string, more = '') =>
  `${LOG}?api-version=2015-04-01&$filter=${encodeURIComponent(filter)}${more}`;
const read = (arm: TestArm, filter = since(TEST_START), more = '', as = 'owner') =>
  arm.call('GET', url(filter, more), undefined, { as });
const eventsOf = (answer: { readonly body: { readonly value: unknown } }) =>
  answer.body.value as readonly (ActivityEvent & {
    readonly authorization: unknown;
    readonly httpRequest: unknown;
    readonly properties: Readonly<Record<string, string>>;
    readonly level: string;
    readonly operationId: string;
  })[];
const lines = (answer: { readonly body: { readonly value: unknown } }) =>
  eventsOf(answer).map((e) => `${e.operationName.value.split('/').slice(-2).join('/')} ${e.status.value}`);

test('a long operation is Started, Accepted and, once the clock has come there, Succeeded; newest first', async () => {
  const arm = await withDefinition();
  arm.pass(SECOND);
  const put = await arm.call('PUT', VERSION, version([west]), {
    headers: { 'x-ms-correlation-request-id': 'c0ffee00-0000-0000-0000-000000000001' },
  });
  const mine = `${since(TEST_START)} and correlationId eq 'c0ffee00-0000-0000-0000-000000000001'`;
  expect(lines(await read(arm, mine))).toEqual(['versions/write Accepted', 'versions/write Started']);
  arm.pass(1_200 * SECOND);
  const events = eventsOf(await read(arm, mine));
  expect(events.map((e) => e.status.value)).toEqual(['Succeeded', 'Accepted', 'Started']);
  const [ended, accepted] = events;
  expect(ended).toMatchObject({
    caller: 'owner@empty.onmicrosoft.com',
    operationName: {
      value: 'Microsoft.Compute/galleries/images/versions/write',
      localizedValue: 'Create or Update Gallery Image Version',
    },
    authorization: { action: 'Microsoft.Compute/galleries/images/versions/write', scope: VERSION },
    httpRequest: { method: 'PUT' },
    resourceId: VERSION,
    resourceGroupName: 'rg',
    resourceProviderName: { value: 'Microsoft.Compute' },
    resourceType: { value: 'Microsoft.Compute/galleries/images/versions' },
    operationId: put.headers.get('x-ms-request-id'),
    level: 'Informational',
  });
  expect(accepted).toMatchObject({ subStatus: { localizedValue: 'Created (HTTP Status Code: 201)' } });
  expect(Date.parse(ended?.eventTimestamp ?? '')).toBeGreaterThan(TEST_START + 45 * SECOND);
});

test('an operation that fails on its way, and a write that is refused, are Failed with the reason', async () => {
  const arm = await withDefinition();
  await arm.call('PUT', VERSION, version([west], 'huge'));
  arm.pass(1_200 * SECOND);
  const [failed] = eventsOf(await read(arm, `${since(TEST_START)} and resourceUri eq '${VERSION}'`));
  expect(failed).toMatchObject({ status: { value: 'Failed' }, level: 'Error' });
  expect(failed?.properties.statusMessage).toContain('Replication job not completed at region: westeurope');
  const refused = await arm.call('DELETE', GALLERY, undefined, { as: 'reader' });
  expect([refused.status, refused.body.error.code]).toEqual([403, 'AuthorizationFailed']);
  const log = eventsOf(await read(arm, `${since(TEST_START)} and caller eq 'reader@empty.onmicrosoft.com'`));
  expect(log.map((e) => e.status.value)).toEqual(['Failed', 'Started']);
  expect(log[0]).toMatchObject({
    properties: { statusCode: 'Forbidden' },
    operationName: { value: 'Microsoft.Compute/galleries/delete' },
  });
  expect(log[0]?.properties.statusMessage).toContain('AuthorizationFailed');
  // Another filter that reads nothing of it.
  expect(lines(await read(arm, `${since(TEST_START)} and resourceGroupName eq 'other'`))).toEqual([]);
});

test('actions and role assignments are logged; reads, and deletes of nothing, are not', async () => {
  const arm = await withDefinition();
  arm.pass(SECOND);
  const from = TEST_START + 2 * SECOND;
  const guid = '11111111-1111-4111-8111-111111111111';
  const assignment = `/subscriptions/${S}/providers/Microsoft.Authorization/roleAssignments/${guid}`;
  await arm.call('GET', GALLERY);
  await arm.call('DELETE', `${GALLERY}/images/none`);
  await arm.call('PUT', `${assignment}?api-version=2022-04-01`, {
    properties: {
      roleDefinitionId: `/providers/Microsoft.Authorization/roleDefinitions/${roleIds.reader}`,
      principalId: empty.personas[3]?.objectId,
    },
  });
  arm.pass(SECOND);
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'Reset' });
  arm.pass(60 * SECOND);
  expect(lines(await read(arm, since(from)))).toEqual([
    'share/action Succeeded',
    'share/action Accepted',
    'share/action Started',
    'roleAssignments/write Succeeded',
    'roleAssignments/write Started',
  ]);
  const only = `${since(from)} and resourceProvider eq 'Microsoft.Authorization'`;
  expect(eventsOf(await read(arm, only))[0]?.resourceId).toBe(assignment);
});

test('$select, paging, dates without quotes as azure-cli sends them', async () => {
  const arm = await withDefinition();
  arm.emulator.setPageSize(3);
  const filter = `eventTimestamp ge ${new Date(TEST_START).toISOString()} and eventTimestamp le ${new Date(TEST_START + SECOND).toISOString()} and eventChannels eq 'Admin, Operation'`;
  const first = await read(arm, filter, '&$select=eventName,status');
  expect(Object.keys(eventsOf(first)[0] ?? {}).toSorted()).toEqual(['eventName', 'status']);
  expect(first.body.value).toHaveLength(3);
  const rest = await arm.call('GET', first.body.nextLink ?? '');
  expect(rest.body.value).toHaveLength(3);
  expect(rest.body.nextLink).toBeUndefined();
});

test.each([
  ['no filter at all', '', /eventTimestamp ge/],
  ['no beginning', "resourceGroupName eq 'rg'", /eventTimestamp ge/],
  ['a date that is none', "eventTimestamp ge 'tomorrow'", /cannot be read/],
  ['more than 90 days', since(TEST_START - 91 * 24 * 3_600_000), /more than 90 days/],
  ['a property that it does not know', `${since(TEST_START)} and shoeSize eq '44'`, /not supported/],
])('refused: %s', async (_, filter, message) => {
  const { status, body } = await read(await emptyArm(), filter);
  expect([status, body.error.code]).toEqual([400, 'BadRequest']);
  expect(body.error.message).toMatch(message);
});

test('who may not read the subscription may not read its log; a wrong api-version is refused', async () => {
  const arm = await emptyArm();
  expect((await read(arm, since(TEST_START), '', 'no-access')).body.error.code).toBe('AuthorizationFailed');
  expect((await read(arm, since(TEST_START), '', 'reader')).status).toBe(200);
  expect((await arm.call('GET', `${LOG}?api-version=2099-01-01`)).body.error.code).toBe(
    'NoRegisteredProviderFound',
  );
});

test('the log outlives a reload, holds so many writes and no more, and ends with a reset', async () => {
  const open = async () =>
    createEmulator({
      routes,
      scenario: async () => empty,
      firstScenario: 'empty',
      startMs: TEST_START,
      backing: await indexedDbBacking('activity-log'),
      realNow: () => TEST_START,
    });
  const call = (emulator: Awaited<ReturnType<typeof open>>, method: string, path: string, body?: unknown) =>
    emulator.handle(
      new Request(`https://management.azure.com${path}`, {
        method,
        headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  const count = async (emulator: Awaited<ReturnType<typeof open>>) => {
    const names = new Set<string>();
    let next: string | undefined = url(since(TEST_START));
    while (next !== undefined) {
      const answer = await call(emulator, 'GET', next.replace('https://management.azure.com', ''));
      const body = (await answer.json()) as { value: ActivityEvent[]; nextLink?: string };
      for (const event of body.value) names.add(event.resourceId);
      next = body.nextLink;
    }
    return names.size;
  };
  const group = (n: number) => `/subscriptions/${S}/resourceGroups/g${n}?api-version=2021-04-01`;
  const before = await open();
  for (let n = 0; n < REMEMBERED_WRITES + 20; n++)
    await call(before, 'PUT', group(n), { location: 'westeurope' });
  expect(await count(before)).toBe(REMEMBERED_WRITES);
  before.session.leaveStorage();
  const after = await open();
  expect(await count(after)).toBe(REMEMBERED_WRITES);
  await after.session.reset();
  expect(await count(after)).toBe(0);
});
