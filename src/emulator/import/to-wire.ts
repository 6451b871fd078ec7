import type { ImportForm } from '@/state/demo-control';

import { wireNames } from './clean';
import type { ItemKind } from './kinds';
import type { JsonObject } from './shape';
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
]);

export interface Wire {
  readonly body: JsonObject;
  /** Columns of a query that belong to no resource. */
  readonly ignored: readonly string[];
}

const isEmpty = (value: unknown) => value === undefined || value === '' || value === null;

/** A Compute resource, resource group, lock or the like: envelope in the service's order, everything else under properties. */
export function resourceBody(item: JsonObject, { id, name, armType }: ItemKind, form: ImportForm): Wire {
  const flattened = form !== 'resourceGraph' && item.properties === undefined;
  const envelope: Record<string, unknown> = {};
  const hoisted: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [key, value] of Object.entries(item)) {
    if (key === 'properties' || BESIDE.has(key)) continue;
    if (ENVELOPE.has(key)) {
      if (!isEmpty(value)) envelope[key] = value;
    } else if (flattened) hoisted[key] = value;
    else if (form === 'resourceGraph') ignored.push(key);
    else envelope[key] = value;
  }
  const { id: _, name: __, type: ___, location, tags, identity, ...rest } = envelope;
  const properties = flattened ? wireNames(hoisted) : (item.properties ?? {});
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
