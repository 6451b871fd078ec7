import { expect, test } from 'vitest';

import { createControl } from './control';
import { orphanedAccess } from './scenarios/orphaned-access';
import { testArm } from './testing';

const idOf = (name: string) => orphanedAccess.personas.find((p) => p.displayName === name)?.objectId ?? '';

async function looking() {
  const arm = await testArm({ scenario: orphanedAccess });
  const control = createControl({
    emulator: arm.emulator,
    scenarios: [],
    door: () => 'page',
    readEstate: () => Promise.reject(new Error('not here')),
  });
  const call = async (method: string, path: string, body?: unknown) => {
    const token = await arm.emulator.token(undefined, 'arm');
    const headers = { authorization: `Bearer ${token}` };
    return arm.call(method, path, body, { as: '', headers });
  };
  const galleries = async () => {
    const { body } = await call('GET', '/subscriptions?api-version=2022-12-01');
    const lists = await Promise.all(
      body.value.map((s) => call('GET', `${s.id}/providers/Microsoft.Compute/galleries`)),
    );
    return lists.flatMap((list) => list.body.value?.map((g) => g.name) ?? []).toSorted();
  };
  return { arm, control, call, galleries };
}

test('view as: reads are those of the one looked as, and the end brings everything back', async () => {
  const { control, galleries } = await looking();
  const all = ['gal_core', 'gal_open', 'gal_vendor'];
  expect(await galleries()).toEqual(all);
  await control.viewAs(idOf('Luc Marchand'));
  expect(control.getState()).toMatchObject({
    persona: 'owner',
    viewing: { displayName: 'Luc Marchand', kind: 'user', guest: true },
  });
  expect(await galleries()).toEqual(['gal_vendor']);
  await control.viewAs(undefined);
  expect(control.getState().viewing).toBeUndefined();
  expect(await galleries()).toEqual(all);
});

test('view as: every write is refused, whatever the one looked as may do, and is not in the activity log', async () => {
  const { arm, control, call } = await looking();
  const found = await call('GET', '/subscriptions?api-version=2022-12-01');
  const subscription = found.body.value[0]?.id ?? '';
  const { body } = await call('GET', `${subscription}/providers/Microsoft.Compute/galleries`);
  const gallery = body.value[0]?.id ?? '';
  // The owner, looked at by the owner: who may do everything.
  await control.viewAs(idOf('Alex Morgan'));
  for (const [method, path, sent] of [
    ['PATCH', gallery, { tags: { a: '1' } }],
    ['PUT', gallery, { location: 'westeurope' }],
    ['DELETE', gallery, undefined],
    ['POST', `${gallery}/share`, { operationType: 'Reset' }],
  ] as const) {
    const answer = await call(method, path, sent);
    expect([answer.status, answer.body.error.code], method).toEqual([403, 'ViewOnly']);
  }
  expect(arm.emulator.session.documents.changes()).toEqual([]);
  const query = { query: "resources | where type =~ 'microsoft.compute/galleries'" };
  const graph = '/providers/Microsoft.ResourceGraph/resources?api-version=2022-10-01';
  expect((await call('POST', graph, query)).status).toBe(200);
});

test('view as: another persona ends it; groups, and ids that nobody has, are refused', async () => {
  const { arm, control } = await looking();
  await control.viewAs(idOf('Rina Patel'));
  await control.setPersona('reader');
  expect(control.getState()).toMatchObject({ persona: 'reader' });
  expect(control.getState().viewing).toBeUndefined();
  const group = arm.emulator.session.view().list('graph/groups')[0]?.body as { readonly id: string };
  for (const id of [group.id, '00000000-0000-0000-0000-00000000abcd'])
    await expect(control.viewAs(id)).rejects.toThrow('could sign in');
  const program = arm.emulator.session.view().list('graph/serviceprincipals')[0]?.body as { id: string };
  await control.viewAs(program.id);
  expect(control.getState().viewing?.kind).toBe('servicePrincipal');
});
