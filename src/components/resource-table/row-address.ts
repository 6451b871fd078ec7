import { stringifySearch } from '@/lib/search-params';

import { resourceHref } from '../resource-path';
import type { ListDefinition, ListRow } from './list-definition';

/** Where a row leads: the page of its resource, or this page with the row beside the list. @param search of this page's address */
export function rowAddress<T extends ListRow>(
  { opensBeside, opensAt }: ListDefinition<T>,
  search: Readonly<Record<string, unknown>>,
): (row: T) => string {
  if (opensBeside) return (row) => stringifySearch({ ...search, ...opensBeside(row) });
  return (row) => resourceHref(row.id) + (opensAt?.(row) ?? '');
}
