import { foldId } from '@/arm/resource-id';

import type { Change, Doc, DocType, LaterDocs, StoreView } from '../contract';
import { FoldedDocs } from './folded-docs';

// All documents of the estate in memory. Keys are folded ids; each type keeps its keys sorted, so that "all versions below this
// definition" is one slice found by binary search.

interface TypeIndex {
  keys: string[];
  sorted: boolean;
}

/** First position in sorted `keys` that is not before `key`. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** When a resource's deletion takes it away; undefined while none does: one that fails or is stuck never will. */
function goneAt({ type, meta }: Doc): number | undefined {
  const operation = type === 'emulator/operations' ? undefined : meta?.operation;
  if (operation?.kind !== 'delete' || operation.outcome !== 'Succeeded' || operation.durationMs < 0) return;
  return operation.startedAt + operation.durationMs;
}

/** Whether a resource's deletion has run to its end by the clock: it is then no longer there. */
const isGone = (doc: Doc, now: number): boolean => now >= (goneAt(doc) ?? Infinity);

export class Store {
  readonly #docs = new Map<string, Doc>();
  readonly #types = new Map<DocType, TypeIndex>();
  /** Keys of resources whose deletion will take them away; while it is empty no view needs to look for them. */
  readonly #deleting = new Set<string>();

  #steady: StoreView | undefined;
  /** What was changed since the base, by folded id: the last change of each document. */
  readonly #changes = new Map<string, Change>();

  /** Documents that were not made yet. A change makes them first. */
  readonly #later: FoldedDocs;

  constructor(docs: readonly Doc[] = [], later: readonly LaterDocs[] = []) {
    this.#later = new FoldedDocs(later);
    for (const doc of docs) this.#put(doc, false);
  }

  get size(): number {
    this.#add(this.#later.all());
    return this.#docs.size;
  }

  /** Whether some documents are not made yet. */
  get folded(): boolean {
    return this.#later.size > 0;
  }

  /** Every document, deletions in progress included. */
  all(): IterableIterator<Doc> {
    this.#add(this.#later.all());
    return this.#docs.values();
  }

  /**
   * Makes missing documents for some milliseconds, so that a read of the whole estate does not block. True while there are more.
   */
  unfoldSome(forMs: number): boolean {
    const end = performance.now() + forMs;
    while (this.#later.size > 0 && performance.now() < end) this.#add(this.#later.next());
    return this.#later.size > 0;
  }

  /** Adds what was always there: no view changes by it. */
  #add(docs: readonly Doc[]): void {
    const steady = this.#steady;
    for (const doc of docs) this.#put(doc, false);
    this.#steady = steady;
  }

  #find(id: string): Doc | undefined {
    const key = foldId(id);
    const found = this.#docs.get(key);
    if (found || this.#later.size === 0) return found;
    this.#add(this.#later.above(key));
    return this.#docs.get(key);
  }

  /** The last change of every document that was changed, in the order of their first changes. */
  changes(): readonly Change[] {
    return [...this.#changes.values()];
  }

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      const key = foldId('put' in change ? change.put.id : change.delete);
      this.#changes.set(key, change);
      this.#add(this.#later.above(key));
      if ('put' in change) this.#put(change.put, true);
      else this.#delete(foldId(change.delete));
    }
  }

  /** What the service knows at an instant of the emulator's clock (milliseconds). */
  view(now: number): StoreView {
    const gone = this.#deleting.size > 0;
    // While nothing changes and nothing is on its way out, every instant sees the same: one view, so that what is worked out
    // from it (who may do what) is worked out once.
    if (!gone && this.#steady) return this.#steady;
    const view: StoreView = {
      get: (id) => {
        const doc = this.#find(id);
        return doc && gone && isGone(doc, now) ? undefined : doc;
      },
      removed: (id) => {
        const doc = this.#find(id);
        return doc && isGone(doc, now) ? doc : undefined;
      },
      list: (type, under) => {
        const docs = this.#list(type, under);
        return gone ? docs.filter((doc) => !isGone(doc, now)) : docs;
      },
    };
    if (!gone) this.#steady = view;
    return view;
  }

  #list(type: DocType, under: string | undefined): Doc[] {
    if (this.#later.size > 0) this.#add(this.#later.take(type, under));
    const index = this.#types.get(type);
    if (!index) return [];
    if (!index.sorted) {
      index.keys.sort((a, b) => (a < b ? -1 : 1));
      index.sorted = true;
    }
    let { keys } = index;
    if (under !== undefined && foldId(under) !== '/') {
      const prefix = `${foldId(under)}/`;
      // '0' follows '/' in code order, so this is the first key after everything below `under`.
      const end = lowerBound(keys, `${foldId(under)}0`);
      keys = keys.slice(lowerBound(keys, prefix), end);
    }
    const docs: Doc[] = [];
    for (const key of keys) {
      const doc = this.#docs.get(key);
      if (doc) docs.push(doc);
    }
    return docs;
  }

  #put(doc: Doc, keepSorted: boolean): void {
    this.#steady = undefined;
    const key = foldId(doc.id);
    const before = this.#docs.get(key);
    if (before && before.type !== doc.type) this.#delete(key);
    if (!before || before.type !== doc.type) {
      let index = this.#types.get(doc.type);
      if (!index) {
        index = { keys: [], sorted: true };
        this.#types.set(doc.type, index);
      }
      const last = index.keys.at(-1);
      if (last !== undefined && last > key) {
        if (keepSorted && index.sorted) index.keys.splice(lowerBound(index.keys, key), 0, key);
        else {
          index.keys.push(key);
          index.sorted = false;
        }
      } else index.keys.push(key);
    }
    this.#docs.set(key, doc);
    if (goneAt(doc) === undefined) this.#deleting.delete(key);
    else this.#deleting.add(key);
  }

  #delete(key: string): void {
    this.#steady = undefined;
    const doc = this.#docs.get(key);
    if (!doc) return;
    this.#docs.delete(key);
    this.#deleting.delete(key);
    const index = this.#types.get(doc.type);
    if (!index) return;
    const at = index.sorted ? lowerBound(index.keys, key) : index.keys.indexOf(key);
    if (index.keys[at] === key) index.keys.splice(at, 1);
  }
}
