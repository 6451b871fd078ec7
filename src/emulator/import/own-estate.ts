import { foldId } from '@/arm/resource-id';

import type { Doc, DocMeta, DocType } from '../contract';
import { clean } from './clean';
import { copiesOf, recordedCopies } from './copies';
import type { IssueCode } from './issues';
import { kindOf } from './kinds';
import { plainId } from './placement';
import { isVersionName, shapeOf } from './read-item';
import type { JsonObject, Mismatch, Shape } from './shape';
import { isObject, mismatch } from './shape';
import { missingGroupShape } from './shapes';

// This portal's own export (estate-file.ts): documents as they are stored. Anybody can edit the file, so it is checked like any other.

/** The version of the format that is written. The first one is read too: it wrote out what follows from a version's regions. */
export const ESTATE_VERSION = 2;

const GUID = '[\\da-f-]{36}';
const directory = (folder: string) => new RegExp(`^/graph/${GUID}/${folder}/${GUID}$`, 'i');
/** Every type, and how its ids look where `kindOf` does not know it from them. */
const TYPES: Readonly<Record<Exclude<DocType, 'emulator/events' | 'emulator/operations'>, true | RegExp>> = {
  tenants: true,
  'microsoft.management/managementgroups': true,
  'microsoft.resources/subscriptions': true,
  'microsoft.resources/resourcegroups': true,
  'microsoft.resources/locations': true,
  'microsoft.compute/galleries': true,
  'microsoft.compute/galleries/images': true,
  'microsoft.compute/galleries/images/versions': true,
  'microsoft.compute/galleries/softdeleted':
    /\/galleries\/[^/]+\/softDeletedArtifactTypes\/Images\/artifacts\/[^/]+\/versions\/[^/]+$/i,
  'microsoft.compute/images': true,
  'microsoft.compute/disks': /\/providers\/Microsoft\.Compute\/disks\/[^/]+$/i,
  'microsoft.compute/snapshots': /\/providers\/Microsoft\.Compute\/snapshots\/[^/]+$/i,
  'microsoft.compute/virtualmachines': true,
  'microsoft.compute/virtualmachinescalesets': true,
  'microsoft.authorization/roleassignments': true,
  'microsoft.authorization/roledefinitions': true,
  'microsoft.authorization/denyassignments': true,
  'microsoft.authorization/locks': true,
  'microsoft.authorization/roleeligibilityscheduleinstances':
    /\/providers\/Microsoft\.Authorization\/roleEligibilityScheduleInstances\/[^/]+$/i,
  'microsoft.managedservices/registrationassignments':
    /\/providers\/Microsoft\.ManagedServices\/registrationAssignments\/[^/]+$/i,
  'graph/users': directory('users'),
  'graph/groups': directory('groups'),
  'graph/serviceprincipals': directory('servicePrincipals'),
  'graph/directoryobjects': directory('directoryObjects'),
  'graph/applications': directory('applications'),
};

type OwnType = keyof typeof TYPES;

/** Everything that an export holds, containers first. */
export const estateTypes = Object.keys(TYPES) as readonly OwnType[];

const ROW: Shape = {
  fields: { 'region!': 'string', state: 'string', details: 'string', progress: 'number' },
};

const META: Shape = {
  fields: {
    status: { list: ROW },
    copies: { list: 'object' },
    tenantId: 'guid',
    members: { list: 'guid' },
    owners: { list: 'guid' },
    parentId: 'string',
    alsoAbove: { list: 'string' },
    recordedState: 'string',
    recordedAggregate: 'string',
    placeholder: 'boolean',
  },
};

const DOC: Shape = { fields: { 'id!': 'string', 'type!': 'string', 'body!': 'object', meta: META } };

export type OwnDoc =
  | { readonly ok: true; readonly doc: Doc }
  | {
      readonly ok: false;
      readonly code: IssueCode;
      readonly item?: string;
      readonly field?: string;
      readonly params?: Readonly<Record<string, string>>;
    };

/** Everything is found by its id: one that is another type's would be taken for that. */
function isIdOf(type: OwnType, id: string): boolean {
  const form = TYPES[type];
  if (form !== true) return form.test(id);
  const known = kindOf({ id: plainId(id) });
  return known.ok && known.kind.type === type;
}

/** The member that holds an id which is not of its kind, or not the document's own. */
function badIdIn({ id, body, meta }: JsonObject, type: OwnType): string | undefined {
  const own = String(id);
  if (!isIdOf(type, own)) return 'id';
  const said = isObject(body) ? body.id : undefined;
  const expected = type.startsWith('graph/') ? own.slice(own.lastIndexOf('/') + 1) : plainId(own);
  if (typeof said === 'string' && foldId(said) !== foldId(expected)) return 'body.id';
  const { parentId: parent, alsoAbove } = isObject(meta) ? meta : {};
  const isGroup = (at: unknown) =>
    typeof at !== 'string' || isIdOf('microsoft.management/managementgroups', at);
  if (!isGroup(parent)) return 'meta.parentId';
  return Array.isArray(alsoAbove) && !alsoAbove.every(isGroup) ? 'meta.alsoAbove' : undefined;
}

/** One document of an own export, checked; null members of the body stay, as the services send some. */
export function readOwnDoc(raw: unknown): OwnDoc {
  const cleaned = clean(raw, { keepNull: true });
  if (!cleaned.ok) return cleaned;
  const { value } = cleaned;
  const item = typeof value.id === 'string' ? { item: value.id.slice(0, 400) } : {};
  const type = typeof value.type === 'string' && Object.hasOwn(TYPES, value.type) ? value.type : undefined;
  const wrong = mismatch(value, DOC) ?? copiesMismatch(value.meta);
  if (wrong)
    return { ok: false, code: wrong.code, ...item, field: wrong.field, params: { expected: wrong.expected } };
  if (type === undefined)
    return { ok: false, code: 'otherType', ...item, field: 'type', params: { type: String(value.type) } };
  const badId = badIdIn(value, type as OwnType);
  if (badId !== undefined) return { ok: false, code: 'badId', ...item, field: badId };
  const name = String(value.id).split('/').at(-1) ?? '';
  if (type.endsWith('/versions') && !isVersionName(name))
    return { ok: false, code: 'badVersionName', ...item, field: 'id', params: { name } };
  const meta = isObject(value.meta) ? metaOf(value.meta, value.body) : undefined;
  const isMissingGroup = type === 'microsoft.resources/resourcegroups' && meta?.placeholder;
  const shape = isMissingGroup ? missingGroupShape : shapeOf(type as DocType);
  const body = mismatch(value.body, shape, 'body');
  if (body)
    return { ok: false, code: body.code, ...item, field: body.field, params: { expected: body.expected } };
  return {
    ok: true,
    doc: {
      id: String(value.id),
      type: type as DocType,
      body: value.body,
      ...(meta && Object.keys(meta).length > 0 && { meta }),
    },
  };
}

/** A row of replicationStatus; the first version of the format wrote a whole copy around it. */
const rowOf = (copy: unknown): unknown => (isObject(copy) && isObject(copy.recorded) ? copy.recorded : copy);

function copiesMismatch(meta: unknown): Mismatch | undefined {
  const rows = isObject(meta) && Array.isArray(meta.copies) ? meta.copies.map(rowOf) : [];
  return mismatch(rows, { list: ROW }, 'meta.copies');
}

/** What the emulator knows of a document, member by member: nothing else of the file gets there. null is "not there". */
function metaOf(said: JsonObject, body: unknown): DocMeta {
  const { copies, status, tenantId, members, owners, parentId, alsoAbove, placeholder } = said;
  const { recordedState, recordedAggregate } = said;
  const of = <T>(name: keyof DocMeta, value: unknown, make: (value: unknown) => T) =>
    value !== undefined && value !== null && { [name]: make(value) };
  return {
    ...of('recordedState', recordedState, String),
    ...of('recordedAggregate', recordedAggregate, String),
    ...of('parentId', parentId, String),
    ...of('alsoAbove', alsoAbove, (ids) => ids as readonly string[]),
    ...of('tenantId', tenantId, (id) => String(id).toLowerCase()),
    ...of('members', members, (ids) => ids as readonly string[]),
    ...of('owners', owners, (ids) => ids as readonly string[]),
    ...(placeholder === true && { placeholder }),
    ...of('copies', status, (rows) => copiesOf(body, rows)),
    ...of('copies', copies, (list) =>
      recordedCopies({ replicationStatus: { summary: (list as readonly unknown[]).map(rowOf) } }),
    ),
  };
}

/** The documents of an own export, or undefined for a file of a later format. */
export function ownDocuments(estate: JsonObject): readonly unknown[] | undefined {
  const isRead = estate.version === ESTATE_VERSION || estate.version === 1;
  return isRead && Array.isArray(estate.documents) ? estate.documents : undefined;
}
