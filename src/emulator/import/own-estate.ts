import type { Doc, DocMeta, DocType } from '../contract';
import { clean } from './clean';
import type { IssueCode } from './issues';
import { shapeOf } from './read-item';
import type { JsonObject, Shape } from './shape';
import { isObject, mismatch } from './shape';

// This portal's own export (estate-file.ts): documents as they are stored. Anybody can edit the file, so it is checked like any other.

/** The version of the format that is written and read. */
export const ESTATE_VERSION = 1;

const TYPES: Readonly<Record<Exclude<DocType, 'emulator/events'>, true>> = {
  tenants: true,
  'microsoft.management/managementgroups': true,
  'microsoft.resources/subscriptions': true,
  'microsoft.resources/resourcegroups': true,
  'microsoft.resources/locations': true,
  'microsoft.compute/galleries': true,
  'microsoft.compute/galleries/images': true,
  'microsoft.compute/galleries/images/versions': true,
  'microsoft.compute/galleries/softdeleted': true,
  'microsoft.compute/images': true,
  'microsoft.compute/virtualmachines': true,
  'microsoft.compute/virtualmachinescalesets': true,
  'microsoft.authorization/roleassignments': true,
  'microsoft.authorization/roledefinitions': true,
  'microsoft.authorization/denyassignments': true,
  'microsoft.authorization/locks': true,
  'microsoft.authorization/roleeligibilityscheduleinstances': true,
  'microsoft.managedservices/registrationassignments': true,
  'graph/users': true,
  'graph/groups': true,
  'graph/serviceprincipals': true,
  'emulator/operations': true,
};

/** Everything that an export holds, containers first. */
export const estateTypes = Object.keys(TYPES) as readonly DocType[];

const META: Shape = {
  fields: {
    copies: {
      list: {
        fields: {
          'region!': 'string',
          'startedAt!': 'number',
          'durationMs!': 'number',
          'outcome!': 'string',
          'recorded!': {
            fields: { 'region!': 'string', 'state!': 'string', details: 'string', progress: 'number' },
          },
        },
      },
    },
    tenantId: 'guid',
    members: { list: 'guid' },
    owners: { list: 'guid' },
    parentId: 'string',
    recordedState: 'string',
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

/** One document of an own export, checked; null members of the body stay, as the services send some. */
export function readOwnDoc(raw: unknown): OwnDoc {
  const cleaned = clean(raw, { keepNull: true });
  if (!cleaned.ok) return cleaned;
  const { value } = cleaned;
  const item = typeof value.id === 'string' ? { item: value.id.slice(0, 400) } : {};
  const type = typeof value.type === 'string' && Object.hasOwn(TYPES, value.type) ? value.type : undefined;
  const wrong = mismatch(value, DOC);
  if (wrong)
    return { ok: false, code: wrong.code, ...item, field: wrong.field, params: { expected: wrong.expected } };
  if (type === undefined)
    return { ok: false, code: 'otherType', ...item, field: 'type', params: { type: String(value.type) } };
  const placeholder = isObject(value.meta) && value.meta.placeholder === true;
  const body = placeholder ? undefined : mismatch(value.body, shapeOf(type as DocType), 'body');
  if (body)
    return { ok: false, code: body.code, ...item, field: body.field, params: { expected: body.expected } };
  return {
    ok: true,
    doc: {
      id: String(value.id),
      type: type as DocType,
      body: value.body,
      ...(isObject(value.meta) && { meta: value.meta as DocMeta }),
    },
  };
}

/** The documents of an own export, or undefined for a file of a later format. */
export function ownDocuments(estate: JsonObject): readonly unknown[] | undefined {
  return estate.version === ESTATE_VERSION && Array.isArray(estate.documents) ? estate.documents : undefined;
}
