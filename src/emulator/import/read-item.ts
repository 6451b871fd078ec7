import type { ImportForm } from '@/state/demo-control';

import type { Doc, DocMeta, DocType } from '../contract';
import { recordedCopies } from './copies';
import { uncutBody } from './cut-values';
import type { IssueCode } from './issues';
import type { ItemKind } from './kinds';
import { kindOf } from './kinds';
import { locationBody } from './location-body';
import type { PlainRow } from './plain-row';
import { plainRow } from './plain-row';
import type { JsonObject, Shape } from './shape';
import { isGuid, isObject, mismatch } from './shape';
import * as shapes from './shapes';
import type { GroupAbove } from './to-wire';
import {
  authorizationBody,
  groupBody,
  managementGroupsAbove,
  resourceBody,
  subscriptionBody,
  tenantBody,
  tenantOf,
} from './to-wire';

/** What one item of a file came to. Directory objects and root assignments find their tenant later, when all is read. */
export type ReadItem =
  | {
      readonly ok: true;
      readonly doc: Doc;
      /** What the item says of other resources: the tenant of a subscription, the name of a principal. */
      readonly aside: Aside;
      readonly notes: readonly { readonly code: IssueCode; readonly field: string }[];
    }
  | {
      readonly ok: false;
      readonly code: IssueCode;
      readonly item?: string;
      readonly field?: string;
      readonly params?: Readonly<Record<string, string>>;
    };

export interface Aside {
  readonly tenantId?: string;
  readonly subscriptionId?: string;
  readonly tenantName?: string;
  readonly tenantDomain?: string;
  /** From `az role assignment list`: the principal's name in the directory, and the role's. */
  readonly principalName?: string;
  readonly roleName?: string;
  /** From Resource Graph: the parents of a subscription, nearest first. */
  readonly managementGroups?: readonly GroupAbove[];
}

const SHAPES: Readonly<Partial<Record<DocType, Shape>>> = {
  tenants: shapes.tenantShape,
  'microsoft.management/managementgroups': shapes.managementGroupShape,
  'microsoft.resources/subscriptions': shapes.subscriptionShape,
  'microsoft.resources/resourcegroups': shapes.resourceGroupShape,
  'microsoft.resources/locations': shapes.locationShape,
  'microsoft.compute/galleries': shapes.galleryShape,
  'microsoft.compute/galleries/images': shapes.definitionShape,
  'microsoft.compute/galleries/images/versions': shapes.versionShape,
  'microsoft.compute/galleries/softdeleted': shapes.softDeletedShape,
  'microsoft.compute/images': shapes.managedImageShape,
  'microsoft.compute/disks': shapes.machineShape,
  'microsoft.compute/snapshots': shapes.machineShape,
  'microsoft.compute/virtualmachines': shapes.machineShape,
  'microsoft.compute/virtualmachinescalesets': shapes.machineShape,
  'microsoft.authorization/roleassignments': shapes.roleAssignmentShape,
  'microsoft.authorization/roledefinitions': shapes.roleDefinitionShape,
  'microsoft.authorization/denyassignments': shapes.denyAssignmentShape,
  'microsoft.authorization/locks': shapes.lockShape,
  'microsoft.authorization/roleeligibilityscheduleinstances': shapes.eligibilityShape,
  'microsoft.managedservices/registrationassignments': shapes.delegationShape,
  'graph/users': shapes.directoryObjectShape,
  'graph/groups': shapes.directoryObjectShape,
  'graph/serviceprincipals': shapes.directoryObjectShape,
  'graph/directoryobjects': shapes.directoryObjectShape,
  'graph/applications': shapes.directoryObjectShape,
};

/** The shape that a body of a type must have before anything relies on it. */
export const shapeOf = (type: DocType): Shape => SHAPES[type] ?? 'object';

/** The shape of what a resource of a type has under `properties`. */
function propertiesShapeOf(type: DocType): Shape {
  const shape = shapeOf(type);
  return (typeof shape !== 'string' && 'fields' in shape && shape.fields.properties) || 'object';
}

/** Whether a name is major.minor.patch: the service takes no other for a version. */
export const isVersionName = (name: string): boolean => /^\d+\.\d+\.\d+$/.test(name);

/** Turns an item of any form into a document in wire format, or names the field that prevents it. */
export function readItem(raw: unknown, form: ImportForm): ReadItem {
  const plain = plainRow(raw);
  if (!plain.ok) return plain;
  const { item, hostile } = plain;
  const known = kindOf(item);
  const label = typeof item.id === 'string' ? item.id.slice(0, 400) : undefined;
  const named = label !== undefined && { item: label };
  if (!known.ok)
    return {
      ok: false,
      code: known.code,
      ...named,
      field: 'id',
      ...(known.params && { params: known.params }),
    };
  const { kind } = known;
  const type = kind.type === 'account' ? 'microsoft.resources/subscriptions' : kind.type;
  const wrongType = typeMismatch(item, kind);
  if (wrongType)
    return { ok: false, code: 'wrongType', ...named, field: 'type', params: { expected: wrongType } };
  const { body: held, ignored } = bodyOf(plain, kind, form);
  const { body, cuts } = uncutBody(held, shapeOf(type));
  const wrong = mismatch(body, shapeOf(type));
  if (wrong) {
    // The field's path in the file: az moves fields of `properties` to the top.
    const field = item.properties === undefined ? wrong.field.replace(/^properties\./, '') : wrong.field;
    return { ok: false, code: wrong.code, ...named, field, params: { expected: wrong.expected } };
  }
  if (type.endsWith('/versions') && !isVersionName(kind.name)) {
    return { ok: false, code: 'badVersionName', ...named, field: 'name', params: { name: kind.name } };
  }
  const cutOff = plain.isCutOff ? ['properties', ...cuts] : cuts;
  const notes: { code: IssueCode; field: string }[] = [
    ...ignored.map((field) => ({ code: 'columnIgnored' as const, field })),
    ...cutOff.map((field) => ({ code: 'depthCut' as const, field })),
    ...(isEmptyTagIn(body) ? [{ code: 'emptyTagName' as const, field: 'tags' }] : []),
    ...(hostile === undefined ? [] : [{ code: 'hostileKey' as const, field: hostile }]),
  ];
  return {
    ok: true,
    doc: documentOf(type, kind, body, item),
    aside: asideOf(item, kind),
    notes,
  };
}

/** Found in rows of Resource Graph; nothing that a person can write. */
const isEmptyTagIn = ({ tags }: JsonObject): boolean => isObject(tags) && Object.hasOwn(tags, '');

/** The type an item should have had, when it says another one than its id. */
function typeMismatch(item: JsonObject, { armType }: ItemKind): string | undefined {
  if (!armType.includes('/') || item.type === undefined) return undefined;
  const fine = typeof item.type === 'string' && item.type.toLowerCase() === armType.toLowerCase();
  // Resource Graph says "microsoft.resources/subscriptions/resourcegroups".
  const group = armType === 'Microsoft.Resources/resourceGroups';
  return fine || group ? undefined : armType;
}

function bodyOf(
  { item, names }: PlainRow,
  kind: ItemKind,
  form: ImportForm,
): { readonly body: JsonObject; readonly ignored: readonly string[] } {
  const whole = (body: JsonObject) => ({ body, ignored: [] });
  switch (kind.type) {
    case 'account':
    case 'microsoft.resources/subscriptions':
      return whole(subscriptionBody(item, kind));
    case 'microsoft.resources/resourcegroups':
      return whole(groupBody(item, kind));
    case 'microsoft.authorization/roleassignments':
    case 'microsoft.authorization/roledefinitions':
    case 'microsoft.authorization/denyassignments':
    case 'microsoft.authorization/locks':
      return whole(authorizationBody(item, kind));
    case 'tenants':
      return whole(tenantBody(item, kind));
    case 'microsoft.resources/locations':
      return whole(locationBody(item, kind));
    case 'graph/users':
    case 'graph/groups':
    case 'graph/serviceprincipals':
    case 'graph/directoryobjects':
      return whole(directoryBody(item, GRAPH_TYPES[kind.type]));
    default:
      return resourceBody(item, kind, {
        form,
        type: kind.type,
        shape: propertiesShapeOf(kind.type),
        names,
      });
  }
}

/** An object without the tenant that a listing put beside it. */
function directoryBody(item: JsonObject, type: string): JsonObject {
  const { tenantId: _, ...body } = item;
  return { '@odata.type': type, ...body };
}

const GRAPH_TYPES = {
  'graph/users': '#microsoft.graph.user',
  'graph/groups': '#microsoft.graph.group',
  'graph/serviceprincipals': '#microsoft.graph.servicePrincipal',
  'graph/directoryobjects': '#microsoft.graph.directoryObject',
} as const;

function documentOf(type: DocType, { id }: ItemKind, body: JsonObject, item: JsonObject): Doc {
  if (!type.startsWith('microsoft.compute/')) {
    const parentId = managementGroupsAbove(item)[0]?.id;
    const tenantId = tenantOf(item);
    const meta: DocMeta = {
      ...(tenantId !== undefined && { tenantId }),
      ...(parentId !== undefined && { parentId }),
    };
    return Object.keys(meta).length === 0 ? { id, type, body } : { id, type, body, meta };
  }
  const properties = isObject(body.properties) ? body.properties : {};
  const { provisioningState, replicationStatus, ...kept } = properties;
  const aggregate = isObject(replicationStatus) ? replicationStatus.aggregatedState : undefined;
  const meta: DocMeta = {
    ...(typeof provisioningState === 'string' && { recordedState: provisioningState }),
    ...(typeof aggregate === 'string' && { recordedAggregate: aggregate }),
    ...(type.endsWith('/versions') && { copies: recordedCopies(properties) }),
  };
  const doc = { id, type, body: { ...body, properties: kept } };
  return Object.keys(meta).length === 0 ? doc : { ...doc, meta };
}

function asideOf(item: JsonObject, { id, type }: ItemKind): Aside {
  const tenantId = tenantOf(item);
  const subscription = /^\/subscriptions\/([^/]+)/i.exec(id)?.[1];
  const text = (name: string) => {
    const value = item[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const account = type === 'account' || type === 'tenants';
  const tenantName = account ? text('tenantDisplayName') : undefined;
  const tenantDomain = account ? text('tenantDefaultDomain') : undefined;
  const isAssignment = type === 'microsoft.authorization/roleassignments';
  const principalName = isAssignment ? text('principalName') : undefined;
  const roleName = isAssignment ? text('roleDefinitionName') : undefined;
  const groups = type === 'microsoft.resources/subscriptions' ? managementGroupsAbove(item) : [];
  return {
    ...(tenantId !== undefined && { tenantId }),
    ...(isGuid(subscription) && { subscriptionId: subscription.toLowerCase() }),
    ...(tenantName !== undefined && { tenantName }),
    ...(tenantDomain !== undefined && { tenantDomain }),
    ...(principalName !== undefined && { principalName }),
    ...(roleName !== undefined && { roleName }),
    ...(groups.length > 0 && { managementGroups: groups }),
  };
}
