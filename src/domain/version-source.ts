import type { ParsedId } from '@/arm/resource-id';
import { parseId } from '@/arm/resource-id';
import type { ImageVersion } from '@/arm/types';

/** What a version was made from (ARM 9). */
export type VersionSource =
  | {
      readonly kind: 'galleryVersion' | 'managedImage' | 'virtualMachine' | 'resource';
      readonly id: string;
      readonly parsed: ParsedId | undefined;
    }
  | { readonly kind: 'communityImage' | 'uri'; readonly id: string }
  /** The disks have sources of their own, or ARM named none. */
  | { readonly kind: 'perDisk' | 'notReported' };

/**
 * Reads the source from the storage profile: one id for the whole image, else the disks' own (snapshots, disks, VHDs). Where an old
 * api-version put it, in the publishing profile, it is found too.
 */
export function versionSource(version: ImageVersion): VersionSource {
  const profile = version.properties.storageProfile;
  const source = profile?.source;
  if (source?.communityGalleryImageId) {
    return { kind: 'communityImage', id: source.communityGalleryImageId };
  }
  if (source?.virtualMachineId) {
    return { kind: 'virtualMachine', id: source.virtualMachineId, parsed: parseId(source.virtualMachineId) };
  }
  const id = source?.id ?? version.properties.publishingProfile?.source?.managedImage?.id;
  if (id) {
    const parsed = parseId(id);
    const type = parsed?.path.map(([name]) => name.toLowerCase()).join('/');
    const kind =
      parsed?.kind === 'version'
        ? 'galleryVersion'
        : parsed?.kind === 'managedImage'
          ? 'managedImage'
          : type === 'virtualmachines'
            ? 'virtualMachine'
            : 'resource';
    return { kind, id, parsed };
  }
  const own = [profile?.osDiskImage, ...(profile?.dataDiskImages ?? [])];
  if (own.some((disk) => disk?.source?.id || disk?.source?.uri)) return { kind: 'perDisk' };
  return { kind: 'notReported' };
}
