import { parseId } from '@/arm/resource-id';
import { guidOf } from '@/lib/seeded';

import { operationEnd, operationState } from '../compute/state';
import { authorizationDate } from '../wire-date';
import type { ActivityRecord } from './activity-record';

// Records as the activity log shows them (Microsoft.Insights eventtypes, 2015-04-01): a write is two events or three, each with
// the same operation and correlation id. The form is the specification's; none is in a recording.

type Phase = 'Started' | 'Accepted' | 'Succeeded' | 'Failed';

interface Named {
  readonly value: string;
  readonly localizedValue: string;
}

export interface ActivityEvent {
  readonly eventTimestamp: string;
  readonly eventDataId: string;
  readonly caller: string;
  readonly correlationId: string;
  readonly resourceId: string;
  readonly resourceGroupName: string;
  readonly resourceProviderName: Named;
  readonly resourceType: Named;
  readonly operationName: Named;
  readonly status: Named;
  readonly [other: string]: unknown;
}

const named = (value: string, localizedValue = value): Named => ({ value, localizedValue });

/** What the portals call an action; from memory, others show the action itself. */
const TITLES: Readonly<Record<string, string>> = {
  'Microsoft.Compute/galleries/write': 'Create or Update Gallery',
  'Microsoft.Compute/galleries/delete': 'Delete Gallery',
  'Microsoft.Compute/galleries/share/action': 'Shares a Gallery to different scopes',
  'Microsoft.Compute/galleries/images/write': 'Create or Update Gallery Image',
  'Microsoft.Compute/galleries/images/delete': 'Delete Gallery Image',
  'Microsoft.Compute/galleries/images/versions/write': 'Create or Update Gallery Image Version',
  'Microsoft.Compute/galleries/images/versions/delete': 'Delete Gallery Image Version',
  'Microsoft.Compute/images/write': 'Create or Update Image',
  'Microsoft.Compute/images/delete': 'Delete Image',
  'Microsoft.Compute/virtualMachines/write': 'Create or Update Virtual Machine',
  'Microsoft.Compute/virtualMachines/delete': 'Delete Virtual Machine',
  'Microsoft.Compute/virtualMachineScaleSets/write': 'Create or Update Virtual Machine Scale Set',
  'Microsoft.Compute/virtualMachineScaleSets/delete': 'Delete Virtual Machine Scale Set',
  'Microsoft.Authorization/roleAssignments/write': 'Create role assignment',
  'Microsoft.Authorization/roleAssignments/delete': 'Delete role assignment',
  'Microsoft.Resources/subscriptions/resourceGroups/write': 'Update resource group',
  'Microsoft.Resources/subscriptions/resourceGroups/delete': 'Delete resource group',
};

const REASONS: Readonly<Record<number, readonly [value: string, words: string]>> = {
  200: ['OK', 'OK (HTTP Status Code: 200)'],
  201: ['Created', 'Created (HTTP Status Code: 201)'],
  202: ['Accepted', 'Accepted (HTTP Status Code: 202)'],
  400: ['BadRequest', 'Bad Request (HTTP Status Code: 400)'],
  403: ['Forbidden', 'Forbidden (HTTP Status Code: 403)'],
  404: ['NotFound', 'Not Found (HTTP Status Code: 404)'],
  409: ['Conflict', 'Conflict (HTTP Status Code: 409)'],
};
const reasonOf = (status: number) => REASONS[status] ?? [String(status), `HTTP Status Code: ${status}`];

const EPOCH_TICKS = 621_355_968_000_000_000n;

/** The provider and type of a resource, as the log names them. */
function typeOf(resourceId: string): readonly [provider: string, type: string] {
  const last = resourceId.split(/\/providers\//i).at(-1) ?? '';
  if (last === resourceId) return ['Microsoft.Resources', 'Microsoft.Resources/subscriptions/resourceGroups'];
  const [provider = '', ...path] = last.split('/');
  return [provider, [provider, ...path.filter((_, i) => i % 2 === 0)].join('/')];
}

function eventOf(record: ActivityRecord, phase: Phase, atMs: number): ActivityEvent {
  const { resourceId, action, caller, correlationId, requestId, method, subscriptionId, error } = record;
  const at = authorizationDate(Math.floor(atMs));
  const ended = phase === 'Succeeded' || phase === 'Failed';
  const status = phase === 'Started' ? undefined : ended && record.operation ? 200 : record.status;
  const [code, words] = status === undefined ? ['', ''] : reasonOf(status);
  const eventDataId = guidOf(`${requestId} ${phase}`);
  const [provider, type] = typeOf(resourceId);
  const failure = phase === 'Failed' ? (error ?? record.operation?.error) : undefined;
  return {
    authorization: { action, scope: resourceId },
    caller: caller.name,
    channels: 'Operation',
    claims: {
      'http://schemas.microsoft.com/identity/claims/objectidentifier': caller.objectId,
      'http://schemas.microsoft.com/identity/claims/tenantid': caller.tenantId,
      'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name': caller.name,
    },
    correlationId,
    description: '',
    eventDataId,
    eventName: ended ? named('EndRequest', 'End request') : named('BeginRequest', 'Begin request'),
    category: named('Administrative'),
    httpRequest: { clientRequestId: requestId, method },
    id: `${resourceId}/events/${eventDataId}/ticks/${EPOCH_TICKS + BigInt(Math.floor(atMs)) * 10_000n}`,
    level: phase === 'Failed' ? 'Error' : 'Informational',
    resourceGroupName: parseId(resourceId)?.resourceGroup ?? '',
    resourceProviderName: named(provider),
    resourceId,
    resourceType: named(type),
    operationId: requestId,
    operationName: named(action, TITLES[action]),
    properties: {
      ...(code !== '' && { statusCode: code }),
      ...(failure && { statusMessage: JSON.stringify({ error: failure }) }),
      eventCategory: 'Administrative',
      entity: resourceId,
      message: action,
    },
    status: named(phase),
    subStatus: named(code, words),
    eventTimestamp: at,
    submissionTimestamp: at,
    subscriptionId,
    tenantId: caller.tenantId,
  };
}

/** What the log holds of a write at an instant (milliseconds): how a long operation ended is there once it has. */
export function eventsOf(record: ActivityRecord, now: number): readonly ActivityEvent[] {
  const started = eventOf(record, 'Started', record.at);
  const { operation } = record;
  if (record.error) return [started, eventOf(record, 'Failed', record.at)];
  if (!operation) return [started, eventOf(record, 'Succeeded', record.at)];
  const state = operationState({ id: '', kind: 'update', ...operation }, now);
  const accepted = [started, eventOf(record, 'Accepted', record.at)];
  if (state === 'InProgress') return accepted;
  const end = operationEnd({ id: '', kind: 'update', ...operation });
  return [...accepted, eventOf(record, state === 'Failed' ? 'Failed' : 'Succeeded', end)];
}
