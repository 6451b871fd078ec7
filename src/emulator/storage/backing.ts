import { foldId } from '@/arm/resource-id';
import type { Fault, ImportedEstateInfo } from '@/state/demo-control';

import type { ClockAnchor } from '../clock';
import type { Change, Doc } from '../contract';

/** The state that all tabs share besides the documents. Small, because it is read before every answer. */
export interface StoredState {
  /** Grows by one with every write of any tab. */
  readonly sequence: number;
  /** A new one with every reset, scenario and import: what came before it no longer counts. */
  readonly generation: string;
  readonly scenario: string;
  /** The instant the scenario's dates are relative to, in milliseconds. */
  readonly startMs: number;
  readonly clock: ClockAnchor;
  readonly faults: readonly Fault[];
  readonly imported?: ImportedEstateInfo | undefined;
}

/** What happened since the sequence number that the reader knows. */
export interface Tail {
  /** undefined: nothing was ever stored here. */
  readonly state: StoredState | undefined;
  /** The reader's generation is over: `estate` and `changes` are everything there is. */
  readonly whole: boolean;
  /** The imported estate; only with `whole`. */
  readonly estate: readonly Doc[];
  readonly changes: readonly Change[];
}

export interface Write {
  readonly state: StoredState;
  readonly changes: readonly Change[];
  /** Begins a new generation: forgets all changes, and keeps these documents whole as the estate (none: a scenario). */
  readonly estate?: readonly Doc[];
}

export type Known = Pick<StoredState, 'sequence' | 'generation'> | undefined;

/** Where state is kept. A read and its write are one transaction: no other write comes between `decide` and its write. */
export interface Backing {
  /** False: nothing outlives this tab. */
  readonly persistent: boolean;
  read(known: Known): Promise<Tail>;
  /** `decide` is synchronous and may be shown other tabs' writes first; undefined writes nothing; a throw aborts and is passed on. */
  write(known: Known, decide: (tail: Tail) => Write | undefined): Promise<void>;
  /** Calls back when another tab has written. */
  watch(listener: () => void): void;
  close(): void;
}

/** The storage went away while it was in use: cleared by the person, or closed by the browser. */
export class StorageGone extends Error {
  constructor(cause: unknown) {
    super('The browser closed the storage.', { cause });
    this.name = 'StorageGone';
  }
}

/**
 * Keeps nothing beyond the object's own life: for Node, tests, and browsers that refuse storage. Answers as the database does: writes
 * of one turn overtake each other here too, and each must see what the one before it changed.
 */
export function memoryBacking(): Backing {
  let state: StoredState | undefined;
  let estate: readonly Doc[] = [];
  /** The last change of each document, in the order of their sequence numbers. */
  const changes = new Map<string, { readonly sequence: number; readonly change: Change }>();

  const tail = (known: Known): Tail => {
    const whole = state !== undefined && state.generation !== known?.generation;
    const since = whole ? -1 : (known?.sequence ?? -1);
    if (state && state.sequence <= since) return { state, whole, estate: [], changes: [] };
    const later = [...changes.values()].filter(({ sequence }) => sequence > since);
    return { state, whole, estate: whole ? estate : [], changes: later.map(({ change }) => change) };
  };

  const keep = (write: Write): void => {
    state = write.state;
    if (write.estate) {
      changes.clear();
      ({ estate } = write);
    }
    for (const change of write.changes) {
      const key = foldId('put' in change ? change.put.id : change.delete);
      // Taken out first: a Map keeps the place of a key that it has.
      changes.delete(key);
      changes.set(key, { sequence: write.state.sequence, change });
    }
  };

  return {
    persistent: false,
    read: (known) => Promise.resolve(tail(known)),
    write: async (known, decide) => {
      const write = decide(tail(known));
      if (write) keep(write);
    },
    watch: () => undefined,
    close: () => undefined,
  };
}
