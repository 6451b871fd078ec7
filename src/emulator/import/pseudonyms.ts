import type { ImportedEstateInfo, ImportReport } from '@/state/demo-control';

import type { Doc } from '../contract';
import type { JsonObject } from './shape';
import { isObject } from './shape';

// An estate under other names, so that it can be shown to people who must not know whose it is. What is not known to be harmless
// is replaced: a field of a later api-version is rather hidden than shown.

const GUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const NIL = '00000000-0000-0000-0000-000000000000';

/** Words of the service, figures and settings: the same in every estate. Everything else of a text is replaced. */
const PLAIN = new Set(
  `type location region state aggregatedState provisioningState osType osState hyperVGeneration architecture storageAccountType
  hostCaching replicationMode securityType confidentialVMEncryptionType kind level principalType roleType permissions @odata.type userType
  conditionVersion tenantType tenantCategory countryCode assignmentType memberType status spendingLimit quotaId
  authorizationSource locationPlacementId outcome recordedState recordedAggregate`.split(/\s+/),
);
/** Members whose whole content is the service's own. */
const WHOLE = new Set([
  'features',
  'disallowed',
  'recommended',
  'uefiSettings',
  'sku',
  'metadata',
  'zones',
  'permissions',
]);
/** Lists whose `name` is a region. */
const REGIONS = new Set(['targetRegions', 'targetExtendedLocations', 'extendedLocation', 'excludedRegions']);
/** Names in ids after these types stay: regions, versions, and what Microsoft names. */
const KEPT_TYPES = new Set(['versions', 'locations', 'providers', 'roledefinitions', 'policydefinitions']);
const SHORT: Readonly<Record<string, string>> = {
  resourcegroups: 'rg',
  galleries: 'gallery',
  images: 'image',
  virtualmachines: 'vm',
  virtualmachinescalesets: 'scale-set',
  managementgroups: 'management-group',
};
const WORDS: Readonly<Record<string, string>> = {
  displayName: 'Name',
  userPrincipalName: 'user',
  mail: 'user',
};
const ADDRESSES = new Set(['userPrincipalName', 'mail', 'otherMails', 'publisherContact']);

/** Numbers things in the order in which they are met: the same estate gets the same pseudonyms each time. */
class Numbers {
  readonly #known = new Map<string, Map<string, string>>();

  of(kind: string, name: string, make: (n: number) => string): string {
    let names = this.#known.get(kind);
    if (!names) this.#known.set(kind, (names = new Map()));
    const key = name.toLowerCase();
    let pseudonym = names.get(key);
    if (pseudonym === undefined) names.set(key, (pseudonym = make(names.size + 1)));
    return pseudonym;
  }
}

const guidNumber = (n: number): string => {
  const hex = n.toString(16).padStart(8, '0');
  return `${hex}-0000-4000-8000-${hex.padStart(12, '0')}`;
};

class Mask {
  readonly #numbers = new Numbers();
  /** Guids that are the same everywhere: built-in roles. */
  readonly #common: ReadonlySet<string>;

  constructor(common: ReadonlySet<string>) {
    this.#common = common;
  }

  guid(guid: string): string {
    const folded = guid.toLowerCase();
    if (folded === NIL || this.#common.has(folded)) return guid;
    return this.#numbers.of('guid', folded, guidNumber);
  }

  /** A name below a type of ARM: "rg-1", "gallery-1". Guids stay guids. */
  name(type: string, name: string): string {
    const kind = type.toLowerCase();
    if (name === '' || KEPT_TYPES.has(kind)) return this.guids(name);
    if (name.replace(GUID, '') === '') return this.guid(name);
    const word = SHORT[kind] ?? kind.replace(/s$/, '');
    // Gallery names take no dash, the others no underscore in all places.
    return this.#numbers.of(kind, name, (n) => (kind === 'galleries' ? `${word}_${n}` : `${word}-${n}`));
  }

  /** An ARM id, or any path of types and names, in the case it is written in. */
  id(id: string): string {
    const segments = id.split('/');
    // Below a provider, and at the start, a type and a name take turns; "providers/Namespace" is such a pair too.
    return segments.map((s, i) => (i > 0 && i % 2 === 0 ? this.name(segments[i - 1] ?? '', s) : s)).join('/');
  }

  guids(text: string): string {
    return text.replaceAll(GUID, (guid) => this.guid(guid));
  }

  /** A sentence of the service: ids and guids in it are replaced, its words stay. */
  sentence(text: string): string {
    return this.guids(text.replaceAll(/\/subscriptions\/[^\s'",;)]+/gi, (id) => this.id(id)));
  }

  /** Free text under a key: nothing of it is kept. */
  text(key: string, text: string): string {
    if (text === '') return text;
    return this.#numbers.of(key, text, (n) => {
      if (/^https?:/i.test(text)) return `https://example.com/${n}`;
      if (ADDRESSES.has(key)) return `${WORDS[key] ?? 'contact'}-${n}@example.com`;
      return `${WORDS[key] ?? key} ${n}`;
    });
  }

  member(key: string, value: unknown, parents: readonly string[]): unknown {
    // People choose the names of tags: one called "state" holds anything.
    if (parents.at(-1) === 'tags') return typeof value === 'string' ? this.text('value', value) : value;
    // An identifier's "sku" is a text of its owner, the sku of a resource an object of the service.
    return WHOLE.has(key) && typeof value === 'object' ? value : this.value(value, key, parents);
  }

  value(value: unknown, key: string, parents: readonly string[]): unknown {
    if (Array.isArray(value)) return value.map((inner: unknown) => this.value(inner, key, parents));
    if (isObject(value)) return this.object(value, [...parents, key]);
    if (typeof value !== 'string') return value;
    if (value.startsWith('/')) return this.id(value);
    if (value.replace(GUID, '') === '') return this.guid(value);
    if (key === 'name' && REGIONS.has(parents.at(-1) ?? '')) return value;
    if (PLAIN.has(key) || /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(value)) return value;
    if (key === 'details' || key === 'message' || key === 'code' || key === 'condition')
      return this.sentence(value);
    return this.text(key, value);
  }

  object(object: JsonObject, parents: readonly string[]): JsonObject {
    return Object.fromEntries(
      Object.entries(object).map(([key, value]): [string, unknown] => {
        // Managed identities are listed by their ids.
        const name = key.startsWith('/') ? this.id(key) : key;
        return [name, this.member(key, value, parents)];
      }),
    );
  }
}

const isBuiltIn = (doc: Doc): boolean =>
  doc.type === 'microsoft.authorization/roledefinitions' &&
  (doc.body as { readonly properties?: { readonly type?: unknown } }).properties?.type === 'BuiltInRole';

const lastOf = (id: string): string => id.split('/').at(-1) ?? '';

function maskDoc(doc: Doc, mask: Mask): Doc {
  // Regions and built-in roles are public, so they keep their names.
  if (isBuiltIn(doc)) return doc;
  const id = mask.id(doc.id);
  const meta = doc.meta && (mask.object(doc.meta as JsonObject, []) as Doc['meta']);
  const kept = doc.type === 'microsoft.resources/locations' || doc.meta?.synthetic === true;
  if (kept || !isObject(doc.body)) {
    const body = isObject(doc.body) ? own(doc.body, mask) : doc.body;
    return { ...doc, id, body, ...(meta && { meta }) };
  }
  const body = mask.object(doc.body, []);
  // The last part of the id is the name, however the estate writes it.
  const named =
    typeof doc.body.name === 'string' && doc.body.name.toLowerCase() === lastOf(doc.id).toLowerCase();
  return { ...doc, id, body: named ? { ...body, name: lastOf(id) } : body, ...(meta && { meta }) };
}

/** A body whose words stay, with other guids in it. */
const own = (body: JsonObject, mask: Mask): JsonObject =>
  JSON.parse(mask.guids(JSON.stringify(body))) as JsonObject;

export interface Masked {
  readonly docs: readonly Doc[];
  readonly info: ImportedEstateInfo;
  readonly report: ImportReport;
}

/**
 * The same estate with pseudonyms: resource names, ids, people, tags' values and free texts are replaced, the same by the same everywhere,
 * so that what belongs together still does. Regions, versions, dates, states, sizes and Microsoft's own names stay. Names of files
 * and the items named in the report are replaced too, for the report stays on the page.
 */
export function pseudonymise(docs: readonly Doc[], info: ImportedEstateInfo, report: ImportReport): Masked {
  const builtIn = docs.filter(isBuiltIn).map((doc) => lastOf(doc.id).toLowerCase());
  const referenced = docs
    .filter((doc) => doc.type === 'microsoft.authorization/roleassignments')
    .map(
      (doc) =>
        (doc.body as { readonly properties?: { readonly roleDefinitionId?: unknown } }).properties
          ?.roleDefinitionId,
    )
    // A role that is no document of the import is one of Microsoft's.
    .flatMap((id) => (typeof id === 'string' ? [lastOf(id).toLowerCase()] : []));
  const custom = new Set(
    docs
      .filter((doc) => doc.type === 'microsoft.authorization/roledefinitions' && !isBuiltIn(doc))
      .map((doc) => lastOf(doc.id).toLowerCase()),
  );
  const synthetic = docs.flatMap((doc) =>
    doc.meta?.synthetic && doc.type === 'graph/users' ? [lastOf(doc.id).toLowerCase()] : [],
  );
  const common = new Set([...builtIn, ...synthetic, ...referenced.filter((id) => !custom.has(id))]);
  const mask = new Mask(common);
  const file = (name: string) => (name === '' ? name : mask.text('file', name));
  return {
    docs: docs.map((doc) => maskDoc(doc, mask)),
    info: { ...info, name: file(info.name), missing: info.missing.map((id) => mask.id(id)) },
    report: {
      ...report,
      files: report.files.map((f) => ({ ...f, name: file(f.name) })),
      issues: report.issues.map((issue) => ({
        ...issue,
        file: file(issue.file),
        ...(issue.item !== undefined && {
          item: issue.item.startsWith('/') ? mask.id(issue.item) : mask.text('item', issue.item),
        }),
        ...(issue.params && { params: maskParams(issue.params, mask) }),
      })),
    },
  };
}

/** Parameters that quote the files; counts, types and regions stay. */
const maskParams = (params: Readonly<Record<string, string | number>>, mask: Mask) =>
  Object.fromEntries(
    Object.entries(params).map(([key, value]) => [
      key,
      (key === 'text' || key === 'name') && typeof value === 'string' ? mask.text(key, value) : value,
    ]),
  );
