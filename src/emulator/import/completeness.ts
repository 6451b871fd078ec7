import type { Issues, Place } from './issues';
import type { Chain, SeenPage } from './page-chains';
import { chainsOf, queriesOf } from './page-chains';

// Whether a file looks cut off (trap 25). Resource Graph gives at most 1,000 rows a call, 100 by default.

const isWhole = ({ rows, total, open }: Chain): boolean => rows === total && !open;

/** Whether pages in files of their own are all of a query: a whole number of times its total, and as many last pages. */
function isComplete(query: readonly Chain[]): boolean {
  const total = query[0]?.total ?? 0;
  const rows = query.reduce((sum, chain) => sum + chain.rows, 0);
  return rows > 0 && rows % total === 0 && query.filter((chain) => !chain.open).length >= rows / total;
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
  const whole = new Set(chains.filter(isWhole));
  for (const query of queriesOf(chains.filter((chain) => !whole.has(chain)))) {
    if (isComplete(query)) for (const chain of query) whole.add(chain);
  }
  for (const chain of chains) {
    const { place, lastRows, total, open, rows } = chain;
    if (whole.has(chain)) {
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
