import { foldId } from '@/arm/resource-id';

import { Refusal } from '../contract';
import type { ActivityEvent } from './activity-event';

// $filter of the activity log: "eventTimestamp ge '…' and eventTimestamp le '…' and resourceGroupName eq '…'". Dates come with
// quotes or, from azure-cli, without.

export interface ActivityFilter {
  /** Milliseconds. */
  readonly from: number;
  readonly to: number;
  /** The scope that it is narrowed to: a resource's id, or a group's name. */
  readonly resource?: string;
  readonly resourceGroup?: string;
  readonly fits: (event: ActivityEvent) => boolean;
}

const KEPT_MS = 90 * 24 * 3_600_000;

const TERM = /^(\w+)\s+(ge|le|eq)\s+(?:'((?:[^']|'')*)'|(\S+))$/i;

/** An event's value for each name of a filter; `undefined` matches every event. */
const READERS: Readonly<Record<string, (event: ActivityEvent) => string>> = {
  resourceuri: (e) => e.resourceId,
  resourceid: (e) => e.resourceId,
  resourcegroupname: (e) => e.resourceGroupName,
  resourceprovider: (e) => e.resourceProviderName.value,
  resourcetype: (e) => e.resourceType.value,
  correlationid: (e) => e.correlationId,
  caller: (e) => e.caller,
  status: (e) => e.status.value,
};

const refuse = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

/**
 * Reads a filter; `now` in milliseconds. Refuses one without a beginning, one that begins before what is kept (90 days), and what it
 * cannot read. Sentences are ours but the one of 90 days.
 */
export function activityFilter(text: string | undefined, now: number): ActivityFilter {
  let from: number | undefined;
  let to = now;
  const wanted = new Map<string, string>();
  for (const term of (text ?? '').trim().split(/\s+and\s+(?=\w+\s+(?:ge|le|eq)\s)/i)) {
    if (term === '') continue;
    const [, name = '', comparison = '', quoted, bare] = TERM.exec(term.trim()) ?? [];
    const key = name.toLowerCase();
    const value = (quoted ?? bare ?? '').replaceAll("''", "'");
    if (key === 'eventtimestamp') {
      const ms = Date.parse(value);
      if (Number.isNaN(ms)) throw refuse(`The date '${value}' in the filter cannot be read.`);
      if (comparison.toLowerCase() === 'ge') from = ms;
      else if (comparison.toLowerCase() === 'le') to = ms;
      else throw refuse(`The filter '${text ?? ''}' is not supported.`);
    } else if (comparison.toLowerCase() === 'eq' && READERS[key]) wanted.set(key, value);
    // Everything here is of these channels.
    else if (key !== 'eventchannels') throw refuse(`The filter '${text ?? ''}' is not supported.`);
  }
  if (from === undefined) {
    throw refuse("The '$filter' parameter must say when to begin: eventTimestamp ge '{date}'.");
  }
  if (from < now - KEPT_MS) throw refuse('The start time cannot be more than 90 days in the past.');
  const begin = from;
  const [resource, resourceGroup] = [
    wanted.get('resourceuri') ?? wanted.get('resourceid'),
    wanted.get('resourcegroupname'),
  ];
  return {
    from: begin,
    to,
    ...(resource !== undefined && { resource }),
    ...(resourceGroup !== undefined && { resourceGroup }),
    fits: (event) => {
      const at = Date.parse(event.eventTimestamp);
      if (at < begin || at > to) return false;
      return [...wanted].every(([key, value]) => foldId(READERS[key]?.(event) ?? '') === foldId(value));
    },
  };
}
