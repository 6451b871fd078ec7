import { describe, expect, it } from 'vitest';

import { rowsToCsv, rowsToJson } from './export-rows';
import { facetOptions } from './facet-options';
import { filterRows, makeTextOf } from './filter-rows';
import type { Column } from './list-definition';
import { sortRows } from './sort-rows';
import type { TestRow } from './test-list';
import { testList, testRow, testRows } from './test-list';
import type { View } from './view';
import { readView } from './view';

const usual = readView(testList, {});
const columnsOf = (view: View) =>
  view.columns.flatMap((id): Column<TestRow>[] => testList.columns.filter((c) => c.id === id));
const shown = (rows: readonly TestRow[], view: Partial<View>) => {
  const whole = { ...usual, ...view };
  return filterRows(testList, rows, whole, makeTextOf(columnsOf(whole)), 0).map((r) => r.name);
};

describe('filterRows', () => {
  const odd = [
    '1.10',
    '1110',
    '1e3',
    '1000',
    '.*[a-z]+(',
    '"quoted"',
    '🙂 smile',
    'שלום',
    '<b>x</b>',
    'Café',
  ];
  const rows = odd.map((name) => testRow(name));

  it.each(['1.10', '1e3', '.*[a-z]+(', '"quoted"', '🙂', 'שלום', '<b>', '(', '\\'])(
    'takes %s for plain text',
    (query) => {
      expect(shown(rows, { query })).toEqual(odd.filter((name) => name.includes(query)));
    },
  );
  it('reads without case and diacritics', () => {
    expect(shown(rows, { query: 'CAFE' })).toEqual(['Café']);
    expect(shown(rows, { query: 'cafÉ' })).toEqual(['Café']);
  });
  it('wants every word, in any order and column', () => {
    const two = [
      testRow('alpha', { place: 'eastus2' }),
      testRow('alpha2'),
      testRow('beta', { place: 'eastus2' }),
    ];
    expect(shown(two, { query: ' EASTUS2  alpha ' })).toEqual(['alpha']);
  });
  it('looks only at what is shown, and not across two cells', () => {
    expect(shown([testRow('a')], { query: 'secret' })).toEqual([]);
    expect(shown([testRow('a')], { query: 'secret', columns: ['name', 'hidden'] })).toEqual(['a']);
    expect(shown([testRow('a')], { query: 'awesteurope' })).toEqual([]);
  });
  it('does not look at numbers', () => {
    expect(shown([testRow('a', { size: 97 })], { query: '97' })).toEqual([]);
  });
  it('joins choices of one facet by or, facets by and', () => {
    const tagged = [
      testRow('a', { place: 'x', tags: { env: 'prod', team: 'one' } }),
      testRow('b', { place: 'y', tags: { env: 'test' } }),
      testRow('c', { place: 'z', tags: { env: 'prod' } }),
    ];
    expect(shown(tagged, { facets: { location: ['x', 'y'] } })).toEqual(['a', 'b']);
    expect(shown(tagged, { facets: { location: ['x', 'y'], tag: ['env=prod', 'team=two'] } })).toEqual(['a']);
  });
  it('applies the parameters of the list', () => {
    expect(
      shown([testRow('a', { size: 31 }), testRow('b', { size: 30 })], { params: { over: '30' } }),
    ).toEqual(['a']);
  });
});

describe('sortRows', () => {
  const names = (rows: readonly TestRow[], column: string, descending = false) =>
    sortRows(testList, rows, { column, descending }).map((r) => r.name);

  it('sorts names naturally and versions by number', () => {
    expect(
      names(
        ['img10', 'Img2', 'img1'].map((n) => testRow(n)),
        'name',
      ),
    ).toEqual(['img1', 'Img2', 'img10']);
    expect(
      names(
        ['1.0.10', '1.0.9', '1.0.2'].map((n) => testRow(n)),
        'name',
        true,
      ),
    ).toEqual(['1.0.10', '1.0.9', '1.0.2']);
  });
  it('keeps the order of equal rows, in both directions', () => {
    const rows = ['c', 'a', 'b'].map((n) => testRow(n, { size: 5 }));
    expect(names(rows, 'size')).toEqual(['c', 'a', 'b']);
    expect(names(rows, 'size', true)).toEqual(['c', 'a', 'b']);
  });
  it('turns round without mixing equal rows', () => {
    const rows = [1, 2, 1, 2].map((size, i) => testRow(`r${i}`, { size }));
    expect(names(rows, 'size')).toEqual(['r0', 'r2', 'r1', 'r3']);
    expect(names(rows, 'size', true)).toEqual(['r1', 'r3', 'r0', 'r2']);
    expect(names(rows, 'size')).toEqual(['r0', 'r2', 'r1', 'r3']);
  });
  it('puts rows without a value last, in both directions', () => {
    const rows = [
      testRow('none', { size: undefined }),
      testRow('two', { size: 2 }),
      testRow('ten', { size: 10 }),
    ];
    expect(names(rows, 'size')).toEqual(['two', 'ten', 'none']);
    expect(names(rows, 'size', true)).toEqual(['ten', 'two', 'none']);
  });
  it('sorts 10,000 rows', () => {
    expect(names(testRows(10_000), 'name').slice(9998)).toEqual(['gal9998', 'gal9999']);
  });
});

describe('facetOptions', () => {
  const rows = [testRow('a', { place: 'x' }), testRow('b', { place: 'y' }), testRow('c', { place: 'y' })];
  const locations = (view: Partial<View>, known = [{ value: 'z', label: 'Z' }]) => {
    const [facet] = testList.facets;
    if (!facet) throw new Error('the test list has a facet');
    const whole = { ...usual, ...view };
    return facetOptions(testList, facet, rows, whole, makeTextOf(columnsOf(whole)), 0, known).map(
      ({ value, count }) => [value, count],
    );
  };
  it('counts with every other filter in force, not with its own', () => {
    expect(locations({ query: 'b', facets: { location: ['x'] } })).toEqual([
      ['x', 0],
      ['y', 1],
      ['z', 0],
    ]);
  });
  it('keeps a chosen value that no row has, so that it can be taken back', () => {
    expect(locations({ facets: { location: ['gone'] } }, [])).toEqual([
      ['gone', 0],
      ['x', 1],
      ['y', 2],
    ]);
  });
});

describe('export', () => {
  const rows = [testRow('=1+1', { tags: { note: '<b>"hi", you</b>' } })];
  const columns = columnsOf({ ...usual, columns: ['name', 'tags', 'size'] });
  it('writes the columns shown, with formulas made harmless', () => {
    expect(rowsToCsv(columns, rows)).toBe(
      `\uFEFFName,Tags,Versions,Resource id\r\n'=1+1,"note=<b>""hi"", you</b>",1,${rows[0]?.id}\r\n`,
    );
  });
  it('writes dates as ISO 8601 and numbers plain, whatever the page shows, and the ARM id once', () => {
    const row = { id: '/a/b', key: '/a/b' };
    const written = rowsToCsv(
      [
        { id: 'id', label: () => 'Id', width: 1, text: (r) => r.id },
        {
          id: 'on',
          label: () => 'On',
          width: 1,
          text: () => 'Mar 2, 2026',
          exact: () => '2026-03-02T08:30:00Z',
        },
        { id: 'n', label: () => 'N', width: 1, text: () => '1,020', exact: () => 1020 },
        { id: 'gone', label: () => 'Gone', width: 1, text: () => 'not counted', exact: () => undefined },
      ],
      [row],
    );
    expect(written).toBe('\uFEFFId,On,N,Gone\r\n/a/b,2026-03-02T08:30:00Z,1020,not counted\r\n');
  });
  it('writes JSON with values as they are, and the ARM id as received', () => {
    expect(JSON.parse(rowsToJson(columns, rows))).toEqual([
      { name: '=1+1', tags: 'note=<b>"hi", you</b>', size: 1, id: rows[0]?.id },
    ]);
  });
});
