import { isAllowed, requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { pageOf } from '../pipeline/paging';
import { requireScope, resourceNotFound } from '../pipeline/refusals';
import { COMPUTE_VERSIONS } from './api-versions';
import type { Json } from './body';
import { isObject, locationOf, objectAt, requireBody, requireSameLocation, tagsOf, textAt } from './body';
import { fill, GROUP } from './gallery-reads';
import { startOperation } from './operations';
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

/** The disks of a new image: as sent, sizes filled in; an image of a VM has one system disk, since VMs have none here. */
function storageOf(sent: Json): Json {
  const profile = objectAt(sent, 'storageProfile');
  const { osDisk, dataDisks, ...others } = profile;
  const data = Array.isArray(dataDisks) ? dataDisks.filter(isObject) : [];
  return {
    osDisk: {
      osType: 'Linux',
      osState: 'Generalized',
      diskSizeGB: UNKNOWN_GB,
      caching: 'ReadWrite',
      storageAccountType: 'Premium_LRS',
      ...(isObject(osDisk) && osDisk),
    },
    dataDisks: data.map((disk) => ({ diskSizeGB: UNKNOWN_GB, ...disk })),
    ...others,
  };
}

function putImage(call: Call): Answer {
  const { image = '', resourceGroup = '' } = call.params;
  const id = fill(IMAGE, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  const body = requireBody(call);
  requireUnlocked(call.store, id, 'write');
  const before = call.store.get(id) as Doc<{ readonly location: string }> | undefined;
  if (before) requireSameLocation(textAt(body, 'location'), before.body.location, image, resourceGroup);
  const location = before?.body.location ?? locationOf(body, TYPE, call.profile);
  const tags = tagsOf(body);
  const sent = objectAt(body, 'properties');
  const operation = startOperation(call, {
    kind: before ? 'update' : 'create',
    resourceId: id,
    location,
    durationMs: CREATE_MS,
    status: 'operations',
  });
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
        storageProfile: storageOf(sent),
        hyperVGeneration: textAt(sent, 'hyperVGeneration') ?? 'V1',
      },
    },
    meta: { operation: operation.meta },
  };
  return {
    status: before ? 200 : 201,
    body: renderManagedImage(doc, call.now),
    headers: operation.headers,
    changes: [{ put: doc }, operation.change],
  };
}

function deleteImage(call: Call): Answer {
  const id = fill(IMAGE, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/delete`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id) as Doc<{ readonly location: string }> | undefined;
  if (!doc) return { status: 204 };
  requireUnlocked(call.store, id, 'delete');
  const operation = startOperation(call, {
    kind: 'delete',
    resourceId: doc.id,
    location: doc.body.location,
    durationMs: CREATE_MS,
    monitored: true,
    status: 'operations',
  });
  return {
    status: 202,
    headers: operation.headers,
    changes: [{ put: { ...doc, meta: { operation: operation.meta } } }, operation.change],
  };
}

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
