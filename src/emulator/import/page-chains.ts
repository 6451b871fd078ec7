import type { GraphPage } from './document-form';
import type { Place } from './issues';

// Which pages of Resource Graph belong together. They are linked by an opaque token only: their order in a file, their total and
// the types of their rows have to tell. A file may hold millions of pages: everything here is one pass.

export interface SeenPage extends GraphPage {
  readonly place: Place;
}

/** Pages that follow each other in a file. */
export interface Chain {
  readonly place: Place;
  readonly rows: number;
  readonly lastRows: number;
  readonly total: number | undefined;
  /** The last page says that more follows, and nothing follows. */
  readonly open: boolean;
  readonly types: ReadonlySet<string>;
}

type Types = ReadonlySet<string>;
/** A page without rows may be of any query. */
const overlap = (a: Types, b: Types): boolean => a.size === 0 || b.size === 0 || [...a].some((t) => b.has(t));

const chainOf = (pages: readonly SeenPage[], last: SeenPage): Chain => ({
  place: last.place,
  rows: pages.reduce((sum, page) => sum + page.rows, 0),
  lastRows: last.rows,
  total: last.total,
  open: last.more,
  types: new Set(pages.flatMap((page) => [...page.types])),
});

/** For each page, where the pages end that may go on with it: of one file and one total, each but the last with a token. */
function endsOf(pages: readonly SeenPage[]): readonly number[] {
  const ends: number[] = [];
  for (let i = pages.length - 1; i >= 0; i--) {
    const [page, next] = [pages[i], pages[i + 1]];
    const goesOn = page?.more && page.place.file === next?.place.file && page.total === next.total;
    ends[i] = (goesOn && ends[i + 1]) || i + 1;
  }
  return ends;
}

/**
 * Pages that follow each other in a file, as one chain if they come to their total. If they do not, what follows may be another
 * query of the same total: a whole one, or one with rows of other types.
 */
export function chainsOf(pages: readonly SeenPage[]): readonly Chain[] {
  const ends = endsOf(pages);
  /** Rows of this page and all after it. */
  const rowsFrom: number[] = [];
  for (let i = pages.length - 1; i >= 0; i--) rowsFrom[i] = (pages[i]?.rows ?? 0) + (rowsFrom[i + 1] ?? 0);
  const chains: Chain[] = [];
  let from = 0;
  for (const [i, page] of pages.entries()) {
    const end = ends[from] ?? pages.length;
    const last = pages[end - 1];
    const isWholeFrom = (n: number) =>
      last?.more === false && (rowsFrom[n] ?? 0) - (rowsFrom[end] ?? 0) === last.total;
    const next = pages[i + 1];
    const breaksOff = next && !isWholeFrom(from) && (isWholeFrom(i + 1) || !overlap(page.types, next.types));
    if (i + 1 < end && !breaksOff) continue;
    chains.push(chainOf(pages.slice(from, i + 1), page));
    from = i + 1;
  }
  return chains;
}

function groupBy<T, K>(list: readonly T[], keyOf: (element: T) => K): readonly (readonly T[])[] {
  const groups = new Map<K, T[]>();
  for (const element of list) {
    const key = keyOf(element);
    const group = groups.get(key);
    if (group) group.push(element);
    else groups.set(key, [element]);
  }
  return [...groups.values()];
}

/** Chains that may be of one query: of one total, with rows of types that some of them share. */
export const queriesOf = (chains: readonly Chain[]): readonly (readonly Chain[])[] =>
  groupBy(chains, (chain) => chain.total).flatMap(splitByTypes);

function splitByTypes(chains: readonly Chain[]): readonly (readonly Chain[])[] {
  if (chains.some((chain) => chain.types.size === 0)) return [chains];
  /** Union-find: a type leads to another of its chain, and in the end to the representative. */
  const leads = new Map<string, string>();
  const standsFor = (type: string): string => {
    let at = type;
    for (let next = leads.get(at); next !== undefined; next = leads.get(at)) at = next;
    if (at !== type) leads.set(type, at);
    return at;
  };
  for (const { types } of chains) {
    const [first = '', ...others] = types;
    for (const type of others) {
      const [one, other] = [standsFor(type), standsFor(first)];
      if (one !== other) leads.set(one, other);
    }
  }
  return groupBy(chains, ({ types }) => standsFor([...types][0] ?? ''));
}
