import { guidOf } from '@/lib/seeded';

import { isAllowed, requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, DocType, Route } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { pageOf } from '../pipeline/paging';
import { requireScope, resourceNotFound } from '../pipeline/refusals';
import { computeDate } from '../wire-date';
import { DISK_VERSIONS } from './api-versions';
import type { Json } from './body';
import {
  locationOf,
  nestedObject,
  nestedText,
  objectAt,
  optionalObject,
  propertiesOf,
  requireResourceBody,
  requireSameLocation,
  tagsOf,
  textAt,
  wholeNumber,
} from './body';
import { fill, GROUP } from './gallery-reads';
import { requireLinked } from './linked';
import { isBusy, startOperation } from './operations';
import { concurrent, invalidParameter } from './refusals';
import { removeResource } from './remove-resource';
import { renderResource } from './render';

// Disks and snapshots as light resources: size, operating system and generation, so that versions and images can be made from them.

interface Kind {
  readonly type: string;
  readonly docType: DocType;
  readonly segment: 'disks' | 'snapshots';
  readonly parameter: 'disk' | 'snapshot';
}

const KINDS: readonly Kind[] = [
  {
    type: 'Microsoft.Compute/disks',
    docType: 'microsoft.compute/disks',
    segment: 'disks',
    parameter: 'disk',
  },
  {
    type: 'Microsoft.Compute/snapshots',
    docType: 'microsoft.compute/snapshots',
    segment: 'snapshots',
    parameter: 'snapshot',
  },
];

const WRITE_MS = 2_000;
const DELETE_MS = 1_000;
const LARGEST_GB = 65_536;
/** Of what is not known here: a blob, a disk of another subscription. */
const UNKNOWN_GB = 30;

type DiskDoc = Doc<{ readonly name: string; readonly location: string; readonly properties: Json }>;

/** What a disk or snapshot says of itself. */
export interface DiskFacts {
  readonly sizeGB?: number;
  readonly osType?: string;
  readonly hyperVGeneration?: string;
}

/** What is known of a disk or snapshot; undefined when it is not there. */
export function diskFacts(call: Pick<Call, 'store'>, id: string | undefined): DiskFacts | undefined {
  const doc = id === undefined ? undefined : call.store.get(id);
  if (doc?.type !== 'microsoft.compute/disks' && doc?.type !== 'microsoft.compute/snapshots')
    return undefined;
  const { properties } = (doc as DiskDoc).body;
  const osType = textAt(properties, 'osType');
  const hyperVGeneration = textAt(properties, 'hyperVGeneration');
  return {
    ...(typeof properties.diskSizeGB === 'number' && { sizeGB: properties.diskSizeGB }),
    ...(osType !== undefined && { osType }),
    ...(hyperVGeneration !== undefined && { hyperVGeneration }),
  };
}

/** The size of the system disk of an image or version, in GB. */
function imageSize(call: Call, id: string | undefined): number | undefined {
  const properties =
    id === undefined ? undefined : objectAt(call.store.get(id)?.body as Json | undefined, 'properties');
  const profile = objectAt(properties, 'storageProfile');
  const size = objectAt(profile, 'osDiskImage').sizeInGB ?? objectAt(profile, 'osDisk').diskSizeGB;
  return typeof size === 'number' ? size : undefined;
}

/** Where the data of a new disk comes from; refuses none, and what the caller may not read. */
function sourceOf(call: Call, kind: Kind, creation: Json, id: string): DiskFacts {
  const option = nestedText(creation, 'properties.creationData.createOption');
  if (option === undefined) {
    const target = `${kind.parameter}.creationData.createOption`;
    throw invalidParameter(`Required parameter '${target}' is missing (null).`, target);
  }
  const sourceId = nestedText(creation, 'properties.creationData.sourceResourceId');
  const path = 'properties.creationData.sourceResourceId';
  if (sourceId !== undefined)
    requireLinked(call, sourceId, { action: `${kind.type}/write`, scope: id, path });
  const facts = diskFacts(call, sourceId);
  if (facts) return facts;
  if (/^empty$/i.test(option)) return {};
  const image =
    textAt(objectAt(creation, 'imageReference'), 'id') ??
    textAt(objectAt(creation, 'galleryImageReference'), 'id');
  return { sizeGB: imageSize(call, image) ?? UNKNOWN_GB };
}

function sizeOf(kind: Kind, sent: Json, known: number | undefined): number {
  const size = wholeNumber(sent.diskSizeGB, 'properties.diskSizeGB') ?? known;
  const target = `${kind.parameter}.diskSizeGB`;
  if (size === undefined) throw invalidParameter(`Required parameter '${target}' is missing (null).`, target);
  if (size < 1 || size > LARGEST_GB) {
    throw invalidParameter(
      `The value ${size} of parameter '${target}' is out of range. The value must be between 1 and ${LARGEST_GB}, inclusive.`,
      target,
    );
  }
  return size;
}

const pathOf = ({ segment }: Kind): string => `${GROUP}/providers/Microsoft.Compute/${segment}/{disk}`;

function put(call: Call, kind: Kind): Answer {
  const { disk = '', resourceGroup = '' } = call.params;
  const id = fill(pathOf(kind), call.params);
  requireAllowed(call.store, call.caller, `${kind.type}/write`, id);
  requireScope(call.store, call.params);
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  const before = call.store.get(id) as DiskDoc | undefined;
  if (before) requireSameLocation(textAt(body, 'location'), before.body.location, disk, resourceGroup);
  const location = before?.body.location ?? locationOf(call, body, kind.type);
  if (before && isBusy(before, call.now)) throw concurrent();
  const sent = propertiesOf(body);
  const had = before?.body.properties;
  const creationData = had ? objectAt(had, 'creationData') : nestedObject(sent, 'properties.creationData');
  const source: DiskFacts = had ? {} : sourceOf(call, kind, creationData, id);
  const known = had?.diskSizeGB;
  const sizeGB = sizeOf(kind, sent, typeof known === 'number' ? known : source.sizeGB);
  if (typeof known === 'number' && sizeGB < known) {
    throw invalidParameter(
      `The new disk size ${sizeGB} GB must not be smaller than the existing size ${known} GB.`,
      `${kind.parameter}.diskSizeGB`,
    );
  }
  const osType = nestedText(sent, 'properties.osType') ?? had?.osType ?? source.osType;
  const operation = startOperation(call, {
    kind: before ? 'update' : 'create',
    resourceId: id,
    location,
    durationMs: WRITE_MS,
    monitored: true,
    status: 'DiskOperations',
  });
  const [tags, sku] = [tagsOf(body, before), optionalObject(body, 'sku')];
  const docId = before?.id ?? id;
  const doc: Doc = {
    id: docId,
    type: kind.docType,
    body: {
      name: before?.body.name ?? disk,
      id: docId,
      type: kind.type,
      location,
      ...(tags && { tags }),
      sku: sku ?? (before?.body as Json | undefined)?.sku ?? { name: 'Standard_LRS' },
      properties: {
        ...(osType !== undefined && { osType }),
        hyperVGeneration:
          nestedText(sent, 'properties.hyperVGeneration') ??
          had?.hyperVGeneration ??
          source.hyperVGeneration ??
          'V1',
        creationData,
        diskSizeGB: sizeGB,
        timeCreated: had?.timeCreated ?? computeDate(call.now),
        diskState: 'Unattached',
        diskSizeBytes: sizeGB * 1_073_741_824,
        uniqueId: had?.uniqueId ?? guidOf(call.requestId),
      },
    },
    meta: { operation: operation.meta },
  };
  return {
    status: 202,
    body: renderResource(doc, call.now),
    headers: operation.headers,
    changes: [{ put: doc }, operation.change],
  };
}

function get(call: Call, kind: Kind): Answer {
  const id = fill(pathOf(kind), call.params);
  requireAllowed(call.store, call.caller, `${kind.type}/read`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id);
  if (!doc) throw resourceNotFound(kind.type, call.params.disk ?? '', call.params.resourceGroup ?? '');
  return { status: 200, body: renderResource(doc, call.now) };
}

function list(call: Call, kind: Kind, scope: string): Answer {
  requireScope(call.store, call.params);
  const docs = call.store
    .list(kind.docType, scope)
    .filter((doc) => isAllowed(call.store, call.caller, `${kind.type}/read`, doc.id));
  return { status: 200, body: pageOf(call, docs, (doc) => renderResource(doc, call.now)) };
}

const routesOf = (kind: Kind): readonly Route[] => {
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    method,
    host: 'arm',
    path,
    apiVersions: DISK_VERSIONS,
    versionError: { provider: 'Microsoft.Compute', type: kind.segment },
    handle,
  });
  const below = (scope: string) =>
    route('GET', `${scope}/providers/Microsoft.Compute/${kind.segment}`, (call) =>
      list(call, kind, fill(scope, call.params)),
    );
  const path = pathOf(kind);
  return [
    below('/subscriptions/{subscriptionId}'),
    below(GROUP),
    route('GET', path, (call) => get(call, kind)),
    route('PUT', path, (call) => put(call, kind)),
    route('DELETE', path, (call) =>
      removeResource(call, {
        id: fill(path, call.params),
        type: kind.type,
        durationMs: DELETE_MS,
        status: 'DiskOperations',
      }),
    ),
  ];
};

export const diskRoutes: readonly Route[] = KINDS.flatMap(routesOf);
