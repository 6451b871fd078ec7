import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Change, Doc, DocMeta, Route } from '../contract';
import { pageOf } from '../pipeline/paging';
import { parentNotFoundOnRead, requireScope } from '../pipeline/refusals';
import { wholeSecondDate } from '../wire-date';
import { GALLERY_VERSIONS } from './api-versions';
import { fill, GALLERY } from './gallery-reads';
import { retryAfter, startOperation } from './operations';
import { concurrent, conflict, entityNotFound } from './refusals';
import { renderVersion } from './render';
import { deleteDuration, updateDuration } from './replication';
import { RETENTION_MS } from './soft-delete-retention';

// Soft delete (ARM 12): in a gallery with that policy a deleted version can be restored for seven days.
// The list and the restore follow the specification; neither is recorded.

const SINCE = '2024-03-03';
const TYPE = 'Microsoft.Compute/galleries/softDeletedArtifactTypes/artifacts/versions';
const LIST = `${GALLERY}/softDeletedArtifactTypes/{artifactType}/artifacts/{artifact}/versions`;

interface VersionBody {
  readonly id: string;
  readonly name: string;
  readonly location: string;
}

/** A deleted version as it was, and since when (milliseconds of the emulator's clock). */
export interface SoftDeletedBody {
  readonly name: string;
  readonly location: string;
  readonly softDeletedAt: number;
  readonly version: VersionBody;
}
type SoftDeleted = Doc<SoftDeletedBody>;

/** Where a version waits: ".../images/{i}/versions/{v}" becomes ".../softDeletedArtifactTypes/Images/artifacts/{i}/versions/{v}". */
const softId = (versionId: string): string =>
  versionId.replace(
    /\/images\/([^/]+)\/versions\/([^/]+)$/i,
    '/softDeletedArtifactTypes/Images/artifacts/$1/versions/$2',
  );

const isWaiting = ({ body }: SoftDeleted, now: number): boolean =>
  now >= body.softDeletedAt && now < body.softDeletedAt + RETENTION_MS;

/** The soft-deleted version of an id, while it can be restored. */
export function softDeleted(call: Call, versionId: string): SoftDeleted | undefined {
  const doc = call.store.get(softId(versionId)) as SoftDeleted | undefined;
  return doc && isWaiting(doc, call.now) ? doc : undefined;
}

/** All of them below a gallery or a definition: while there are any, neither can be deleted (documented limitation). */
export function softDeletedBelow(call: Call, parentId: string): readonly Doc[] {
  const below = parentId.replace(/\/images\/([^/]+)$/i, '/softDeletedArtifactTypes/Images/artifacts/$1');
  const docs = call.store.list('microsoft.compute/galleries/softdeleted', below) as readonly SoftDeleted[];
  return docs.filter((doc) => isWaiting(doc, call.now));
}

interface GalleryBody {
  readonly properties: { readonly softDeletePolicy?: { readonly isSoftDeleteEnabled?: unknown } };
}

/** What a delete that has just begun leaves behind: the version in waiting, if its gallery keeps deleted ones. */
export function keptAfterDelete(
  call: Call,
  doc: Doc,
  operation: NonNullable<DocMeta['operation']>,
): readonly Change[] {
  const gallery = call.store.get(fill(GALLERY, call.params)) as Doc<GalleryBody> | undefined;
  const keeps = gallery?.body.properties.softDeletePolicy?.isSoftDeleteEnabled === true;
  if (!keeps || operation.outcome === 'Failed' || operation.durationMs < 0) return [];
  const version = doc.body as VersionBody;
  const body: SoftDeletedBody = {
    name: version.name,
    location: version.location,
    softDeletedAt: operation.startedAt + operation.durationMs,
    version,
  };
  const { copies } = doc.meta ?? {};
  return [
    {
      put: {
        id: softId(doc.id),
        type: 'microsoft.compute/galleries/softdeleted',
        body,
        ...(copies && { meta: { copies } }),
      },
    },
  ];
}

/**
 * PUT with properties.restore, or without a source: the version comes back as it was, its copies and publishedDate too, with the
 * tags that are sent. 404 when there is none to restore (unverified).
 */
export function restoreVersion(
  call: Call,
  versionId: string,
  tags: Readonly<Record<string, string>> | undefined,
): Answer {
  const waiting = softDeleted(call, versionId);
  if (!waiting) throw entityNotFound();
  // It is being purged.
  if (waiting.meta?.operation) throw concurrent();
  const { version: deleted } = waiting.body;
  const version = { ...deleted, ...(tags && { tags }) };
  const operation = startOperation(call, {
    kind: 'update',
    resourceId: version.id,
    location: version.location,
    durationMs: updateDuration(version.id),
    slow: true,
  });
  const doc: Doc = {
    id: version.id,
    type: 'microsoft.compute/galleries/images/versions',
    body: version,
    meta: { ...waiting.meta, operation: operation.meta },
  };
  return {
    status: 200,
    body: renderVersion(doc, call.now, false),
    headers: operation.headers,
    changes: [{ delete: waiting.id }, { put: doc }, operation.change],
  };
}

/** Refuses a new version in the place of one that can still be restored (sentence is ours). */
export function requireNotSoftDeleted(call: Call, versionId: string): void {
  const waiting = softDeleted(call, versionId);
  if (!waiting) return;
  throw conflict(
    `The gallery image version '${waiting.body.name}' is soft deleted. Restore it, or delete it permanently before creating it again.`,
  );
}

/** DELETE of a version that is soft-deleted already: it is gone for good (unverified). undefined: there is none. */
export function purgeVersion(call: Call, versionId: string): Answer | undefined {
  const waiting = softDeleted(call, versionId);
  if (!waiting) return undefined;
  const operation = startOperation(call, {
    kind: 'delete',
    resourceId: versionId,
    location: waiting.body.location,
    durationMs: deleteDuration(versionId),
    slow: true,
    monitored: true,
  });
  return {
    status: 202,
    headers: { ...operation.headers, 'Retry-After': retryAfter(call.speed) },
    changes: [
      { put: { ...waiting, meta: { ...waiting.meta, operation: operation.meta } } },
      operation.change,
    ],
  };
}

const render = ({ id, body }: SoftDeleted) => ({
  name: body.name,
  id,
  type: TYPE,
  location: body.location,
  properties: {
    resourceArmId: body.version.id,
    softDeletedArtifactType: 'Images',
    softDeletedTime: wholeSecondDate(body.softDeletedAt),
  },
});

function list(call: Call): Answer {
  const gallery = fill(GALLERY, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/read`, gallery);
  requireScope(call.store, call.params);
  if (!call.store.get(gallery)) throw parentNotFoundOnRead(TYPE.replace('Microsoft.Compute/', ''), gallery);
  const { artifactType = '', artifact = '' } = call.params;
  if (artifactType.toLowerCase() !== 'images') throw entityNotFound();
  const docs = softDeletedBelow(call, `${gallery}/images/${artifact}`);
  return { status: 200, body: pageOf(call, docs, (doc) => render(doc as SoftDeleted)) };
}

export const softDeleteRoutes: readonly Route[] = [
  {
    method: 'GET',
    host: 'arm',
    path: LIST,
    apiVersions: GALLERY_VERSIONS.filter((v) => v >= SINCE),
    versionError: { provider: 'Microsoft.Compute', type: 'galleries/softDeletedArtifactTypes' },
    handle: list,
  },
];
