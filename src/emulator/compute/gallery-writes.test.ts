import { describe, expect, test } from 'vitest';

import { S, GALLERY, SECOND, emptyArm, state } from './test-estate';

describe('a gallery', () => {
  test('is created in a moment: 201 Creating, status URL, then Succeeded', async () => {
    const arm = await emptyArm();
    const put = await arm.call('PUT', GALLERY, {
      location: 'West Europe',
      tags: {},
      properties: { description: 'x' },
    });
    expect(put.status).toBe(201);
    expect(put.body).toMatchObject({
      name: 'gal',
      location: 'westeurope',
      tags: {},
      properties: {
        description: 'x',
        identifier: { uniqueName: `${S}-GAL` },
        provisioningState: 'Creating',
      },
    });
    const url = put.headers.get('Azure-AsyncOperation') ?? '';
    expect(url).toContain(`/locations/westeurope/capsOperations/${put.headers.get('x-ms-request-id')}`);
    expect(put.headers.get('Retry-After')).toBeNull();
    expect((await arm.call('GET', url)).body.status).toBe('InProgress');
    arm.pass(SECOND);
    const done = await arm.call('GET', url);
    expect(Object.keys(done.body)).toEqual(['startTime', 'endTime', 'status', 'name']);
    expect(done.body.status).toBe('Succeeded');
    expect(await state(arm, GALLERY)).toBe('Succeeded');
  });

  test('keeps its soft delete policy and sharing through a PUT that does not name them, and loses the description', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, {
      location: 'westeurope',
      properties: { description: 'x', softDeletePolicy: { isSoftDeleteEnabled: false } },
    });
    arm.pass(SECOND);
    const put = await arm.call('PUT', GALLERY, { location: 'westeurope', properties: {} });
    expect(put.status).toBe(200);
    expect(put.body.properties.provisioningState).toBe('Updating');
    expect(put.body.properties.softDeletePolicy).toEqual({ isSoftDeleteEnabled: false });
    expect(put.body.properties).not.toHaveProperty('description');
  });

  test('PATCH changes only what it names', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, {
      location: 'westeurope',
      tags: { a: '1' },
      properties: { description: 'x' },
    });
    arm.pass(SECOND);
    await arm.call('PATCH', GALLERY, { tags: { b: '2' } });
    arm.pass(SECOND);
    const { body } = await arm.call('GET', GALLERY);
    expect(body.tags).toEqual({ b: '2' });
    expect(body.properties.description).toBe('x');
  });

  test('is deleted: 202 with both URLs, then 404 of the provider, later of ARM; 204 when it is gone already', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, { location: 'westeurope' });
    arm.pass(SECOND);
    const del = await arm.call('DELETE', GALLERY);
    expect(del.status).toBe(202);
    expect(del.text).toBe('');
    const monitor = del.headers.get('Location') ?? '';
    expect(monitor).toContain('monitor=true');
    expect((await arm.call('GET', monitor)).status).toBe(202);
    expect(await state(arm, GALLERY)).toBe('Deleting');
    arm.pass(SECOND);
    const after = await arm.call('GET', monitor);
    expect([after.status, after.text]).toEqual([200, '']);
    expect((await arm.call('GET', GALLERY)).body.error.code).toBe('NotFound');
    arm.pass(30 * SECOND);
    expect((await arm.call('GET', GALLERY)).body.error).toEqual({
      code: 'ResourceNotFound',
      message:
        "The Resource 'Microsoft.Compute/galleries/gal' under resource group 'rg' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix",
    });
    expect((await arm.call('DELETE', GALLERY)).status).toBe(204);
    expect((await arm.call('PUT', GALLERY, { location: 'eastus' })).status).toBe(201);
  });
});
