import { expect, test } from 'vitest';

import { COMPUTE, emptyArm, S, SECOND, VERSION, withVersion } from './test-estate';

const IMAGE = `${COMPUTE}/images/captured?api-version=2024-07-01`;
const VM = `${COMPUTE}/virtualMachines/vm`;
const body = (properties: object) => ({ location: 'westeurope', properties });

test('an image of a machine has the disks of the version that the machine was made from', async () => {
  const arm = await withVersion();
  const osProfile = { computerName: 'vm' };
  const machine = body({ osProfile, storageProfile: { imageReference: { id: VERSION } } });
  await arm.call('PUT', `${VM}?api-version=2024-07-01`, machine);
  arm.pass(60 * SECOND);
  const put = await arm.call('PUT', IMAGE, body({ sourceVirtualMachine: { id: VM } }));
  expect([put.status, put.body.properties.provisioningState]).toEqual([201, 'Creating']);
  const status = put.headers.get('Azure-AsyncOperation') ?? '';
  expect(status).toContain('/locations/westeurope/operations/');
  arm.pass(10 * SECOND);
  expect((await arm.call('GET', status)).body.status).toBe('Succeeded');
  expect((await arm.call('GET', IMAGE)).body.properties).toMatchObject({
    sourceVirtualMachine: { id: VM },
    storageProfile: {
      osDisk: {
        osType: 'Linux',
        osState: 'Generalized',
        diskSizeGB: 30,
      },
      dataDisks: [],
    },
  });
});

test('an image of nothing is refused', async () => {
  const answer = await (await emptyArm()).call('PUT', IMAGE, body({}));
  expect([answer.status, answer.body.error.code]).toEqual([400, 'InvalidParameter']);
});

test('usages name all that the service counts, machines with what is there', async () => {
  const arm = await emptyArm();
  const osDisk = { managedDisk: { id: `${COMPUTE}/disks/d` } };
  expect((await arm.call('PUT', IMAGE, body({ storageProfile: { osDisk } }))).status).toBe(201);
  const imageReference = { publisher: 'p', offer: 'o', sku: 's', version: 'latest' };
  const machine = body({ osProfile: {}, storageProfile: { imageReference } });
  await arm.call('PUT', `${VM}?api-version=2024-07-01`, machine);
  const path = `/subscriptions/${S}/providers/Microsoft.Compute/locations/westeurope/usages`;
  const { body: usages } = await arm.call('GET', `${path}?api-version=2024-07-01`);
  expect(usages.value).toHaveLength(165);
  const rows = usages.value as unknown as { name: { value: string }; currentValue: number; limit: number }[];
  const row = rows.find((r) => r.name.value === 'virtualMachines');
  expect(row).toMatchObject({ currentValue: 1, limit: 25_000 });
});

test.each([
  ['POST', `${VM}/start`],
  ['GET', `${COMPUTE}/galleries/gal/applications`],
  ['GET', `/subscriptions/${S}/providers/Microsoft.Compute/locations/westeurope/communityGalleries`],
  ['GET', `${COMPUTE}/availabilitySets`],
] as const)('what is not emulated says so and names itself: %s %s', async (method, path) => {
  const arm = await emptyArm();
  const answer = await arm.call(method, `${path}?api-version=2024-07-01`, method === 'GET' ? undefined : {});
  expect([answer.status, answer.body.error.code]).toEqual([501, 'NotImplemented']);
  expect(answer.body.error.message).toContain(`${method} management.azure.com${path}`);
});
