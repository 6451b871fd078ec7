import type { JsonObject } from './shape';
import { isGuid, isObject } from './shape';

// What `ConvertTo-Json` of Windows PowerShell and PowerShell 7 writes of the objects of Az: names in PascalCase, `Id` or
// `ResourceId`, enumerations as numbers, dates as "/Date(…)/". Read as az writes the same thing.

const ID_NAMES = ['Id', 'ResourceId', 'RoleAssignmentId'] as const;

/** Whether a row was written by PowerShell: it has no `id`, and one of the names under which PowerShell has it. */
export const isPowerShell = (row: unknown): boolean =>
  isObject(row) &&
  !Object.hasOwn(row, 'id') &&
  ID_NAMES.some((name) => Object.hasOwn(row, name) && typeof row[name] === 'string');

/** Members whose names people choose. */
const FREE = new Set(['tags', 'tag', 'tagsTable']);

/** Enumerations of the .NET SDK, which PowerShell writes as their number. */
const ENUMERATIONS: Readonly<Record<string, readonly string[]>> = {
  osType: ['Windows', 'Linux'],
  osState: ['Generalized', 'Specialized'],
  hostCaching: ['None', 'ReadOnly', 'ReadWrite'],
};

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** A date as Windows PowerShell writes it: "/Date(1577836800000)/", or an object around that. */
function dateOf(value: unknown): string | undefined {
  const text = isObject(value) && 'DateTime' in value ? value.value : value;
  const ms = typeof text === 'string' ? /^\/Date\((-?\d{1,15})\)\/$/.exec(text)?.[1] : undefined;
  const date = ms === undefined ? undefined : new Date(Number(ms));
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
}

function converted(value: unknown, name: string): unknown {
  const date = dateOf(value);
  if (date !== undefined) return date;
  if (typeof value === 'number') return ENUMERATIONS[name]?.[value] ?? value;
  if (Array.isArray(value)) return value.map((inner: unknown) => converted(inner, name));
  if (!isObject(value) || FREE.has(name)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]): [string, unknown] => [
      camel(key),
      converted(inner, camel(key)),
    ]),
  );
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * `Get-AzRoleAssignment`, and the file that Azure's portal offers under "Download role assignments", in which the id is a bare guid.
 * The names beside the assignment are the directory's and the role's.
 */
function roleAssignment(item: JsonObject): JsonObject {
  const { roleAssignmentId, scope, roleDefinitionId, objectId, objectType } = item;
  const { condition, conditionVersion, description = item.roleAssignmentDescription } = item;
  const at = String(scope);
  const subscription = /^\/subscriptions\/[^/]+/i.exec(at)?.[0] ?? '';
  const id = isGuid(roleAssignmentId)
    ? `${at === '/' ? '' : at}/providers/Microsoft.Authorization/roleAssignments/${roleAssignmentId}`
    : roleAssignmentId;
  return {
    id,
    name: String(id).split('/').at(-1),
    type: 'Microsoft.Authorization/roleAssignments',
    principalName: textOf(item.displayName) ?? textOf(item.signInName),
    roleDefinitionName: item.roleDefinitionName,
    properties: {
      roleDefinitionId: isGuid(roleDefinitionId)
        ? `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roleDefinitionId}`
        : roleDefinitionId,
      principalId: objectId,
      ...(objectType !== 'Unknown' && { principalType: objectType }),
      scope,
      condition: textOf(condition) ?? null,
      conditionVersion: textOf(conditionVersion) ?? null,
      description: textOf(description) ?? null,
    },
  };
}

/** `Get-AzRoleDefinition`: its one entry of permissions, and a bare guid as id. */
function roleDefinition(item: JsonObject): JsonObject {
  const { id, name, isCustom, description, assignableScopes } = item;
  const { actions, notActions = [], dataActions, notDataActions } = item;
  return {
    id: `/providers/Microsoft.Authorization/roleDefinitions/${String(id)}`,
    name: id,
    type: 'Microsoft.Authorization/roleDefinitions',
    properties: {
      roleName: name,
      type: isCustom === true ? 'CustomRole' : 'BuiltInRole',
      description,
      assignableScopes,
      permissions: [{ actions, notActions, dataActions, notDataActions }],
    },
  };
}

/**
 * A row of PowerShell (`isPowerShell`), already cleaned, with its null members, as az would write it. What is nested deeper than
 * `ConvertTo-Json` was asked for stands there as the name of a type: `withoutCuts` takes it away.
 */
export function fromPowerShell(row: JsonObject): JsonObject {
  const item = converted(row, '') as JsonObject;
  if ('roleAssignmentId' in item) return roleAssignment(item);
  if ('isCustom' in item && Array.isArray(item.actions)) return roleDefinition(item);
  const { resourceId, resourceType, resourceGroupName: _, tagsTable: __, ...rest } = item;
  const { id = resourceId, type = resourceType } = rest;
  // Get-AzResourceGroup writes its state beside the name, ARM below `properties`.
  const isGroup = /^\/subscriptions\/[^/]+\/resourceGroups\/[^/]+$/i.test(String(id));
  return {
    ...rest,
    id,
    ...(type !== undefined && { type }),
    ...(isGroup && { properties: { provisioningState: item.provisioningState } }),
  };
}
