import { foldRegion } from '@/arm/resource-id';
import type { PublishingProfile, StorageAccountType, TargetRegion } from '@/arm/types';

import type { Call } from '../contract';
import type { KnownRegion } from '../data/known-regions';
import { regionIn } from '../data/known-regions';
import { regionDisplayName } from '../data/regions';
import { computeDate } from '../wire-date';
import type { Json } from './body';
import {
  endOfLifeOf,
  isObject,
  nestedFlag,
  nestedText,
  requireOpenRegion,
  textAt,
  wholeNumber,
} from './body';
import { changeNotAllowed, conflict, invalidParameter, outOfRange, unknownMember } from './refusals';
import { othersOf } from './written-body';

// A version's publishingProfile after a write: defaults filled in, target regions replaced as a whole (ARM 4, ARM 5, ARM 6, ARM 9).

const TYPE = 'Microsoft.Compute/galleries/images/versions';
const PROFILE = 'galleryImageVersion.properties.publishingProfile';
const REGIONS = `${PROFILE}.targetRegions`;
const STORAGE_TYPES = ['Standard_LRS', 'Standard_ZRS', 'Premium_LRS', 'PremiumV2_LRS'] as const;
/** Storage types exist from here on (S88). */
const STORAGE_SINCE = '2019-03-01';
/** From this api-version on the default prefers zone-redundant storage (ARM 2). */
const STRATEGY_SINCE = '2025-03-03';
const PREFER_ZRS = 'PreferStandard_ZRS';
const MOST_REPLICAS = 100;

export interface PublishingInput {
  readonly call: Call;
  readonly sent: Json;
  readonly before: PublishingProfile | undefined;
  readonly patch: boolean;
  /** Normalised. */
  readonly location: string;
}

function storageType(value: unknown, target: string): StorageAccountType | undefined {
  if (value === undefined || value === null) return undefined;
  const found = STORAGE_TYPES.find((t) => t.toLowerCase() === String(value).toLowerCase());
  if (found) return found;
  throw invalidParameter(
    `The value '${String(value)}' of parameter 'storageAccountType' is not valid. Allowed values are '${STORAGE_TYPES.join(', ')}'.`,
    target,
  );
}

function requireStorageVersion(call: Call, sent: Json): void {
  if ((call.query('api-version') ?? '') >= STORAGE_SINCE) return;
  if (sent.storageAccountType !== undefined) {
    throw unknownMember(
      'storageAccountType',
      'GalleryImageVersionPublishingProfile',
      'properties.publishingProfile.storageAccountType',
    );
  }
  const regions = Array.isArray(sent.targetRegions) ? sent.targetRegions.filter(isObject) : [];
  const at = regions.findIndex((r) => r.storageAccountType !== undefined);
  if (at >= 0) {
    throw unknownMember(
      'storageAccountType',
      'TargetRegion',
      `properties.publishingProfile.targetRegions[${at}].storageAccountType`,
    );
  }
}

function replicaCount(value: unknown, parameter: string, path: string): number | undefined {
  const count = wholeNumber(value, path);
  if (count === undefined || (count >= 1 && count <= MOST_REPLICAS)) return count;
  const target = parameter === 'replicaCount' ? `${PROFILE}.replicaCount` : `${REGIONS}.${parameter}`;
  throw outOfRange(count, parameter, 1, MOST_REPLICAS, target);
}

interface Defaults {
  readonly count: number;
  readonly storage: StorageAccountType;
  readonly strategy: string | undefined;
}

/** Where a region's storage type comes from when it is not sent: the profile, or the strategy of newer api-versions. */
const defaultStorage = (
  region: Region,
  { storage, strategy }: Defaults,
  before: TargetRegion | undefined,
): StorageAccountType => {
  if (strategy !== PREFER_ZRS) return storage;
  return before?.storageAccountType ?? (region.zones > 0 ? 'Standard_ZRS' : 'Standard_LRS');
};

type Region = Pick<KnownRegion, 'displayName' | 'zones'>;

/**
 * The region that a target names. Where the version already is it may be sent back: a year's rules never invalidate what exists,
 * and an imported version may be in a region that is not known here.
 */
function regionOfTarget(call: Call, sentName: string, before: TargetRegion | undefined): Region {
  if (!before) return requireOpenRegion(call, sentName, TYPE);
  const known = regionIn(call.store, call.params.subscriptionId ?? '', sentName);
  return known ?? { displayName: before.name, zones: 0 };
}

/** From this api-version on an encrypted system disk has a security profile, empty unless it was sent. */
const SECURITY_SINCE = '2021-10-01';

/** A region's encryption as the service shows it; undefined when nothing is to be added. */
function encryptionOf(encryption: unknown): { readonly encryption: Json } | undefined {
  const osDiskImage = isObject(encryption) ? encryption.osDiskImage : undefined;
  if (!isObject(encryption) || !isObject(osDiskImage)) return undefined;
  if (osDiskImage.diskEncryptionSetId === undefined || isObject(osDiskImage.securityProfile))
    return undefined;
  return { encryption: { ...encryption, osDiskImage: { ...osDiskImage, securityProfile: {} } } };
}

function targetRegion(
  call: Call,
  sent: Json,
  index: number,
  defaults: Defaults,
  before: TargetRegion | undefined,
): TargetRegion {
  const { name, regionalReplicaCount, storageAccountType, ...others } = sent;
  const version = call.query('api-version') ?? '';
  const region = regionOfTarget(call, typeof name === 'string' ? name : '', before);
  const display = region.displayName;
  const path = `properties.publishingProfile.targetRegions[${index}]`;
  const storage =
    storageType(storageAccountType, `${REGIONS}.storageAccountType`) ??
    defaultStorage(region, defaults, before);
  if (before?.storageAccountType && storage !== before.storageAccountType) {
    throw conflict(
      `Global storage account type does not match the storage account type in the existing TargetRegion: '${display}'. Please specify '${before.storageAccountType}' as the storage account type for this region.`,
    );
  }
  if (!before && storage === 'Standard_ZRS' && region.zones === 0) {
    throw invalidParameter(
      'ZRS storage account type is not supported in this region.',
      `${REGIONS}.storageAccountType`,
    );
  }
  return {
    name: display,
    regionalReplicaCount:
      replicaCount(regionalReplicaCount, 'regionalReplicaCount', `${path}.regionalReplicaCount`) ??
      defaults.count,
    storageAccountType: storage,
    // Encryption, a regional exclude and unknown fields of the region are kept unchanged (trap 1).
    ...others,
    ...(version >= SECURITY_SINCE && { ...encryptionOf(others.encryption) }),
  };
}

function targetRegions(input: PublishingInput, defaults: Defaults): readonly TargetRegion[] {
  const { call, sent, before, location } = input;
  if (sent.targetRegions === undefined || sent.targetRegions === null) {
    if (before?.targetRegions) return before.targetRegions;
    // An imported version may say nothing of its regions; it is where it is.
    return [targetRegion(call, { name: location }, 0, defaults, before && { name: location })];
  }
  if (!Array.isArray(sent.targetRegions) || !sent.targetRegions.every(isObject)) {
    throw invalidParameter('The target regions must be a list of regions.', REGIONS);
  }
  const list: readonly Json[] = sent.targetRegions;
  const names = list.map((r) => textAt(r, 'name') ?? '');
  const folded = names.map(foldRegion);
  if (new Set(folded).size !== folded.length) {
    throw invalidParameter('Duplicate regions are not allowed in target publishing regions.', REGIONS);
  }
  const had = new Map(before?.targetRegions?.map((r) => [foldRegion(r.name), r]));
  const regions = list.map((r, i) => targetRegion(call, r, i, defaults, had.get(folded[i] ?? '')));
  if (!folded.includes(location)) {
    throw invalidParameter(
      `Gallery image version publishing profile regions '${names.join(',')}' must contain the location of image version '${regionDisplayName(location)}'.`,
      REGIONS,
    );
  }
  return regions;
}

/** Refuses a change of what a version keeps from its creation. */
function requireFixed(sent: Json, before: PublishingProfile): void {
  for (const key of ['storageAccountType', 'replicationMode', 'storageAccountStrategy'] as const) {
    const value = sent[key];
    // A mode that was never said is Full.
    const kept = before[key] ?? (key === 'replicationMode' ? 'Full' : undefined);
    if (value === undefined || value === null || kept === undefined) continue;
    if (String(value).toLowerCase() !== kept.toLowerCase()) throw changeNotAllowed(`${PROFILE}.${key}`);
  }
}

function requireShallow(regions: readonly TargetRegion[]): void {
  const several = regions.find((r) => (r.regionalReplicaCount ?? 1) > 1);
  if (!several) return;
  throw invalidParameter(
    `The value ${several.regionalReplicaCount ?? 0} of parameter regionalReplicaCount is out of range. The value must be between 1 and 1, inclusive.`,
    `${REGIONS}.regionalReplicaCount`,
  );
}

const KNOWN: readonly (keyof PublishingProfile)[] = [
  'targetRegions',
  'replicaCount',
  'excludeFromLatest',
  'publishedDate',
  'endOfLifeDate',
  'storageAccountType',
  'storageAccountStrategy',
  'replicationMode',
  'targetExtendedLocations',
];

/** The whole profile after a write; every rule that is broken is refused in the service's words. */
export function publishingAfter(input: PublishingInput): PublishingProfile {
  const { call, sent, before, patch } = input;
  const version = call.query('api-version') ?? '';
  requireStorageVersion(call, sent);
  if (before) requireFixed(sent, before);
  const storageSent = storageType(sent.storageAccountType, `${PROFILE}.storageAccountType`);
  const strategySent = nestedText(sent, 'properties.publishingProfile.storageAccountStrategy');
  if (storageSent !== undefined && strategySent !== undefined) {
    throw invalidParameter(
      'storageAccountStrategy cannot be specified together with storageAccountType.',
      `${PROFILE}.storageAccountStrategy`,
    );
  }
  const strategy = before
    ? before.storageAccountStrategy
    : (strategySent ?? (version >= STRATEGY_SINCE && storageSent === undefined ? PREFER_ZRS : undefined));
  const count =
    replicaCount(sent.replicaCount, 'replicaCount', 'properties.publishingProfile.replicaCount') ??
    before?.replicaCount ??
    1;
  const storage = storageSent ?? before?.storageAccountType ?? 'Standard_LRS';
  const regions = targetRegions(input, { count, storage, strategy });
  const mode = nestedText(sent, 'properties.publishingProfile.replicationMode') ?? before?.replicationMode;
  const replicationMode = mode?.toLowerCase() === 'shallow' ? 'Shallow' : mode && 'Full';
  if (replicationMode === 'Shallow') requireShallow(regions);
  const endOfLifeDate =
    patch && !('endOfLifeDate' in sent)
      ? before?.endOfLifeDate
      : endOfLifeOf(
          sent.endOfLifeDate,
          call,
          'properties.publishingProfile.endOfLifeDate',
          `${PROFILE}.endOfLifeDate`,
          before?.endOfLifeDate,
        );
  const excluded =
    nestedFlag(sent, 'properties.publishingProfile.excludeFromLatest') ??
    (patch && before?.excludeFromLatest === true);
  const extended = sent.targetExtendedLocations ?? before?.targetExtendedLocations;
  return {
    targetRegions: regions,
    replicaCount: count,
    excludeFromLatest: excluded,
    publishedDate:
      before?.publishedDate ?? computeDate(call.now, Number.parseInt(call.requestId, 16) % 10_000),
    ...(endOfLifeDate !== undefined && { endOfLifeDate }),
    // Either one or the other: what is read must be fit to be sent back.
    ...(strategy === undefined ? { storageAccountType: storage } : { storageAccountStrategy: strategy }),
    ...(replicationMode && { replicationMode }),
    ...(Array.isArray(extended) && { targetExtendedLocations: extended }),
    ...othersOf(before, KNOWN),
  };
}
