import { foldRegion } from '@/arm/resource-id';
import type { ResourceGroup } from '@/arm/types';

import { isAllowed, requireAllowed } from '../authorization/access';
import { requireResourceBody } from '../compute/body';
import type { Answer, Call, Change, Doc, DocType, Route } from '../contract';
import { Refusal } from '../contract';
import { regionIn, regionNamesIn } from '../data/known-regions';
import { isStaged, regions } from '../data/regions';
import { requireUnlocked } from '../pipeline/locks';
import { pageOf } from '../pipeline/paging';
import { requireScope } from '../pipeline/refusals';
import { RESOURCES_VERSIONS } from './api-versions';
import { tagFilter } from './filters';
import { checkedTags } from './tags';

// Resource groups. Bodies, statuses and the slow deletion as recorded (azure-cli, test_resource_group and test_rest_arm).

const GROUPS = '/subscriptions/{subscriptionId}/resourcegroups';
const READ = 'Microsoft.Resources/subscriptions/resourceGroups/read';
const WRITE = 'Microsoft.Resources/subscriptions/resourceGroups/write';
const DELETE = 'Microsoft.Resources/subscriptions/resourceGroups/delete';

/** About what an empty group takes. */
const DELETE_MS = 25_000;

const groupId = ({ subscriptionId = '', resourceGroup = '' }: Call['params']): string =>
  `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`;

const render = (doc: Doc): unknown =>
  doc.meta?.operation?.kind === 'delete'
    ? { ...(doc.body as ResourceGroup), properties: { provisioningState: 'Deleting' } }
    : doc.body;

/** Groups that exist only because an imported resource names them are not there (contract: placeholder). */
const isReal = (doc: Doc | undefined): doc is Doc => doc !== undefined && doc.meta?.placeholder !== true;

function list(call: Call): Answer {
  const { subscriptionId = '' } = call.params;
  requireScope(call.store, { subscriptionId });
  const filter = tagFilter(call.query('$filter'));
  const docs = call.store
    .list('microsoft.resources/resourcegroups', `/subscriptions/${subscriptionId}`)
    .filter((doc) => isReal(doc) && isAllowed(call.store, call.caller, READ, doc.id))
    .filter((doc) => filter((doc.body as ResourceGroup).tags));
  return { status: 200, body: pageOf(call, docs, render) };
}

function required(call: Call, action: string): Doc {
  const id = groupId(call.params);
  requireAllowed(call.store, call.caller, action, id);
  requireScope(call.store, call.params);
  const doc = call.store.get(id);
  if (isReal(doc)) return doc;
  const { resourceGroup = '' } = call.params;
  throw new Refusal(404, 'ResourceGroupNotFound', `Resource group '${resourceGroup}' could not be found.`);
}

const NAME = /^[\p{L}\p{Nd}_().-]{1,90}$/u;

function put(call: Call): Answer {
  const { subscriptionId = '', resourceGroup = '' } = call.params;
  const id = groupId(call.params);
  requireAllowed(call.store, call.caller, WRITE, id);
  requireScope(call.store, { subscriptionId });
  requireUnlocked(call.store, id, 'write');
  if (!NAME.test(resourceGroup) || resourceGroup.endsWith('.')) {
    throw new Refusal(
      400,
      'InvalidResourceGroup',
      `The provided resource group name '${resourceGroup}' has these invalid characters or is longer than 90 characters. The name can only be a letter, digit, '-', '.', '(', ')' or '_' and can not end with '.'.`,
    );
  }
  const body = requireResourceBody(call) as Partial<ResourceGroup> & { readonly managedBy?: string };
  if (typeof body.location !== 'string' || body.location === '') {
    throw new Refusal(400, 'LocationRequired', 'The location property is required for this definition.');
  }
  const before = call.store.get(id) as Doc<ResourceGroup> | undefined;
  const location = foldRegion(body.location);
  // An imported group may be in a region that is not known here: it stays where it is.
  const stays = isReal(before) && foldRegion(before.body.location) === location;
  if (!stays && !regionIn(call.store, subscriptionId, location)) {
    const staged = new Set([...regions().values()].filter(isStaged).map((r) => r.name));
    const available = regionNamesIn(call.store, subscriptionId).filter((name) => !staged.has(name));
    throw new Refusal(
      400,
      'LocationNotAvailableForResourceGroup',
      `The provided location '${body.location}' is not available for resource group. List of available regions is '${available.join(',')}'.`,
    );
  }
  if (before?.meta?.operation?.kind === 'delete') throw beingDeleted(resourceGroup);
  if (isReal(before) && !stays) {
    throw new Refusal(
      409,
      'InvalidResourceGroupLocation',
      `Invalid resource group location '${location}'. The Resource group already exists in location '${before.body.location}'.`,
    );
  }
  const tags = checkedTags(body.tags, before?.body.tags);
  const doc: Doc = {
    id: before?.id ?? id,
    type: 'microsoft.resources/resourcegroups',
    body: {
      id: before?.id ?? id,
      name: before?.body.name ?? resourceGroup,
      type: 'Microsoft.Resources/resourceGroups',
      location,
      ...(body.managedBy !== undefined && { managedBy: body.managedBy }),
      ...(tags && { tags }),
      properties: { provisioningState: 'Succeeded' },
    },
  };
  return { status: isReal(before) ? 200 : 201, body: doc.body, changes: [{ put: doc }] };
}

/** 409: a write into a group that is going away. */
const beingDeleted = (resourceGroup: string): Refusal =>
  new Refusal(
    409,
    'ResourceGroupBeingDeleted',
    `The resource group '${resourceGroup}' is in deprovisioning state and cannot perform this operation.`,
  );

const CONTENTS: readonly DocType[] = [
  'microsoft.compute/galleries',
  'microsoft.compute/galleries/images',
  'microsoft.compute/galleries/images/versions',
  'microsoft.compute/galleries/softdeleted',
  'microsoft.compute/images',
  'microsoft.compute/disks',
  'microsoft.compute/snapshots',
  'microsoft.compute/virtualmachines',
  'microsoft.compute/virtualmachinescalesets',
  'microsoft.authorization/roleassignments',
  'microsoft.authorization/locks',
];

/** The group and all that is in it are gone once the operation has run; until then they are "Deleting". */
function remove(call: Call): Answer {
  const group = required(call, DELETE);
  requireUnlocked(call.store, group.id, 'delete');
  const operation = {
    id: call.requestId,
    kind: 'delete',
    startedAt: call.now,
    durationMs: DELETE_MS,
    outcome: 'Succeeded',
  } as const;
  const going = (doc: Doc): Change => ({ put: { ...doc, meta: { ...doc.meta, operation } } });
  const inside = CONTENTS.flatMap((type) => call.store.list(type, group.id));
  const result = `/subscriptions/${call.params.subscriptionId ?? ''}/operationresults/${call.requestId}`;
  const watch: Change = {
    put: { id: result, type: 'emulator/operations', body: { group: group.id, endsAt: call.now + DELETE_MS } },
  };
  return {
    status: 202,
    headers: {
      Location: `${call.origin}${result}?api-version=${call.query('api-version') ?? ''}`,
      'Retry-After': '15',
    },
    changes: [going(group), ...inside.map(going), watch],
  };
}

/** 202 with the same Location while the deletion runs, then 200 without a body. */
function operationResult(call: Call): Answer {
  const { subscriptionId = '', operationId = '' } = call.params;
  const doc = call.store.get(`/subscriptions/${subscriptionId}/operationresults/${operationId}`) as
    | Doc<{ readonly endsAt: number }>
    | undefined;
  if (!doc) throw new Refusal(404, 'NotFound', `The operation '${operationId}' was not found.`);
  if (call.now >= doc.body.endsAt) return { status: 200 };
  return {
    status: 202,
    headers: { Location: `${call.origin}${call.url.pathname}${call.url.search}`, 'Retry-After': '15' },
  };
}

const route = (method: Route['method'], path: string, handle: Route['handle']): Route => ({
  method,
  host: 'arm',
  path,
  apiVersions: RESOURCES_VERSIONS,
  handle,
});

export const resourceGroupRoutes: readonly Route[] = [
  route('GET', GROUPS, list),
  route('GET', `${GROUPS}/{resourceGroup}`, (call) => ({ status: 200, body: render(required(call, READ)) })),
  route('HEAD', `${GROUPS}/{resourceGroup}`, (call) => {
    required(call, READ);
    return { status: 204 };
  }),
  route('PUT', `${GROUPS}/{resourceGroup}`, put),
  route('DELETE', `${GROUPS}/{resourceGroup}`, remove),
  route('GET', '/subscriptions/{subscriptionId}/operationresults/{operationId}', operationResult),
];
