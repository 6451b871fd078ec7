import { describe, expect, it } from 'vitest';

import { parseSearch, stringifySearch } from '@/lib/search-params';

import { testList } from './test-list';
import type { View } from './view';
import { defaultColumns, isFiltered, readView, withoutFilters, writeView } from './view';

const usual = readView(testList, {});
const throughUrl = (view: View) =>
  readView(testList, parseSearch(stringifySearch(writeView(testList, view))));

describe('the view of a list in its address', () => {
  it('leaves out what is as usual', () => {
    expect(stringifySearch(writeView(testList, usual))).toBe('');
    expect(usual.columns).toEqual(defaultColumns(testList));
    expect(isFiltered(usual)).toBe(false);
  });

  it.each([
    '1.10',
    '1e3',
    '.*[a-z]+(',
    '"a" OR 1=1',
    '🙂',
    'שלום עולם',
    '<b>x</b>',
    '=1+1',
    '100 %',
    'a&b=c',
    '+',
  ])('brings the filter %s back as it was typed (A2)', (query) => {
    expect(throughUrl({ ...usual, query }).query).toBe(query);
  });

  it('brings sort, columns, choices and parameters back (A2)', () => {
    const view: View = {
      query: 'x',
      sort: { column: 'size', descending: true },
      columns: ['name', 'hidden', 'tags'],
      facets: { location: ['westeurope', 'eastus2'], tag: ['env=a,b', String.raw`path=c:\x`] },
      params: { over: '30' },
    };
    expect(throughUrl(view)).toEqual(view);
    expect(isFiltered(view)).toBe(true);
    expect(withoutFilters(view)).toEqual({ ...usual, sort: view.sort, columns: view.columns });
  });

  it.each([
    { sort: 'nonsense' },
    { sort: '-' },
    { columns: 'foo,bar' },
    { columns: ',,' },
    { over: 'soon' },
    { over: '-1' },
    { location: '' },
    { q: 7 },
    { location: ['a'] },
    { unheard: 'of' },
  ])('falls back to the usual for %j', (search) => {
    expect(readView(testList, search)).toEqual(usual);
  });

  it('always shows the column that names the row, first', () => {
    expect(readView(testList, { columns: 'tags,name,foo,tags' }).columns).toEqual(['name', 'tags']);
  });

  it('cuts what nobody can have typed', () => {
    expect(readView(testList, { q: 'x'.repeat(5000) }).query).toHaveLength(200);
  });
});
