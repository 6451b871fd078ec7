import { resourceHref } from '@/arm/resource-path';
import type { ListRow } from '@/data/resource-row';
import { stringifySearch } from '@/lib/search-params';

import type { ListDefinition } from './list-definition';

/** Where a row leads: the page of its resource, or this page with the row beside the list. @param search of this page's address */
export function rowAddress<T extends ListRow>(
  { opensBeside, opensAt }: ListDefinition<T>,
  search: Readonly<Record<string, unknown>>,
): (row: T) => string {
  if (opensBeside) return (row) => stringifySearch({ ...search, ...opensBeside(row) });
  return (row) => resourceHref(row.id) + (opensAt?.(row) ?? '');
}
