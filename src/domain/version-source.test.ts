import { expect, it } from 'vitest';

import type { ImageVersion, StorageProfile } from '@/arm/types';

import { versionSource } from './version-source';

const kindOf = (storageProfile: StorageProfile) => {
  const version: ImageVersion = {
    id: '/x',
    name: '1.0.0',
    type: 'Microsoft.Compute/galleries/images/versions',
    location: 'westeurope',
    properties: { storageProfile },
  };
  return versionSource(version).kind;
};
const GROUP = '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute';

it('S5: tells managed image, gallery version, VM, community image and single disks apart', () => {
  expect(kindOf({ source: { id: `${GROUP}/images/base` } })).toBe('managedImage');
  expect(kindOf({ source: { id: `${GROUP}/GALLERIES/g/images/i/versions/1.0.0` } })).toBe('galleryVersion');
  expect(kindOf({ source: { id: `${GROUP}/virtualMachines/vm` } })).toBe('virtualMachine');
  expect(kindOf({ source: { virtualMachineId: `${GROUP}/virtualMachines/vm` } })).toBe('virtualMachine');
  expect(kindOf({ source: { communityGalleryImageId: '/CommunityGalleries/c/Images/i' } })).toBe(
    'communityImage',
  );
  expect(kindOf({ source: { id: `${GROUP}/snapshots/s1` } })).toBe('resource');
  expect(kindOf({ osDiskImage: { source: { uri: 'https://x.example/a.vhd' } } })).toBe('perDisk');
  expect(kindOf({ osDiskImage: { source: {} } })).toBe('notReported');
});
