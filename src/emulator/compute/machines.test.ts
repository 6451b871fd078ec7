import { describe, expect, test } from 'vitest';

import { roleIds } from '../data/role-ids';
import { empty } from '../scenarios/empty';
import type { TestArm } from '../testing';
import {
  COMPUTE,
  definition,
  DEFINITION,
  east,
  GALLERY,
  GROUP,
  S,
  SECOND,
  VERSION,
  version,
  west,
  withVersion,
} from './test-estate';

const VM = `${COMPUTE}/virtualMachines/vm`;
const SET = `${COMPUTE}/virtualMachineScaleSets/set`;
const osProfile = { computerName: 'vm', adminUsername: 'azure', adminPassword: 'secret' };

/** The body of a machine made from an image. */
const machine = (imageReference: unknown, location = 'westeurope', more: object = { osProfile }) => ({
  location,
  properties: { hardwareProfile: { vmSize: 'Standard_D2s_v5' }, storageProfile: { imageReference }, ...more },
});
const make = (arm: TestArm, imageReference: unknown, location?: string, more?: object) =>
  arm.call('PUT', `${VM}?api-version=2024-07-01`, machine(imageReference, location, more));
const reference = async (arm: TestArm) =>
  (
    (await arm.call('GET', `${VM}?api-version=2024-07-01`)).body.properties.storageProfile as {
      imageReference: unknown;
    }
  ).imageReference;

/** Version 1.0.0 in West Europe and East US, and further ones in West Europe with what the profile says. */
async function withVersions(
  ...more: readonly (readonly [name: string, profile?: object, regions?: readonly unknown[]])[]
) {
  const arm = await withVersion([west, east]);
  for (const [name, profile, regions = [west]] of more) {
    const put = await arm.call('PUT', `${DEFINITION}/versions/${name}`, version(regions, 'small', profile));
    expect(put.status).toBe(201);
    arm.pass(1_200 * SECOND);
  }
  return arm;
}

test('a machine from a version remembers the image alone, and comes to be on the clock', async () => {
  const arm = await withVersion();
  const put = await make(arm, { id: VERSION });
  expect(put.status).toBe(201);
  expect(put.body.properties.provisioningState).toBe('Creating');
  expect(put.text).not.toContain('secret');
  const status = put.headers.get('Azure-AsyncOperation') ?? '';
  expect(status).toContain('/locations/westeurope/operations/');
  expect((await arm.call('GET', status)).body.status).toBe('InProgress');
  arm.pass(60 * SECOND);
  expect((await arm.call('GET', status)).body.status).toBe('Succeeded');
  const { body } = await arm.call('GET', `${VM}?api-version=2024-07-01`);
  expect(body.properties).toMatchObject({
    provisioningState: 'Succeeded',
    hardwareProfile: { vmSize: 'Standard_D2s_v5' },
    storageProfile: { imageReference: { id: VERSION, exactVersion: '1.0.0' } },
    osProfile: { computerName: 'vm', adminUsername: 'azure' },
  });
  for (const scope of [`/subscriptions/${S}/providers/Microsoft.Compute`, COMPUTE]) {
    const { body: list } = await arm.call('GET', `${scope}/virtualMachines?api-version=2024-07-01`);
    expect(list.value.map((v) => v.name)).toEqual(['vm']);
  }
  expect((await arm.call('DELETE', `${VM}?api-version=2024-07-01`)).status).toBe(202);
  arm.pass(60 * SECOND);
  expect((await arm.call('GET', `${VM}?api-version=2024-07-01`)).status).toBe(404);
  expect((await arm.call('DELETE', `${VM}?api-version=2024-07-01`)).status).toBe(204);
});

test('machines are made from a region to which replicas are being added', async () => {
  const arm = await withVersion([west, east]);
  const targetRegions = [west, { name: 'eastus', regionalReplicaCount: 5 }];
  const patched = await arm.call('PATCH', VERSION, { properties: { publishingProfile: { targetRegions } } });
  expect(patched.status).toBe(200);
  const status = await arm.call('GET', `${VERSION}?$expand=ReplicationStatus`);
  expect(status.text).toMatch(/"state": ?"Replicating"/);
  expect((await make(arm, { id: `${DEFINITION}/versions/latest` }, 'eastus')).status).toBe(201);
});

describe('"latest"', () => {
  test.each([
    ['goes by numbers, not by letters', [['1.9.0'], ['1.10.0']], '1.10.0'],
    ['leaves out excluded versions', [['2.0.0', { excludeFromLatest: true }]], '1.0.0'],
    [
      'leaves out versions excluded in the region',
      [['2.0.0', {}, [{ ...west, excludeFromLatest: true }]]],
      '1.0.0',
    ],
  ] as const)('%s', async (_, more, expected) => {
    const arm = await withVersions(...more);
    for (const id of [DEFINITION, `${DEFINITION}/versions/latest`]) {
      await arm.call('DELETE', `${VM}?api-version=2024-07-01`);
      arm.pass(60 * SECOND);
      expect((await make(arm, { id })).status).toBe(201);
      expect(await reference(arm)).toEqual({ id, exactVersion: expected });
      arm.pass(60 * SECOND);
    }
  });

  test('is what is complete in the machine’s region: not a version that is elsewhere or still on its way', async () => {
    const arm = await withVersions(['2.0.0']);
    await make(arm, { id: DEFINITION }, 'eastus');
    expect(await reference(arm)).toMatchObject({ exactVersion: '1.0.0' });
    await arm.call('PUT', `${DEFINITION}/versions/3.0.0`, version([west]));
    arm.pass(30 * SECOND);
    await arm.call('PUT', `${SET}?api-version=2024-07-01`, {
      location: 'westeurope',
      sku: { name: 'Standard_D2s_v5', capacity: 2 },
      properties: {
        virtualMachineProfile: { osProfile, storageProfile: { imageReference: { id: DEFINITION } } },
      },
    });
    const { body } = await arm.call('GET', `${SET}?api-version=2024-07-01`);
    expect(body).toMatchObject({
      sku: { capacity: 2 },
      properties: {
        virtualMachineProfile: { storageProfile: { imageReference: { exactVersion: '2.0.0' } } },
      },
    });
  });
});

describe('PATCH', () => {
  const at = (id: string) => `${id}?api-version=2024-07-01`;

  test('of a machine: tags are replaced whole, the rest stays; another image is refused', async () => {
    const arm = await withVersions(['2.0.0']);
    await arm.call('PUT', at(VM), { ...machine({ id: VERSION }), tags: { a: '1', b: '2' } });
    arm.pass(60 * SECOND);
    const patched = await arm.call('PATCH', at(VM), { tags: { a: '3' } });
    expect(patched.status).toBe(200);
    expect(patched.body).toMatchObject({ tags: { a: '3' }, properties: { provisioningState: 'Updating' } });
    const status = patched.headers.get('Azure-AsyncOperation') ?? '';
    arm.pass(60 * SECOND);
    expect((await arm.call('GET', status)).body.status).toBe('Succeeded');
    const { body } = await arm.call('GET', at(VM));
    expect(body.tags).toEqual({ a: '3' });
    expect(body.properties).toMatchObject({
      hardwareProfile: { vmSize: 'Standard_D2s_v5' },
      storageProfile: { imageReference: { id: VERSION }, osDisk: { osType: 'Linux' } },
    });
    const resized = { properties: { hardwareProfile: { vmSize: 'Standard_D4s_v5' } } };
    expect((await arm.call('PATCH', at(VM), resized)).body.properties).toMatchObject(resized.properties);
    arm.pass(60 * SECOND);
    const other = { storageProfile: { imageReference: { id: `${DEFINITION}/versions/2.0.0` } } };
    const refused = await arm.call('PATCH', at(VM), { properties: other });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'PropertyChangeNotAllowed']);
  });

  test('of a scale set: its model takes another image, its size another capacity', async () => {
    const arm = await withVersions(['2.0.0']);
    const profile = (name: string) => ({
      virtualMachineProfile: {
        storageProfile: { imageReference: { id: `${DEFINITION}/versions/${name}` } },
      },
    });
    await arm.call('PUT', at(SET), {
      location: 'westeurope',
      sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: 2 },
      properties: { virtualMachineProfile: { osProfile, ...profile('1.0.0').virtualMachineProfile } },
    });
    arm.pass(60 * SECOND);
    const patched = await arm.call('PATCH', at(SET), { sku: { capacity: 5 }, properties: profile('2.0.0') });
    expect(patched.status).toBe(200);
    expect(patched.body).toMatchObject({
      sku: { name: 'Standard_D2s_v5', tier: 'Standard', capacity: 5 },
      properties: {
        virtualMachineProfile: {
          osProfile: { computerName: 'vm' },
          storageProfile: { imageReference: { exactVersion: '2.0.0' } },
        },
      },
    });
    const busy = await arm.call('PATCH', at(SET), { tags: {} });
    expect(busy.status).toBe(409);
  });

  test('of what is not there 404, without the right 403', async () => {
    const arm = await withVersion();
    expect((await arm.call('PATCH', at(VM), { tags: {} })).body.error.code).toBe('ResourceNotFound');
    await make(arm, { id: VERSION });
    arm.pass(60 * SECOND);
    const refused = await arm.call('PATCH', at(VM), { tags: {} }, { as: 'reader' });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'AuthorizationFailed']);
  });
});

const refusals: Readonly<
  Record<
    string,
    {
      status: number;
      code: string;
      message: string | RegExp;
      when: (arm: TestArm) => ReturnType<TestArm['call']>;
    }
  >
> = {
  'a version that is not in the region': {
    status: 404,
    code: 'GalleryImageNotFound',
    message: `The gallery image ${VERSION} is not available in Japan East region. Please contact image owner to replicate to this region, or change your requested region.`,
    when: (arm) => make(arm, { id: VERSION }, 'japaneast'),
  },
  'latest of a definition that is not in the region': {
    status: 404,
    code: 'GalleryImageNotFound',
    message: `The gallery image ${DEFINITION} is not available in Japan East region. Please contact image owner to replicate to this region, or change your requested region.`,
    when: (arm) => make(arm, { id: DEFINITION }, 'japaneast'),
  },
  'a version that does not exist': {
    status: 404,
    code: 'GalleryImageNotFound',
    message: /versions\/9\.9\.9 is not available in West Europe region/,
    when: (arm) => make(arm, { id: `${DEFINITION}/versions/9.9.9` }),
  },
  'a definition whose every version is excluded': {
    status: 404,
    code: 'ImageNotFound',
    message: `There is no latest image version exists for "${DEFINITION}"`,
    when: async (arm) => {
      await arm.call('PATCH', VERSION, { properties: { publishingProfile: { excludeFromLatest: true } } });
      return make(arm, { id: DEFINITION });
    },
  },
  'no right to make machines': {
    status: 403,
    code: 'AuthorizationFailed',
    message: /perform action 'Microsoft\.Compute\/virtualMachines\/write' over scope/,
    when: (arm) =>
      arm.call('PUT', `${VM}?api-version=2024-07-01`, machine({ id: VERSION }), { as: 'reader' }),
  },
  'no right to read the image': {
    status: 403,
    code: 'LinkedAuthorizationFailed',
    message: new RegExp(
      `has permission to perform action 'Microsoft\\.Compute/virtualMachines/write' on scope '${VM}'; however, it does not have permission to perform action\\(s\\) 'Microsoft\\.Compute/galleries/images/versions/read' on the linked scope\\(s\\) '${VERSION}'`,
    ),
    when: async (arm) => {
      const caller = empty.personas.find((p) => p.name === 'no-access')?.objectId;
      const roleDefinitionId = `/subscriptions/${S}/providers/Microsoft.Authorization/roleDefinitions/${roleIds.virtualMachineContributor}`;
      const assignment = `${GROUP}/providers/Microsoft.Authorization/roleAssignments/11111111-0000-4000-8000-000000000001`;
      const granted = await arm.call('PUT', `${assignment}?api-version=2022-04-01`, {
        properties: { principalId: caller, principalType: 'User', roleDefinitionId },
      });
      expect(granted.status).toBe(201);
      return arm.call('PUT', `${VM}?api-version=2024-07-01`, machine({ id: VERSION }), { as: 'no-access' });
    },
  },
  'a generalized image without an osProfile': {
    status: 400,
    code: 'InvalidParameter',
    message: "Required parameter 'osProfile' is missing (null).",
    when: (arm) => make(arm, { id: VERSION }, 'westeurope', {}),
  },
  'a specialized image with an osProfile': {
    status: 400,
    code: 'InvalidParameter',
    message: "Parameter 'osProfile' is not allowed.",
    when: async (arm) => {
      const special = `${GALLERY}/images/special`;
      const identifier = { publisher: 'p', offer: 'o', sku: 'special' };
      await arm.call('PUT', special, {
        ...definition,
        properties: { ...definition.properties, osState: 'Specialized', identifier },
      });
      arm.pass(SECOND);
      const source = { id: `${COMPUTE}/disks/os` };
      const disks = { storageProfile: { osDiskImage: { source } } };
      await arm.call('PUT', `${special}/versions/1.0.0`, { location: 'westeurope', properties: disks });
      arm.pass(1_200 * SECOND);
      return make(arm, { id: special });
    },
  },
  'a managed image of another region': {
    status: 404,
    code: 'NotFound',
    message: /^The Image '.*\/images\/small' cannot be found in 'eastus' region\.$/,
    when: (arm) => make(arm, { id: `${COMPUTE}/images/small` }, 'eastus'),
  },
  'no image at all': {
    status: 400,
    code: 'InvalidParameter',
    message: "Required parameter 'imageReference' is missing (null).",
    when: (arm) => make(arm, undefined),
  },
  'what is no resource id': {
    status: 400,
    code: 'LinkedInvalidPropertyId',
    message: /^Property id 'x' at path 'properties\.storageProfile\.imageReference\.id' is invalid/,
    when: (arm) => make(arm, { id: 'x' }),
  },
  'another image for a machine that exists': {
    status: 409,
    code: 'PropertyChangeNotAllowed',
    message: "Changing property 'imageReference' is not allowed.",
    when: async (arm) => {
      await make(arm, { id: VERSION });
      arm.pass(60 * SECOND);
      return make(arm, { id: DEFINITION });
    },
  },
};

test.each(Object.entries(refusals))('refused: %s', async (_, { status, code, message, when }) => {
  const arm = await withVersion();
  const answer = await when(arm);
  expect([answer.status, answer.body.error.code]).toEqual([status, code]);
  if (typeof message === 'string') expect(answer.body.error.message).toBe(message);
  else expect(answer.body.error.message).toMatch(message);
});
