import { sameId } from '@/arm/resource-id';
import type { CommunityGalleryInfo, SharingProfile } from '@/arm/types';
import { guidOf } from '@/lib/seeded';

import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { Refusal } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { requireScope } from '../pipeline/refusals';
import type { Json } from './body';
import {
  identityOf,
  isObject,
  locationOf,
  objectAt,
  nestedFlag,
  nestedObjectIfAny,
  nestedText,
  propertiesOf,
  requireResourceBody,
  requireEntityName,
  requireSameLocation,
  tagsOf,
  textAt,
} from './body';
import { fill, GALLERY, galleryRoute, requireExisting } from './gallery-reads';
import { isBusy, startOperation } from './operations';
import { requireQuota } from './quotas';
import { concurrent, conflict, invalidParameter } from './refusals';
import { renderGallery } from './render';
import { softDeletedBelow } from './soft-delete';
import { bodyAfter, othersOf } from './written-body';

const TYPE = 'Microsoft.Compute/galleries';
const QUICK_MS = 250;
const DELETE_MS = 110;
/** From about this api-version on a PUT of an existing gallery answers Updating; before, Succeeded (ARM 4, trap 35). */
const UPDATING_SINCE = '2021-10-01';

interface GalleryBody {
  readonly name: string;
  readonly location: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly identity?: unknown;
  readonly properties: Json;
}

const PERMISSIONS = ['Private', 'Groups', 'Community'] as const;

const INFO = 'properties.sharingProfile.communityGalleryInfo';

/** What a community gallery says of itself, as sent. */
function communityInfoOf(sent: Json): CommunityGalleryInfo | undefined {
  const info = nestedObjectIfAny(sent, INFO);
  if (!info) return undefined;
  for (const key of ['publisherUri', 'publisherContact', 'eula', 'publicNamePrefix']) {
    nestedText(info, `${INFO}.${key}`);
  }
  return info as CommunityGalleryInfo;
}

/** The sharing profile after a write. A community gallery gets its public name; a new one each time it becomes public again. */
function sharingAfter(
  sent: Json | undefined,
  before: SharingProfile | undefined,
  seed: string,
): SharingProfile | undefined {
  if (!sent) return before;
  const wanted = nestedText(sent, 'properties.sharingProfile.permissions');
  const permissions = PERMISSIONS.find((p) => p.toLowerCase() === wanted?.toLowerCase());
  if (wanted !== undefined && !permissions) {
    throw invalidParameter(
      `The value '${wanted}' of parameter sharingProfile.permissions is invalid.`,
      'gallery.properties.sharingProfile.permissions',
    );
  }
  const next = permissions ?? before?.permissions;
  const info = communityInfoOf(sent);
  const others = othersOf(before, ['permissions', 'groups', 'communityGalleryInfo']);
  if (next !== 'Community') {
    return {
      ...(next && { permissions: next }),
      ...(before?.groups && { groups: before.groups }),
      ...others,
    };
  }
  const had = before?.permissions === 'Community' ? before.communityGalleryInfo : undefined;
  const prefix = info?.publicNamePrefix ?? had?.publicNamePrefix ?? '';
  return {
    permissions: next,
    communityGalleryInfo: {
      ...had,
      communityGalleryEnabled: had?.communityGalleryEnabled ?? false,
      publisherUri: info?.publisherUri ?? had?.publisherUri,
      publisherContact: info?.publisherContact ?? had?.publisherContact,
      eula: info?.eula ?? had?.eula,
      publicNamePrefix: prefix,
      publicNames: had?.publicNames ?? [`${prefix}-${guidOf(seed)}`],
    },
    ...others,
  };
}

/** The soft-delete policy as sent. */
function softDeleteOf(sent: Json): Json | undefined {
  const policy = nestedObjectIfAny(sent, 'properties.softDeletePolicy');
  if (policy) nestedFlag(policy, 'properties.softDeletePolicy.isSoftDeleteEnabled');
  return policy;
}

/**
 * Properties after a PUT or PATCH. A PUT replaces the description; sharing and soft delete stay unless sent (ARM 4). What only
 * the service writes (the name, sharingStatus) and what is not known here is never taken from the request and stays as it was.
 */
function propertiesAfter(call: Call, sent: Json, before: Json | undefined, patch: boolean): Json {
  const kept = patch ? textAt(before, 'description') : undefined;
  const description = 'description' in sent ? nestedText(sent, 'properties.description') : kept;
  const sharingProfile = sharingAfter(
    nestedObjectIfAny(sent, 'properties.sharingProfile'),
    before?.sharingProfile as SharingProfile | undefined,
    call.requestId,
  );
  const softDeletePolicy = softDeleteOf(sent) ?? before?.softDeletePolicy;
  const { subscriptionId = '', gallery = '' } = call.params;
  const uniqueName = `${subscriptionId}-${gallery.toUpperCase()}`;
  return {
    ...(description !== undefined && { description }),
    identifier: { uniqueName, ...objectAt(before, 'identifier') },
    ...(sharingProfile && { sharingProfile }),
    ...(isObject(softDeletePolicy) && { softDeletePolicy }),
    ...othersOf(before, ['description', 'identifier', 'sharingProfile', 'softDeletePolicy']),
  };
}

function requireUniqueName(call: Call, id: string): void {
  const { subscriptionId = '', gallery = '' } = call.params;
  const other = call.store
    .list('microsoft.compute/galleries', `/subscriptions/${subscriptionId}`)
    .some(
      (doc) =>
        !sameId(doc.id, id) && (doc as Doc<GalleryBody>).body.name.toLowerCase() === gallery.toLowerCase(),
    );
  if (!other) return;
  throw conflict(
    `The gallery name '${gallery}' is not unique within the subscription '${subscriptionId}'. Please pick another gallery name.`,
  );
}

function putGallery(call: Call): Answer {
  const { gallery = '', resourceGroup = '' } = call.params;
  const id = fill(GALLERY, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  const body = requireResourceBody(call);
  const before = call.store.get(id) as Doc<GalleryBody> | undefined;
  requireUnlocked(call.store, id, 'write');
  let location: string;
  if (before) {
    requireSameLocation(textAt(body, 'location'), before.body.location, gallery, resourceGroup);
    ({ location } = before.body);
    if (isBusy(before, call.now)) throw concurrent();
  } else {
    requireEntityName(gallery, 'galleryName');
    location = locationOf(call, body, TYPE);
    requireUniqueName(call, id);
    requireQuota(call, 'gallery', location);
  }
  return store(call, id, before, {
    name: before?.body.name ?? gallery,
    location,
    tags: tagsOf(body, before),
    identity: identityOf(body) ?? before?.body.identity,
    properties: propertiesAfter(call, propertiesOf(body), before?.body.properties, false),
  });
}

function patchGallery(call: Call): Answer {
  const id = fill(GALLERY, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  const before = requireExisting(call, id, TYPE) as Doc<GalleryBody>;
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  if (isBusy(before, call.now)) throw concurrent();
  return store(call, id, before, {
    ...before.body,
    tags: tagsOf(body, before) ?? before.body.tags,
    properties: propertiesAfter(call, propertiesOf(body), before.body.properties, true),
  });
}

function store(call: Call, id: string, before: Doc | undefined, body: GalleryBody): Answer {
  const kind = before ? 'update' : 'create';
  const operation = startOperation(call, {
    kind,
    resourceId: id,
    location: body.location,
    durationMs: QUICK_MS,
  });
  const docId = before?.id ?? id;
  const doc: Doc = {
    id: docId,
    type: 'microsoft.compute/galleries',
    body: bodyAfter(call, docId, TYPE, body, before),
    meta: { operation: operation.meta },
  };
  const answer = renderGallery(doc, call.now, false);
  if (before && (call.query('api-version') ?? '') < UPDATING_SINCE) {
    answer.properties = { ...(answer.properties as Json), provisioningState: 'Succeeded' };
  }
  return {
    status: before ? 200 : 201,
    body: answer,
    headers: operation.headers,
    changes: [{ put: doc }, operation.change],
  };
}

const NESTED_SHOWN = 5;

/** Refuses a delete while children exist (CannotDeleteResource, ARM 14), naming up to five of them. */
export function requireNoChildren(children: readonly Doc[]): void {
  if (children.length === 0) return;
  const names = children
    .slice(0, NESTED_SHOWN)
    .map((doc) => doc.id.replace(/^.*\/providers\//i, ''))
    .join(', ');
  throw new Refusal(
    409,
    'CannotDeleteResource',
    `Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '${names}'. Please delete all nested resources before deleting this resource.`,
  );
}

/** Begins a delete that is over almost at once: of a gallery or a definition. */
export function quickDelete(call: Call, doc: Doc): Answer {
  const operation = startOperation(call, {
    kind: 'delete',
    resourceId: doc.id,
    location: (doc.body as GalleryBody).location,
    durationMs: DELETE_MS,
    monitored: true,
  });
  return {
    status: 202,
    headers: operation.headers,
    changes: [{ put: { ...doc, meta: { ...doc.meta, operation: operation.meta } } }, operation.change],
  };
}

function deleteGallery(call: Call): Answer {
  const id = fill(GALLERY, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/delete`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id);
  if (!doc) return { status: 204 };
  requireUnlocked(call.store, id, 'delete');
  requireNoChildren(call.store.list('microsoft.compute/galleries/images', id));
  requireNoChildren(softDeletedBelow(call, id));
  if (isBusy(doc, call.now)) throw concurrent();
  return quickDelete(call, doc);
}

export const galleryWriteRoutes: readonly Route[] = [
  galleryRoute('PUT', GALLERY, 'galleries', putGallery),
  galleryRoute('PATCH', GALLERY, 'galleries', patchGallery),
  galleryRoute('DELETE', GALLERY, 'galleries', deleteGallery),
];
