import { expect, it } from 'vitest';

import { otherProperties } from './other-properties';

it('keeps fields visible that the page does not know, on the resource and in its properties', () => {
  const gallery = {
    id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g',
    name: 'g',
    type: 'Microsoft.Compute/galleries',
    location: 'westeurope',
    identity: { type: 'SystemAssigned' },
    properties: { description: 'd', provisioningState: 'Succeeded', retention: { days: 7 } },
  };
  expect(otherProperties(gallery, ['description', 'provisioningState'])).toEqual([
    { path: 'identity', json: '{"type":"SystemAssigned"}' },
    { path: 'properties.retention', json: '{"days":7}' },
  ]);
});
