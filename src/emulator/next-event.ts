import type { DemoEvent } from '@/state/demo-control';

import { retentionEnd } from './compute/soft-delete-retention';
import { copyEnd, operationEnd } from './compute/state';
import type { Doc } from './contract';

type Found = Omit<DemoEvent, 'at'> & { readonly at: number };

const dateOf = (text: unknown): number => (typeof text === 'string' ? Date.parse(text) : Number.NaN);

interface Dated {
  readonly properties?: {
    readonly endOfLifeDate?: unknown;
    readonly publishingProfile?: { readonly endOfLifeDate?: unknown };
  };
}

/** The future events of one document. Imported copies do not change with the clock, so they have none. */
function* eventsOf(doc: Doc): Iterable<Found> {
  const { id, type, meta } = doc;
  // The log of operations says the same as the resource that an operation touched.
  if (type === 'emulator/operations' || type === 'emulator/events') return;
  const kept = retentionEnd(doc);
  // It is purged before its retention ends.
  if (kept !== undefined && meta?.operation?.kind !== 'delete') yield { at: kept, kind: 'retentionEnds', id };
  const operation = meta?.operation;
  if (operation) {
    const failed = operation.durationMs < 0 || operation.outcome === 'Failed';
    yield { at: operationEnd(operation), kind: failed ? 'operationFails' : 'operationEnds', id };
  }
  for (const copy of meta?.copies ?? []) {
    if (copy.recorded) continue;
    const kind = copy.outcome === 'Completed' ? 'regionCompletes' : 'regionFails';
    yield { at: copyEnd(copy), kind, id, region: copy.region };
  }
  if (!type.startsWith('microsoft.compute/galleries/')) return;
  const { properties } = doc.body as Dated;
  const endOfLife = dateOf(properties?.publishingProfile?.endOfLifeDate ?? properties?.endOfLifeDate);
  if (!Number.isNaN(endOfLife)) yield { at: endOfLife, kind: 'endOfLife', id };
}

/**
 * The first thing that the clock alone will bring about after `now` (milliseconds): a region's copy ends, an operation ends, an
 * end of life is reached, a deleted version can no longer be restored. At the same instant what happens to a region comes first. undefined: nothing is to come.
 */
export function nextEvent(docs: Iterable<Doc>, now: number): DemoEvent | undefined {
  let first: Found | undefined;
  for (const doc of docs) {
    for (const event of eventsOf(doc)) {
      const sooner =
        !first || event.at < first.at || (event.at === first.at && event.region && !first.region);
      if (event.at > now && sooner) first = event;
    }
  }
  // Rounded up, so that at that instant it has happened.
  return first && { ...first, at: new Date(Math.ceil(first.at)).toISOString() };
}
