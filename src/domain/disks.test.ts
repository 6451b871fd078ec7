import { describe, expect, it } from 'vitest';

import type { ImageVersion, StorageProfile } from '@/arm/types';

import { versionDisks } from './disks';

const version = (storageProfile?: StorageProfile): ImageVersion => ({
  id: '/subscriptions/s/resourceGroups/r/providers/Microsoft.Compute/galleries/g/images/i/versions/1.0.0',
  name: '1.0.0',
  type: 'Microsoft.Compute/galleries/images/versions',
  location: 'westeurope',
  properties: { storageProfile },
});

describe('S3: full VM or OS disk only', () => {
  it('lists the OS disk first and data disks by LUN, and sums the sizes', () => {
    const disks = versionDisks(
      version({
        osDiskImage: { sizeInGB: 30, hostCaching: 'ReadWrite', source: {} },
        dataDiskImages: [
          { lun: 2, sizeInGB: 128, hostCaching: 'None' },
          { lun: 0, sizeInGB: 64, source: { id: '/subscriptions/s/snapshots/x' } },
        ],
      }),
    );
    expect(disks.extent).toBe('vmWithDataDisks');
    expect(disks.totalGB).toBe(222);
    expect(disks.rows).toEqual([
      { role: 'os', sizeInGB: 30, hostCaching: 'ReadWrite' },
      { role: 'data', lun: 0, sizeInGB: 64, source: '/subscriptions/s/snapshots/x' },
      { role: 'data', lun: 2, sizeInGB: 128, hostCaching: 'None' },
    ]);
  });

  it('says OS disk only when ARM sent one without data disks', () => {
    expect(versionDisks(version({ osDiskImage: { sizeInGB: 30 } })).extent).toBe('osDiskOnly');
  });

  it('claims nothing while ARM has not filled the disks in', () => {
    expect(versionDisks(version({ source: { id: '/x' } }))).toEqual({
      extent: 'unknown',
      rows: [],
      totalGB: undefined,
    });
  });
});
