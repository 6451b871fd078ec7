import { useMemo, useSyncExternalStore } from 'react';

import type { ListRow } from '@/data/resource-row';
import { now } from '@/lib/clock';
import { everySecond } from '@/ui/ticker';

import type { ListDefinition } from './list-definition';
import type { View } from './view';

const nobody = () => () => {};

/** A moment after the last of some instants that has passed; before all of them, before time. In milliseconds, as all of them. */
export function lastPassed(instants: readonly number[], nowMs: number): number {
  let last = -Infinity;
  for (const instant of instants) if (instant > last && instant < nowMs) last = instant;
  return last + 1;
}

/**
 * The time that a list is true for. It moves only when the clock has passed an instant that changes a row, so that a list which
 * no instant changes is not worked out anew every second.
 */
export function useAsOf<T extends ListRow>(
  { changesAt }: ListDefinition<T>,
  rows: readonly T[],
  { params }: View,
): number {
  const instants = useMemo(
    () => (changesAt ? rows.flatMap((row) => changesAt(row, params)) : []),
    [changesAt, rows, params],
  );
  return useSyncExternalStore(instants.length > 0 ? everySecond : nobody, () => lastPassed(instants, now()));
}
