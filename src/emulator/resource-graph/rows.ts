import type { RoleAssignment, RoleDefinition, Subscription } from '@/arm/types';
import { lowerCase } from '@/lib/letter-case';
import { PARTIAL } from '@/lib/partial';

import { renderGallery, renderResource, renderVersion } from '../compute/render';
import type { Doc } from '../contract';
import type { Row } from './values';

// Stored documents as rows of Azure Resource Graph: type and resource group in lower case, the id as it was written, nothing
// about regional replication (trap 8), provisioningState by the clock.

/** The columns of the tables, in the service's order. */
export const COLUMNS = [
  'id',
  'name',
  'type',
  'tenantId',
  'kind',
  'location',
  'resourceGroup',
  'subscriptionId',
  'managedBy',
  'sku',
  'plan',
  'properties',
  'tags',
  'identity',
  'zones',
  'extendedLocation',
] as const;

interface Body {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location?: string;
  readonly tags?: unknown;
  readonly sku?: unknown;
  readonly plan?: unknown;
  readonly identity?: unknown;
  readonly zones?: unknown;
  readonly properties?: unknown;
  readonly [PARTIAL]?: unknown;
}

/** A row of a body, its place taken from the id. */
export const rowOf = (
  body: Body,
  tenantId: string,
  more: Partial<Body> & { readonly subscriptionId?: string; readonly resourceGroup?: string } = {},
): Row => {
  const parts = body.id.split('/');
  const inSubscription = parts[1]?.toLowerCase() === 'subscriptions';
  return {
    id: body.id,
    name: body.name,
    type: body.type.toLowerCase(),
    tenantId,
    kind: '',
    location: body.location ?? '',
    resourceGroup: inSubscription ? lowerCase(parts[4] ?? '') : '',
    subscriptionId: inSubscription ? (parts[2] ?? '') : '',
    managedBy: '',
    sku: body.sku ?? null,
    plan: body.plan ?? null,
    properties: body.properties ?? {},
    // A table has no column for the mark: it stands in the place of the tags.
    tags: body.tags ?? (body[PARTIAL] === true ? { [PARTIAL]: true } : null),
    identity: body.identity ?? null,
    zones: body.zones ?? null,
    extendedLocation: null,
    ...more,
  };
};

const settled = new WeakMap<Doc, Row>();

/** A resource's row. What no operation has touched does not change with the clock, and its row is made once. */
export function resourceRow(doc: Doc, tenantId: string, now: number): Row {
  const known = settled.get(doc);
  if (known) return known;
  const body =
    doc.type === 'microsoft.compute/galleries'
      ? renderGallery(doc, now, false)
      : doc.type === 'microsoft.compute/galleries/images/versions'
        ? renderVersion(doc, now, false)
        : // Machines of a scenario or an import are as their file says; one that was written here has its state by the clock.
          !doc.meta?.operation &&
            (doc.type === 'microsoft.compute/virtualmachines' ||
              doc.type === 'microsoft.compute/virtualmachinescalesets')
          ? doc.body
          : renderResource(doc, now);
  const row = rowOf(body as Body, tenantId);
  if (!doc.meta?.operation) settled.set(doc, row);
  return row;
}

/** The parents of a container, nearest first, in the form of the service's ancestors chain. */
export type Ancestors = readonly { readonly name: string; readonly displayName: string }[];

/** A subscription is named by its display name and carries the chain of management groups above it. */
export function subscriptionRow(doc: Doc<Subscription>, tenantId: string, ancestors: Ancestors): Row {
  const { displayName, state, subscriptionPolicies, tags, subscriptionId, managedByTenants } = doc.body;
  const body: Body = {
    id: doc.id,
    name: displayName,
    type: 'microsoft.resources/subscriptions',
    tags,
    properties: {
      managedByTenants: managedByTenants ?? [],
      managementGroupAncestorsChain: ancestors,
      state,
      subscriptionPolicies,
    },
  };
  return rowOf(body, tenantId, { subscriptionId });
}

/** A resource group, under the graph's own name for the type. */
export const resourceGroupRow = (doc: Doc, tenantId: string): Row => {
  const body = doc.body as Body;
  return rowOf({ ...body, type: 'microsoft.resources/subscriptions/resourcegroups' }, tenantId, {
    resourceGroup: lowerCase(body.name),
  });
};

/** A management group with its parents. */
export function managementGroupRow(
  doc: Doc<{ readonly name: string; readonly properties: { readonly displayName: string } }>,
  tenantId: string,
  ancestors: Ancestors,
): Row {
  const { name, properties } = doc.body;
  return rowOf(
    {
      id: doc.id,
      name,
      type: 'microsoft.management/managementgroups',
      properties: {
        displayName: properties.displayName,
        tenantId,
        details: { managementGroupAncestorsChain: ancestors, ...(ancestors[0] && { parent: ancestors[0] }) },
      },
    },
    tenantId,
  );
}

const guidOfRole = (id: string) => id.slice(id.lastIndexOf('/') + 1);

/** Role assignments have their role's tenant-level id at every scope. */
export function roleAssignmentRow(doc: Doc<RoleAssignment>, tenantId: string): Row {
  const { id, name, properties } = doc.body;
  const body: Body = {
    id,
    name,
    type: 'microsoft.authorization/roleassignments',
    location: 'global',
    properties: {
      ...properties,
      roleDefinitionId: `/providers/Microsoft.Authorization/RoleDefinitions/${guidOfRole(properties.roleDefinitionId)}`,
    },
  };
  return rowOf(body, tenantId);
}

/** A role by its tenant-level id, as role assignments name it. */
export function roleDefinitionRow(role: RoleDefinition, tenantId: string): Row {
  const body: Body = {
    id: `/providers/Microsoft.Authorization/RoleDefinitions/${role.name}`,
    name: role.name,
    type: 'microsoft.authorization/roledefinitions',
    location: 'global',
    properties: { ...role.properties, isServiceRole: false },
  };
  return rowOf(body, tenantId);
}
