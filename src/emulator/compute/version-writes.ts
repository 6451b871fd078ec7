import { foldRegion, sameId } from '@/arm/resource-id';
import type { ImageVersionProperties, StorageProfile } from '@/arm/types';

import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, RegionCopy, Route } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { parentNotFound, requireScope } from '../pipeline/refusals';
import type { Json } from './body';
import {
  locationOf,
  objectAt,
  nestedFlag,
  nestedObject,
  nestedObjectIfAny,
  propertiesOf,
  requireResourceBody,
  requireSameLocation,
  tagsOf,
  textAt,
} from './body';
import { DEFINITION, fill, GALLERY, galleryRoute, requireExisting, VERSION } from './gallery-reads';
import { isBusy, retryAfter, startOperation } from './operations';
import { publishingAfter } from './publishing';
import { requireQuota } from './quotas';
import {
  blockedBeforeEndOfLife,
  changeNotAllowed,
  concurrent,
  conflict,
  invalidParameter,
  notAllowed,
} from './refusals';
import { renderVersion } from './render';
import { deleteDuration, firstCopies, nextCopies, replicationError, updateDuration } from './replication';
import type { CopyPlan } from './replication';
import {
  keptAfterDelete,
  purgeVersion,
  requireNotSoftDeleted,
  restoreVersion,
  softDeleted,
} from './soft-delete';
import type { Source } from './sources';
import { sourceOf } from './sources';
import { copyEnd, operationState } from './state';
import { bodyAfter } from './written-body';

// Image versions: create, update, patch, delete. All of them take their time on the emulator's clock.

const TYPE = 'Microsoft.Compute/galleries/images/versions';
const SAFETY_SINCE = '2022-03-03';
/** The api-version that answers updates with 202 (ARM 4). */
const OLDEST = '2018-06-01';

interface VersionBody {
  readonly name: string;
  readonly location: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly properties: ImageVersionProperties;
}
type VersionDoc = Doc<VersionBody>;

const MAX_INT = 2_147_483_647;

function requireVersionName(name: string): void {
  const parts = name.split('.');
  const fine =
    parts.length === 3 && parts.every((part) => /^\d{1,10}$/.test(part) && Number(part) <= MAX_INT);
  if (fine) return;
  throw invalidParameter(
    'The image version name is invalid. The image version name should follow Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc.',
    'galleryImageVersionName',
  );
}

/** Refuses a source that does not fit its definition. The wording follows the troubleshooting page (unverified). */
function requireFit(source: Source, definition: Json, sourceId: string): void {
  const checks = [
    ['osType', 'OS type'],
    ['osState', 'OS state'],
    ['hyperVGeneration', 'Hyper-V generation'],
  ] as const;
  for (const [key, words] of checks) {
    const [has, needs] = [source[key], textAt(definition, key)];
    if (has === undefined || needs === undefined || has === needs) continue;
    throw invalidParameter(
      `The resource ${sourceId} has a different ${words} ['${has}'] than the parent gallery image ${words} ['${needs}'].`,
      'galleryImageVersion.properties.storageProfile.source.id',
    );
  }
}

/** Refuses a source whose first copy another new version is just making. */
function requireFreeSource(call: Call, source: Source): void {
  const { id } = source;
  if (id === undefined) return;
  const all = call.store.list(
    'microsoft.compute/galleries/images/versions',
    `/subscriptions/${call.params.subscriptionId}`,
  ) as readonly VersionDoc[];
  const taken = all.some((doc) => {
    const operation = doc.meta?.operation;
    if (operation?.kind !== 'create' || operationState(operation, call.now) !== 'InProgress') return false;
    const other = doc.body.properties.storageProfile?.source?.id;
    const copy = doc.meta?.copies?.find((c) => c.region === foldRegion(doc.body.location));
    return other !== undefined && sameId(other, id) && copy !== undefined && call.now < copyEnd(copy);
  });
  if (!taken) return;
  throw conflict(
    `The source image '${id}' is being used by another replication currently. Please retry after some time.`,
  );
}

function safetyAfter(
  call: Call,
  sent: Json | undefined,
  before: ImageVersionProperties['safetyProfile'],
): ImageVersionProperties['safetyProfile'] {
  if (!before && (call.query('api-version') ?? '') < SAFETY_SINCE) return undefined;
  const flag = (key: 'allowDeletionOfReplicatedLocations' | 'blockDeletionBeforeEndOfLife') =>
    (sent && nestedFlag(sent, `properties.safetyProfile.${key}`)) ?? before?.[key];
  const block = flag('blockDeletionBeforeEndOfLife');
  return {
    ...before,
    reportedForPolicyViolation: before?.reportedForPolicyViolation ?? false,
    allowDeletionOfReplicatedLocations: flag('allowDeletionOfReplicatedLocations') ?? false,
    ...(block !== undefined && { blockDeletionBeforeEndOfLife: block }),
  };
}

/** The storage profile of an update: sources and disks are fixed, only caching may change. */
function storageAfter(sent: Json, before: StorageProfile): StorageProfile {
  const path = 'galleryImageVersion.properties.storageProfile';
  const wanted = objectAt(sent, 'source');
  for (const key of ['id', 'virtualMachineId', 'communityGalleryImageId'] as const) {
    const value = textAt(wanted, key);
    if (value !== undefined && !sameId(value, before.source?.[key] ?? '')) {
      throw changeNotAllowed(`${path}.source.${key}`);
    }
  }
  const osDisk = objectAt(sent, 'osDiskImage');
  const osSource = textAt(objectAt(osDisk, 'source'), 'id');
  if (osSource !== undefined && !sameId(osSource, before.osDiskImage?.source?.id ?? '')) {
    throw changeNotAllowed(`${path}.osDiskImage.source.id`);
  }
  const disks = (Array.isArray(sent.dataDiskImages) ? sent.dataDiskImages : []) as readonly Json[];
  const had = before.dataDiskImages ?? [];
  if (disks.some((disk) => !had.some((d) => d.lun === disk.lun))) {
    throw notAllowed(
      'Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed.',
    );
  }
  const caching = (disk: Json | undefined) => textAt(disk, 'hostCaching') as 'None' | undefined;
  const osCaching = caching(osDisk);
  return {
    ...before,
    ...(before.osDiskImage &&
      osCaching && { osDiskImage: { ...before.osDiskImage, hostCaching: osCaching } }),
    ...(had.length > 0 && {
      dataDiskImages: had.map((disk) => {
        const changed = caching(disks.find((d) => d.lun === disk.lun));
        return changed ? { ...disk, hostCaching: changed } : disk;
      }),
    }),
  };
}

const sizeOf = (profile: StorageProfile | undefined): number =>
  [profile?.osDiskImage, ...(profile?.dataDiskImages ?? [])].reduce(
    (sum, disk) => sum + (disk?.sizeInGB ?? 0),
    0,
  );

function planOf(call: Call, id: string, body: VersionBody): CopyPlan {
  const { publishingProfile, storageProfile } = body.properties;
  return {
    versionId: id,
    source: foldRegion(body.location),
    regions: (publishingProfile?.targetRegions ?? []).map((r) => ({
      name: foldRegion(r.name),
      replicas: r.regionalReplicaCount ?? 1,
    })),
    sizeGB: sizeOf(storageProfile),
    shallow: publishingProfile?.replicationMode === 'Shallow',
    now: call.now,
    fault: { stuck: call.faults.stuckOperation, fail: call.faults.failOperation },
  };
}

function create(call: Call, id: string, body: Json): Answer {
  const { version = '', definition = '', gallery = '' } = call.params;
  requireVersionName(version);
  const location = locationOf(call, body, TYPE);
  const parent = call.store.get(fill(DEFINITION, call.params)) as Doc<{ properties: Json }> | undefined;
  if (!call.store.get(fill(GALLERY, call.params))) throw parentNotFound(gallery);
  if (!parent) throw parentNotFound(`${gallery}/${definition}`);
  const sent = propertiesOf(body);
  const source = sourceOf(call, nestedObject(sent, 'properties.storageProfile'), location, id);
  requireFit(source, parent.body.properties, source.id ?? '');
  const publishingProfile = publishingAfter({
    call,
    sent: nestedObject(sent, 'properties.publishingProfile'),
    before: undefined,
    patch: false,
    location,
  });
  requireNotSoftDeleted(call, id);
  requireFreeSource(call, source);
  requireQuota(call, 'version', location);
  const safetyProfile = safetyAfter(call, nestedObjectIfAny(sent, 'properties.safetyProfile'), undefined);
  const securityProfile = nestedObjectIfAny(sent, 'properties.securityProfile');
  const next: VersionBody = {
    name: version,
    location,
    tags: tagsOf(body),
    properties: {
      publishingProfile,
      storageProfile: source.profile,
      ...(safetyProfile && { safetyProfile }),
      ...(securityProfile && { securityProfile }),
    },
  };
  const copies = firstCopies(planOf(call, id, next));
  return store(call, id, undefined, next, copies, copies);
}

function update(call: Call, before: VersionDoc, body: Json, patch: boolean): Answer {
  const { version = '', resourceGroup = '' } = call.params;
  const operation = before.meta?.operation;
  if (operation?.kind === 'delete' && isBusy(before, call.now)) {
    throw notAllowed(
      `Operation 'Update Gallery Image Version' is not on allowed on ${version}; since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete)`,
    );
  }
  const { location, properties } = before.body;
  requireSameLocation(textAt(body, 'location'), location, version, resourceGroup);
  const sent = propertiesOf(body);
  const safetyProfile = safetyAfter(
    call,
    nestedObjectIfAny(sent, 'properties.safetyProfile'),
    properties.safetyProfile,
  );
  const next: VersionBody = {
    ...before.body,
    tags: tagsOf(body, before) ?? (patch ? before.body.tags : undefined),
    properties: {
      ...properties,
      publishingProfile: publishingAfter({
        call,
        sent: nestedObject(sent, 'properties.publishingProfile'),
        before: properties.publishingProfile,
        // A PUT without a profile leaves it alone, as it does the source.
        patch: patch || !('publishingProfile' in sent),
        location: foldRegion(location),
      }),
      storageProfile: storageAfter(
        nestedObject(sent, 'properties.storageProfile'),
        properties.storageProfile ?? {},
      ),
      ...(safetyProfile && { safetyProfile }),
    },
  };
  const had = before.meta?.copies ?? [];
  const plan = planOf(call, before.id, next);
  const dropped = had.filter((copy) => !plan.regions.some((r) => r.name === copy.region));
  // Another write is running: refused, unless this one ends a copy that is still on its way.
  if (isBusy(before, call.now) && !dropped.some((copy) => call.now < copyEnd(copy))) throw concurrent();
  const counts = new Map(
    (properties.publishingProfile?.targetRegions ?? []).map((r) => [
      foldRegion(r.name),
      r.regionalReplicaCount ?? 1,
    ]),
  );
  const copies = nextCopies(plan, had, counts);
  return store(
    call,
    before.id,
    before,
    next,
    copies,
    copies.filter((copy) => !had.includes(copy)),
  );
}

/** `begun`: the copies that this write set going; their failures are its own. */
function store(
  call: Call,
  id: string,
  before: VersionDoc | undefined,
  body: VersionBody,
  copies: readonly RegionCopy[],
  begun: readonly RegionCopy[],
): Answer {
  const running = copies.filter((copy) => !copy.recorded && copyEnd(copy) > call.now);
  const copied = Math.max(0, ...running.map((copy) => copyEnd(copy) - call.now));
  const oldest = call.query('api-version') === OLDEST && before !== undefined;
  const operation = startOperation(call, {
    kind: before ? 'update' : 'create',
    resourceId: id,
    location: body.location,
    durationMs: before ? Math.max(updateDuration(id), copied) : copied,
    error: replicationError(begun),
    slow: true,
    monitored: oldest,
  });
  const doc: Doc = {
    id,
    type: 'microsoft.compute/galleries/images/versions',
    body: bodyAfter(call, id, TYPE, body, before),
    meta: { copies, operation: operation.meta },
  };
  return {
    status: before ? (oldest ? 202 : 200) : 201,
    body: renderVersion(doc, call.now, false),
    headers: operation.headers,
    changes: [{ put: doc }, operation.change],
  };
}

/** Whether a new version's properties say what it is made from. */
const namesSource = (sent: Json): boolean => {
  const profile = objectAt(sent, 'storageProfile');
  const sources = [objectAt(profile, 'source'), objectAt(objectAt(profile, 'osDiskImage'), 'source')];
  return sources.some((source) => Object.keys(source).length > 0);
};

function putVersion(call: Call): Answer {
  const id = fill(VERSION, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  const before = call.store.get(id) as VersionDoc | undefined;
  if (before) return update(call, before, body, false);
  const sent = propertiesOf(body);
  const restores = sent.restore === true || (softDeleted(call, id) && !namesSource(sent));
  return restores ? restoreVersion(call, id, tagsOf(body)) : create(call, id, body);
}

function patchVersion(call: Call): Answer {
  const id = fill(VERSION, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  const before = requireExisting(call, id, TYPE) as VersionDoc;
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  return update(call, before, body, true);
}

function deleteVersion(call: Call): Answer {
  const id = fill(VERSION, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/delete`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id) as VersionDoc | undefined;
  requireUnlocked(call.store, id, 'delete');
  if (!doc) return purgeVersion(call, id) ?? { status: 204 };
  const { publishingProfile, safetyProfile } = doc.body.properties;
  const endOfLife = Date.parse(publishingProfile?.endOfLifeDate ?? '');
  if (safetyProfile?.blockDeletionBeforeEndOfLife && endOfLife > call.now) throw blockedBeforeEndOfLife();
  if (isBusy(doc, call.now) && doc.meta?.operation?.kind !== 'delete') throw concurrent();
  const operation = startOperation(call, {
    kind: 'delete',
    resourceId: doc.id,
    location: doc.body.location,
    durationMs: deleteDuration(doc.id),
    slow: true,
    monitored: true,
  });
  // A delete that is sent again does not begin again: the first one's end still counts. One that hangs has none.
  const first = doc.meta?.operation;
  const again = first?.kind === 'delete' && first.durationMs >= 0 && isBusy(doc, call.now);
  const marked: Doc = { ...doc, meta: { ...doc.meta, operation: operation.meta } };
  return {
    status: 202,
    headers: { ...operation.headers, 'Retry-After': retryAfter(call.speed) },
    changes: again
      ? [operation.change]
      : [{ put: marked }, ...keptAfterDelete(call, doc, operation.meta), operation.change],
  };
}

export const versionWriteRoutes: readonly Route[] = [
  galleryRoute('PUT', VERSION, 'galleries/images/versions', putVersion),
  galleryRoute('PATCH', VERSION, 'galleries/images/versions', patchVersion),
  galleryRoute('DELETE', VERSION, 'galleries/images/versions', deleteVersion),
];
