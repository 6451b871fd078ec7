import { operations } from '@/arm/operations';
import { armListQuery, armQuery } from '@/arm/query';
import { parseId } from '@/arm/resource-id';
import { tenantOf } from '@/arm/scopes';
import type { ArmId } from '@/arm/types';
import type { Portal } from '@/state/portal-context';

// The calls that resource pages make, each once: loaders start them, pages read them, and both get the same cache entry.

type Client = Portal['client'];
const scope = (client: Client, id: ArmId) => ({ tenantId: tenantOf(client, id) });

export const galleryQuery = (client: Client, id: ArmId) =>
  armQuery(client, operations.galleriesGet, { id }, scope(client, id));

export const definitionQuery = (client: Client, id: ArmId) =>
  armQuery(client, operations.definitionsGet, { id }, scope(client, id));

/** With regional state (`$expand=ReplicationStatus`): page, table and notices share this one query. */
export const versionQuery = (client: Client, id: ArmId) =>
  armQuery(client, operations.versionsGet, { id }, scope(client, id));

export const definitionsOfGalleryQuery = (client: Client, id: ArmId) =>
  armListQuery(client, operations.definitionsListByGallery, { id }, scope(client, id));

export const versionsOfDefinitionQuery = (client: Client, id: ArmId) =>
  armListQuery(client, operations.versionsListByDefinition, { id }, scope(client, id));

/** What the caller may do at a scope, by ARM's own call. */
export const permissionsQuery = (client: Client, id: ArmId) =>
  armListQuery(client, operations.permissionsList, { scope: id }, scope(client, id));

/** Azure's regions as ARM lists them for the subscription of an id. */
export const locationsQuery = (client: Client, id: ArmId) => ({
  ...armListQuery(
    client,
    operations.locationsList,
    { subscriptionId: parseId(id)?.subscriptionId ?? '' },
    scope(client, id),
  ),
  staleTime: Infinity,
});
