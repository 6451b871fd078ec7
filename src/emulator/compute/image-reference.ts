import { foldRegion } from '@/arm/resource-id';
import type { ImageVersionProperties } from '@/arm/types';

import type { Call, Doc } from '../contract';
import { Refusal } from '../contract';
import { regionDisplayName } from '../data/regions';
import type { Json } from './body';
import { objectAt, textAt } from './body';
import type { LinkingWrite } from './linked';
import { requireLinked } from './linked';
import { invalidParameter } from './refusals';
import { isUsable } from './replication';
import { sharedDefinition } from './shared-names';

// Which image a virtual machine or a scale set is made from, and whether it is available in their region (ARM 16).

export type VersionDoc = Doc<{ readonly name: string; readonly properties: ImageVersionProperties }>;
type DefinitionDoc = Doc<{ readonly properties: Json }>;

/** What the machine remembers. */
export interface ResolvedImage {
  readonly reference: Json;
  readonly osType?: string | undefined;
  readonly osState?: string | undefined;
}

const compute404 = (code: string, message: string): Refusal =>
  new Refusal(404, code, message, { layer: 'compute' });

/** 404 GalleryImageNotFound: the image has no version in the region (ARM 16; the code is unverified). */
const notInRegion = (id: string, region: string): Refusal =>
  compute404(
    'GalleryImageNotFound',
    `The gallery image ${id} is not available in ${region} region. Please contact image owner to replicate to this region, or change your requested region.`,
  );

/** 404 ImageNotFound: there is no version, or each is excluded from latest (ARM 16; the code is unverified). */
const noLatest = (definitionId: string): Refusal =>
  compute404('ImageNotFound', `There is no latest image version exists for "${definitionId}"`);

/** Major, minor and patch as numbers: 1.10.0 is above 1.9.0. */
function compareNumbers(a: string, b: string): number {
  const [left, right] = [a, b].map((name) => name.split('.').map(Number));
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a region's copy can be used. What an import says nothing of is taken to be where the version names it. */
export function isThere(doc: VersionDoc, region: string, now: number): boolean {
  if (doc.meta?.operation?.kind === 'delete') return false;
  const copy = doc.meta?.copies?.find((c) => c.region === region);
  if (copy) return isUsable(copy, now);
  if (doc.meta?.copies) return false;
  const targets = doc.body.properties.publishingProfile?.targetRegions ?? [];
  return targets.some((t) => foldRegion(t.name) === region);
}

function isIncluded(doc: VersionDoc, region?: string): boolean {
  const profile = doc.body.properties.publishingProfile;
  if (profile?.excludeFromLatest === true || doc.meta?.operation?.kind === 'delete') return false;
  const target = profile?.targetRegions?.find((t) => foldRegion(t.name) === region);
  return target?.excludeFromLatest !== true;
}

/**
 * The version that "latest" of a definition is in a region (normalised) now: the highest by numbers among those that are not
 * excluded, for all or for the region, and whose copy there is complete. Refuses when there is none (404).
 */
export function latestVersion(call: Call, definitionId: string, region: string): VersionDoc {
  const versions = call.store.list(
    'microsoft.compute/galleries/images/versions',
    definitionId,
  ) as readonly VersionDoc[];
  const included = versions.filter((doc) => isIncluded(doc));
  if (included.length === 0) throw noLatest(definitionId);
  const [latest] = included
    .filter((doc) => isIncluded(doc, region) && isThere(doc, region, call.now))
    .sort((a, b) => compareNumbers(b.body.name, a.body.name));
  if (!latest) throw notInRegion(definitionId, regionDisplayName(region));
  return latest;
}

/** A gallery image for a machine: the definition at `definitionId`, in one version or in the latest. `named`: as the caller wrote it. */
function fromGallery(
  call: Call,
  definitionId: string,
  versionName: string | undefined,
  region: string,
  named: string,
): { readonly version: string; readonly definition: Json } {
  const definition = call.store.get(definitionId) as DefinitionDoc | undefined;
  if (!definition) throw notInRegion(named, regionDisplayName(region));
  const { properties } = definition.body;
  if (versionName === undefined || versionName.toLowerCase() === 'latest') {
    return { version: latestVersion(call, definition.id, region).body.name, definition: properties };
  }
  const version = call.store.get(`${definitionId}/versions/${versionName}`) as VersionDoc | undefined;
  if (!version || !isThere(version, region, call.now)) throw notInRegion(named, regionDisplayName(region));
  return { version: version.body.name, definition: properties };
}

const VERSION_ID = /^(.+\/images\/[^/]+)(?:\/versions\/([^/]+))?$/i;
const OS_DISK = (doc: Doc | undefined): Json =>
  objectAt(objectAt(objectAt(doc?.body as Json | undefined, 'properties'), 'storageProfile'), 'osDisk');

/** An image by its resource id: of a gallery, or a managed one in the machine's own region. */
function byId(call: Call, sent: Json, id: string, region: string, write: LinkingWrite): ResolvedImage {
  const latest = /\/versions\/latest$/i.test(id);
  const types = requireLinked(call, latest ? id.replace(/\/versions\/latest$/i, '') : id, write);
  if (types === 'galleries/images' || types === 'galleries/images/versions') {
    const [, definitionId = id, versionName] = VERSION_ID.exec(id) ?? [];
    const { version, definition } = fromGallery(call, definitionId, versionName, region, id);
    return {
      reference: { id, exactVersion: version },
      osType: textAt(definition, 'osType'),
      osState: textAt(definition, 'osState'),
    };
  }
  const doc = call.store.get(id) as Doc<{ readonly location: string }> | undefined;
  if (types === 'images' && (!doc || foldRegion(doc.body.location) !== region)) {
    throw compute404('NotFound', `The Image '${id}' cannot be found in '${region}' region.`);
  }
  if (types !== 'images') {
    throw invalidParameter(
      `Id ${id} is not a valid resource reference.`,
      textAt(sent, 'id') === undefined ? 'imageReference' : 'imageReference.id',
    );
  }
  const disk = OS_DISK(doc);
  return { reference: { id }, osType: textAt(disk, 'osType'), osState: textAt(disk, 'osState') };
}

const PUBLIC_ID =
  /^\/(SharedGalleries|CommunityGalleries)\/([^/]+)\/Images\/([^/]+)(?:\/Versions\/([^/]+))?$/i;

/** An image by its shared id: it must be shared with this subscription; no role is needed. */
function byPublicId(call: Call, key: string, id: string, region: string): ResolvedImage {
  const [, kind = '', gallery = '', image = '', versionName] = PUBLIC_ID.exec(id) ?? [];
  if (gallery === '')
    throw invalidParameter(`Id ${id} is not a valid resource reference.`, `imageReference.${key}`);
  const definitionId = sharedDefinition(call, kind, gallery, image);
  if (definitionId === undefined) throw notInRegion(id, regionDisplayName(region));
  const { version, definition } = fromGallery(call, definitionId, versionName, region, id);
  return {
    reference: { [key]: id, exactVersion: version },
    osType: textAt(definition, 'osType'),
    osState: textAt(definition, 'osState'),
  };
}

/**
 * The image that a machine in a region (normalised) is to be made from. Marketplace images are taken at their word, they are not
 * emulated. Refuses as the service does: no reference, no right to read it (LinkedAuthorizationFailed), nothing in the region.
 */
export function resolveImage(call: Call, sent: Json, region: string, write: LinkingWrite): ResolvedImage {
  const id = textAt(sent, 'id');
  if (id !== undefined) return byId(call, sent, id, region, write);
  for (const key of ['sharedGalleryImageId', 'communityGalleryImageId']) {
    const publicId = textAt(sent, key);
    if (publicId !== undefined) return byPublicId(call, key, publicId, region);
  }
  const { publisher, offer, sku, version } = sent;
  if (textAt(sent, 'publisher') !== undefined) return { reference: { publisher, offer, sku, version } };
  throw invalidParameter("Required parameter 'imageReference' is missing (null).", 'imageReference');
}
