import { expect, it } from 'vitest';

import { PARTIAL } from '@/lib/partial';

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

it('names nested fields by their path, and leaves out what is shown, null and the mark of a part', () => {
  const version = {
    id: '/v',
    name: '1.0.0',
    type: 't',
    location: 'westus',
    [PARTIAL]: true,
    properties: {
      [PARTIAL]: true,
      publishingProfile: {
        replicaCount: 1,
        targetRegions: [
          { name: 'West US', note: null },
          { name: 'East US 2', note: 'new' },
        ],
        schedule: { every: 'day' },
      },
      restore: { any: { depth: 1 } },
    },
  };
  const known = ['publishingProfile.replicaCount', 'publishingProfile.targetRegions.name', 'restore'];
  expect(otherProperties(version, known)).toEqual([
    { path: 'properties.publishingProfile.targetRegions[1].note', json: '"new"' },
    { path: 'properties.publishingProfile.schedule', json: '{"every":"day"}' },
  ]);
});
