import { foldRegion } from '@/arm/resource-id';

import type { Call } from '../contract';
import { Refusal } from '../contract';
import type { KnownRegion } from '../data/known-regions';
import { regionIn, regionNamesIn } from '../data/known-regions';
import { checkedTags } from '../resources/tags';
import type { Tags } from '../resources/tags';
import { wholeSecondDate } from '../wire-date';
import { badRequest, invalidParameter } from './refusals';

// Reading what a write sends: shapes, locations, dates, names. Bodies come from anywhere; nothing in them is trusted.

export type Json = Readonly<Record<string, unknown>>;

/** Whether a parsed JSON value is an object: no array, no null. */
export const isObject = (x: unknown): x is Json => typeof x === 'object' && x !== null && !Array.isArray(x);

/** The object under a key, or {} when it is absent, null or something else. */
export const objectAt = (json: Json | undefined, key: string): Json => {
  const value = json?.[key];
  return isObject(value) ? value : {};
};

/** The text under a key, or undefined when it is absent or no text. */
export const textAt = (json: Json | undefined, key: string): string | undefined => {
  const value = json?.[key];
  return typeof value === 'string' ? value : undefined;
};

const invalidContent = (words: string): Refusal =>
  new Refusal(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${words}'.`,
  );

/** The body of a write; refuses what is no JSON object. */
export function requireBody(call: Pick<Call, 'body'>): Json {
  if (call.body === undefined) throw invalidContent('The request body is empty.');
  if (!isObject(call.body)) throw invalidContent('Cannot deserialize the current JSON into an object.');
  return call.body;
}

/** Members that any resource may have beside its properties. Others are refused, as ARM refuses them. */
const RESOURCE_MEMBERS = new Set(
  'id name type location tags kind sku plan identity zones managedby extendedlocation systemdata etag properties'.split(
    ' ',
  ),
);

/** The body of a write of a resource; refuses what is no object, and members that no resource has. null is as good as absent. */
export function requireResourceBody(call: Pick<Call, 'body'>): Json {
  const body = requireBody(call);
  for (const [name, value] of Object.entries(body)) {
    if (value === null || RESOURCE_MEMBERS.has(name.toLowerCase())) continue;
    const text = JSON.stringify(body);
    const at = text.indexOf(`${JSON.stringify(name)}:`) + JSON.stringify(name).length + 1;
    throw new Refusal(
      400,
      'InvalidRequestContent',
      `The request content was invalid and could not be deserialized: 'Could not find member '${name}' on object of type 'ResourceDefinition'. Path '${name}', line 1, position ${at}.'.`,
      { layer: 'compute' },
    );
  }
  return body;
}

/** A member of the resource itself that must be an object if it is there (tags, identity); refuses anything else. */
export function optionalObject(json: Json, key: string): Json | undefined {
  const value = json[key];
  if (value === undefined || value === null) return undefined;
  if (!isObject(value)) throw invalidContent(`Error converting value to an object. Path '${key}'.`);
  return value;
}

const NAMES: Readonly<Record<string, string>> = { number: 'number', boolean: 'boolean', string: 'string' };

/** 400 BadRequest for a value of another type than the provider's model has; `path` in the body, "properties.description". */
function wrongType(value: unknown, wanted: string, path: string): Refusal {
  const type = Array.isArray(value) ? 'array' : (NAMES[typeof value] ?? 'object');
  const shown = typeof value === 'object' ? '' : `: ${String(value)}`;
  return badRequest(`Could not convert ${type} to ${wanted}${shown}. Path '${path}'.`);
}

/** A value below `properties`: undefined when it is absent or null; refuses one of another type (BadRequest). */
function nested<T>(
  json: Json,
  path: string,
  wanted: string,
  is: (value: unknown) => value is T,
): T | undefined {
  const value = json[path.slice(path.lastIndexOf('.') + 1)];
  if (value === undefined || value === null) return undefined;
  if (!is(value)) throw wrongType(value, wanted, path);
  return value;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** An object below `properties`, by its path in the body; {} when it is absent. */
export const nestedObject = (json: Json, path: string): Json => nested(json, path, 'object', isObject) ?? {};

/** The same, undefined when it is absent. */
export const nestedObjectIfAny = (json: Json, path: string): Json | undefined =>
  nested(json, path, 'object', isObject);

/** A text below `properties`. */
export const nestedText = (json: Json, path: string): string | undefined =>
  nested(json, path, 'string', isText);

/** A flag below `properties`. */
export const nestedFlag = (json: Json, path: string): boolean | undefined =>
  nested(json, path, 'boolean', isFlag);

/** A list of objects below `properties`. */
export function nestedObjects(json: Json, path: string): readonly Json[] | undefined {
  const list = nested(json, path, 'array', Array.isArray);
  const other = list?.findIndex((item) => !isObject(item)) ?? -1;
  if (other >= 0) throw wrongType(list?.[other], 'object', `${path}[${other}]`);
  return list as readonly Json[] | undefined;
}

/** The properties that a body sends, {} when it sends none; refuses what is no object. */
export const propertiesOf = (body: Json): Json => nestedObject(body, 'properties');

/** A managed identity as sent; refuses one that does not say its type. */
export function identityOf(body: Json): Json | undefined {
  const identity = optionalObject(body, 'identity');
  if (identity && typeof identity.type !== 'string') {
    throw invalidContent("Required property 'type' not found in JSON. Path 'identity'.");
  }
  return identity;
}

/** Tags as sent, by ARM's rules for tags. `before`: what the resource has. */
export const tagsOf = (body: Json, before?: { readonly body: unknown }): Tags | undefined =>
  checkedTags(body.tags, (before?.body as { readonly tags?: Tags } | undefined)?.tags);

/** The normalised location of a resource that is being created; refuses a missing or unknown one as ARM does. */
export function locationOf(call: RegionCall, body: Json, type: string): string {
  const sent = textAt(body, 'location');
  if (sent === undefined || sent.trim() === '') {
    throw new Refusal(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  return requireOpenRegion(call, sent, type).name;
}

/** What decides which regions there are: the subscription, and the year whose rules hold. */
type RegionCall = Pick<Call, 'store' | 'params' | 'profile'>;

/** Regions for allow-listed subscriptions only (S22). No scenario with the rules of 2019 has such a subscription. */
const BY_INVITATION = new Set(['australiacentral', 'australiacentral2']);

/** The region of something new. Refuses unknown regions, and under the rules of 2019 the two that need an allow-listed subscription (S22). */
export function requireOpenRegion(call: RegionCall, sent: string, type: string): KnownRegion {
  const region = requireRegion(call, sent, type);
  if (call.profile === '2019' && BY_INVITATION.has(region.name))
    throw notAvailable(call, sent, type, BY_INVITATION);
  return region;
}

function notAvailable(
  { store, params }: RegionCall,
  sent: string,
  type: string,
  closed: ReadonlySet<string> = new Set(),
): Refusal {
  const known = regionNamesIn(store, params.subscriptionId ?? '');
  const offered = known.filter((name) => !closed.has(name)).join(',');
  return new Refusal(
    400,
    'LocationNotAvailableForResourceType',
    `The provided location '${sent}' is not available for resource type '${type}'. List of available regions for the resource type is '${offered}'.`,
  );
}

/** A region of the call's subscription; refuses one that the type is not offered in (400 LocationNotAvailableForResourceType). */
export function requireRegion(call: RegionCall, sent: string, type: string): KnownRegion {
  const region = regionIn(call.store, call.params.subscriptionId ?? '', sent);
  if (region) return region;
  throw notAvailable(call, sent, type);
}

/** Refuses another location than the resource has (409 InvalidResourceLocation). */
export function requireSameLocation(
  sent: string | undefined,
  existing: string,
  name: string,
  resourceGroup: string,
): void {
  if (sent === undefined) return;
  const wanted = foldRegion(sent);
  // An imported resource keeps its location as the file spelled it, and its region need not be one that is known here.
  if (wanted === foldRegion(existing)) return;
  throw new Refusal(
    409,
    'InvalidResourceLocation',
    `The resource '${name}' already exists in location '${existing}' in resource group '${resourceGroup}'. A resource with the same name cannot be created in location '${wanted}'. Please select a new resource name.`,
  );
}

/** Where a value ends in the body, as the service counts: "line 1, position 60" of the compact text. */
const positionOf = (body: unknown, value: unknown): string => {
  const text = JSON.stringify(body) ?? '';
  const written = JSON.stringify(value) ?? '';
  return `line 1, position ${text.indexOf(written) + written.length}`;
};

/** Milliseconds of a date, NaN for what is none. */
const instantOf = (value: unknown): number => (typeof value === 'string' ? Date.parse(value) : Number.NaN);

/** The service keeps whole seconds. */
const secondOf = (ms: number): number => Math.floor(ms / 1_000);

/**
 * The end-of-life date in the service's form; refuses what is no date, and what is not in the future unless it is the date from
 * before. `path`: in the body.
 */
export function endOfLifeOf(
  value: unknown,
  call: Pick<Call, 'now' | 'body'>,
  path: string,
  target: string,
  before: unknown,
): string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const ms = instantOf(value);
  if (Number.isNaN(ms)) {
    throw badRequest(
      `Could not convert string to DateTimeOffset: ${String(value)}. Path '${path}', ${positionOf(call.body, value)}.`,
    );
  }
  // A past date may go back as it was: a client re-sends what it read, and an export spells dates in other ways.
  if (ms <= call.now && secondOf(ms) !== secondOf(instantOf(before))) {
    throw invalidParameter('EndOfLifeDate must be set to a future date.', target);
  }
  return wholeSecondDate(ms);
}

/** Refuses a count that is no whole number. */
export function wholeNumber(value: unknown, path: string): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw badRequest(
    `Could not convert ${typeof value === 'string' ? 'string to integer' : 'value to integer'}: ${String(value)}. Path '${path}'.`,
  );
}

const ENTITY_NAME = /^[^_\W][\w\-._]{0,79}(?<![-.])$/;
const ENTITY_RULE = '^[^_\\W][\\w-._]{0,79}(?<![-.])$';
const TRAILING = /[.\s]$/;

/** ARM's own look at a name, before the provider's. */
function requireNameEnding(name: string): void {
  const last = TRAILING.exec(name)?.[0];
  if (last === undefined) return;
  throw new Refusal(
    400,
    'InvalidResourceName',
    `The provided resource name ${name} has these invalid trailing characters: ${last}. The name can not end with characters: ${last}`,
  );
}

/** Refuses a gallery's or definition's name that the provider does not take; `parameter`: galleryName or galleryImageName. */
export function requireEntityName(name: string, parameter: 'galleryName' | 'galleryImageName'): void {
  requireNameEnding(name);
  if (parameter === 'galleryName' && name.includes('-')) {
    throw invalidParameter(
      'Gallery name is invalid. Allowed characters are English alphanumeric characters, with underscores, and periods allowed in the middle, up to 80 characters total. All other special characters, including dashes, are disallowed.',
      parameter,
    );
  }
  if (ENTITY_NAME.test(name)) return;
  throw invalidParameter(
    `The entity name '${parameter}' is invalid according to its validation rule: ${ENTITY_RULE}.`,
    parameter,
  );
}
