import type { DiskImage, ImageVersion } from '@/arm/types';

/** Whether the image is a whole VM with its data disks or the OS disk only (S3). */
export type ImageExtent = 'vmWithDataDisks' | 'osDiskOnly' | 'unknown';

export interface DiskRow {
  readonly role: 'os' | 'data';
  /** Data disks only. */
  readonly lun?: number;
  /** Whole gigabytes; undefined when ARM sent none. */
  readonly sizeInGB?: number;
  readonly hostCaching?: string;
  /** Where this disk came from, when it has a source of its own: an id or a URI. */
  readonly source?: string;
}

export interface VersionDisks {
  readonly extent: ImageExtent;
  readonly rows: readonly DiskRow[];
  /** Sum of the sizes that are known; undefined when none is. */
  readonly totalGB?: number;
}

const row = (role: DiskRow['role'], disk: DiskImage): DiskRow => ({
  role,
  lun: role === 'data' ? disk.lun : undefined,
  sizeInGB: disk.sizeInGB,
  hostCaching: disk.hostCaching,
  source: disk.source?.id ?? disk.source?.uri,
});

/**
 * The disks of a version, OS disk first, data disks by LUN (S3). While a version is being created ARM sends no disks yet
 * (ARM 4): then it is unknown whether there are data disks.
 */
export function versionDisks(version: ImageVersion): VersionDisks {
  const profile = version.properties.storageProfile;
  const data = (profile?.dataDiskImages ?? []).toSorted((a, b) => (a.lun ?? 0) - (b.lun ?? 0));
  const rows = [
    ...(profile?.osDiskImage ? [row('os', profile.osDiskImage)] : []),
    ...data.map((disk) => row('data', disk)),
  ];
  const sizes = rows.flatMap(({ sizeInGB }) => (sizeInGB === undefined ? [] : [sizeInGB]));
  return {
    extent: data.length > 0 ? 'vmWithDataDisks' : profile?.osDiskImage ? 'osDiskOnly' : 'unknown',
    rows,
    totalGB: sizes.length > 0 ? sizes.reduce((a, b) => a + b, 0) : undefined,
  };
}
