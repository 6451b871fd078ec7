import { foldId } from '@/arm/resource-id';
import type { ListRow } from '@/data/resource-row';

import type { ListDefinition } from './list-definition';

// A list for tests of the table itself: a few columns of every kind, rows as many as one likes.

export interface TestRow extends ListRow {
  readonly name: string;
  readonly place: string;
  readonly size: number | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

export const testRow = (name: string, more: Partial<TestRow> = {}): TestRow => {
  const id = `/subscriptions/s1/resourceGroups/RG/providers/Microsoft.Compute/galleries/${name}`;
  return { id, key: foldId(id), name, place: 'westeurope', size: 1, tags: {}, ...more };
};

const PLACES = ['westeurope', 'northeurope', 'eastus2', 'uksouth', 'japaneast'];

/** Rows named gal0, gal1, … in a mixed but fixed order. */
export const testRows = (n: number): readonly TestRow[] =>
  Array.from({ length: n }, (_, i) => {
    const k = (i * 7919) % n;
    return testRow(`gal${k}`, { place: PLACES[k % PLACES.length] ?? '', size: k % 97 });
  });

/** Twelve columns, so that a test draws as much as the widest list of the portal. */
export const testList: ListDefinition<TestRow> = {
  id: 'test',
  label: () => 'Galleries',
  columns: [
    { id: 'name', label: () => 'Name', width: 180, text: (r) => r.name },
    { id: 'place', label: () => 'Location', width: 120, text: (r) => r.place, onCard: true },
    {
      id: 'size',
      label: () => 'Versions',
      width: 80,
      align: 'end',
      text: (r) => (r.size === undefined ? 'not counted' : String(r.size)),
      sortBy: (r) => r.size,
      json: (r) => r.size,
      searched: false,
    },
    {
      id: 'tags',
      label: () => 'Tags',
      width: 160,
      text: (r) =>
        Object.entries(r.tags)
          .map(([k, v]) => `${k}=${v}`)
          .join(', '),
    },
    ...Array.from({ length: 7 }, (_, i) => ({
      id: `more${i}`,
      label: () => `More ${i}`,
      width: 100,
      text: (r: TestRow) => `${r.place}-${i}`,
    })),
    {
      id: 'hidden',
      label: () => 'Hidden',
      width: 100,
      optional: true,
      text: (r: TestRow) => `secret of ${r.name}`,
    },
  ],
  facets: [
    { id: 'location', label: () => 'Location', of: (r) => [{ value: r.place, label: r.place }] },
    {
      id: 'tag',
      label: () => 'Tag',
      secondary: true,
      of: (r) => Object.entries(r.tags).map(([k, v]) => ({ value: `${k}=${v}`, label: `${k}=${v}` })),
    },
  ],
  params: [
    {
      id: 'over',
      test: (value) => (/^\d+$/.test(value) ? (r) => (r.size ?? 0) > Number(value) : undefined),
    },
  ],
  defaultSort: { column: 'name', descending: false },
};
