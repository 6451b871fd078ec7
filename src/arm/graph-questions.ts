import { PARTIAL } from '@/lib/partial';

import { foldId } from './resource-id';
import type { ArmId, ImageDefinition, ImageVersion, RoleAssignment, RoleDefinition, Tags } from './types';

// Queries for Azure Resource Graph. Each is ordered by id and returns it: without an id the service does not page reliably
// (trap 25). Resource Graph has no regional replication state (trap 8).

export interface GraphQuestion<Row> {
  /** Names the question in cache keys and traces. */
  readonly queryName: string;
  readonly query: string;
  readonly $row?: Row;
}

/** What every row of a resource has. `resourceGroup` comes lower-cased, ids mostly as written. */
export interface GraphResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly tenantId: string;
  readonly subscriptionId: string;
  readonly resourceGroup: string;
  readonly location: string;
  readonly tags?: Tags | null;
  /** An import held only some members of the resource (docs/decisions/not-in-the-data.md). */
  readonly [PARTIAL]?: boolean | null;
}

export type GraphDefinition = GraphResource & Pick<ImageDefinition, 'properties'>;

export interface GraphVersion extends GraphResource {
  readonly provisioningState?: string | null;
  readonly publishingProfile?: ImageVersion['properties']['publishingProfile'] | null;
}

export interface PlainRow extends GraphResource {
  readonly provisioningState?: string | null;
}

/** Numbers below one gallery; `id` is the gallery's, lower-cased. */
export interface GalleryCounts {
  readonly id: string;
  readonly definitions: number;
  readonly versions: number;
}

/** Numbers below one definition; `id` is the definition's, lower-cased. */
export interface DefinitionCounts {
  readonly id: string;
  readonly versions: number;
}

const DEFINITIONS = 'microsoft.compute/galleries/images';
const VERSIONS = 'microsoft.compute/galleries/images/versions';
const RESOURCE = 'id, name, type, tenantId, subscriptionId, resourceGroup, location, tags';

/** Null from Azure, which never sends the member. */
const HELD_IN_PART = `${PARTIAL} = properties.${PARTIAL}`;

const askOf =
  (table: string) =>
  <Row>(queryName: string, ...steps: readonly string[]): GraphQuestion<Row> => ({
    queryName,
    query: [table, ...steps, 'order by id asc'].join('\n| '),
  });
const ask = askOf('resources');

const GALLERIES = 'microsoft.compute/galleries';
const MANAGED_IMAGES = 'microsoft.compute/images';

const plain = (queryName: string, ...types: readonly string[]) =>
  ask<PlainRow>(
    queryName,
    `where type in~ (${types.map((type) => `'${type}'`).join(', ')})`,
    `project ${RESOURCE}, provisioningState = tostring(properties.provisioningState), ${HELD_IN_PART}`,
  );

/** Every question that more than one place asks or the emulator must be able to answer. */
export const graphQuestions = {
  galleries: plain('galleries', GALLERIES),
  /** What a list of all resources shows at once, and what only "show hidden types" adds (S69, S70). */
  visibleResources: plain('visibleResources', GALLERIES, MANAGED_IMAGES),
  hiddenResources: plain('hiddenResources', DEFINITIONS, VERSIONS),
  definitions: ask<GraphDefinition>(
    'definitions',
    `where type =~ '${DEFINITIONS}'`,
    `project ${RESOURCE}, properties`,
  ),
  versions: ask<GraphVersion>(
    'versions',
    `where type =~ '${VERSIONS}'`,
    `project ${RESOURCE}, provisioningState = tostring(properties.provisioningState), publishingProfile = properties.publishingProfile, ${HELD_IN_PART}`,
  ),
  /** Parts 0 to 8 of an id are the gallery's: "", subscriptions, …, galleries, its name. */
  galleryCounts: ask<GalleryCounts>(
    'galleryCounts',
    `where type in~ ('${DEFINITIONS}', '${VERSIONS}')`,
    `extend galleryId = strcat_array(array_slice(split(tolower(id), '/'), 0, 8), '/')`,
    `summarize definitions = countif(type =~ '${DEFINITIONS}'), versions = countif(type =~ '${VERSIONS}') by id = galleryId`,
  ),
  /** Parts 0 to 10 of an id are the definition's. */
  definitionCounts: ask<DefinitionCounts>(
    'definitionCounts',
    `where type =~ '${VERSIONS}'`,
    `extend definitionId = strcat_array(array_slice(split(tolower(id), '/'), 0, 10), '/')`,
    `summarize versions = count() by id = definitionId`,
  ),
} as const;

/** The least that names a resource. */
export type NamedRow = Pick<GraphResource, 'id' | 'name' | 'type' | 'subscriptionId' | 'tenantId'>;

type Ancestors = readonly { readonly name: string; readonly displayName: string }[];

/** A subscription or management group with the chain of management groups over it, nearest first: each has its own place for it. */
export interface ContainerRow {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly subscriptionId: string;
  readonly displayName?: string | null;
  readonly aboveSubscription?: Ancestors | null;
  readonly aboveGroup?: Ancestors | null;
}

/** What the views of access ask. */
export const accessQuestions = {
  resources: ask<NamedRow>(
    'accessResources',
    `where type in~ ('${GALLERIES}', '${DEFINITIONS}', '${VERSIONS}')`,
    'project id, name, type, subscriptionId, tenantId',
  ),
  containers: askOf('resourcecontainers')<ContainerRow>(
    'accessContainers',
    `where type in~ ('microsoft.resources/subscriptions', 'microsoft.management/managementgroups')`,
    'extend aboveSubscription = properties.managementGroupAncestorsChain, aboveGroup = properties.details.managementGroupAncestorsChain',
    'project id, name, type, subscriptionId, displayName = tostring(properties.displayName), aboveSubscription, aboveGroup',
  ),
  roles: askOf('authorizationresources')<RoleDefinition>(
    'accessRoles',
    `where type =~ 'microsoft.authorization/roledefinitions'`,
    'project id, name, type, properties',
  ),
  /** For callers who may not list the assignments of a subscription: those at scopes where they may. */
  assignments: askOf('authorizationresources')<RoleAssignment>(
    'accessAssignments',
    `where type =~ 'microsoft.authorization/roleassignments'`,
    'project id, name, type, properties',
  ),
} as const;

/** A text inside a string of the query language. */
const kqlText = (text: string) => text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");

/**
 * The definitions of one gallery or the versions of one definition, as far as the caller may read them. For callers who may
 * not list them at the parent (trap 17).
 */
export function childrenOf<Row extends ImageDefinition | ImageVersion>(
  parent: ArmId,
  type: 'images' | 'versions',
): GraphQuestion<Row> {
  const below = `${foldId(parent)}/${type}/`;
  return ask<Row>(
    'childrenOf',
    `where type =~ '${type === 'images' ? DEFINITIONS : VERSIONS}'`,
    `where id startswith '${kqlText(below)}'`,
    'project id, name, type, location, tags, properties',
  );
}

/** The definitions and versions of one gallery by name: for views about that gallery alone in an estate of any size. */
export const namedIn = (gallery: ArmId): GraphQuestion<NamedRow> =>
  ask<NamedRow>(
    'namedIn',
    `where type in~ ('${DEFINITIONS}', '${VERSIONS}')`,
    `where id startswith '${kqlText(`${foldId(gallery)}/images/`)}'`,
    'project id, name, type, subscriptionId, tenantId',
  );
