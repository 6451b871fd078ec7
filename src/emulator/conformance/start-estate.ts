import { parseId } from '@/arm/resource-id';

import type { Doc, DocType } from '../contract';
import { roleIds } from '../data/role-ids';
import { empty } from '../scenarios/empty';
import {
  directoryId,
  resourceGroupDoc,
  roleAssignmentDoc,
  subscriptionDoc,
  userDoc,
} from '../scenarios/estate';
import { galleryDoc, managedImageDoc } from '../scenarios/galleries';
import type { Exchange, Json, Recording } from './recording';
import { isJson } from './recording';

// The estate at the start of a recording: its subscriptions, the groups and resources that it uses but did not create, source
// machines of images, and the directory objects that it reads.

const owner = empty.personas[0];
const TENANT = owner?.homeTenantId ?? '';

const at = (value: unknown, ...keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => (isJson(inner) ? inner[key] : undefined), value);
const textAt = (value: unknown, ...keys: readonly string[]): string | undefined => {
  const found = at(value, ...keys);
  return typeof found === 'string' ? found : undefined;
};

const pathOf = (exchange: Exchange): string => new URL(exchange.url).pathname;

/** The resource group of a path, as it is written there. */
const groupOf = (path: string) => {
  const match = /^\/+subscriptions\/([^/]+)\/resourcegroups\/([^/]+)/i.exec(path);
  return match ? { subscriptionId: match[1] ?? '', name: match[2] ?? '' } : undefined;
};

/** The instant that a recording happened at, as far as it says; clocks begin there, so that dates of its bodies mean the same. */
export function startOf(recording: Recording, otherwise: number): number {
  for (const { responseBody } of recording.exchanges) {
    const date =
      textAt(responseBody, 'startTime') ??
      textAt(responseBody, 'properties', 'publishingProfile', 'publishedDate');
    if (date !== undefined) return Date.parse(date);
  }
  return otherwise;
}

/** Everything that answers show, alone or in lists. */
const itemsOf = (recording: Recording): readonly Json[] =>
  recording.exchanges.flatMap(({ responseBody }) => {
    const value = at(responseBody, 'value');
    return (Array.isArray(value) ? value : [responseBody]).filter(isJson);
  });

/** Tenants that were listed, the one of the recorded subscription as ours; the caller is known in all of them. */
function tenantDocs(recording: Recording): readonly Doc[] {
  const home = itemsOf(recording).find((item) => item.authorizationSource !== undefined)?.tenantId;
  return itemsOf(recording)
    .filter((item) => item.tenantType !== undefined)
    .flatMap((item) => {
      const tenantId = item.tenantId === home ? TENANT : String(item.tenantId);
      return [
        {
          id: `/tenants/${tenantId}`,
          type: 'tenants',
          body: { ...item, id: `/tenants/${tenantId}`, tenantId },
          meta: { tenantId },
        },
        userDoc({
          tenantId,
          objectId: owner?.objectId ?? '',
          displayName: owner?.displayName ?? '',
          userPrincipalName: owner?.userPrincipalName ?? '',
        }),
      ] as const;
    });
}

/** Galleries and own roles that lists show although the recording made none of them. */
function listedDocs(recording: Recording): readonly Doc[] {
  const made = new Set(
    recording.exchanges
      .filter((e) => e.method === 'PUT')
      .map((e) => pathOf(e).replace(/^.*\//, '').toLowerCase()),
  );
  const docs = new Map<string, Doc>();
  // The recording's caller is the emulator's owner, also as the author of what existed before.
  const author = itemsOf(recording).find((item) => made.has(String(item.name).toLowerCase()));
  const authorId = textAt(author, 'properties', 'updatedBy') ?? '';
  for (const shown of itemsOf(recording)) {
    const item = (
      authorId === '' ? shown : JSON.parse(JSON.stringify(shown).replaceAll(authorId, owner?.objectId ?? ''))
    ) as Json;
    const [id, name] = [String(item.id), String(item.name)];
    const group = groupOf(id);
    if (made.has(name.toLowerCase())) continue;
    if (textAt(item, 'properties', 'type') === 'CustomRole')
      docs.set(id, { id, type: 'microsoft.authorization/roledefinitions', body: item });
    if (item.type !== 'Microsoft.Compute/galleries' || !group) continue;
    docs.set(id, { id, type: 'microsoft.compute/galleries', body: item });
    docs.set(group.name, resourceGroupDoc(group.subscriptionId, group.name, String(item.location)));
  }
  return [...docs.values()];
}

function subscriptionDocs(recording: Recording): readonly Doc[] {
  const ids = new Set(
    recording.exchanges.flatMap((e) => /^\/+subscriptions\/([^/]+)/i.exec(pathOf(e))?.[1] ?? []),
  );
  if (ids.size === 0) ids.add('00000000-0000-0000-0000-000000000000');
  // What the recording shows of a subscription is how it was before.
  const shown = itemsOf(recording).find((item) => item.authorizationSource !== undefined);
  const seen = (id: string): Doc => {
    const plain = subscriptionDoc(id, 'Recorded subscription', TENANT, TENANT);
    return { ...plain, ...(shown && { body: { ...shown, subscriptionId: id, tenantId: TENANT } }) };
  };
  return [...ids].flatMap((id) => [
    seen(id),
    roleAssignmentDoc({
      scope: `/subscriptions/${id}`,
      roleId: roleIds.owner,
      principalId: owner?.objectId ?? '',
      principalType: 'User',
      tenantId: TENANT,
      createdAt: 0,
    }),
  ]);
}

/** Groups that are used before they are made, or never made; as the recording shows them, or where it puts things. */
function groupDocs(recording: Recording): readonly Doc[] {
  const docs = new Map<string, Doc>();
  const made = new Set<string>();
  for (const [n, exchange] of recording.exchanges.entries()) {
    const path = pathOf(exchange);
    const group = groupOf(path);
    if (!group) continue;
    const id = `/subscriptions/${group.subscriptionId}/resourceGroups/${group.name}`;
    const key = id.toLowerCase();
    if (docs.has(key) || made.has(key)) continue;
    if ((exchange.method === 'PUT' || exchange.status === 404) && path.toLowerCase() === key) {
      made.add(key);
      continue;
    }
    const seen = recording.exchanges
      .slice(n)
      .find((e) => e.method === 'GET' && pathOf(e).toLowerCase() === key && e.status === 200);
    const location =
      recording.exchanges
        .map((e) => (pathOf(e).toLowerCase().startsWith(key) ? textAt(e.requestBody, 'location') : undefined))
        .find(Boolean) ?? 'westus';
    const plain = resourceGroupDoc(group.subscriptionId, group.name, location);
    docs.set(key, { ...plain, ...(seen && { body: seen.responseBody }) });
  }
  return [...docs.values()];
}

const KEPT: readonly DocType[] = [
  'microsoft.compute/galleries',
  'microsoft.compute/galleries/images',
  'microsoft.compute/galleries/images/versions',
];

/** Galleries and definitions above what a recording makes or reads, when it did not make them itself. */
function parentDocs(recording: Recording): readonly Doc[] {
  const docs = new Map<string, Doc>();
  const made = new Set<string>();
  for (const exchange of recording.exchanges) {
    const path = pathOf(exchange);
    if (exchange.method === 'PUT') made.add(path.toLowerCase());
    const [, base, gallery, definition] =
      /^(.*\/providers\/Microsoft\.Compute)\/galleries\/([^/]+)(?:\/images\/([^/]+))?\//i.exec(path) ?? [];
    const group = groupOf(path);
    if (base === undefined || gallery === undefined || !group) continue;
    const location = textAt(exchange.requestBody, 'location') ?? 'westus';
    const id = `${base}/galleries/${gallery}`;
    if (!made.has(id.toLowerCase()) && !docs.has(id.toLowerCase()))
      docs.set(
        id.toLowerCase(),
        galleryDoc({ ...group, resourceGroup: group.name, name: gallery, location }),
      );
    const definitionId = `${id}/images/${definition}`;
    const key = definitionId.toLowerCase();
    if (definition === undefined || key === path.toLowerCase() || made.has(key) || docs.has(key)) continue;
    docs.set(key, {
      id: definitionId,
      type: 'microsoft.compute/galleries/images',
      body: {
        name: definition,
        id: definitionId,
        type: 'Microsoft.Compute/galleries/images',
        location,
        properties: {
          hyperVGeneration: 'V1',
          osType: 'Windows',
          osState: 'Generalized',
          identifier: { publisher: 'p', offer: 'o', sku: 's' },
        },
      },
    });
  }
  return [...docs.values()].filter((doc) => KEPT.includes(doc.type));
}

/** What images and versions are made from: sizes and disks are what later answers show of them. */
function sourceDocs(recording: Recording): readonly Doc[] {
  const made = new Set(
    recording.exchanges.filter((e) => e.method === 'PUT').map((e) => pathOf(e).toLowerCase()),
  );
  const docs = new Map<string, Doc>();
  for (const { method, requestBody, url } of recording.exchanges) {
    if (method !== 'PUT') continue;
    const location = textAt(requestBody, 'location') ?? '';
    const image = textAt(requestBody, 'properties', 'storageProfile', 'source', 'id');
    const machine =
      textAt(requestBody, 'properties', 'sourceVirtualMachine', 'id') ??
      textAt(requestBody, 'properties', 'storageProfile', 'source', 'virtualMachineId');
    // The last answer about what was made shows the disks complete.
    const shown = recording.exchanges.findLast(
      (e) =>
        pathOf(e) === new URL(url).pathname &&
        at(e.responseBody, 'properties', 'storageProfile') !== undefined,
    );
    const storage = at(shown?.responseBody, 'properties', 'storageProfile');
    for (const id of [image, machine]) {
      const parsed = id === undefined ? undefined : parseId(id);
      if (id === undefined || !parsed || made.has(id.toLowerCase())) continue;
      const [type, name = ''] = parsed.path[0] ?? [];
      const group = groupOf(id);
      if (!group) continue;
      if (type === 'virtualMachines' && (at(storage, 'osDisk') !== undefined || !docs.has(id)))
        docs.set(id, machineDoc(id, name, location, storage));
      if (type === 'images') {
        const gb = at(storage, 'osDiskImage', 'sizeInGB');
        const doc = managedImageDoc({
          subscriptionId: group.subscriptionId,
          resourceGroup: group.name,
          name,
          location,
          osType: 'Windows',
          hyperVGeneration: 'V1',
          osDiskGB: typeof gb === 'number' ? gb : 30,
          dataDisksGB: [],
          osCaching: textAt(storage, 'osDiskImage', 'hostCaching') === 'None' ? 'None' : 'ReadWrite',
        });
        docs.set(id, doc);
      }
    }
  }
  return [...docs.values()];
}

/** A machine with the disks that an image of it has. */
const machineDoc = (id: string, name: string, location: string, storage: unknown): Doc => ({
  id,
  type: 'microsoft.compute/virtualmachines',
  body: {
    name,
    id,
    type: 'Microsoft.Compute/virtualMachines',
    location,
    properties: { ...(at(storage, 'osDisk') !== undefined && { storageProfile: storage }) },
  },
});

/** People and applications that Microsoft Graph showed. */
function directoryDocs(recording: Recording): readonly Doc[] {
  const docs = new Map<string, Doc>();
  for (const { url, responseBody } of recording.exchanges) {
    const value = at(responseBody, 'value');
    if (!url.startsWith('https://graph.microsoft.com/') || !Array.isArray(value)) continue;
    for (const object of value.filter(isJson)) {
      const application = object['@odata.type'] === '#microsoft.graph.servicePrincipal';
      const id = directoryId(TENANT, application ? 'servicePrincipals' : 'users', String(object.id));
      // The recorder replaced the name in the answer only; the query has the real one.
      const name = /userPrincipalName eq '([^']+)'/.exec(decodeURIComponent(url))?.[1];
      const body: Json = {
        '@odata.type': '#microsoft.graph.user',
        ...object,
        ...(name !== undefined && { userPrincipalName: name }),
      };
      if (docs.has(id)) continue;
      docs.set(id, {
        id,
        type: application ? 'graph/serviceprincipals' : 'graph/users',
        body,
        meta: { tenantId: TENANT },
      });
    }
  }
  return [...docs.values()];
}

/** The estate that a recording begins with. */
export const startEstate = (recording: Recording, startMs: number): readonly Doc[] => [
  ...empty.build(startMs).filter((doc) => doc.type !== 'microsoft.resources/subscriptions'),
  ...subscriptionDocs(recording),
  ...tenantDocs(recording),
  ...listedDocs(recording),
  ...groupDocs(recording),
  ...parentDocs(recording),
  ...sourceDocs(recording),
  ...directoryDocs(recording),
];
