import { parseId } from '@/arm/resource-id';

import type { DocType } from '../contract';
import type { JsonObject } from './shape';
import { isGuid } from './shape';

/** What an imported item is, by its id: ids are the one thing that all forms share. */
export interface ItemKind {
  readonly type: DocType | 'account';
  /** The id in ARM's usual case. */
  readonly id: string;
  /** The type in ARM's usual case. */
  readonly armType: string;
  /** Last segment of the id. */
  readonly name: string;
}

export type KindOf =
  | { readonly ok: true; readonly kind: ItemKind }
  | { readonly ok: false; readonly code: 'noId' | 'badId' | 'otherType'; readonly params?: { type: string } };

const compute: Readonly<Record<string, readonly [DocType, string]>> = {
  gallery: ['microsoft.compute/galleries', 'Microsoft.Compute/galleries'],
  definition: ['microsoft.compute/galleries/images', 'Microsoft.Compute/galleries/images'],
  version: ['microsoft.compute/galleries/images/versions', 'Microsoft.Compute/galleries/images/versions'],
  managedImage: ['microsoft.compute/images', 'Microsoft.Compute/images'],
};
const machines: Readonly<Record<string, readonly [DocType, string]>> = {
  virtualmachines: ['microsoft.compute/virtualmachines', 'Microsoft.Compute/virtualMachines'],
  virtualmachinescalesets: [
    'microsoft.compute/virtualmachinescalesets',
    'Microsoft.Compute/virtualMachineScaleSets',
  ],
};
const extensions: Readonly<Record<string, readonly [DocType, string]>> = {
  roleassignments: ['microsoft.authorization/roleassignments', 'roleAssignments'],
  roledefinitions: ['microsoft.authorization/roledefinitions', 'roleDefinitions'],
  denyassignments: ['microsoft.authorization/denyassignments', 'denyAssignments'],
  locks: ['microsoft.authorization/locks', 'locks'],
};

const extensionId = /^(.*?)\/providers\/Microsoft\.Authorization\/(\w+)\/([^/]+)$/i;
const locationId = /^\/subscriptions\/([^/]+)\/locations\/([^/]+)$/i;
const managementGroupId = /^\/providers\/Microsoft\.Management\/managementGroups\/([^/]+)$/i;
const tenantId = /^\/tenants\/([^/]+)$/i;

const found = (type: ItemKind['type'], armType: string, id: string, name: string): KindOf => ({
  ok: true,
  kind: { type, id, armType, name },
});
const other = (type: string): KindOf => ({ ok: false, code: 'otherType', params: { type } });
const badId: KindOf = { ok: false, code: 'badId' };

/** Says what an item is, or why it is nothing that the portal shows. */
export function kindOf(item: JsonObject): KindOf {
  const { id } = item;
  if (id === undefined) return { ok: false, code: 'noId' };
  if (typeof id !== 'string' || id.length > 2000) return badId;
  if (isGuid(id)) return directoryKind(item, id);
  const extension = extensionId.exec(id);
  if (extension) {
    const [, scope = '', typeName = '', name = ''] = extension;
    const known = Object.hasOwn(extensions, typeName.toLowerCase()) && extensions[typeName.toLowerCase()];
    if (!known) return other(`Microsoft.Authorization/${typeName}`);
    const [type, written] = known;
    return found(
      type,
      `Microsoft.Authorization/${written}`,
      `${scope}/providers/Microsoft.Authorization/${written}/${name}`,
      name,
    );
  }
  const location = locationId.exec(id);
  if (location) return found('microsoft.resources/locations', 'Region', id, location[2] ?? '');
  const group = managementGroupId.exec(id);
  if (group) {
    const name = group[1] ?? '';
    return found(
      'microsoft.management/managementgroups',
      'Microsoft.Management/managementGroups',
      `/providers/Microsoft.Management/managementGroups/${name}`,
      name,
    );
  }
  const tenant = tenantId.exec(id);
  if (tenant) return isGuid(tenant[1]) ? found('tenants', '', `/tenants/${tenant[1]}`, tenant[1]) : badId;
  return resourceKind(id, item);
}

function resourceKind(id: string, item: JsonObject): KindOf {
  const parsed = parseId(id);
  if (!parsed || !isGuid(parsed.subscriptionId) || !id.startsWith('/')) return badId;
  const { subscriptionId, resourceGroup = '', path, kind } = parsed;
  const subscription = `/subscriptions/${subscriptionId}`;
  if (kind === 'subscription') {
    return found('microsoft.resources/subscriptions', '', subscription, subscriptionId);
  }
  const group = `${subscription}/resourceGroups/${resourceGroup}`;
  if (kind === 'resourceGroup') {
    return found(
      'microsoft.resources/resourcegroups',
      'Microsoft.Resources/resourceGroups',
      group,
      resourceGroup,
    );
  }
  const known =
    kind === 'other' && parsed.provider?.toLowerCase() === 'microsoft.compute' && path.length === 1
      ? machines[path[0]?.[0].toLowerCase() ?? '']
      : compute[kind];
  if (!known) return other(typeof item.type === 'string' ? item.type : (parsed.provider ?? ''));
  const [type, armType] = known;
  const names = path.map(([, name]) => name);
  const types = armType.split('/').slice(1);
  const tail = types.map((t, i) => `/${t}/${names[i] ?? ''}`).join('');
  return found(type, armType, `${group}/providers/Microsoft.Compute${tail}`, names.at(-1) ?? '');
}

const graphTypes: Readonly<Record<string, DocType>> = {
  '#microsoft.graph.user': 'graph/users',
  '#microsoft.graph.group': 'graph/groups',
  '#microsoft.graph.servicePrincipal': 'graph/serviceprincipals',
};

/** What az writes as the name of an account of a tenant in which the user has no subscription. */
const NO_SUBSCRIPTION = /^N\/A\(tenant level account\)$/i;

/** `az account list` and Microsoft Graph both use a bare guid as id. */
function directoryKind(item: JsonObject, id: string): KindOf {
  // A user has a `state` too, of an address.
  if ('@odata.type' in item) return objectKind(item, id);
  const { tenantId: ofTenant, name } = item;
  const isPlaceholder = typeof name === 'string' && NO_SUBSCRIPTION.test(name);
  if (isGuid(ofTenant) && (isPlaceholder || ofTenant.toLowerCase() === id.toLowerCase())) {
    const guid = ofTenant.toLowerCase();
    return found('tenants', '', `/tenants/${guid}`, guid);
  }
  if ('tenantId' in item && ('state' in item || 'cloudName' in item || 'isDefault' in item)) {
    return found('account', '', `/subscriptions/${id}`, id);
  }
  return objectKind(item, id);
}

function objectKind(item: JsonObject, id: string): KindOf {
  const said = item['@odata.type'];
  const type =
    (typeof said === 'string' && Object.hasOwn(graphTypes, said) && graphTypes[said]) ||
    ('userPrincipalName' in item && 'graph/users') ||
    (('appId' in item || 'servicePrincipalType' in item) && 'graph/serviceprincipals') ||
    (('securityEnabled' in item || 'mailEnabled' in item || 'groupTypes' in item) && 'graph/groups') ||
    // Devices, contacts and the like: members of groups, and of no other use here.
    (typeof said === 'string' && said.startsWith('#microsoft.graph.') && 'graph/directoryobjects');
  return type ? found(type, '', id, id) : badId;
}
