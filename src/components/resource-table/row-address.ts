import { stringifySearch } from '@/lib/search-params';

import { resourcePath } from '../resource-path';
import type { ListDefinition, ListRow } from './list-definition';

/** Where the portal lives, without the slash that a path begins with. */
const ROOT = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Where a row leads: the page of its resource, or this page with the row beside the list. @param search of this page's address */
export function rowAddress<T extends ListRow>(
  { opensBeside, opensAt }: ListDefinition<T>,
  search: Readonly<Record<string, unknown>>,
): (row: T) => string {
  if (opensBeside) return (row) => stringifySearch({ ...search, ...opensBeside(row) });
  return (row) => ROOT + resourcePath(row.id) + (opensAt?.(row) ?? '');
}
