import { describe, expect, test } from 'vitest';

import { GALLERY, DEFINITION, emptyArm, definition, withDefinition } from './test-estate';

describe('a definition', () => {
  test('gets the defaults of its time', async () => {
    const minimal = { ...definition, properties: { ...definition.properties, osState: undefined } };
    const make = async (apiVersion: string) => {
      const arm = await emptyArm(apiVersion);
      await arm.call('PUT', GALLERY, { location: 'westeurope' });
      return (await arm.call('PUT', DEFINITION, minimal)).body.properties;
    };
    expect(await make('2019-12-01')).toMatchObject({ hyperVGeneration: 'V1', osState: 'Generalized' });
    expect(await make('2019-12-01')).not.toHaveProperty('architecture');
    expect(await make('2022-03-03')).toMatchObject({ hyperVGeneration: 'V1', architecture: 'x64' });
    expect(await make('2025-03-03')).toMatchObject({
      hyperVGeneration: 'V2',
      features: [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }],
    });
  });

  test('drops empty parts and spells flags as the service does', async () => {
    const arm = await emptyArm();
    await arm.call('PUT', GALLERY, { location: 'westeurope' });
    const { body } = await arm.call('PUT', DEFINITION, {
      ...definition,
      properties: {
        ...definition.properties,
        disallowed: {},
        recommended: {},
        features: [{ name: 'IsAcceleratedNetworkSupported', value: 'true' }],
        endOfLifeDate: '2027-01-01',
      },
    });
    expect(body.properties).not.toHaveProperty('disallowed');
    expect(body.properties).not.toHaveProperty('recommended');
    expect(body.properties.features).toEqual([{ name: 'IsAcceleratedNetworkSupported', value: 'True' }]);
    expect(body.properties.endOfLifeDate).toBe('2027-01-01T00:00:00+00:00');
  });

  test('PATCH answers 200 Updating and keeps the rest', async () => {
    const arm = await withDefinition();
    const patch = await arm.call('PATCH', DEFINITION, {
      properties: { osType: 'Linux', description: 'new' },
    });
    expect(patch.status).toBe(200);
    expect(patch.body.properties).toMatchObject({
      description: 'new',
      provisioningState: 'Updating',
      identifier: { publisher: 'p' },
    });
  });
});
