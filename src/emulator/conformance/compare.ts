import type { Exchange, Json } from './recording';
import { isJson } from './recording';

// Compares two answers of different runs: instants by their form, and guids one to one, so that a recorded guid maps to the
// same replayed guid everywhere.

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const INSTANTS = new Set(['startTime', 'endTime', 'publishedDate', 'createdOn', 'updatedOn']);

/** What a recorded guid is in the replay. */
export class Guids {
  readonly #known = new Map<string, string>();
  readonly #oneToOne: boolean;

  /** `oneToOne`: two recorded guids never map to one. A scrubbed recording has two guids for its subscription. */
  constructor(oneToOne: boolean) {
    this.#oneToOne = oneToOne;
  }

  /** Maps one guid to another; false if either is mapped already. */
  bind(recorded: string, replayed: string): boolean {
    const [theirs, ours] = [recorded.toLowerCase(), replayed.toLowerCase()];
    const known = this.#known.get(theirs);
    if (known !== undefined) return known === ours;
    if (this.#oneToOne && [...this.#known.values()].includes(ours)) return false;
    this.#known.set(theirs, ours);
    return true;
  }

  /** A recorded text in the replay's guids. */
  translate(text: string): string {
    return text.replace(GUID, (guid) => this.#known.get(guid.toLowerCase()) ?? guid);
  }

  /** Whether two texts are equal after their guids are mapped. */
  same(recorded: string, replayed: string): boolean {
    if (recorded.replace(GUID, '*') !== replayed.replace(GUID, '*')) return false;
    const theirs = recorded.match(GUID) ?? [];
    const ours = replayed.match(GUID) ?? [];
    return theirs.every((guid, n) => this.bind(guid, ours[n] ?? ''));
  }
}

/**
 * Instants look alike: same length of fraction (.NET leaves off trailing zeros, so one digit fewer now and then is the same form),
 * same kind of offset. `+08:00` was one server's own zone.
 */
function sameInstantForm(recorded: unknown, replayed: unknown): boolean {
  if (typeof recorded !== 'string' || typeof replayed !== 'string') return recorded === replayed;
  const form = (text: string) =>
    text
      .replace(/[+-]\d\d:\d\d$/, '+00:00')
      .replace(/\.\d{1,7}/, '.f')
      .replace(/\d/g, '0');
  return form(recorded) === form(replayed);
}

/** A community gallery's or a gallery's unique name: the recorder replaced the gallery's name in the URL, but not in here. */
function sameUniqueName(recorded: string, replayed: string): boolean {
  const standIn = /^(.{36}-.*?)\d{6}$/.exec(replayed)?.[1];
  return standIn !== undefined && recorded.slice(36).startsWith(standIn.slice(36));
}

export interface Comparison {
  readonly guids: Guids;
  readonly scrubbed: boolean;
  /** Fields ("$.properties.x", a header's name) that are out of scope. */
  readonly ignores: (field: string) => boolean;
}

/** The differences of two JSON values as sentences; empty if they are equal. The order of keys counts. */
export function differences(
  recorded: unknown,
  replayed: unknown,
  comparison: Comparison,
  path = '$',
): readonly string[] {
  if (comparison.ignores(path)) return [];
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (INSTANTS.has(key) && sameInstantForm(recorded, replayed)) return [];
  if (typeof recorded === 'string' && typeof replayed === 'string') {
    if (comparison.guids.same(recorded, replayed)) return [];
    if (comparison.scrubbed && recorded === 'user@contoso.com') return [];
    if (comparison.scrubbed && key === 'uniqueName' && sameUniqueName(recorded, replayed)) return [];
  } else if (Array.isArray(recorded) && Array.isArray(replayed)) {
    if (recorded.length !== replayed.length)
      return [`${path}: ${recorded.length} items recorded, ${replayed.length} replayed`];
    return recorded.flatMap((item, n) => differences(item, replayed[n], comparison, `${path}[${n}]`));
  } else if (isJson(recorded) && isJson(replayed)) {
    return objectDifferences(recorded, replayed, comparison, path);
  } else if (Object.is(recorded, replayed)) return [];
  return [`${path}: ${short(recorded)} recorded, ${short(replayed)} replayed`];
}

const short = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 160);

function objectDifferences(
  recorded: Json,
  replayed: Json,
  comparison: Comparison,
  path: string,
): readonly string[] {
  const theirs = Object.keys(recorded);
  const ours = Object.keys(replayed);
  const order =
    theirs.length === ours.length &&
    theirs.every((key) => ours.includes(key)) &&
    theirs.join() !== ours.join() &&
    !path.endsWith('.tags') &&
    !comparison.ignores(`${path}:order`);
  return [
    ...(order ? [`${path}: keys ${theirs.join()} recorded, ${ours.join()} replayed`] : []),
    ...theirs.flatMap((key) => differences(recorded[key], replayed[key], comparison, `${path}.${key}`)),
    ...ours
      .filter((key) => !theirs.includes(key) && !comparison.ignores(`${path}.${key}`))
      .map((key) => `${path}.${key}: ${short(replayed[key])} replayed, not recorded`),
  ];
}

const SAME_VALUE = [
  'cache-control',
  'pragma',
  'expires',
  'strict-transport-security',
  'x-content-type-options',
  'x-ms-failure-cause',
];
/** Hosts and paths of a link count, its query parameters by name; signature and place (t, c, s, h, p) came with the years. */
function linkDifferences(name: string, recorded: string, replayed: string, guids: Guids): readonly string[] {
  const [theirs, ours] = [new URL(recorded), new URL(replayed)];
  const names = (url: URL) =>
    [...url.searchParams.keys()].filter((key) => !['t', 'c', 's', 'h', 'p'].includes(key)).sort();
  // The token of a group's deletion has the group's name and a random part in it; a region may be written in any case.
  const path = (url: URL) =>
    `${url.host}${url.pathname.replace(/(operationresults\/).*/, '$1token').toLowerCase()}`;
  return guids.same(path(theirs), path(ours)) && names(theirs).join() === names(ours).join()
    ? []
    : [`${name}: ${recorded.slice(0, 200)} recorded, ${replayed.slice(0, 200)} replayed`];
}

/**
 * Headers that mean something to a client. Out of scope: sizes and transport (Content-Length, Vary, Server, X-Cache, …), ARM's own
 * counters, which were other ones in each year, and what the recorder took away.
 */
export function headerDifferences(
  exchange: Exchange,
  replayed: Headers,
  { guids, scrubbed, ignores }: Comparison,
  isGraph: boolean,
): readonly string[] {
  const found: string[] = [];
  const recordedOf = (name: string) => {
    const value = exchange.responseHeaders[name];
    return typeof value === 'object' ? value[0] : value;
  };
  for (const name of ['azure-asyncoperation', 'location']) {
    const [theirs, ours] = [recordedOf(name), replayed.get(name) ?? undefined];
    if (isGraph) continue;
    if (theirs !== undefined && ours !== undefined) found.push(...linkDifferences(name, theirs, ours, guids));
    else if (theirs !== ours) found.push(`${name}: ${theirs} recorded, ${ours} replayed`);
  }
  const plain = isGraph ? ['strict-transport-security'] : SAME_VALUE;
  for (const name of scrubbed ? plain : [...plain, 'retry-after']) {
    const [theirs, ours] = [recordedOf(name), replayed.get(name) ?? undefined];
    const always = name === 'retry-after' || name === 'x-ms-failure-cause';
    if (!ignores(name) && (always || theirs !== undefined) && theirs !== ours)
      found.push(`${name}: ${theirs} recorded, ${ours} replayed`);
  }
  const type = recordedOf('content-type');
  const ourType = replayed.get('content-type') ?? undefined;
  if (exchange.responseBody !== undefined && type?.replaceAll(' ', '') !== ourType?.replaceAll(' ', ''))
    found.push(`content-type: ${type} recorded, ${ourType} replayed`);
  for (const name of isGraph
    ? []
    : ['x-ms-request-id', 'x-ms-correlation-request-id', 'x-ms-routing-request-id'])
    if (!replayed.get(name)) found.push(`${name}: missing in the replay`);
  return found;
}
