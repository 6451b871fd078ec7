import type {
  DiskImage,
  Gallery,
  ImageVersion,
  ManagedImage,
  StorageProfile,
  TrackedResource,
} from '@/arm/types';
import { upperCase } from '@/lib/letter-case';

import type { Doc } from '../contract';
import { provisioningState, replicationStatus } from './state';

// Stored documents as the Compute provider sends them.

type Body = TrackedResource<Record<string, unknown>> & { readonly identity?: unknown };

/** Keys in the service's order (ARM 1), with provisioningState by the clock. */
export function renderResource(doc: Doc, now: number): Record<string, unknown> {
  const state = provisioningState(doc, now);
  const { name, id, type, location, tags, properties, identity, ...rest } = doc.body as Body;
  return {
    name,
    id,
    type,
    location,
    ...(tags && { tags }),
    ...(identity !== undefined && { identity }),
    ...rest,
    properties: { ...properties, ...(state !== undefined && { provisioningState: state }) },
  };
}

/** A gallery, with the groups of its direct share only on request (ARM 11). */
export function renderGallery(doc: Doc, now: number, withGroups: boolean): Record<string, unknown> {
  const body = renderResource(doc, now) as unknown as Gallery;
  const { sharingProfile } = body.properties;
  if (!sharingProfile?.groups || withGroups) return { ...body };
  const { groups: _, ...profile } = sharingProfile;
  return { ...body, properties: { ...body.properties, sharingProfile: profile } };
}

/** A gallery list's item: its id has the resource group in capitals (ARM 1). */
export function renderGalleryInList(doc: Doc, now: number): Record<string, unknown> {
  const body = renderGallery(doc, now, false);
  const id = String(body.id).replace(
    /\/resourceGroups\/([^/]+)/i,
    (_, group: string) => `/resourceGroups/${upperCase(group)}`,
  );
  return { ...body, id };
}

/**
 * A managed image; the sizes of its disks are known once it is made (recorded in test_replication_mode). `creating`: its disks
 * until then, with the sizes that were sent.
 */
export function renderManagedImage(doc: Doc, now: number, creating?: unknown): Record<string, unknown> {
  const body = renderResource(doc, now) as unknown as ManagedImage;
  const { storageProfile, provisioningState: state, hyperVGeneration, ...properties } = body.properties;
  const unsized = <D extends { readonly diskSizeGB?: number }>(disk: D) => {
    const { diskSizeGB: _, ...others } = disk;
    return others;
  };
  const { osDisk, dataDisks, ...others } = storageProfile ?? {};
  const withoutSizes = creating ?? {
    ...(osDisk && { osDisk: unsized(osDisk) }),
    ...(dataDisks && { dataDisks: dataDisks.map(unsized) }),
    ...others,
  };
  return {
    ...body,
    properties: {
      ...properties,
      ...(storageProfile && { storageProfile: state === 'Creating' ? withoutSizes : storageProfile }),
      ...(state !== undefined && { provisioningState: state }),
      ...(hyperVGeneration !== undefined && { hyperVGeneration }),
    },
  };
}

/** Disks appear when the version has succeeded (ARM 4); disks that are sources themselves are there from the start, without a size. */
function whileCreating(profile: StorageProfile): StorageProfile {
  const { osDiskImage, dataDiskImages, source } = profile;
  if (source) return { source };
  const unsized = (disk: DiskImage): DiskImage => {
    const { sizeInGB: _, ...others } = disk;
    return others;
  };
  return {
    ...(osDiskImage && { osDiskImage: unsized(osDiskImage) }),
    ...(dataDiskImages && { dataDiskImages: dataDiskImages.map(unsized) }),
  };
}

/** A version, with regional state only on request, never in a list (ARM 8). */
export function renderVersion(doc: Doc, now: number, withReplication: boolean): Record<string, unknown> {
  const body = renderResource(doc, now) as unknown as ImageVersion;
  const { storageProfile, provisioningState: state } = body.properties;
  return {
    ...body,
    properties: {
      ...body.properties,
      ...(state === 'Creating' && storageProfile && { storageProfile: whileCreating(storageProfile) }),
      ...(withReplication && { replicationStatus: replicationStatus(doc, now) }),
    },
  };
}
