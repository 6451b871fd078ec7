import type { Exchange } from './recording';

// What is not compared in recordings: whole calls, parts of lists, single fields. Each has its reason, and the report names all.

interface Exclusion {
  readonly what: string;
  readonly reason: string;
  /** A whole call, not a part of an answer. */
  readonly call?: true;
}

const CALLS: readonly (Exclusion & {
  readonly matches: (exchange: Exchange, path: string, line: string) => boolean;
})[] = [
  {
    what: 'Taking a person out of the directory (Microsoft Graph)',
    reason: 'the directory is read only; answers 501',
    matches: ({ method }, path) => method === 'DELETE' && path.startsWith('/v1.0/users/'),
  },
  {
    what: 'Locations with includeExtendedLocations=true',
    reason: 'edge zones are not emulated; the parameter is passed over',
    matches: ({ url }) => url.includes('includeExtendedLocations=true'),
  },
  {
    what: 'A list of roles that still shows a role as it was before the update just made',
    reason: 'roles and assignments hold at once here (see "Different on purpose")',
    matches: (_exchange, _path, line) => line === 'azure-cli.role.test_role_definition_scenario.jsonl:4',
  },
];

/** Why an exchange is not replayed; undefined: it is. `line`: "file:number", from 0. */
export function outOfScope(exchange: Exchange, line: string): Exclusion | undefined {
  const path = new URL(exchange.url).pathname.toLowerCase();
  return CALLS.find(({ matches }) => matches(exchange, path, line));
}

type Item = Readonly<Record<string, unknown>>;

/** A list of which only the items that both sides know are compared, by a key, in any order. */
export interface PartOfList extends Exclusion {
  readonly path: RegExp;
  readonly key: (item: Item) => unknown;
  /** Items at least that must be in both, so that an empty list is not equal to everything; 'all': only the order is left out. */
  readonly atLeast: number | 'all';
  /** Whether two items of one key are of one revision, and so to be compared. */
  readonly comparable?: (recorded: Item, replayed: Item) => boolean;
}

const propertyOf = (item: Item, name: string): unknown =>
  typeof item.properties === 'object' && item.properties !== null
    ? new Map(Object.entries(item.properties)).get(name)
    : undefined;

/** Roles whose rights or names differ between the recording of 2023 and the roles of today. */
const CHANGED_ROLES = new Set([
  'Contributor',
  'Role Based Access Control Administrator (Preview)',
  'Virtual Machine Contributor',
  'Resource Policy Contributor',
  'Desktop Virtualization Virtual Machine Contributor',
  'Windows Admin Center Administrator Login',
]);

const LISTS: readonly PartOfList[] = [
  {
    what: 'Built-in roles that the emulator does not know, or knows as changed since; roles that a shortened recording leaves out',
    reason: 'the 25 that touch galleries, images, versions or access are emulated, as of March 2026',
    path: /\/roledefinitions$/i,
    key: (item) => item.name,
    atLeast: 2,
    comparable: (recorded) => !CHANGED_ROLES.has(String(propertyOf(recorded, 'roleName'))),
  },
  {
    what: 'Locations of other years, and those of the United Kingdom, which left the group Europe since',
    reason: 'the emulator has the locations of March 2026, the recording those of 2023',
    comparable: (recorded) => recorded.name !== 'uksouth' && recorded.name !== 'ukwest',
    path: /\/subscriptions\/[^/]+\/locations$/i,
    key: (item) => item.name,
    atLeast: 60,
  },
  {
    what: 'The order of directory objects',
    reason: 'Microsoft Graph promises none',
    path: /\/directoryobjects\/getbyids$/i,
    key: (item) => item.id,
    atLeast: 'all',
  },
  {
    what: 'The order of the galleries of a subscription',
    reason: 'the service promises none',
    path: /\/subscriptions\/[^/]+\/providers\/microsoft\.compute\/galleries$/i,
    key: (item) => String(item.id).toLowerCase(),
    atLeast: 'all',
  },
];

/** What is compared of the answer to a URL that lists more than the emulator holds; undefined: the whole answer is. */
export const partOfList = (url: string): PartOfList | undefined =>
  LISTS.find(({ path }) => path.test(new URL(url).pathname));

/** One field that is not compared. */
interface Field extends Exclusion {
  readonly field: RegExp;
  readonly recording: RegExp;
  readonly url: RegExp;
}

const FIELDS: readonly Field[] = [
  {
    what: 'Galleries of api-version 2021-07-01: `softDeletePolicy` that nobody sent, `publicNamePrefix` not sent back',
    reason: 'seen once, in 2021; traffic of 2024 is the other way round',
    recording: /shared_gallery_community/,
    url: /\/galleries\/[^/?]+\?api-version=2021-07-01$/,
    field: /^\$\.properties\.(softDeletePolicy|sharingProfile\.communityGalleryInfo\.publicNamePrefix)$/,
  },
  {
    what: 'provisioningState of a gallery that is put again with api-version 2021-10-01',
    reason: 'Succeeded in one recording of 2023, Updating in other traffic of that api-version',
    recording: /test_update_gallery_permissions/,
    url: /\/galleries\/[^/?]+\?api-version=2021-10-01$/,
    field: /^\$\.properties\.provisioningState$/,
  },
  {
    what: 'Tags Creator and DateCreated of resource groups',
    reason: 'a policy of the recorded subscription adds them some time after the group was made',
    recording: /^azure-cli/,
    url: /\/resourcegroups\/[^/]+\?/i,
    field: /^\$\.tags\.(Creator|DateCreated)$/,
  },
  {
    what: 'Sizes of disks that come from snapshots or storage accounts',
    reason: 'they are made before the recording begins; what is not known is taken at its word, with 30 GB',
    recording: /gallery_image_version_vhd/,
    url: /\/versions\//,
    field: /\.sizeInGB$/,
  },
  {
    what: 'Zones and recommendation of a location',
    reason: 'zones are numbered for each subscription anew; what is recommended has changed since 2023',
    recording: /test_list_locations/,
    url: /\/locations\?/,
    field: /\.(availabilityZoneMappings|metadata\.regionCategory)$/,
  },
  {
    what: 'Where the description stands among the keys of a definition',
    reason: 'seen in one extract of 2022, written down by hand',
    recording: /hand-extracts/,
    url: /\/images\//,
    field: /^\$\.properties:order$/,
  },
  {
    what: 'Current values of quotas',
    reason: 'the recorded subscription had more in it than the recording shows',
    recording: /test_vm_usage/,
    url: /\/usages\?/,
    field: /\.currentValue$/,
  },
  {
    what: 'Retry-After of version writes in 2020',
    reason: 'sent since 2021 (60 seconds), by then for the same api-version',
    recording: /^azure-libraries-for-net/,
    url: /\/(versions|capsOperations)\//,
    field: /^retry-after$/,
  },
];

/** Why a field of an answer is not compared; undefined: it is. */
export const ignoredField = (recording: string, url: string, field: string): Exclusion | undefined =>
  FIELDS.find((f) => f.recording.test(recording) && f.url.test(url) && f.field.test(field));

const HEADERS: readonly Exclusion[] = [
  {
    what: 'Headers of size and transport (Content-Length, Vary, Server, X-Cache, X-MSEdge-Ref, x-ms-served-by)',
    reason: 'whoever carries the answer writes them',
  },
  {
    what: 'Rate-limit counters, and the parameters t, c, s, h and p of status URLs',
    reason: 'they were other ones in each year; the emulator has those of 2024',
  },
  {
    what: "Retry-After and request ids in azure-cli's recordings",
    reason: 'its recorder takes them away, and replaces names, people and the subscription by stand-ins',
  },
];

/** Everything that is left out, for the report. */
export const EXCLUSIONS: readonly Exclusion[] = [
  ...CALLS.map((c) => ({ ...c, call: true as const })),
  ...LISTS,
  ...FIELDS,
  ...HEADERS,
];
