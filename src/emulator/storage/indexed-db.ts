import { foldId } from '@/arm/resource-id';

import type { Change, Doc } from '../contract';
import type { Backing, Known, StoredState, Tail, Write } from './backing';
import { StorageGone } from './backing';

// IndexedDB behind the emulator. Three object stores: the shared state (one record), the changes of this generation (one record a
// document, indexed by the sequence number that wrote it), and an imported estate in chunks.

interface ChangeRecord {
  readonly key: string;
  readonly sequence: number;
  readonly change: Change;
}

const STATE_KEY = 'state';
const ESTATE_CHUNK = 500;

function open(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    // Firefox in private mode throws here, Safari fires error: both end in a rejection.
    const request = indexedDB.open(name, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('state');
      request.result.createObjectStore('changes', { keyPath: 'key' }).createIndex('sequence', 'sequence');
      request.result.createObjectStore('estate', { autoIncrement: true });
    });
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB refused.')));
    request.addEventListener('blocked', () => reject(new Error('IndexedDB is held by an older page.')));
  });
}

/** Calls back with a request's result inside its transaction: promises would let Safari's transactions end too early. */
function then<T>(request: IDBRequest<T>, next: (result: T) => void): void {
  request.addEventListener('success', () => next(request.result));
}

function readTail(transaction: IDBTransaction, known: Known, next: (tail: Tail) => void): void {
  then<StoredState | undefined>(transaction.objectStore('state').get(STATE_KEY), (state) => {
    if (!state || (state.generation === known?.generation && state.sequence === known.sequence)) {
      next({ state, whole: false, estate: [], changes: [] });
      return;
    }
    const whole = state.generation !== known?.generation;
    const since = whole ? null : IDBKeyRange.lowerBound(known.sequence, true);
    then<ChangeRecord[]>(
      transaction.objectStore('changes').index('sequence').getAll(since),
      (records: ChangeRecord[]) => {
        const changes = records.map((r) => r.change);
        if (!whole) {
          next({ state, whole, estate: [], changes });
          return;
        }
        then<Doc[][]>(transaction.objectStore('estate').getAll(), (chunks) =>
          next({ state, whole, estate: chunks.flat(), changes }),
        );
      },
    );
  });
}

/** One chunk after the other: `add` copies its value at once, and 50 MB in one go would stop the page for more than a second. */
function addChunks(store: IDBObjectStore, docs: readonly Doc[], from: number): void {
  if (from >= docs.length) return;
  then(store.add(docs.slice(from, from + ESTATE_CHUNK)), () => addChunks(store, docs, from + ESTATE_CHUNK));
}

function writeAll(transaction: IDBTransaction, write: Write): void {
  const changes = transaction.objectStore('changes');
  if (write.estate) {
    changes.clear();
    transaction.objectStore('estate').clear();
    addChunks(transaction.objectStore('estate'), write.estate, 0);
  }
  for (const change of write.changes) {
    const key = foldId('put' in change ? change.put.id : change.delete);
    changes.put({ key, sequence: write.state.sequence, change } satisfies ChangeRecord);
  }
  transaction.objectStore('state').put(write.state, STATE_KEY);
}

/**
 * Opens the shared database. Rejects where the browser refuses storage: the caller then goes on in memory.
 * `name` is the database's, and the channel's on which tabs wake each other.
 */
export async function indexedDbBacking(name: string): Promise<Backing> {
  const database = await open(name);
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  const wakeOthers = channel?.postMessage.bind(channel);
  const stores = ['state', 'changes', 'estate'];
  // Another version of the portal in a newer tab must not be locked out.
  database.addEventListener('versionchange', () => database.close());

  /** One transaction; `step` runs code of a request's callback so that a throw aborts the transaction and is passed on. */
  const run = <T>(
    mode: IDBTransactionMode,
    body: (t: IDBTransaction, done: (result: T) => void, step: (code: () => void) => void) => void,
  ) =>
    new Promise<T>((resolve, reject) => {
      let transaction: IDBTransaction;
      try {
        transaction = database.transaction(stores, mode);
      } catch (error) {
        reject(new StorageGone(error));
        return;
      }
      let outcome: { readonly value: T } | undefined;
      let thrown: { readonly error: unknown } | undefined;
      transaction.addEventListener('complete', () => {
        if (outcome) resolve(outcome.value);
        else reject(new Error('The transaction ended without a result.'));
      });
      transaction.addEventListener('abort', () =>
        reject(thrown ? thrown.error : (transaction.error ?? new Error('IndexedDB aborted.'))),
      );
      body(
        transaction,
        (value) => (outcome = { value }),
        (code) => {
          try {
            code();
          } catch (error) {
            thrown = { error };
            transaction.abort();
          }
        },
      );
    });

  return {
    persistent: true,
    read: (known) => run<Tail>('readonly', (transaction, done) => readTail(transaction, known, done)),
    async write(known, decide) {
      const wrote = await run<boolean>('readwrite', (transaction, done, step) => {
        readTail(transaction, known, (tail) =>
          step(() => {
            const write = decide(tail);
            if (write) writeAll(transaction, write);
            done(write !== undefined);
          }),
        );
      });
      if (wrote) wakeOthers?.('written');
    },
    watch: (listener) => channel?.addEventListener('message', listener),
    close: () => {
      channel?.close();
      database.close();
    },
  };
}
