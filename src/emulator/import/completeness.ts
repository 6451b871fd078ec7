import type { GraphPage } from './document-form';
import type { Issues, Place } from './issues';

// Whether a file looks cut off (DOMAIN-TRAPS 25). Resource Graph gives at most 1,000 rows a call, 100 by default, and pages
// are linked by an opaque token only; so pages are joined by their order in a file, or by the total that they share.

export interface SeenPage extends GraphPage {
  readonly place: Place;
}

interface Chain {
  readonly place: Place;
  readonly rows: number;
  readonly lastRows: number;
  readonly total: number | undefined;
  /** A page that says that more follows, and nothing follows. */
  readonly open: boolean;
}

/** One chain for pages of a file that follow each other: every page but the last has a token. */
function chainsOf(pages: readonly SeenPage[]): readonly Chain[] {
  const chains: Chain[] = [];
  let rows = 0;
  for (const [i, page] of pages.entries()) {
    rows += page.rows;
    const next = pages[i + 1];
    if (page.more && next && next.place.file === page.place.file) continue;
    const { place, total, more, rows: lastRows } = page;
    chains.push({ place, rows, lastRows, total, open: more });
    rows = 0;
  }
  return chains;
}

const isRound = (rows: number) => rows === 100 || rows === 1000;

/** Warns about Resource Graph answers that lack rows, once for what belongs together. */
export function checkGraphPages(pages: readonly SeenPage[], issues: Issues): void {
  const known = new Set<string>();
  const distinct = pages.filter((p) => {
    const key = `${p.total} ${p.rows} ${p.more} ${p.firstId}`;
    return p.rows === 0 || (!known.has(key) && known.add(key));
  });
  const chains = chainsOf(distinct);
  const rowsByTotal = new Map<number, number>();
  for (const { total, rows } of chains) {
    if (total !== undefined) rowsByTotal.set(total, (rowsByTotal.get(total) ?? 0) + rows);
  }
  for (const { place, rows, lastRows, total, open } of chains) {
    // Pages in files of their own: together they hold a whole number of times their common total.
    const together =
      total === undefined || total === 0 ? undefined : (rowsByTotal.get(total) ?? 0) % total === 0;
    if (together === true) {
      if (isRound(lastRows) && !open) issues.add('info', 'roundNumberComplete', place, { n: lastRows });
    } else if (open) issues.add('warning', 'skipToken', place, { n: rows });
    else if (total !== undefined && rows < total) {
      issues.add('warning', 'largerTotal', place, { n: rows, total });
    } else if (isRound(lastRows) && total === undefined) {
      issues.add('warning', 'roundNumber', place, { n: lastRows });
    }
  }
}

/** Warns about a list that says itself that it goes on, or whose length is one of az's limits. */
export function checkList(rows: number, nextLink: boolean, place: Place, issues: Issues): void {
  if (nextLink) issues.add('warning', 'nextLink', place, { n: rows });
  else if (isRound(rows)) issues.add('warning', 'roundNumber', place, { n: rows });
}
