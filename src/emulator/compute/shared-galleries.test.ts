import { describe, expect, test } from 'vitest';

import { roleIds } from '../data/role-ids';
import { empty } from '../scenarios/empty';
import type { TestArm } from '../testing';
import {
  COMPUTE,
  definition,
  DEFINITION,
  emptyArm,
  GALLERY,
  S,
  SECOND,
  VERSION,
  version,
  west,
} from './test-estate';

const LOCATIONS = `/subscriptions/${S}/providers/Microsoft.Compute/locations`;
const SHARED = `${LOCATIONS}/WestEurope/sharedGalleries`;
const UNIQUE = `${S}-GAL`;

/** A gallery with one version in West Europe, its sharing as given. */
async function sharedBy(sharingProfile: object): Promise<TestArm> {
  const arm = await emptyArm();
  await arm.call('PUT', GALLERY, { location: 'westeurope', properties: { sharingProfile } });
  await arm.call('PUT', DEFINITION, definition);
  arm.pass(SECOND);
  expect((await arm.call('PUT', VERSION, version([west]))).status).toBe(201);
  arm.pass(1_200 * SECOND);
  return arm;
}
const direct = async () => {
  const arm = await sharedBy({ permissions: 'Groups' });
  await arm.call('POST', `${GALLERY}/share`, {
    operationType: 'Add',
    groups: [{ type: 'Subscriptions', ids: [S] }],
  });
  return arm;
};
const community = async () => {
  const info = { publisherUri: 'u', publisherContact: 'c', eula: 'e', publicNamePrefix: 'pub' };
  const arm = await sharedBy({ permissions: 'Community', communityGalleryInfo: info });
  await arm.call('POST', `${GALLERY}/share`, { operationType: 'EnableCommunity' });
  const { body } = await arm.call('GET', GALLERY);
  const profile = body.properties.sharingProfile as { communityGalleryInfo: { publicNames: string[] } };
  return { arm, name: profile.communityGalleryInfo.publicNames[0] ?? '' };
};

test('a directly shared gallery is read by its unique name, location echoed, without any resource id', async () => {
  const arm = await direct();
  const list = await arm.call('GET', SHARED);
  expect(list.body.value).toEqual([
    { location: 'WestEurope', name: UNIQUE, identifier: { uniqueId: `/SharedGalleries/${UNIQUE}` } },
  ]);
  const images = await arm.call('GET', `${SHARED}/${UNIQUE.toLowerCase()}/images`);
  expect(images.body.value).toMatchObject([
    {
      name: 'def',
      location: 'WestEurope',
      identifier: { uniqueId: `/SharedGalleries/${UNIQUE}/Images/def` },
      properties: { osType: 'Linux', osState: 'Generalized', hyperVGeneration: 'V1' },
    },
  ]);
  const one = await arm.call('GET', `${SHARED}/${UNIQUE}/images/def/versions/1.0.0`);
  expect(one.body).toMatchObject({
    identifier: { uniqueId: `/SharedGalleries/${UNIQUE}/Images/def/Versions/1.0.0` },
    properties: { excludeFromLatest: false, storageProfile: { osDiskImage: { diskSizeGB: 30 } } },
  });
  expect(one.text).not.toContain('/resourceGroups/');
  expect((await arm.call('GET', `${SHARED}?sharedTo=tenant`)).body.value).toEqual([]);
});

test('a community gallery answers in the recorded form', async () => {
  const { arm, name } = await community();
  const path = `${LOCATIONS}/WestEurope/communityGalleries/${name}`;
  const communityMetadata = { publisherUri: 'u', publisherContact: 'c', eula: 'e', publicNames: [name] };
  const disclaimer = 'https://aka.ms/community-gallery-disclaimer';
  expect((await arm.call('GET', path)).body).toEqual({
    properties: { communityMetadata, disclaimer },
    communityMetadata,
    location: 'WestEurope',
    name,
    identifier: { uniqueId: `/CommunityGalleries/${name}` },
  });
  const counted = await arm.call('GET', `${path}/images`);
  expect(counted.headers.get('x-ms-ratelimit-remaining-resource')).toBe(
    'Microsoft.Compute/ListGalleryArtifact3Min;199,Microsoft.Compute/ListGalleryArtifact30Min;199',
  );
  const identifier = { publisher: '', offer: '', sku: '' };
  expect((await arm.call('GET', `${path}/images/def`)).body).toEqual({
    properties: {
      disclaimer,
      osType: 'Linux',
      osState: 'Generalized',
      recommended: {},
      hyperVGeneration: 'V1',
      architecture: 'x64',
      identifier,
    },
    location: 'WestEurope',
    name: 'def',
    identifier: { uniqueId: `/CommunityGalleries/${name}/Images/def` },
  });
  const { body } = await arm.call('GET', `${path}/images/def/versions`);
  expect(body.value).toEqual([
    {
      properties: {
        disclaimer,
        publishedDate: expect.stringMatching(/^2026-03-02T/),
        excludeFromLatest: false,
        storageProfile: { osDiskImage: { diskSizeGB: 30, hostCaching: 'ReadWrite' } },
      },
      location: 'WestEurope',
      name: '1.0.0',
      identifier: { uniqueId: `/CommunityGalleries/${name}/Images/def/Versions/1.0.0` },
    },
  ]);
});

describe('not found', () => {
  test.each([
    ['a gallery that is not shared with this subscription', `${SHARED}/${UNIQUE}`, { permissions: 'Groups' }],
    ['a private gallery by its unique name', `${SHARED}/${UNIQUE}`, { permissions: 'Private' }],
    [
      'a community gallery of another name',
      `${LOCATIONS}/westeurope/communityGalleries/pub-x`,
      { permissions: 'Community' },
    ],
  ])('%s', async (_, path, profile) => {
    const arm = await sharedBy(profile);
    const answer = await arm.call('GET', path);
    expect([answer.status, answer.body.error.code]).toEqual([404, 'NotFound']);
  });

  test('an image without a version in the location', async () => {
    const arm = await direct();
    const there = `${LOCATIONS}/japaneast/sharedGalleries/${UNIQUE}/images`;
    expect((await arm.call('GET', there)).body.value).toEqual([]);
    expect((await arm.call('GET', `${there}/def`)).status).toBe(404);
  });
});

test('Virtual Machine Contributor reads what is shared, and makes a machine of it, but reads no gallery', async () => {
  const arm = await direct();
  const principalId = empty.personas.find((p) => p.name === 'no-access')?.objectId;
  const authorization = `/subscriptions/${S}/providers/Microsoft.Authorization`;
  const roleDefinitionId = `${authorization}/roleDefinitions/${roleIds.virtualMachineContributor}`;
  const before = await arm.call('GET', SHARED, undefined, { as: 'no-access' });
  expect(before.status).toBe(403);
  await arm.call(
    'PUT',
    `${authorization}/roleAssignments/11111111-0000-4000-8000-000000000001?api-version=2022-04-01`,
    { properties: { principalId, principalType: 'User', roleDefinitionId } },
  );
  expect(
    (await arm.call('GET', `${SHARED}/${UNIQUE}/images/def/versions`, undefined, { as: 'no-access' })).status,
  ).toBe(200);
  expect((await arm.call('GET', GALLERY, undefined, { as: 'no-access' })).status).toBe(403);
  const sharedGalleryImageId = `/SharedGalleries/${UNIQUE}/Images/def/Versions/latest`;
  const machine = await arm.call(
    'PUT',
    `${COMPUTE}/virtualMachines/vm?api-version=2024-07-01`,
    {
      location: 'westeurope',
      properties: {
        osProfile: { computerName: 'vm' },
        storageProfile: { imageReference: { sharedGalleryImageId } },
      },
    },
    { as: 'no-access' },
  );
  expect(machine.status).toBe(201);
  expect(machine.body.properties.storageProfile).toMatchObject({
    imageReference: { sharedGalleryImageId, exactVersion: '1.0.0' },
  });
});
