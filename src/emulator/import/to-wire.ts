import { PARTIAL } from '@/lib/partial';
import type { ImportForm } from '@/state/demo-control';

import type { DocType } from '../contract';
import { wireNames } from './clean';
import type { ItemKind } from './kinds';
import { isWhole, partialProperties } from './partial-row';
import type { JsonObject, Shape } from './shape';
import { isGuid, isObject } from './shape';

// From any form that `az` writes to the body that ARM sends: properties back under `properties`, what az added taken away.

/** Members of an ARM resource beside `properties`. */
const ENVELOPE = new Set([
  'id',
  'name',
  'type',
  'location',
  'tags',
  'identity',
  'systemData',
  'etag',
  'zones',
  'plan',
  'sku',
  'kind',
  'managedBy',
  'extendedLocation',
]);

/** Columns that Resource Graph and az put beside a resource; not part of it. */
const BESIDE = new Set([
  'resourceGroup',
  'subscriptionId',
  'tenantId',
  'apiVersion',
  'changedTime',
  'createdTime',
  // Search-AzGraph writes the id a second time.
  'ResourceId',
]);

export interface Wire {
  readonly body: JsonObject;
  /** Columns of a query that belong to no resource. */
  readonly ignored: readonly string[];
}

const isEmpty = (value: unknown) => value === undefined || value === '' || value === null;

/** What an item is read as. */
export interface ResourceForm {
  readonly form: ImportForm;
  readonly type: DocType;
  /** What its properties must be. */
  readonly shape: Shape;
  /** Every name that the item has in the file, also of members that are null there. */
  readonly names: ReadonlySet<string>;
}

/** A Compute resource: envelope in the service's order, everything else under properties. */
export function resourceBody(
  item: JsonObject,
  { id, name, armType }: ItemKind,
  { form, type, shape, names }: ResourceForm,
): Wire {
  const own = item.properties;
  const envelope: Record<string, unknown> = {};
  const columns: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) {
    if (key === 'properties' || BESIDE.has(key)) continue;
    // No image has a SKU of its own: a text under that name is a column, of a definition's identifier.
    if (!ENVELOPE.has(key) || (key === 'sku' && typeof value === 'string')) columns[key] = value;
    else if (!isEmpty(value)) envelope[key] = value;
  }
  const { id: _, name: __, type: ___, location, tags, identity, ...rest } = envelope;
  const whole = isWhole(type, names) || (own !== undefined && !isObject(own));
  let properties = own ?? wireNames(columns);
  let ignored: readonly string[] = [];
  if (!whole) {
    ({ properties, ignored } = partialProperties(type, shape, isObject(own) ? own : {}, columns));
    if (!names.has('tags')) rest[PARTIAL] = true;
  } else if (form === 'resourceGraph') {
    properties = own ?? {};
    ignored = Object.keys(columns);
  } else if (own !== undefined) Object.assign(rest, columns);
  const body = {
    name,
    id,
    type: armType,
    ...(location !== undefined && { location }),
    ...(tags !== undefined && { tags }),
    ...(identity !== undefined && { identity }),
    ...rest,
    properties,
  };
  return { body, ignored };
}

/** The names that `az role assignment list` adds to an assignment from the directory. */
const AZ_NAMES = new Set([
  'principalName',
  'roleDefinitionName',
  'resourceGroup',
  'tenantId',
  'subscriptionId',
]);

/** A role assignment, role definition, deny assignment or lock, from raw or flattened form. */
export function authorizationBody(item: JsonObject, { id, name, armType, type }: ItemKind): JsonObject {
  const properties = isObject(item.properties)
    ? item.properties
    : Object.fromEntries(
        Object.entries(item)
          .filter(([key]) => !['id', 'name', 'type'].includes(key) && !AZ_NAMES.has(key))
          .map(([key, value]) => [key === 'roleType' ? 'type' : key, value]),
      );
  if (type !== 'microsoft.authorization/roleassignments') return { properties, id, type: armType, name };
  // ARM sends these as null if they are not set (ARM 15); az and Resource Graph may leave them out.
  const unset = {
    condition: null,
    conditionVersion: null,
    createdOn: null,
    updatedOn: null,
    createdBy: null,
    updatedBy: null,
    delegatedManagedIdentityResourceId: null,
    description: null,
  };
  return { properties: { ...unset, ...properties }, id, type: armType, name };
}

/** A subscription from `az account list`, from ARM's list or from Resource Graph's resourcecontainers. */
export function subscriptionBody(item: JsonObject, { id, name }: ItemKind): JsonObject {
  const properties = isObject(item.properties) ? item.properties : {};
  const from = { ...properties, ...item };
  const {
    tenantId,
    state,
    tags,
    subscriptionPolicies,
    managedByTenants,
    authorizationSource,
    displayName = item.name,
  } = from;
  return {
    id,
    ...(authorizationSource !== undefined && { authorizationSource }),
    ...(Array.isArray(managedByTenants) && { managedByTenants }),
    ...(tags !== undefined && { tags }),
    subscriptionId: name,
    ...(tenantId !== undefined && { tenantId }),
    displayName,
    state,
    ...(subscriptionPolicies !== undefined && { subscriptionPolicies }),
  };
}

/** A tenant, from its own list or from the entry of an account without a subscription. */
export function tenantBody(item: JsonObject, { id, name }: ItemKind): JsonObject {
  if (isGuid(item.id)) {
    const { tenantDisplayName, tenantDefaultDomain, state, name: called } = item;
    // PowerShell's tenants have their name as `name`; there az has no name, only a placeholder.
    const displayName = tenantDisplayName ?? (state === undefined ? called : undefined);
    return {
      id,
      tenantId: name,
      ...(displayName !== undefined && { displayName }),
      ...(tenantDefaultDomain !== undefined && { defaultDomain: tenantDefaultDomain }),
    };
  }
  return { ...item, id };
}

/** A resource group: `properties` holds only its state. */
export function groupBody(item: JsonObject, { id, name, armType }: ItemKind): JsonObject {
  const { location, tags, managedBy, properties } = item;
  return {
    id,
    name,
    type: armType,
    location,
    ...(!isEmpty(managedBy) && { managedBy }),
    ...(tags !== undefined && { tags }),
    ...(isObject(properties) && { properties }),
  };
}

export interface GroupAbove {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
}

/** The management groups above a subscription or management group by Resource Graph, nearest first. */
export function managementGroupsAbove(item: JsonObject): readonly GroupAbove[] {
  const properties = isObject(item.properties) ? item.properties : {};
  const { managementGroupAncestorsChain: chain } = isObject(properties.details)
    ? properties.details
    : properties;
  const groups: GroupAbove[] = [];
  for (const above of Array.isArray(chain) ? (chain as readonly unknown[]) : []) {
    const { name, displayName } = isObject(above) ? above : {};
    // What is above one that cannot be read is not right above those below it.
    if (typeof name !== 'string' || !/^[^/]+$/.test(name)) break;
    groups.push({
      id: `/providers/Microsoft.Management/managementGroups/${name}`,
      name,
      displayName: typeof displayName === 'string' ? displayName : name,
    });
  }
  return groups;
}

/** The tenant that a row says it belongs to. */
export function tenantOf(item: JsonObject): string | undefined {
  const properties = isObject(item.properties) ? item.properties : {};
  const said = item.tenantId ?? properties.tenantId;
  return isGuid(said) ? said.toLowerCase() : undefined;
}
