import { expect, test } from 'vitest';

import type { TestArm } from '../testing';
import {
  DEFINITION,
  GALLERY,
  replication,
  SECOND,
  state,
  VERSION,
  version,
  west,
  withVersion,
} from './test-estate';

const DELETED = `${GALLERY}/softDeletedArtifactTypes/Images/artifacts/def/versions`;
const DAY = 24 * 3_600 * SECOND;

/** An estate whose gallery keeps deleted versions, and whose one version has been deleted. */
async function withDeleted(): Promise<TestArm> {
  const arm = await withVersion();
  const softDeletePolicy = { isSoftDeleteEnabled: true };
  await arm.call('PATCH', GALLERY, { properties: { softDeletePolicy } });
  arm.pass(SECOND);
  expect((await arm.call('DELETE', VERSION)).status).toBe(202);
  arm.pass(300 * SECOND);
  return arm;
}
const names = async (arm: TestArm) => (await arm.call('GET', DELETED)).body.value.map((v) => v.name);
const restore = (arm: TestArm) =>
  arm.call('PUT', VERSION, { location: 'westeurope', properties: { restore: true, storageProfile: {} } });

test('a deleted version is gone, but listed among the soft-deleted ones', async () => {
  const arm = await withDeleted();
  expect((await arm.call('GET', VERSION)).status).toBe(404);
  expect((await arm.call('GET', `${DEFINITION}/versions`)).body.value).toEqual([]);
  const { body } = await arm.call('GET', DELETED.replace('Images', 'images'));
  expect(body.value).toEqual([
    {
      name: '1.0.0',
      id: `${DELETED}/1.0.0`,
      type: 'Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions',
      location: 'westeurope',
      properties: {
        resourceArmId: VERSION,
        softDeletedArtifactType: 'Images',
        softDeletedTime: expect.stringMatching(/^2026-03-02T09:\d\d:\d\d\+00:00$/),
      },
    },
  ]);
});

test('it is not listed while its deletion still runs, nor in a gallery without the policy', async () => {
  const arm = await withVersion();
  await arm.call('DELETE', VERSION);
  expect(await names(arm)).toEqual([]);
  arm.pass(300 * SECOND);
  expect(await names(arm)).toEqual([]);
  expect((await restore(arm)).status).toBe(404);
});

test('restoring brings it back as it was, with its copies', async () => {
  const arm = await withDeleted();
  const answer = await restore(arm);
  expect([answer.status, answer.body.properties.provisioningState]).toEqual([200, 'Updating']);
  expect(answer.headers.get('Azure-AsyncOperation')).toContain('/capsOperations/');
  arm.pass(300 * SECOND);
  expect(await state(arm, VERSION)).toBe('Succeeded');
  expect((await replication(arm)).aggregatedState).toBe('Completed');
  expect(await names(arm)).toEqual([]);
});

test('after seven days by the clock it cannot be restored any more, and its name is free', async () => {
  const arm = await withDeleted();
  arm.pass(7 * DAY - 400 * SECOND);
  expect(await names(arm)).toEqual(['1.0.0']);
  arm.pass(400 * SECOND);
  expect(await names(arm)).toEqual([]);
  expect((await restore(arm)).status).toBe(404);
  expect((await arm.call('PUT', VERSION, version([west]))).status).toBe(201);
});

test('deleting it once more is for good', async () => {
  const arm = await withDeleted();
  expect((await arm.call('DELETE', VERSION)).status).toBe(202);
  arm.pass(300 * SECOND);
  expect(await names(arm)).toEqual([]);
  expect((await restore(arm)).status).toBe(404);
  expect((await arm.call('DELETE', VERSION)).status).toBe(204);
});

test.each([
  ['its name is taken', 'PUT', VERSION, 'Conflict'],
  ['its definition cannot be deleted', 'DELETE', DEFINITION, 'CannotDeleteResource'],
] as const)('while it can be restored, %s', async (_, method, id, code) => {
  const arm = await withDeleted();
  const answer = await arm.call(method, id, method === 'PUT' ? version([west]) : undefined);
  expect([answer.status, answer.body.error.code]).toEqual([409, code]);
});

test('the list has an api-version of its own, and is refused to whoever may not read it', async () => {
  const arm = await withDeleted();
  expect((await arm.call('GET', `${DELETED}?api-version=2023-07-03`)).status).toBe(400);
  expect((await arm.call('GET', DELETED, undefined, { as: 'no-access' })).status).toBe(403);
  expect((await arm.call('GET', DELETED.replace('/gal/', '/gone/'))).status).toBe(404);
});
