import { expect, test } from 'vitest';

import { definition, DEFINITION, emptyArm, GALLERY, GROUP } from '../compute/test-estate';
import { contoso } from '../scenarios/contoso';
import { testArm } from '../testing';

async function withPolicy() {
  const arm = await emptyArm();
  await arm.emulator.session.write(() => ({
    state: { faults: [{ id: 'p', kind: 'policy', tag: 'costCenter' }] },
  }));
  return arm;
}
const gallery = { location: 'westeurope', properties: {} };

test('a policy that requires a tag refuses a resource without it, with the policy named', async () => {
  const { call } = await withPolicy();
  const { status, body } = await call('PUT', GALLERY, gallery);
  expect(status).toBe(403);
  expect(body.error).toMatchObject({
    code: 'RequestDisallowedByPolicy',
    target: 'gal',
    additionalInfo: [
      {
        type: 'PolicyViolation',
        info: {
          policyDefinitionDisplayName: 'Require a tag on resources',
          policyDefinitionEffect: 'deny',
          policyAssignmentParameters: { tagName: { value: 'costCenter' } },
        },
      },
    ],
  });
  expect(body.error.message).toMatch(
    /^Resource 'gal' was disallowed by policy\. Policy identifiers: '\[\{"policyAssignment":/,
  );
  expect((await call('GET', GALLERY)).status).toBe(404);
});

test('with the tag, in any case, it is made; a PATCH may not take the tag away, and may leave it out', async () => {
  const { call, pass } = await withPolicy();
  expect((await call('PUT', GALLERY, { ...gallery, tags: { COSTCENTER: '1' } })).status).toBe(201);
  expect((await call('PUT', DEFINITION, definition)).body.error.code).toBe('RequestDisallowedByPolicy');
  pass(3_600_000);
  expect((await call('PATCH', GALLERY, { properties: { description: 'x' } })).status).toBe(200);
  pass(3_600_000);
  expect((await call('PATCH', GALLERY, { tags: {} })).status).toBe(403);
});

test('reads, deletes, resource groups and role assignments are not asked', async () => {
  const { call } = await withPolicy();
  expect((await call('GET', `${GROUP}/providers/Microsoft.Compute/galleries`)).status).toBe(200);
  const group = GROUP.replace(/rg$/, 'other');
  expect((await call('PUT', `${group}?api-version=2021-04-01`, { location: 'westeurope' })).status).toBe(201);
});

test('who may not write is told so before any policy', async () => {
  const arm = await testArm();
  await arm.emulator.session.write(() => ({ state: { faults: [{ id: 'p', kind: 'policy', tag: 'x' }] } }));
  const doc = contoso.build(Date.now()).find((d) => d.type === 'microsoft.compute/galleries');
  const { body } = await arm.call('PATCH', doc?.id ?? '', { tags: {} }, { as: 'reader' });
  expect(body.error.code).toBe('AuthorizationFailed');
});

test('a fault may apply to Microsoft Graph alone, which refuses in its own words; the traffic names it', async () => {
  const arm = await testArm();
  await arm.emulator.session.write(() => ({
    state: { faults: [{ id: 'g', kind: 'forbidden', match: 'graph.microsoft.com' }] },
  }));
  const graph = await arm.call('POST', 'https://graph.microsoft.com/v1.0/directoryObjects/getByIds', {
    ids: [],
  });
  expect(graph.status).toBe(403);
  expect(graph.body.error.code).toBe('Authorization_RequestDenied');
  expect((await arm.call('GET', '/subscriptions?api-version=2022-12-01')).status).toBe(200);
  const call = 'POST /v1.0/directoryObjects/getByIds';
  const requestId = graph.headers.get('x-ms-request-id') ?? '';
  expect(arm.emulator.struck({ requestId, call })).toEqual(['forbidden']);
  expect(arm.emulator.struck({ call })).toEqual(['forbidden']);
  expect(arm.emulator.struck({ call: 'GET /subscriptions' })).toEqual([]);
});
