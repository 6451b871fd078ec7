import { sameId } from '@/arm/resource-id';

import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Doc, Route } from '../contract';
import { requireUnlocked } from '../pipeline/locks';
import { parentNotFound, requireScope } from '../pipeline/refusals';
import type { Json } from './body';
import {
  endOfLifeOf,
  locationOf,
  objectAt,
  nestedFlag,
  nestedObject,
  nestedObjectIfAny,
  nestedObjects,
  nestedText,
  propertiesOf,
  requireResourceBody,
  requireEntityName,
  requireSameLocation,
  tagsOf,
  textAt,
  wholeNumber,
} from './body';
import { DEFINITION, fill, GALLERY, galleryRoute, requireExisting } from './gallery-reads';
import { quickDelete, requireNoChildren } from './gallery-writes';
import { isBusy, startOperation } from './operations';
import { requireQuota } from './quotas';
import { changeNotAllowed, concurrent, invalidParameter, notAllowed } from './refusals';
import { renderResource } from './render';
import { softDeletedBelow } from './soft-delete';
import { bodyAfter, othersOf } from './written-body';

// Image definitions (ARM type galleries/images): create, update, patch, delete.

const TYPE = 'Microsoft.Compute/galleries/images';
const QUICK_MS = 130;
/** From the first api-version on the service fills in the architecture; from the second on it creates for Trusted Launch (ARM 2). */
const ARCHITECTURE_SINCE = '2021-10-01';
const TRUSTED_SINCE = '2025-03-03';

interface DefinitionBody {
  readonly name: string;
  readonly location: string;
  readonly tags?: Readonly<Record<string, string>>;
  readonly properties: Json;
}
type DefinitionDoc = Doc<DefinitionBody>;

const NAME_PARTS = [
  ['publisher', 128],
  ['offer', 64],
  ['sku', 64],
] as const;
const ASSET_NAME = /^[A-Za-z0-9._-]*[A-Za-z0-9_-]$/;

/** Publisher, offer and SKU; refuses what the service does not take as such a name. */
function identifierOf(sent: Json): Json {
  const identifier = nestedObject(sent, 'properties.identifier');
  for (const [part, longest] of NAME_PARTS) {
    const value = textAt(identifier, part) ?? '';
    if (ASSET_NAME.test(value) && value.length <= longest) continue;
    const path = `galleryImage.properties.identifier.${part}`;
    throw invalidParameter(
      `Asset name ${path} is not valid. It cannot be empty. Allowed characters are uppercase or lowercase letters, digits, hyphen(-), period (.), underscore (_). Names are not allowed to end with period(.). The length of the name cannot exceed ${longest} characters.`,
      path,
    );
  }
  const { publisher, offer, sku } = identifier;
  return { publisher, offer, sku };
}

/** One of the values a property may have, in the service's spelling. */
function oneOf<T extends string>(sent: Json, key: string, values: readonly T[]): T | undefined {
  const value = sent[key];
  if (value === undefined || value === null) return undefined;
  const found = values.find((v) => v.toLowerCase() === String(value).toLowerCase());
  if (found) return found;
  throw invalidParameter(
    `The value '${String(value)}' of parameter '${key}' is not valid. Allowed values are '${values.join(', ')}'.`,
    `galleryImage.properties.${key}`,
  );
}

const RANGES = ['vCPUs', 'memory'] as const;

/** Recommended vCPUs and memory (GB); the least must not be above the most (S18). Empty ranges are dropped. */
function recommendedOf(sent: Json): Json | undefined {
  const recommended = nestedObjectIfAny(sent, 'properties.recommended');
  if (!recommended) return undefined;
  const out: Record<string, unknown> = {};
  for (const name of RANGES) {
    const range = nestedObjectIfAny(recommended, `properties.recommended.${name}`);
    if (!range) continue;
    const min = wholeNumber(range.min, `properties.recommended.${name}.min`);
    const max = wholeNumber(range.max, `properties.recommended.${name}.max`);
    if (min !== undefined && max !== undefined && min > max) {
      throw invalidParameter(
        `The minimum value of ${name} must not be greater than the maximum value of ${name}.`,
        `galleryImage.properties.recommended.${name}`,
      );
    }
    if (min === undefined && max === undefined) continue;
    out[name] = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** Features as the service echoes them: flags in its own spelling ("True"), the empty list dropped. */
function featuresOf(sent: Json): readonly Json[] | undefined {
  const features = nestedObjects(sent, 'properties.features')?.map((feature) => {
    const value = textAt(feature, 'value');
    const flag = /^(true|false)$/i.test(value ?? '') ? value?.toLowerCase() : undefined;
    return { ...feature, ...(flag && { value: flag === 'true' ? 'True' : 'False' }) };
  });
  return features && features.length > 0 ? features : undefined;
}

/** Features change only where updates of the image are allowed, by this write or before (ARM 5; the sentence is ours). */
function requireUpdatable(sent: Json, features: unknown, before: Json): void {
  const plain = (list: unknown) => JSON.stringify(list ?? []).toLowerCase();
  if (plain(features) === plain(before.features)) return;
  const allowed = nestedFlag(sent, 'properties.allowUpdateImage') ?? before.allowUpdateImage;
  if (allowed === true) return;
  throw changeNotAllowed('galleryImage.properties.features');
}

const TEXTS = ['description', 'eula', 'privacyStatementUri', 'releaseNoteUri'] as const;
const FIXED = ['hyperVGeneration', 'architecture', 'osType', 'osState', 'identifier'];
const CHANGEABLE = [
  'endOfLifeDate',
  'recommended',
  'disallowed',
  'features',
  'allowUpdateImage',
  'purchasePlan',
];
const KNOWN: readonly string[] = [...TEXTS, ...FIXED, ...CHANGEABLE];

/** Everything that may change after creation, as sent; null takes a property away. */
function changeableOf(call: Call, sent: Json, before: Json | undefined): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const key of TEXTS) if (key in sent) out[key] = nestedText(sent, `properties.${key}`);
  if ('endOfLifeDate' in sent) {
    out.endOfLifeDate = endOfLifeOf(
      sent.endOfLifeDate,
      call,
      'properties.endOfLifeDate',
      'galleryImage.properties.endOfLifeDate',
      before?.endOfLifeDate,
    );
  }
  if ('recommended' in sent) out.recommended = recommendedOf(sent);
  if ('disallowed' in sent) {
    const { diskTypes } = nestedObject(sent, 'properties.disallowed');
    out.disallowed = Array.isArray(diskTypes) && diskTypes.length > 0 ? { diskTypes } : undefined;
  }
  if ('features' in sent) {
    out.features = featuresOf(sent);
    if (before) requireUpdatable(sent, out.features, before);
  }
  if ('allowUpdateImage' in sent) out.allowUpdateImage = nestedFlag(sent, 'properties.allowUpdateImage');
  if ('purchasePlan' in sent) out.purchasePlan = nestedObjectIfAny(sent, 'properties.purchasePlan');
  return out;
}

const defined = (json: Json): Json =>
  Object.fromEntries(Object.entries(json).filter(([, value]) => value !== undefined));

/** The service sends advice for machines after the identifier, the rest before (recorded). */
const asides = ({ recommended, disallowed }: Json): Json => ({ recommended, disallowed });
function withoutAsides(changeable: Json): Json {
  const { recommended: _, disallowed: __, ...others } = changeable;
  return others;
}

/** Refuses a change of fields that are fixed at creation (ARM 5, S13, S65). */
function requireFixed(sent: Json, before: Json, patch: boolean): void {
  const differs = (key: string) =>
    sent[key] !== undefined &&
    sent[key] !== null &&
    String(sent[key]).toLowerCase() !== String(before[key]).toLowerCase();
  // The service takes a PATCH without osType for a change of it (ARM 4).
  if (differs('osType') || (patch && sent.osType === undefined)) {
    throw changeNotAllowed('galleryImage.properties.osType');
  }
  for (const key of ['osState', 'hyperVGeneration', 'architecture']) {
    if (differs(key)) throw changeNotAllowed(`galleryImage.properties.${key}`);
  }
  const identifier = objectAt(before, 'identifier');
  const wanted = objectAt(sent, 'identifier');
  for (const [part] of NAME_PARTS) {
    const value = textAt(wanted, part);
    if (value !== undefined && value !== identifier[part]) {
      throw changeNotAllowed(`galleryImage.properties.identifier.${part}`);
    }
  }
}

/** Under the rules of 2019 galleries take generalized images only (S11, S75). */
const OS_STATES = { '2019': ['Generalized'], today: ['Generalized', 'Specialized'] } as const;

function newProperties(call: Call, sent: Json): Json {
  const version = call.query('api-version') ?? '';
  const trusted = version >= TRUSTED_SINCE;
  const osType = oneOf(sent, 'osType', ['Windows', 'Linux']);
  if (!osType) {
    throw invalidParameter(
      "Required parameter 'galleryImage.properties.osType' is missing (null).",
      'galleryImage.properties.osType',
    );
  }
  const changeable = changeableOf(call, sent, undefined);
  const architecture = oneOf(sent, 'architecture', ['x64', 'Arm64']);
  const generation = oneOf(sent, 'hyperVGeneration', ['V1', 'V2']);
  const features = (changeable.features as readonly Json[] | undefined) ?? [];
  const secured = features.some((f) => f.name === 'SecurityType');
  const defaultsToTrusted = trusted && generation !== 'V1' && !secured;
  return defined({
    hyperVGeneration: generation ?? (trusted ? 'V2' : 'V1'),
    architecture: architecture ?? (version >= ARCHITECTURE_SINCE ? 'x64' : undefined),
    ...withoutAsides(changeable),
    features: defaultsToTrusted
      ? [{ name: 'SecurityType', value: 'TrustedLaunchSupported' }, ...features]
      : changeable.features,
    osType,
    osState: oneOf(sent, 'osState', OS_STATES[call.profile]) ?? 'Generalized',
    identifier: identifierOf(sent),
    ...asides(changeable),
  });
}

/** Refuses publisher, offer and SKU that another definition of the gallery already has, all three (S9). */
function requireUniqueTriple(call: Call, id: string, identifier: Json): void {
  const gallery = fill(GALLERY, call.params);
  for (const doc of call.store.list('microsoft.compute/galleries/images', gallery)) {
    if (sameId(doc.id, id)) continue;
    const { body } = doc as DefinitionDoc;
    const other = objectAt(body.properties, 'identifier');
    const same = NAME_PARTS.every(
      ([part]) => String(other[part]).toLowerCase() === String(identifier[part]).toLowerCase(),
    );
    if (!same) continue;
    throw notAllowed(
      `Gallery image: '${body.name}' identified by (publisher: '${String(identifier.publisher)}', offer: '${String(identifier.offer)}', sku: '${String(identifier.sku)}') already exists. Choose a different publisher, offer, sku combination.`,
    );
  }
}

function putDefinition(call: Call): Answer {
  const { gallery = '', definition = '', resourceGroup = '' } = call.params;
  const id = fill(DEFINITION, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  if (!call.store.get(fill(GALLERY, call.params))) throw parentNotFound(gallery);
  const body = requireResourceBody(call);
  const sent = propertiesOf(body);
  requireUnlocked(call.store, id, 'write');
  const before = call.store.get(id) as DefinitionDoc | undefined;
  if (!before) {
    requireEntityName(definition, 'galleryImageName');
    const location = locationOf(call, body, TYPE);
    const properties = newProperties(call, sent);
    requireUniqueTriple(call, id, objectAt(properties, 'identifier'));
    requireQuota(call, 'definition', location);
    return store(call, id, undefined, { name: definition, location, tags: tagsOf(body), properties });
  }
  requireSameLocation(textAt(body, 'location'), before.body.location, definition, resourceGroup);
  if (isBusy(before, call.now)) throw concurrent();
  const { properties } = before.body;
  requireFixed(sent, properties, false);
  const { hyperVGeneration, architecture, osType, osState, identifier } = properties;
  const changeable = changeableOf(call, sent, properties);
  return store(call, id, before, {
    ...before.body,
    tags: tagsOf(body, before),
    // What a PUT leaves out is gone, but for what cannot change and what it could not have said.
    properties: defined({
      hyperVGeneration,
      architecture,
      ...withoutAsides(changeable),
      osType,
      osState,
      identifier,
      ...asides(changeable),
      ...othersOf(properties, KNOWN),
    }),
  });
}

function patchDefinition(call: Call): Answer {
  const id = fill(DEFINITION, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/write`, id);
  requireScope(call.store, call.params);
  const before = requireExisting(call, id, TYPE) as DefinitionDoc;
  const body = requireResourceBody(call);
  requireUnlocked(call.store, id, 'write');
  if (isBusy(before, call.now)) throw concurrent();
  const sent = nestedObjectIfAny(body, 'properties');
  const { properties } = before.body;
  if (sent) requireFixed(sent, properties, true);
  return store(call, id, before, {
    ...before.body,
    tags: tagsOf(body, before) ?? before.body.tags,
    properties: defined({ ...properties, ...(sent && changeableOf(call, sent, properties)) }),
  });
}

function store(call: Call, id: string, before: Doc | undefined, body: DefinitionBody): Answer {
  const operation = startOperation(call, {
    kind: before ? 'update' : 'create',
    resourceId: id,
    location: body.location,
    durationMs: QUICK_MS,
  });
  const docId = before?.id ?? id;
  const doc: Doc = {
    id: docId,
    type: 'microsoft.compute/galleries/images',
    body: bodyAfter(call, docId, TYPE, body, before),
    meta: { operation: operation.meta },
  };
  return {
    status: before ? 200 : 201,
    body: renderResource(doc, call.now),
    headers: operation.headers,
    changes: [{ put: doc }, operation.change],
  };
}

function deleteDefinition(call: Call): Answer {
  const id = fill(DEFINITION, call.params);
  requireAllowed(call.store, call.caller, `${TYPE}/delete`, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id);
  if (!doc) return { status: 204 };
  requireUnlocked(call.store, id, 'delete');
  requireNoChildren(call.store.list('microsoft.compute/galleries/images/versions', id));
  requireNoChildren(softDeletedBelow(call, id));
  if (isBusy(doc, call.now)) throw concurrent();
  return quickDelete(call, doc);
}

export const definitionWriteRoutes: readonly Route[] = [
  galleryRoute('PUT', DEFINITION, 'galleries/images', putDefinition),
  galleryRoute('PATCH', DEFINITION, 'galleries/images', patchDefinition),
  galleryRoute('DELETE', DEFINITION, 'galleries/images', deleteDefinition),
];
