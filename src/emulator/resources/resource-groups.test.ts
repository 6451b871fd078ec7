import { describe, expect, it } from 'vitest';

import { contosoSubscriptions } from '../scenarios/contoso';
import { testArm } from '../testing';

const SUB = `/subscriptions/${contosoSubscriptions.prod}`;
const API = 'api-version=2021-04-01';
const groups = `${SUB}/resourcegroups`;

describe('resource groups', () => {
  it('are trimmed to what one may read: the reader does not see the secured one', async () => {
    const arm = await testArm();
    const listed = async (as: string) =>
      (await arm.call('GET', `${groups}?${API}`, undefined, { as })).body.value.map((g) => g.name);
    expect(await listed('owner')).toContain('rg-secure-images');
    expect(await listed('reader')).toEqual(['rg-finance', 'rg-images-prod', 'rg-sap', 'rg-workloads']);
    expect(await listed('image-reader')).toEqual([]);
    const refused = await arm.call('GET', `${groups}/rg-secure-images?${API}`, undefined, { as: 'reader' });
    expect([refused.status, refused.body.error.code]).toEqual([403, 'AuthorizationFailed']);
  });

  it('are made with 201, changed with 200, and keep their location', async () => {
    const arm = await testArm();
    const path = `${groups}/rg-new?${API}`;
    const made = await arm.call('PUT', path, { location: 'West US', tags: { a: 'b' } });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: `${SUB}/resourceGroups/rg-new`,
      name: 'rg-new',
      type: 'Microsoft.Resources/resourceGroups',
      location: 'westus',
      tags: { a: 'b' },
      properties: { provisioningState: 'Succeeded' },
    });
    const changed = await arm.call('PUT', path, { location: 'westus', tags: {} });
    expect([changed.status, changed.body.tags]).toEqual([200, {}]);
    const moved = await arm.call('PUT', path, { location: 'eastus' });
    expect([moved.status, moved.body.error.code]).toEqual([409, 'InvalidResourceGroupLocation']);
  });

  it('refuse a place that is none, a bad name, a missing location, and who may not write', async () => {
    const arm = await testArm();
    const code = async (name: string, body: unknown, as = 'owner') =>
      (await arm.call('PUT', `${groups}/${name}?${API}`, body, { as })).body.error.code;
    expect(await code('rg-x', { location: 'local' })).toBe('LocationNotAvailableForResourceGroup');
    expect(await code('rg-x', {})).toBe('LocationRequired');
    expect(await code('rg%3Fx', { location: 'westus' })).toBe('InvalidResourceGroup');
    expect(await code('rg-x', { location: 'westus' }, 'reader')).toBe('AuthorizationFailed');
  });

  it('answer HEAD with 204 or 404', async () => {
    const arm = await testArm();
    expect((await arm.call('HEAD', `${groups}/rg-sap?${API}`)).status).toBe(204);
    const missing = await arm.call('HEAD', `${groups}/rg-none?${API}`);
    expect([missing.status, missing.text]).toEqual([404, '']);
  });

  it('go slowly: Deleting until the operation has run, then gone with all that was in them', async () => {
    const arm = await testArm();
    const path = `${groups}/rg-sap?${API}`;
    const gone = await arm.call('DELETE', path);
    expect(gone.status).toBe(202);
    const location = gone.headers.get('Location') ?? '';
    expect((await arm.call('GET', location)).status).toBe(202);
    expect((await arm.call('GET', path)).body.properties.provisioningState).toBe('Deleting');
    const rewritten = await arm.call('PUT', path, { location: 'germanywestcentral' });
    expect([rewritten.status, rewritten.body.error.code]).toEqual([409, 'ResourceGroupBeingDeleted']);
    arm.pass(60_000);
    expect((await arm.call('GET', location)).status).toBe(200);
    const after = await arm.call('GET', path);
    expect([after.status, after.body.error.message]).toEqual([
      404,
      "Resource group 'rg-sap' could not be found.",
    ]);
    const galleries = await arm.call('GET', `${SUB}/providers/Microsoft.Compute/galleries`);
    expect(galleries.body.value.map((g) => g.name)).not.toContain('gal.sap');
  });

  it('filter by tag', async () => {
    const arm = await testArm();
    const { body } = await arm.call(
      'GET',
      `${groups}?${API}&$filter=tagName eq 'env' and tagValue eq 'prod'`,
    );
    expect(body.value.map((g) => g.name)).toEqual(['rg-workloads']);
    const bad = await arm.call('GET', `${groups}?${API}&$filter=name ge 3`);
    expect([bad.status, bad.body.error.code]).toEqual([400, 'InvalidFilterInQueryString']);
  });
});

describe('resources', () => {
  it('lists nested resources by their whole name, without properties, trimmed to what one may read', async () => {
    const arm = await testArm();
    const url = `${SUB}/resources?${API}&$filter=resourceType eq 'Microsoft.Compute/galleries/images'`;
    const mine = (await arm.call('GET', url)).body.value;
    expect(mine.map((r) => r.name)).toContain('gal_contoso/myImage1');
    expect(mine[0]).not.toHaveProperty('properties');
    const guest = (await arm.call('GET', url, undefined, { as: 'guest' })).body.value;
    expect(guest.map((r) => r.name)).toEqual(['gal_contoso/myImage1']);
    const reader = (await arm.call('GET', url, undefined, { as: 'image-reader' })).body.value;
    expect(new Set(reader.map((r) => r.name.split('/')[0]))).toEqual(
      new Set(['gal_contoso', 'gal_platform']),
    );
  });
});
