import type { DiskImage, StorageProfile } from '@/arm/types';

import type { Call, Doc, Refusal } from '../contract';
import type { Json } from './body';
import { isObject, objectAt, textAt } from './body';
import { diskFacts } from './disks';
import { requireLinked } from './linked';
import { disksOfMachine } from './machine-disks';
import { invalidParameter, sourceNotFound } from './refusals';

// What a version is made from (ARM 9): a managed image, another version, a VM, or disks one by one.

export interface Source {
  /** As stored: the source, and the disks that appear once the source has been read. */
  readonly profile: StorageProfile;
  /** Of all disks together. */
  readonly sizeGB: number;
  readonly osType?: string | undefined;
  readonly osState?: string | undefined;
  readonly hyperVGeneration?: string | undefined;
  /** The one id that says what the source is, for "is being used by another replication". */
  readonly id?: string;
}

/** Blobs, and disks that are not known here, are taken at their word, with the size that most recordings show. */
const UNKNOWN_GB = 30;

const ONE_SOURCE = 'galleryImageVersion.properties.storageProfile.source.id';
const oneSourceOnly = (): Refusal =>
  invalidParameter(
    'The gallery artifact version source can only be specified either directly under storageProfile or within individual OS or data disks. One and only one source type (user image, snapshot, disk, virtual machine) can be provided.',
    ONE_SOURCE,
  );

/** The write that a source is linked to. */
const writing = (versionId: string) => ({
  action: 'Microsoft.Compute/galleries/images/versions/write',
  scope: versionId,
  path: 'properties.storageProfile.source.id',
});

interface ImageDisks {
  readonly osDisk?: {
    readonly osType?: string;
    readonly osState?: string;
    readonly diskSizeGB?: number;
    readonly caching?: DiskImage['hostCaching'];
  };
  readonly dataDisks?: readonly {
    readonly lun: number;
    readonly diskSizeGB?: number;
    readonly caching?: DiskImage['hostCaching'];
  }[];
}

interface ImageBody {
  readonly location: string;
  readonly properties: {
    readonly storageProfile?: ImageDisks;
    readonly hyperVGeneration?: string;
  };
}

const total = (os: DiskImage | undefined, data: readonly DiskImage[]): number =>
  [os, ...data].reduce((sum, disk) => sum + (disk?.sizeInGB ?? 0), 0);

function fromImage(id: string, doc: Doc<ImageBody>): Source {
  const { storageProfile, hyperVGeneration } = doc.body.properties;
  const { osDisk, dataDisks = [] } = storageProfile ?? {};
  const osDiskImage: DiskImage = {
    sizeInGB: osDisk?.diskSizeGB ?? UNKNOWN_GB,
    hostCaching: osDisk?.caching ?? 'ReadWrite',
    source: {},
  };
  const dataDiskImages = dataDisks.map((disk) => ({
    lun: disk.lun,
    sizeInGB: disk.diskSizeGB ?? UNKNOWN_GB,
    hostCaching: disk.caching ?? ('None' as const),
  }));
  return {
    id,
    profile: {
      source: { id },
      osDiskImage,
      ...(dataDiskImages.length > 0 && { dataDiskImages }),
    },
    sizeGB: total(osDiskImage, dataDiskImages),
    osType: osDisk?.osType,
    osState: osDisk?.osState,
    hyperVGeneration,
  };
}

function fromVersion(call: Call, source: StorageProfile['source'], versionId: string): Source {
  const doc = call.store.get(versionId) as
    | Doc<{ readonly properties: { readonly storageProfile?: StorageProfile } }>
    | undefined;
  const disks = doc?.body.properties.storageProfile;
  const osDiskImage: DiskImage = {
    sizeInGB: disks?.osDiskImage?.sizeInGB ?? UNKNOWN_GB,
    hostCaching: disks?.osDiskImage?.hostCaching ?? 'ReadWrite',
    source: {},
  };
  const data = (disks?.dataDiskImages ?? []).map(({ lun, sizeInGB, hostCaching }) => ({
    lun,
    sizeInGB,
    hostCaching,
  }));
  return {
    ...(source?.id !== undefined && { id: source.id }),
    profile: { source, osDiskImage, ...(data.length > 0 && { dataDiskImages: data }) },
    sizeGB: total(osDiskImage, data),
  };
}

function fromDisks(call: Call, profile: Json, versionId: string): Source {
  const diskOf = (sent: Json, hostCaching: DiskImage['hostCaching']): DiskImage => {
    const source = objectAt(sent, 'source');
    const id = textAt(source, 'id') ?? textAt(source, 'storageAccountId');
    if (id !== undefined) requireLinked(call, id, writing(versionId));
    return {
      ...(typeof sent.lun === 'number' && { lun: sent.lun }),
      sizeInGB: diskFacts(call, id)?.sizeGB ?? UNKNOWN_GB,
      hostCaching: (textAt(sent, 'hostCaching') as DiskImage['hostCaching']) ?? hostCaching,
      // A blob's address comes first (recorded).
      source: 'uri' in source ? { uri: source.uri, ...source } : source,
    };
  };
  const osDiskImage = diskOf(objectAt(profile, 'osDiskImage'), 'ReadWrite');
  const sent = Array.isArray(profile.dataDiskImages) ? profile.dataDiskImages.filter(isObject) : [];
  const dataDiskImages = sent.map((disk) => diskOf(disk, 'ReadOnly'));
  return {
    profile: { osDiskImage, ...(dataDiskImages.length > 0 && { dataDiskImages }) },
    sizeGB: total(osDiskImage, dataDiskImages),
  };
}

/**
 * The source that a new version names. Refuses none or several of them (recorded sentence), an id that is none, one that the caller
 * may not read (LinkedAuthorizationFailed), and one that is not there or not in the version's region.
 */
export function sourceOf(call: Call, profile: Json, location: string, versionId: string): Source {
  const sent = objectAt(profile, 'source');
  const id = textAt(sent, 'id');
  const virtualMachineId = textAt(sent, 'virtualMachineId');
  const communityGalleryImageId = textAt(sent, 'communityGalleryImageId');
  const direct = [id, virtualMachineId, communityGalleryImageId].filter((x) => x !== undefined);
  const hasDisks = Object.keys(objectAt(objectAt(profile, 'osDiskImage'), 'source')).length > 0;
  if (direct.length + (hasDisks ? 1 : 0) !== 1) throw oneSourceOnly();
  if (hasDisks) return fromDisks(call, profile, versionId);
  // A community image is another tenant's: nothing of it is known here but its id.
  if (communityGalleryImageId !== undefined) return fromVersion(call, { communityGalleryImageId }, '');
  const sourceId = id ?? virtualMachineId ?? '';
  const types = requireLinked(call, sourceId, writing(versionId));
  const doc = call.store.get(sourceId);
  if (types === 'images') {
    if (!doc || (doc as Doc<ImageBody>).body.location !== location) throw sourceNotFound(sourceId);
    return fromImage(sourceId, doc as Doc<ImageBody>);
  }
  if (types === 'galleries/images/versions') {
    if (!doc) throw sourceNotFound(sourceId);
    return fromVersion(call, { id: sourceId }, sourceId);
  }
  if (types === 'virtualmachines') {
    if (!doc || (doc as Doc<ImageBody>).body.location !== location) throw sourceNotFound(sourceId);
    const source = virtualMachineId === undefined ? { id: sourceId } : { virtualMachineId };
    const disks = disksOfMachine(call, doc) as ImageDisks;
    const own = fromImage(sourceId, { ...doc, body: { location, properties: { storageProfile: disks } } });
    return { profile: { ...own.profile, source }, sizeGB: own.sizeGB };
  }
  const facts = diskFacts(call, sourceId);
  if (facts) {
    const osDiskImage: DiskImage = {
      sizeInGB: facts.sizeGB ?? UNKNOWN_GB,
      hostCaching: 'ReadWrite',
      source: {},
    };
    return {
      ...facts,
      id: sourceId,
      profile: { source: { id: sourceId }, osDiskImage },
      sizeGB: facts.sizeGB ?? UNKNOWN_GB,
    };
  }
  return fromVersion(call, { id: sourceId }, '');
}
