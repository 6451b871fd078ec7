import { foldRegion } from '@/arm/resource-id';

import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { pageOf } from '../pipeline/paging';
import { requireScope } from '../pipeline/refusals';
import { GALLERY_VERSIONS } from './api-versions';
import type { Json } from './body';
import { isObject, objectAt, requireRegion } from './body';
import { isThere } from './image-reference';
import type { VersionDoc } from './image-reference';
import { entityNotFound } from './refusals';
import type { SharedGallery } from './shared-names';
import { communityGallery, sharedGalleries, sharedGallery, uniqueName } from './shared-names';

// What others share, as a subscription sees it in a location: directly shared galleries by their unique name, community galleries by
// their public name. No resource ids, no tags; the caller needs rights in its own subscription only. Forms: recorded for the
// community, from the specification for direct shares.

const LOCATION = '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/locations/{location}';
const DISCLAIMER = 'https://aka.ms/community-gallery-disclaimer';

interface Kind {
  readonly segment: 'sharedGalleries' | 'communityGalleries';
  /** How a unique id begins. */
  readonly prefix: 'SharedGalleries' | 'CommunityGalleries';
  /** First api-version that has it. */
  readonly since: string;
  readonly find: (call: Call, name: string) => SharedGallery | undefined;
  readonly render: (doc: SharedGallery, name: string, location: string, version: string) => Json;
  /** What the properties of images and versions begin with. */
  readonly common: Json;
  /** Put in the place of an image's own identifier. */
  readonly identifier?: Json;
}

/** From this api-version on a shared gallery has properties. */
const PROPERTIES_SINCE = '2022-01-03';

const SHARED: Kind = {
  segment: 'sharedGalleries',
  prefix: 'SharedGalleries',
  since: '2020-09-30',
  find: sharedGallery,
  render: (doc, name, location, version) => ({
    ...(version >= PROPERTIES_SINCE && { properties: {} }),
    location,
    name,
    identifier: { uniqueId: `/SharedGalleries/${uniqueName(doc)}` },
  }),
  common: {},
};

const COMMUNITY: Kind = {
  segment: 'communityGalleries',
  prefix: 'CommunityGalleries',
  since: '2021-07-01',
  find: communityGallery,
  render: (doc, name, location) => {
    const { publisherUri, publisherContact, eula, publicNames } =
      doc.body.properties.sharingProfile?.communityGalleryInfo ?? {};
    const communityMetadata = { publisherUri, publisherContact, eula, publicNames };
    return {
      properties: { communityMetadata, disclaimer: DISCLAIMER },
      communityMetadata,
      location,
      name,
      identifier: { uniqueId: `/CommunityGalleries/${name}` },
    };
  },
  common: { disclaimer: DISCLAIMER },
  // Recorded: a community image has no publisher, offer and SKU.
  identifier: { publisher: '', offer: '', sku: '' },
};

/** Rights that a role has by "Microsoft.Compute/locations/*": Virtual Machine Contributor may look here, though it may read no gallery. */
function requireLook(call: Call, kind: Kind, below = ''): void {
  const scope = `/subscriptions/${call.params.subscriptionId}`;
  requireAllowed(call.store, call.caller, `Microsoft.Compute/locations/${kind.segment}${below}/read`, scope);
  requireScope(call.store, call.params);
  requireRegion(call, call.params.location ?? '', `Microsoft.Compute/locations/${kind.segment}`);
}

/** The public name in the gallery's own case. */
const publicName = (kind: Kind, doc: SharedGallery, asked: string): string => {
  if (kind === SHARED) return uniqueName(doc);
  const names = doc.body.properties.sharingProfile?.communityGalleryInfo?.publicNames ?? [];
  return names.find((n) => n.toLowerCase() === asked.toLowerCase()) ?? asked;
};

interface Place {
  readonly gallery: SharedGallery;
  readonly name: string;
  /** As the caller wrote it: answers echo it (recorded). */
  readonly location: string;
  readonly region: string;
}

function placeOf(call: Call, kind: Kind): Place {
  const { gallery: asked = '', location = '' } = call.params;
  const gallery = kind.find(call, asked);
  if (!gallery) throw entityNotFound();
  const region = foldRegion(location);
  return { gallery, name: publicName(kind, gallery, asked), location, region };
}

type DefinitionDoc = Doc<{ readonly name: string; readonly properties: Json }>;

const versionsIn = (call: Call, definitionId: string, region: string): readonly VersionDoc[] =>
  (
    call.store.list('microsoft.compute/galleries/images/versions', definitionId) as readonly VersionDoc[]
  ).filter((doc) => isThere(doc, region, call.now));

function renderImage(kind: Kind, { name, location }: Place, doc: DefinitionDoc): Json {
  const { osType, osState, hyperVGeneration, architecture, identifier, ...more } = doc.body.properties;
  const { recommended, features, purchasePlan, eula, privacyStatementUri, endOfLifeDate, disallowed } = more;
  return {
    properties: {
      ...kind.common,
      osType,
      osState,
      ...(endOfLifeDate !== undefined && { endOfLifeDate }),
      recommended: recommended ?? {},
      ...(disallowed !== undefined && { disallowed }),
      hyperVGeneration,
      ...(features !== undefined && { features }),
      ...(purchasePlan !== undefined && { purchasePlan }),
      architecture,
      ...(eula !== undefined && { eula }),
      ...(privacyStatementUri !== undefined && { privacyStatementUri }),
      identifier: kind.identifier ?? identifier,
    },
    location,
    name: doc.body.name,
    identifier: { uniqueId: `/${kind.prefix}/${name}/Images/${doc.body.name}` },
  };
}

/** A disk as strangers see it: its size under another name, and not where it came from. */
const diskOf = (disk: Json): Json => ({
  ...(disk.lun !== undefined && { lun: disk.lun }),
  diskSizeGB: disk.sizeInGB,
  hostCaching: disk.hostCaching,
});

function renderVersion(kind: Kind, { name, location }: Place, image: string, doc: VersionDoc): Json {
  const { publishingProfile, storageProfile } = doc.body.properties;
  const { publishedDate, endOfLifeDate, excludeFromLatest } = publishingProfile ?? {};
  const disks = storageProfile as Json | undefined;
  const data = Array.isArray(disks?.dataDiskImages) ? disks.dataDiskImages.filter(isObject) : [];
  return {
    properties: {
      ...kind.common,
      publishedDate,
      ...(endOfLifeDate !== undefined && { endOfLifeDate }),
      excludeFromLatest: excludeFromLatest ?? false,
      storageProfile: {
        osDiskImage: diskOf(objectAt(disks, 'osDiskImage')),
        ...(data.length > 0 && { dataDiskImages: data.map(diskOf) }),
      },
    },
    location,
    name: doc.body.name,
    identifier: { uniqueId: `/${kind.prefix}/${name}/Images/${image}/Versions/${doc.body.name}` },
  };
}

/** The definitions that have a version in the location. */
function listImages(call: Call, kind: Kind): Answer {
  requireLook(call, kind, '/images');
  const place = placeOf(call, kind);
  const docs = (
    call.store.list('microsoft.compute/galleries/images', place.gallery.id) as readonly DefinitionDoc[]
  ).filter((doc) => versionsIn(call, doc.id, place.region).length > 0);
  return {
    status: 200,
    body: pageOf(call, docs, (doc) => renderImage(kind, place, doc as DefinitionDoc)),
  };
}

function imageOf(call: Call, place: Place): DefinitionDoc {
  const doc = call.store.get(`${place.gallery.id}/images/${call.params.image ?? ''}`) as
    | DefinitionDoc
    | undefined;
  if (!doc || versionsIn(call, doc.id, place.region).length === 0) throw entityNotFound();
  return doc;
}

function getImage(call: Call, kind: Kind): Answer {
  requireLook(call, kind, '/images');
  const place = placeOf(call, kind);
  return { status: 200, body: renderImage(kind, place, imageOf(call, place)) };
}

function versions(call: Call, kind: Kind): Answer {
  requireLook(call, kind, '/images/versions');
  const place = placeOf(call, kind);
  const image = imageOf(call, place);
  const docs = versionsIn(call, image.id, place.region);
  const render = (doc: Doc) => renderVersion(kind, place, image.body.name, doc as VersionDoc);
  const { version } = call.params;
  if (version === undefined) return { status: 200, body: pageOf(call, docs, render) };
  const one = docs.find((doc) => doc.body.name === version);
  if (!one) throw entityNotFound();
  return { status: 200, body: render(one) };
}

const routesOf = (kind: Kind): readonly Route[] => {
  const route = (below: string, type: string, handle: Route['handle']): Route => ({
    method: 'GET',
    host: 'arm',
    path: `${LOCATION}/${kind.segment}${below}`,
    apiVersions: GALLERY_VERSIONS.filter((v) => v >= kind.since),
    versionError: { provider: 'Microsoft.Compute', type: `locations/${kind.segment}${type}` },
    handle,
  });
  return [
    route('/{gallery}', '', (call) => {
      requireLook(call, kind);
      const { gallery, name, location } = placeOf(call, kind);
      return { status: 200, body: kind.render(gallery, name, location, call.query('api-version') ?? '') };
    }),
    route('/{gallery}/images', '/images', (call) => listImages(call, kind)),
    route('/{gallery}/images/{image}', '/images', (call) => getImage(call, kind)),
    route('/{gallery}/images/{image}/versions', '/images/versions', (call) => versions(call, kind)),
    route('/{gallery}/images/{image}/versions/{version}', '/images/versions', (call) => versions(call, kind)),
  ];
};

/** Lists exist of direct shares only; community galleries are known by name. */
const listShared: Route = {
  method: 'GET',
  host: 'arm',
  path: `${LOCATION}/sharedGalleries`,
  apiVersions: GALLERY_VERSIONS.filter((v) => v >= SHARED.since),
  versionError: { provider: 'Microsoft.Compute', type: 'locations/sharedGalleries' },
  handle: (call) => {
    requireLook(call, SHARED);
    const { location = '' } = call.params;
    const to = call.query('sharedTo')?.toLowerCase() === 'tenant' ? 'tenant' : 'subscription';
    const docs = sharedGalleries(call, to);
    const render = (doc: Doc) =>
      SHARED.render(doc as SharedGallery, uniqueName(doc as SharedGallery), location, '');
    return { status: 200, body: pageOf(call, docs, render) };
  },
};

export const sharedGalleryRoutes: readonly Route[] = [
  listShared,
  ...routesOf(SHARED),
  ...routesOf(COMMUNITY),
];
