import { foldRegion } from '@/arm/resource-id';
import { guidOf } from '@/lib/seeded';

import { isAllowed, requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, DocType, Route } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { pageOf } from '../pipeline/paging';
import { requireScope, resourceNotFound } from '../pipeline/refusals';
import { computeDate } from '../wire-date';
import { COMPUTE_VERSIONS } from './api-versions';
import type { Json } from './body';
import {
  identityOf,
  locationOf,
  objectAt,
  nestedObjectIfAny,
  optionalObject,
  propertiesOf,
  requireResourceBody,
  requireSameLocation,
  tagsOf,
  textAt,
} from './body';
import { fill, GROUP } from './gallery-reads';
import { resolveImage } from './image-reference';
import { disksSent, isAttached } from './machine-disks';
import { isBusy, startOperation } from './operations';
import { changeNotAllowed, concurrent, invalidParameter } from './refusals';
import { removeResource } from './remove-resource';
import { renderResource } from './render';

// Virtual machines and scale sets as light resources: they remember which image they were made from, so that "who uses this
// version" has an answer, and are refused where the service would have no image for them. No disks, no networks, no power.

interface Kind {
  readonly type: string;
  readonly docType: DocType;
  readonly segment: string;
  /** The path of a machine's profile in its properties; a scale set has one for all its machines. */
  readonly profileAt?: 'virtualMachineProfile';
  readonly createMs: number;
  readonly deleteMs: number;
}

const KINDS: readonly Kind[] = [
  {
    type: 'Microsoft.Compute/virtualMachines',
    docType: 'microsoft.compute/virtualmachines',
    segment: 'virtualMachines',
    createMs: 45_000,
    deleteMs: 30_000,
  },
  {
    type: 'Microsoft.Compute/virtualMachineScaleSets',
    docType: 'microsoft.compute/virtualmachinescalesets',
    segment: 'virtualMachineScaleSets',
    profileAt: 'virtualMachineProfile',
    createMs: 60_000,
    deleteMs: 40_000,
  },
];

interface MachineBody {
  readonly name: string;
  readonly location: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly identity?: Json;
  readonly sku?: Json;
  readonly properties: Json;
}
type MachineDoc = Doc<MachineBody>;

const pathOf = ({ segment }: Kind): string => `${GROUP}/providers/Microsoft.Compute/${segment}/{machine}`;

function list(call: Call, kind: Kind, scope: string): Answer {
  requireScope(call.store, call.params);
  const docs = call.store
    .list(kind.docType, scope)
    .filter((doc) => isAllowed(call.store, call.caller, `${kind.type}/read`, doc.id));
  return { status: 200, body: pageOf(call, docs, (doc) => renderResource(doc, call.now)) };
}

function get(call: Call, kind: Kind): Answer {
  const id = fill(pathOf(kind), call.params);
  requireAllowed(call.store, call.caller, `${kind.type}/read`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id);
  if (!doc) throw resourceNotFound(kind.type, call.params.machine ?? '', call.params.resourceGroup ?? '');
  return { status: 200, body: renderResource(doc, call.now) };
}

const profileOf = (kind: Kind, properties: Json): Json =>
  kind.profileAt ? objectAt(properties, kind.profileAt) : properties;

const referenceOf = (kind: Kind, properties: Json): Json =>
  objectAt(objectAt(profileOf(kind, properties), 'storageProfile'), 'imageReference');

/** The fields that identify an image, without those that the service fills in. */
const named = (reference: Json): string =>
  JSON.stringify({ ...reference, exactVersion: undefined }).toLowerCase();

/** osProfile without what the service never sends back: passwords and custom data. */
function osProfileOf(profile: Json): Json | undefined {
  const sent = nestedObjectIfAny(profile, 'properties.osProfile');
  if (!sent) return undefined;
  const { adminPassword: _, customData: __, secrets: ___, ...shown } = sent;
  return shown;
}

/** Generalized images need an osProfile, specialized ones take none (sentences from memory). */
function requireOsProfile(osState: string | undefined, osProfile: Json | undefined): void {
  if (osState === 'Generalized' && !osProfile) {
    throw invalidParameter("Required parameter 'osProfile' is missing (null).", 'osProfile');
  }
  if (osState === 'Specialized' && osProfile) {
    throw invalidParameter("Parameter 'osProfile' is not allowed.", 'osProfile');
  }
}

/** A machine's profile after a write: its image, looked up anew unless it is the same as before. */
function profileAfter(
  call: Call,
  kind: Kind,
  sent: Json,
  before: Json | undefined,
  at: { readonly id: string; readonly region: string },
): Json {
  const profile = profileOf(kind, sent);
  const wanted = objectAt(objectAt(profile, 'storageProfile'), 'imageReference');
  const had = before && referenceOf(kind, before);
  const asked = Object.keys(wanted).length > 0 ? wanted : (had ?? wanted);
  const osProfile = osProfileOf(profile) ?? (before && osProfileOf(profileOf(kind, before)));
  const shown = { ...(osProfile && { osProfile }) };
  const disks = disksSent(objectAt(profile, 'storageProfile'));
  const kept = objectAt(profileOf(kind, before ?? {}), 'storageProfile');
  if (had && named(asked) === named(had)) {
    const osDisk = { ...objectAt(kept, 'osDisk'), ...objectAt(disks, 'osDisk') };
    const hasOsDisk = Object.keys(osDisk).length > 0;
    return { ...shown, storageProfile: { ...kept, ...disks, ...(hasOsDisk && { osDisk }) } };
  }
  if (!had && isAttached(disks)) return { ...shown, storageProfile: disks };
  // One machine keeps the image it was made from; a scale set's model may name another one.
  if (had && !kind.profileAt) throw changeNotAllowed('imageReference');
  const path = `properties.${kind.profileAt ? `${kind.profileAt}.` : ''}storageProfile.imageReference.id`;
  const write = { action: `${kind.type}/write`, scope: at.id, path };
  const image = resolveImage(call, asked, at.region, write);
  requireOsProfile(image.osState, osProfile);
  const osDisk = image.osType !== undefined && {
    osDisk: { osType: image.osType, ...objectAt(disks, 'osDisk') },
  };
  return { ...shown, storageProfile: { imageReference: image.reference, ...disks, ...osDisk } };
}

function propertiesAfter(
  call: Call,
  kind: Kind,
  sent: Json,
  before: MachineDoc | undefined,
  at: { id: string; region: string },
): Json {
  const had = before?.body.properties;
  const profile = profileAfter(call, kind, sent, had, at);
  const timeCreated = had?.timeCreated ?? computeDate(call.now);
  if (kind.profileAt) {
    return {
      orchestrationMode: textAt(sent, 'orchestrationMode') ?? had?.orchestrationMode ?? 'Uniform',
      uniqueId: had?.uniqueId ?? guidOf(call.requestId),
      [kind.profileAt]: profile,
      timeCreated,
    };
  }
  const hardwareProfile = nestedObjectIfAny(sent, 'properties.hardwareProfile') ?? had?.hardwareProfile;
  return {
    ...(hardwareProfile !== undefined && { hardwareProfile }),
    vmId: had?.vmId ?? guidOf(call.requestId),
    ...profile,
    timeCreated,
  };
}

function put(call: Call, kind: Kind): Answer {
  const { machine = '', resourceGroup = '' } = call.params;
  const id = fill(pathOf(kind), call.params);
  requireAllowed(call.store, call.caller, `${kind.type}/write`, id);
  requireScope(call.store, call.params);
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  const before = call.store.get(id) as MachineDoc | undefined;
  if (before) requireSameLocation(textAt(body, 'location'), before.body.location, machine, resourceGroup);
  const location = before?.body.location ?? locationOf(call, body, kind.type);
  if (before && isBusy(before, call.now)) throw concurrent();
  return written(call, kind, { id, location, body, before });
}

/**
 * PATCH: what is not sent stays. Tags are replaced whole; a scale set's model may name another image, a machine may not. There is
 * nothing to update: 404.
 */
function patch(call: Call, kind: Kind): Answer {
  const { machine = '', resourceGroup = '' } = call.params;
  const id = fill(pathOf(kind), call.params);
  requireAllowed(call.store, call.caller, `${kind.type}/write`, id);
  requireScope(call.store, call.params);
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  const before = call.store.get(id) as MachineDoc | undefined;
  if (!before) throw resourceNotFound(kind.type, machine, resourceGroup);
  if (isBusy(before, call.now)) throw concurrent();
  const { tags, identity, sku } = before.body;
  const kept = { ...(tags && { tags }), ...(identity && { identity }), ...(sku && { sku }) };
  const merged = { ...kept, ...body, ...(sku && { sku: { ...sku, ...optionalObject(body, 'sku') } }) };
  return written(call, kind, { id, location: before.body.location, body: merged, before });
}

/** The answer to a write that may go on: the machine as it will be, and the operation that makes it so. */
function written(
  call: Call,
  kind: Kind,
  write: {
    readonly id: string;
    readonly location: string;
    readonly body: Json;
    readonly before: MachineDoc | undefined;
  },
): Answer {
  const { id, location, body, before } = write;
  const sent = propertiesOf(body);
  const docId = before?.id ?? id;
  const region = foldRegion(location);
  const properties = propertiesAfter(call, kind, sent, before, { id: docId, region });
  const operation = startOperation(call, {
    kind: before ? 'update' : 'create',
    resourceId: docId,
    location,
    durationMs: kind.createMs,
    status: 'operations',
  });
  const [sku, tags, identity] = [optionalObject(body, 'sku'), tagsOf(body, before), identityOf(body)];
  const doc: Doc = {
    id: docId,
    type: kind.docType,
    body: {
      name: before?.body.name ?? call.params.machine ?? '',
      id: docId,
      type: kind.type,
      location,
      ...(tags && { tags }),
      ...(identity && { identity }),
      ...(kind.profileAt && sku && { sku }),
      properties,
    },
    meta: { operation: operation.meta },
  };
  return {
    status: before ? 200 : 201,
    body: renderResource(doc, call.now),
    headers: operation.headers,
    changes: [{ put: doc }, operation.change],
  };
}

const routesOf = (kind: Kind): readonly Route[] => {
  const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
    method,
    host: 'arm',
    path,
    apiVersions: COMPUTE_VERSIONS,
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
    route('PATCH', path, (call) => patch(call, kind)),
    route('DELETE', path, (call) =>
      removeResource(call, {
        id: fill(path, call.params),
        type: kind.type,
        durationMs: kind.deleteMs,
        status: 'operations',
      }),
    ),
  ];
};

export const machineRoutes: readonly Route[] = KINDS.flatMap(routesOf);
