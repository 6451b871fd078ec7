import { requireAllowed } from '../authorization/access';
import type { Answer, Call, Route } from '../contract';
import { pageOf } from '../pipeline/paging';
import { requireScope } from '../pipeline/refusals';
import type { ActivityEvent } from './activity-event';
import { eventsOf } from './activity-event';
import { activityFilter } from './activity-filter';
import { recordsOf } from './activity-record';

export const INSIGHTS_VERSIONS = ['2014-04-01', '2015-04-01'];

/** The properties that `$select` names; all without one. */
function selected(event: ActivityEvent, select: string | undefined): unknown {
  if (select === undefined || select.trim() === '') return event;
  const names = new Set(select.split(',').map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(Object.entries(event).filter(([name]) => names.has(name.toLowerCase())));
}

/** Orders newest first, and what happened at one instant by how it went: a text that grows as time goes back. */
const orderOf = (event: ActivityEvent): string => {
  const back = String(9_999_999_999_999 - Date.parse(event.eventTimestamp)).padStart(13, '0');
  const step = ['Failed', 'Succeeded', 'Accepted', 'Started'].indexOf(event.status.value);
  return `${back} ${step} ${event.eventDataId}`;
};

/** The activity log of a subscription: what was written here by the emulator's clock. */
function list(call: Call): Answer {
  requireScope(call.store, call.params);
  const { subscriptionId = '' } = call.params;
  const filter = activityFilter(call.query('$filter'), call.now);
  const subscription = `/subscriptions/${subscriptionId}`;
  const group = filter.resourceGroup && `${subscription}/resourceGroups/${filter.resourceGroup}`;
  const inside = filter.resource?.toLowerCase().startsWith(`${subscription.toLowerCase()}/`);
  const scope = (inside ? filter.resource : undefined) ?? group ?? subscription;
  requireAllowed(call.store, call.caller, 'Microsoft.Insights/eventtypes/values/read', scope);
  const docs = recordsOf(call.store.list('emulator/events'), subscriptionId)
    .flatMap((record) => eventsOf(record, call.now))
    .filter(filter.fits)
    .map((event) => ({ id: orderOf(event), type: 'emulator/events' as const, body: event }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const select = call.query('$select');
  return { status: 200, body: pageOf(call, docs, (doc) => selected(doc.body as ActivityEvent, select)) };
}

export const insightsRoutes: readonly Route[] = [
  {
    method: 'GET',
    host: 'arm',
    path: '/subscriptions/{subscriptionId}/providers/Microsoft.Insights/eventtypes/management/values',
    apiVersions: INSIGHTS_VERSIONS,
    versionError: { provider: 'Microsoft.Insights', type: 'eventtypes' },
    handle: list,
  },
];
