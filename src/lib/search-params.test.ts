import { describe, expect, it } from 'vitest';

import { parseSearch, stringifySearch } from './search-params';

describe('search parameters', () => {
  it.each(['1.10', '1e3', 'true', 'null', '[1]', '{"a":1}', 'a&b=c', '50 %', '+', 'a,b', '🙂', 'שלום', '"'])(
    'keeps %s as the text it is',
    (value) => {
      expect(parseSearch(stringifySearch({ q: value }))).toEqual({ q: value });
    },
  );
  it('leaves out what is empty, and writes commas as they are', () => {
    expect(stringifySearch({ a: undefined, b: '', columns: 'name,state' })).toBe('?columns=name,state');
    expect(stringifySearch({})).toBe('');
  });
  it('takes the last of a repeated key, and survives malformed escapes', () => {
    expect(parseSearch('?q=a&q=b&r=%E0%A4%A')).toMatchObject({ q: 'b' });
  });
});
