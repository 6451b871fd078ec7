import { foldId } from '@/arm/resource-id';

import type { Doc, DocType, LaterDocs } from '../contract';

// Documents that are made on demand: an estate of 50,000 opens with the 2,000 of its first page. Every method returns a document
// once; those of one parent come in the order of their folded ids.

const inOrder = (docs: readonly Doc[]): readonly Doc[] =>
  docs
    .map((doc) => [foldId(doc.id), doc] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, doc]) => doc);

export class FoldedDocs {
  /** By folded id of what they lie under, in order. */
  readonly #places = new Map<string, LaterDocs[]>();
  /** Most lists are of types that are never folded, and must not look through two thousand places. */
  readonly #types: ReadonlySet<DocType>;

  constructor(later: readonly LaterDocs[]) {
    this.#types = new Set(later.map((l) => l.type));
    const sorted = later.map((l) => [foldId(l.under), l] as const).toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, one] of sorted) {
      const here = this.#places.get(key);
      if (here) here.push(one);
      else this.#places.set(key, [one]);
    }
  }

  /** How many places are still folded. */
  get size(): number {
    return this.#places.size;
  }

  /** Everything that is left. */
  all(): readonly Doc[] {
    return [...this.#places.keys()].flatMap((key) => this.#unfold(key));
  }

  /** One place, the first that is left. */
  next(): readonly Doc[] {
    const [key] = this.#places.keys();
    return key === undefined ? [] : this.#unfold(key);
  }

  /** Where a document of this folded id would be. */
  above(key: string): readonly Doc[] {
    if (this.#places.size === 0) return [];
    for (let end = key.length; end > 0; end = key.lastIndexOf('/', end - 1)) {
      const place = key.slice(0, end);
      if (this.#places.has(place)) return this.#unfold(place);
    }
    return [];
  }

  /** What a list of a type below an id (any case; absent: anywhere) must know. */
  take(type: DocType, under: string | undefined): readonly Doc[] {
    if (!this.#types.has(type)) return [];
    const parent = under === undefined ? '/' : foldId(under);
    if (parent === '/') return [...this.#places.keys()].flatMap((key) => this.#ofType(key, type));
    const inside = [...this.#places.keys()].filter((key) => key.startsWith(`${parent}/`));
    return [...this.above(parent), ...inside.flatMap((key) => this.#ofType(key, type))];
  }

  #ofType(key: string, type: DocType): readonly Doc[] {
    return this.#places.get(key)?.some((l) => l.type === type) === true ? this.#unfold(key) : [];
  }

  #unfold(key: string): readonly Doc[] {
    const here = this.#places.get(key) ?? [];
    this.#places.delete(key);
    return inOrder(here.flatMap((l) => l.build()));
  }
}
