import { isAllowed, requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { pageOf } from '../pipeline/paging';
import { requireScope, resourceNotFound } from '../pipeline/refusals';
import { COMPUTE_VERSIONS } from './api-versions';
import type { Json } from './body';
import {
  isObject,
  locationOf,
  objectAt,
  propertiesOf,
  requireResourceBody,
  requireSameLocation,
  tagsOf,
  textAt,
} from './body';
import { fill, GROUP } from './gallery-reads';
import { requireLinked } from './linked';
import { disksOfMachine } from './machine-disks';
import { startOperation } from './operations';
import { invalidParameter } from './refusals';
import { removeResource } from './remove-resource';
import { renderManagedImage } from './render';

// Managed images: what versions are made from. Enough to list them, read one, make one and take it away.

const TYPE = 'Microsoft.Compute/images';
const IMAGE = `${GROUP}/providers/Microsoft.Compute/images/{image}`;
const CREATE_MS = 4_000;
const UNKNOWN_GB = 30;

const imageRoute = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  host: 'arm',
  path,
  apiVersions: COMPUTE_VERSIONS,
  versionError: { provider: 'Microsoft.Compute', type: 'images' },
  handle,
});

function listImages(call: Call, scope: string): Answer {
  requireScope(call.store, call.params);
  const docs = call.store
    .list('microsoft.compute/images', scope)
    .filter((doc) => isAllowed(call.store, call.caller, `${TYPE}/read`, doc.id));
  return { status: 200, body: pageOf(call, docs, (doc) => renderManagedImage(doc, call.now)) };
}

function getImage(call: Call): Answer {
  const id = fill(IMAGE, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/read`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id);
  if (!doc) throw resourceNotFound(TYPE, call.params.image ?? '', call.params.resourceGroup ?? '');
  return { status: 200, body: renderManagedImage(doc, call.now) };
}

/** A disk in the service's order of keys. */
function diskOf(sent: Json, defaults: Json): Json {
  const { diskSizeGB, managedDisk, blobUri, caching, storageAccountType, ...others } = {
    ...defaults,
    ...sent,
  };
  // Disks from a storage account are standard, a machine's disk is premium (both recorded).
  const type = storageAccountType ?? (blobUri === undefined ? 'Premium_LRS' : 'Standard_LRS');
  const ordered = { ...others, diskSizeGB, managedDisk, blobUri, caching, storageAccountType: type };
  return Object.fromEntries(Object.entries(ordered).filter(([, value]) => value !== undefined));
}

const disksAt = (profile: Json): readonly Json[] =>
  Array.isArray(profile.dataDisks) ? profile.dataDisks.filter(isObject) : [];

/**
 * The disks of a new image: as sent, else those of the machine it is taken of, else one system disk. Once it is made their sizes
 * are known, before that only those that were sent.
 */
function storageOf(call: Call, sent: Json): { readonly made: Json; readonly creating: Json } {
  const machine = call.store.get(textAt(objectAt(sent, 'sourceVirtualMachine'), 'id') ?? '');
  const found: Json = machine ? { ...disksOfMachine(call, machine) } : {};
  const profile = objectAt(sent, 'storageProfile');
  const { osDisk: _, dataDisks: __, ...others } = profile;
  const unsized = ({ diskSizeGB: ___, ...disk }: Json): Json => disk;
  const storage = (foundDisk: (disk: Json) => Json, size: Json): Json => ({
    osDisk: diskOf(
      { ...foundDisk(objectAt(found, 'osDisk')), ...objectAt(profile, 'osDisk') },
      { osType: 'Linux', osState: 'Generalized', caching: 'ReadWrite', ...size },
    ),
    dataDisks: [
      ...disksAt(profile),
      ...(Array.isArray(profile.dataDisks) ? [] : disksAt(found).map(foundDisk)),
    ].map((disk) => diskOf(disk, { caching: 'None', ...size })),
    ...others,
  });
  return {
    made: storage((disk) => disk, { diskSizeGB: UNKNOWN_GB }),
    creating: storage(unsized, {}),
  };
}

/** Refuses an image of nothing, and of a machine that the caller may not read. */
function requireSource(call: Call, sent: Json, id: string): void {
  const vmId = textAt(objectAt(sent, 'sourceVirtualMachine'), 'id');
  if (vmId !== undefined) {
    const path = 'properties.sourceVirtualMachine.id';
    requireLinked(call, vmId, { action: `${TYPE}/write`, scope: id, path });
  } else if (!isObject(objectAt(sent, 'storageProfile').osDisk)) {
    throw invalidParameter(
      "Required parameter 'storageProfile.osDisk' is missing (null).",
      'storageProfile.osDisk',
    );
  }
}

function putImage(call: Call): Answer {
  const { image = '', resourceGroup = '' } = call.params;
  const id = fill(IMAGE, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  const before = call.store.get(id) as Doc<{ readonly location: string }> | undefined;
  if (before) requireSameLocation(textAt(body, 'location'), before.body.location, image, resourceGroup);
  const location = before?.body.location ?? locationOf(call, body, TYPE);
  const tags = tagsOf(body, before);
  const sent = propertiesOf(body);
  const operation = startOperation(call, {
    kind: before ? 'update' : 'create',
    resourceId: id,
    location,
    durationMs: CREATE_MS,
    status: 'operations',
  });
  requireSource(call, sent, id);
  const storage = storageOf(call, sent);
  const doc: Doc = {
    id: before?.id ?? id,
    type: 'microsoft.compute/images',
    body: {
      name: image,
      id: before?.id ?? id,
      type: TYPE,
      location,
      ...(tags && { tags }),
      properties: {
        ...(isObject(sent.sourceVirtualMachine) && { sourceVirtualMachine: sent.sourceVirtualMachine }),
        storageProfile: storage.made,
        hyperVGeneration: textAt(sent, 'hyperVGeneration') ?? 'V1',
      },
    },
    meta: { operation: operation.meta },
  };
  return {
    status: before ? 200 : 201,
    body: before ? renderManagedImage(doc, call.now) : renderManagedImage(doc, call.now, storage.creating),
    headers: operation.headers,
    changes: [{ put: doc }, operation.change],
  };
}

const deleteImage = (call: Call): Answer =>
  removeResource(call, {
    id: fill(IMAGE, call.params),
    type: TYPE,
    durationMs: CREATE_MS,
    status: 'operations',
  });

export const managedImageRoutes: readonly Route[] = [
  imageRoute('GET', '/subscriptions/{subscriptionId}/providers/Microsoft.Compute/images', (call) =>
    listImages(call, `/subscriptions/${call.params.subscriptionId}`),
  ),
  imageRoute('GET', `${GROUP}/providers/Microsoft.Compute/images`, (call) =>
    listImages(call, fill(GROUP, call.params)),
  ),
  imageRoute('GET', IMAGE, getImage),
  imageRoute('PUT', IMAGE, putImage),
  imageRoute('DELETE', IMAGE, deleteImage),
];
