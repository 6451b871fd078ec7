import { afterEach, describe, expect, test } from 'vitest';

import type { HttpArm } from './testing';
import { COMPUTE, httpArm } from './testing';

// Disks, snapshots and machines as sources of images and versions: their sizes flow on.

const open: HttpArm[] = [];
afterEach(async () => {
  for (const arm of open.splice(0)) await arm.close();
});
async function listening(): Promise<HttpArm> {
  const arm = await httpArm();
  open.push(arm);
  const made = [
    await arm.call('PUT', GALLERY, { location: 'westeurope' }),
    await arm.call('PUT', DEFINITION, {
      location: 'westeurope',
      properties: {
        osType: 'Linux',
        osState: 'Generalized',
        hyperVGeneration: 'V1',
        identifier: { publisher: 'p', offer: 'o', sku: 's' },
      },
    }),
  ];
  expect(made.map(({ status }) => status)).toEqual([201, 201]);
  arm.arm.pass(HOUR);
  return arm;
}

const HOUR = 3_600_000;
const GALLERY = `${COMPUTE}/galleries/from_disks`;
const DEFINITION = `${GALLERY}/images/linux`;
const DISK_API = 'api-version=2023-04-02';
const VM_API = 'api-version=2024-03-01';
const DISK = `${COMPUTE}/disks/os`;
const SNAPSHOT = `${COMPUTE}/snapshots/os`;
const VM = `${COMPUTE}/virtualMachines/builder`;

const disk = (properties: object) => ({ location: 'westeurope', properties });
const emptyDisk = (diskSizeGB: number) =>
  disk({ osType: 'Linux', hyperVGeneration: 'V1', creationData: { createOption: 'Empty' }, diskSizeGB });
const copyOf = (sourceResourceId: string) =>
  disk({ creationData: { createOption: 'Copy', sourceResourceId } });

/** Makes a version; its disks once it is there. */
async function disksOfVersion(arm: HttpArm, name: string, storageProfile: object) {
  const path = `${DEFINITION}/versions/${name}`;
  const put = await arm.call('PUT', path, { location: 'westeurope', properties: { storageProfile } });
  expect([put.status, put.body.error?.message]).toEqual([201, undefined]);
  arm.arm.pass(6 * HOUR);
  const { storageProfile: made } = (await arm.call('GET', path)).body.properties as {
    storageProfile: { osDiskImage: { sizeInGB: number }; dataDiskImages?: readonly object[] };
  };
  return { os: made.osDiskImage.sizeInGB, data: made.dataDiskImages };
}

describe('disks and snapshots', () => {
  test('are made, read, listed and deleted, with size, system and generation', async () => {
    const arm = await listening();
    const put = await arm.call('PUT', `${DISK}?${DISK_API}`, emptyDisk(64));
    expect([put.status, put.body.properties.provisioningState]).toEqual([202, 'Creating']);
    const status = put.headers.get('azure-asyncoperation') ?? '';
    arm.arm.pass(HOUR);
    const operation = await fetch(status, { headers: { authorization: 'Bearer owner' } });
    expect(((await operation.json()) as { status: string }).status).toBe('Succeeded');
    expect((await arm.call('PUT', `${SNAPSHOT}?${DISK_API}`, copyOf(DISK))).status).toBe(202);
    arm.arm.pass(HOUR);
    expect((await arm.call('GET', `${SNAPSHOT}?${DISK_API}`)).body.properties).toMatchObject({
      osType: 'Linux',
      hyperVGeneration: 'V1',
      diskSizeGB: 64,
      diskSizeBytes: 64 * 1_073_741_824,
      provisioningState: 'Succeeded',
    });
    for (const [kind, path] of [
      ['disks', DISK],
      ['snapshots', SNAPSHOT],
    ] as const) {
      const names = async () =>
        (await arm.call('GET', `${COMPUTE}/${kind}?${DISK_API}`)).body.value.map(({ name }) => name);
      expect(await names()).toEqual(['os']);
      expect((await arm.call('DELETE', `${path}?${DISK_API}`)).status).toBe(202);
      arm.arm.pass(HOUR);
      expect(await names()).toEqual([]);
      expect((await arm.call('GET', `${path}?${DISK_API}`)).status).toBe(404);
    }
  });

  test('are refused without a size, a source or a right to it, and never shrink', async () => {
    const arm = await listening();
    const put = async (properties: object, as = 'owner') => {
      const answer = await arm.call('PUT', `${DISK}?${DISK_API}`, disk(properties), {
        authorization: `Bearer ${as}`,
      });
      arm.arm.pass(HOUR);
      return [answer.status, answer.body.error?.target ?? answer.body.error?.code];
    };
    expect(await put({ creationData: { createOption: 'Empty' } })).toEqual([400, 'disk.diskSizeGB']);
    expect(await put({ diskSizeGB: 10 })).toEqual([400, 'disk.creationData.createOption']);
    expect(await put({ creationData: { createOption: 'Empty' }, diskSizeGB: 0 })).toEqual([
      400,
      'disk.diskSizeGB',
    ]);
    expect(await put({ creationData: { createOption: 'Copy', sourceResourceId: 'x' } })).toEqual([
      400,
      'LinkedInvalidPropertyId',
    ]);
    expect(await put({ creationData: { createOption: 'Empty' }, diskSizeGB: 10 }, 'reader')).toEqual([
      403,
      'AuthorizationFailed',
    ]);
    expect(await put({ creationData: { createOption: 'Empty' }, diskSizeGB: 10 })).toEqual([202, undefined]);
    expect(await put({ diskSizeGB: 9 })).toEqual([400, 'disk.diskSizeGB']);
    expect(await put({ diskSizeGB: 11 })).toEqual([202, undefined]);
  });

  test('their sizes flow into versions', async () => {
    const arm = await listening();
    await arm.call('PUT', `${DISK}?${DISK_API}`, emptyDisk(64));
    arm.arm.pass(HOUR);
    await arm.call('PUT', `${SNAPSHOT}?${DISK_API}`, copyOf(DISK));
    arm.arm.pass(HOUR);
    expect(await disksOfVersion(arm, '1.0.0', { source: { id: DISK } })).toEqual({ os: 64, data: undefined });
    const { os, data } = await disksOfVersion(arm, '1.0.1', {
      osDiskImage: { source: { id: SNAPSHOT } },
      dataDiskImages: [{ lun: 3, source: { id: DISK } }],
    });
    expect([os, data]).toEqual([64, [expect.objectContaining({ lun: 3, sizeInGB: 64 })]]);
  });

  test('a disk of the other generation does not fit its definition', async () => {
    const arm = await listening();
    await arm.call('PUT', `${DISK}?${DISK_API}`, {
      ...disk({ hyperVGeneration: 'V2', creationData: { createOption: 'Empty' }, diskSizeGB: 8 }),
    });
    arm.arm.pass(HOUR);
    const put = await arm.call('PUT', `${DEFINITION}/versions/1.0.0`, {
      location: 'westeurope',
      properties: { storageProfile: { source: { id: DISK } } },
    });
    expect(put.body.error).toMatchObject({ code: 'InvalidParameter' });
    expect(put.body.error.message).toContain('Hyper-V generation');
  });
});

describe('machines', () => {
  const dataDisks = [
    { lun: 0, diskSizeGB: 128, caching: 'ReadOnly', createOption: 'Empty' },
    { lun: 5, diskSizeGB: 16, createOption: 'Empty' },
  ];
  const profile = {
    imageReference: { publisher: 'Canonical', offer: 'ubuntu', sku: '22_04', version: 'latest' },
    osDisk: { osType: 'Linux', createOption: 'FromImage', diskSizeGB: 50 },
    dataDisks,
  };

  test('keep their disks; versions and images of them have the same', async () => {
    const arm = await listening();
    const put = await arm.call('PUT', `${VM}?${VM_API}`, {
      location: 'westeurope',
      properties: { storageProfile: profile, osProfile: { computerName: 'b' } },
    });
    expect([put.status, put.body.error?.message]).toEqual([201, undefined]);
    expect(put.body.properties.storageProfile).toMatchObject({ osDisk: { diskSizeGB: 50 }, dataDisks });
    arm.arm.pass(HOUR);
    const images = [
      { lun: 0, sizeInGB: 128, hostCaching: 'ReadOnly' },
      { lun: 5, sizeInGB: 16, hostCaching: 'None' },
    ];
    expect(await disksOfVersion(arm, '1.0.0', { source: { virtualMachineId: VM } })).toEqual({
      os: 50,
      data: images,
    });
    expect(await disksOfVersion(arm, '1.0.1', { source: { id: VM } })).toEqual({ os: 50, data: images });
    const image = `${COMPUTE}/images/of_machine?${VM_API}`;
    await arm.call('PUT', image, {
      location: 'westeurope',
      properties: { sourceVirtualMachine: { id: VM } },
    });
    arm.arm.pass(HOUR);
    expect((await arm.call('GET', image)).body.properties.storageProfile).toMatchObject({
      osDisk: { diskSizeGB: 50 },
      dataDisks: [
        { lun: 0, diskSizeGB: 128 },
        { lun: 5, diskSizeGB: 16 },
      ],
    });
  });

  test('with an attached disk need no image, and have its size', async () => {
    const arm = await listening();
    await arm.call('PUT', `${DISK}?${DISK_API}`, emptyDisk(77));
    arm.arm.pass(HOUR);
    const put = await arm.call('PUT', `${VM}?${VM_API}`, {
      location: 'westeurope',
      properties: {
        storageProfile: { osDisk: { osType: 'Linux', createOption: 'Attach', managedDisk: { id: DISK } } },
      },
    });
    expect([put.status, put.body.error?.message]).toEqual([201, undefined]);
    arm.arm.pass(HOUR);
    expect((await disksOfVersion(arm, '1.0.0', { source: { virtualMachineId: VM } })).os).toBe(77);
  });

  test('made from a version without saying disks have those of the version', async () => {
    const arm = await listening();
    await arm.call('PUT', `${DISK}?${DISK_API}`, emptyDisk(64));
    arm.arm.pass(HOUR);
    await disksOfVersion(arm, '1.0.0', { source: { id: DISK } });
    const put = await arm.call('PUT', `${VM}?${VM_API}`, {
      location: 'westeurope',
      properties: {
        osProfile: { computerName: 'b' },
        storageProfile: { imageReference: { id: `${DEFINITION}/versions/1.0.0` } },
      },
    });
    expect([put.status, put.body.error?.message]).toEqual([201, undefined]);
    arm.arm.pass(HOUR);
    expect((await disksOfVersion(arm, '1.0.1', { source: { virtualMachineId: VM } })).os).toBe(64);
  });
});
