import { describe, expect, test } from 'vitest';

import type { Doc } from '../contract';
import { empty } from '../scenarios/empty';
import { TEST_START, testArm } from '../testing';
import { DEFINITION, definition, estateDocs, GALLERY, S, VERSION } from './test-estate';

// What a write does not name stays: what only the service writes, and what a newer api-version or an import brought along.

const sharingStatus = {
  aggregatedState: 'Succeeded',
  summary: [{ region: 'West Europe', state: 'Succeeded' }],
};
const systemData = { createdBy: 'someone', createdAt: '2020-01-01T00:00:00Z', lastModifiedBy: 'someone' };

const doc = (id: string, type: Doc['type'], properties: object): Doc => ({
  id,
  type,
  body: { name: id.split('/').at(-1), id, location: 'westeurope', systemData, kind: 'new', properties },
});
const arm = (endOfLifeDate = '2020-02-01T00:00:00+00:00') =>
  testArm({
    scenario: empty,
    docs: [
      ...estateDocs(TEST_START),
      doc(GALLERY, 'microsoft.compute/galleries', {
        description: 'before',
        identifier: { uniqueName: `${S}-GAL`, later: 1 },
        sharingProfile: {
          permissions: 'Community',
          communityGalleryInfo: { publicNamePrefix: 'c', publicNames: ['c-1'], later: 2 },
          later: 3,
        },
        sharingStatus,
        later: { nested: [4] },
      }),
      doc(DEFINITION, 'microsoft.compute/galleries/images', { ...definition.properties, later: 5 }),
      doc(VERSION, 'microsoft.compute/galleries/images/versions', {
        publishingProfile: {
          targetRegions: [
            { name: 'West Europe', regionalReplicaCount: 1, storageAccountType: 'Standard_LRS' },
          ],
          replicaCount: 1,
          publishedDate: '2020-01-01T00:00:00.0000000+00:00',
          storageAccountType: 'Standard_LRS',
          endOfLifeDate,
          later: 6,
        },
        storageProfile: { later: 7 },
        later: 8,
      }),
    ],
  });

const GALLERY_KEPT = {
  identifier: { uniqueName: `${S}-GAL`, later: 1 },
  sharingProfile: {
    permissions: 'Community',
    communityGalleryInfo: { publicNames: ['c-1'], later: 2 },
    later: 3,
  },
  sharingStatus,
  later: { nested: [4] },
};

describe('a gallery', () => {
  test.each(['PATCH', 'PUT'])('%s of its description leaves the rest', async (method) => {
    const { call } = await arm();
    const { status, body } = await call(method, GALLERY, {
      location: 'westeurope',
      properties: { description: 'after', sharingProfile: { permissions: 'Community' } },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'new', properties: { description: 'after', ...GALLERY_KEPT } });
  });

  test('takes from nobody what only the service writes', async () => {
    const { call } = await arm();
    const { body } = await call('PATCH', GALLERY, {
      properties: {
        identifier: { uniqueName: 'mine' },
        sharingStatus: { aggregatedState: 'Failed' },
        provisioningState: 'Failed',
        later: 'mine',
      },
    });
    expect(body.properties).toMatchObject({
      description: 'before',
      ...GALLERY_KEPT,
      provisioningState: 'Updating',
    });
    const made = await call('PUT', GALLERY.replace(/gal$/, 'other'), {
      location: 'westeurope',
      properties: { sharingStatus },
    });
    expect(made.body.properties).not.toHaveProperty('sharingStatus');
  });

  test('that is no longer public loses only its public name', async () => {
    const { call } = await arm();
    const { body } = await call('PATCH', GALLERY, {
      properties: { sharingProfile: { permissions: 'Private' } },
    });
    expect(body.properties.sharingProfile).toEqual({ permissions: 'Private', later: 3 });
  });
});

test('a definition keeps what a PUT could not have said, and loses what it could', async () => {
  const { call, pass } = await arm();
  await call('PATCH', DEFINITION, { properties: { osType: 'Linux', description: 'gone soon' } });
  pass(1_000);
  const { body } = await call('PUT', DEFINITION, definition);
  expect(body).toMatchObject({ kind: 'new', properties: { ...definition.properties, later: 5 } });
  expect(body.properties).not.toHaveProperty('description');
});

describe('a version', () => {
  test('keeps everything through a PATCH of its tags, and says who wrote', async () => {
    const { call, emulator } = await arm();
    const before = (await call('GET', VERSION)).body;
    const { body } = await call('PATCH', VERSION, { tags: { a: 'b' } });
    expect(body).toMatchObject({
      kind: 'new',
      systemData: {
        createdBy: 'someone',
        createdAt: systemData.createdAt,
        lastModifiedBy: emulator.persona().userPrincipalName,
        lastModifiedAt: '2026-03-02T09:00:00.0000000Z',
      },
    });
    const { provisioningState: _, safetyProfile: __, ...kept } = body.properties;
    const { provisioningState: ___, ...had } = before.properties;
    expect(kept).toEqual({
      ...had,
      publishingProfile: { ...(had.publishingProfile as object), excludeFromLatest: false },
    });
  });

  test('keeps unknown members of its profile through a PUT, not the end of life that is left out', async () => {
    const { call } = await arm();
    const { body } = await call('PUT', VERSION, {
      location: 'westeurope',
      properties: {
        publishingProfile: { replicaCount: 2, publishedDate: '2026-01-01', later: 'mine' },
        storageProfile: {},
      },
    });
    expect(body.properties.publishingProfile).toMatchObject({
      replicaCount: 2,
      publishedDate: '2020-01-01T00:00:00.0000000+00:00',
      later: 6,
    });
    expect(body.properties.publishingProfile).not.toHaveProperty('endOfLifeDate');
  });
});

describe('an end of life that is over', () => {
  const resend = (endOfLifeDate: string) => ({
    properties: { publishingProfile: { endOfLifeDate, replicaCount: 2 }, storageProfile: {} },
  });
  const spellings = [
    '2020-02-01T00:00:00+00:00',
    '2020-02-01T00:00:00Z',
    '2020-02-01T00:00:00.1234567+00:00',
    '2020-02-01T01:00:00+01:00',
    '2020-02-01',
  ];

  test.each(spellings)('that is recorded as %s may go back, in any spelling', async (recorded) => {
    for (const sent of spellings) {
      const { call } = await arm(recorded);
      const { status, body } = await call('PATCH', VERSION, resend(sent));
      expect(status).toBe(200);
      expect(body.properties.publishingProfile).toMatchObject({
        replicaCount: 2,
        endOfLifeDate: '2020-02-01T00:00:00+00:00',
      });
    }
  });

  test.each(['2020-02-01T00:00:01Z', '2020-02-02', '2026-03-02T09:00:00Z'])(
    'may not become %s, which is over too',
    async (date) => {
      const { call } = await arm('2020-02-01T00:00:00Z');
      const { status, body } = await call('PATCH', VERSION, resend(date));
      expect([status, body.error.message]).toEqual([400, 'EndOfLifeDate must be set to a future date.']);
    },
  );
});
