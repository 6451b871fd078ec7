import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { toCsv } from '@/lib/csv';

import type { Column, ListDefinition } from './list-definition';

/**
 * The rows as CSV: the columns shown, in their order, in the words shown; dates in ISO 8601 and numbers plain; and last the
 * ARM id, for a name alone is not unique.
 */
export function rowsToCsv<T extends ListRow>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const withId: readonly Column<T>[] = columns.some(({ id }) => id === 'id')
    ? columns
    : [...columns, { id: 'id', label: () => t('table.resourceId'), width: 0, text: (row) => row.id }];
  return toCsv([
    withId.map((c) => c.label()),
    ...rows.map((row) => withId.map((c) => String(c.exact?.(row) ?? c.text(row)))),
  ]);
}

/** The rows as JSON: one object a row with the columns shown, by column id, and the ARM id: a name alone is not unique. */
export const rowsToJson = <T extends ListRow>(columns: readonly Column<T>[], rows: readonly T[]): string =>
  JSON.stringify(
    rows.map((row) => ({
      ...Object.fromEntries(columns.map((c) => [c.id, c.json ? c.json(row) : c.text(row)])),
      id: row.id,
    })),
    null,
    2,
  );

/** "galleries-2026-11-22.csv", by the portal's clock. */
export const exportName = <T>(list: ListDefinition<T>, extension: 'csv' | 'json', nowMs: number): string =>
  `${list.id}-${new Date(nowMs).toISOString().slice(0, 10)}.${extension}`;
