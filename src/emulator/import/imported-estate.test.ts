import { expect, test } from 'vitest';

import { testArm } from '../testing';
import {
  azAccount,
  azGallery,
  azLocation,
  azRoleAssignment,
  azVersionWithStatus,
  DEFINITION,
  GALLERY,
  importOf,
  SUB,
  TENANT,
  VERSION,
} from './testing';

// An imported estate behind the emulator: what it answers to the calls that the portal makes.

async function arm(files: Readonly<Record<string, unknown>>) {
  const parsed = importOf(files);
  if (!parsed.info) throw new Error(JSON.stringify(parsed.report.issues));
  const test = await testArm();
  await test.emulator.session.adopt(parsed.info, parsed.docs);
  return { ...test, get: (path: string) => test.call('GET', path) };
}

test('the owner of the import reads what was imported, as it was exported', async () => {
  const { get } = await arm({ 'a.json': [azAccount], 'g.json': [azGallery], 'v.json': azVersionWithStatus });
  const subscriptions = await get('/subscriptions?api-version=2022-12-01');
  expect(subscriptions.body.value.map((s) => s.id)).toEqual([`/subscriptions/${SUB}`]);
  const galleries = await get(`/subscriptions/${SUB}/providers/Microsoft.Compute/galleries`);
  expect(galleries.body.value.map((g) => g.name)).toEqual(['gal']);
  const version = await get(`${VERSION}?$expand=ReplicationStatus`);
  expect(version.status).toBe(200);
  expect(version.body.properties).toMatchObject({
    provisioningState: 'Creating',
    replicationStatus: {
      aggregatedState: 'InProgress',
      summary: [
        { region: 'westeurope', state: 'Completed', progress: 100 },
        { region: 'eastus2', state: 'Replicating', progress: 43 },
      ],
    },
  });
});

test('a parent that is not in the export answers "not found", and its child is there', async () => {
  const { get } = await arm({ 'v.json': azVersionWithStatus });
  expect((await get(GALLERY)).status).toBe(404);
  expect((await get(DEFINITION)).status).toBe(404);
  expect((await get(VERSION)).status).toBe(200);
  const group = GALLERY.split('/providers')[0] ?? '';
  expect((await get(`${group}?api-version=2022-09-01`)).status).toBe(404);
  // The subscription is listed by its id, so that its resources can be reached.
  const subscriptions = await get('/subscriptions?api-version=2022-12-01');
  expect(subscriptions.body.value).toHaveLength(1);
});

test('imported locations are the locations of their subscription; without any the default ones are', async () => {
  const path = `/subscriptions/${SUB}/locations?api-version=2022-12-01`;
  const own = await arm({ 'a.json': [azAccount], 'l.json': [azLocation] });
  expect((await own.get(path)).body.value.map((l) => l.name)).toEqual(['westeurope']);
  const none = await arm({ 'a.json': [azAccount] });
  expect((await none.get(path)).body.value.length).toBeGreaterThan(50);
});

test('imported role assignments are listed beside the owner that the import made', async () => {
  const { get } = await arm({ 'a.json': [azAccount], 'g.json': [azGallery], 'r.json': [azRoleAssignment] });
  const answer = await get(
    `${GALLERY}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`,
  );
  expect(answer.body.value.map((a) => a.name).sort()).toEqual([TENANT, azRoleAssignment.name].sort());
});

test('a write to an imported version adds to it; what was recorded stays', async () => {
  const { replicationStatus, ...version } = azVersionWithStatus;
  const [first] = replicationStatus.summary;
  const summary = [first, { ...first, region: 'eastus2', progress: 100 }];
  const { call, get, pass } = await arm({
    'a.json': [azAccount],
    'g.json': [azGallery],
    'v.json': {
      ...version,
      provisioningState: 'Succeeded',
      replicationStatus: { aggregatedState: 'Completed', summary },
    },
  });
  const targetRegions = [...version.publishingProfile.targetRegions, { name: 'northeurope' }];
  const patched = await call('PATCH', VERSION, {
    properties: { storageProfile: {}, publishingProfile: { targetRegions } },
  });
  expect(patched.status).toBe(200);
  const states = async () => {
    const { body } = await get(`${VERSION}?$expand=ReplicationStatus`);
    const { provisioningState, replicationStatus: now } = body.properties as {
      readonly provisioningState: string;
      readonly replicationStatus: { readonly summary: readonly { readonly state: string }[] };
    };
    return [provisioningState, ...now.summary.map((row) => row.state)];
  };
  expect(await states()).toEqual(['Updating', 'Completed', 'Completed', 'Replicating']);
  pass(24 * 3_600_000);
  expect(await states()).toEqual(['Succeeded', 'Completed', 'Completed', 'Completed']);
});

test('reset brings the import back as it came', async () => {
  const { call, emulator, get } = await arm({ 'a.json': [azAccount], 'g.json': [azGallery] });
  const changed = await call('PATCH', GALLERY, { tags: { changed: 'yes' } });
  expect(changed.status).toBe(200);
  await emulator.session.reset();
  expect((await get(GALLERY)).body.tags).toEqual({ env: 'prod' });
});
