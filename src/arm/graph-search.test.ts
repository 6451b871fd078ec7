import { expect, test } from 'vitest';

import { isFoundBy, searchQuery } from './graph-search';

const where = (text: string) => searchQuery(text).split(' | ')[2];

test('the last word is looked for in names, the ones before it in paths', () => {
  expect(where('  gal_contoso ')).toBe("where name contains 'gal_contoso'");
  expect(where('contoso  1.0')).toBe("where name contains '1.0' and id contains 'contoso'");
});

test('quotes and backslashes cannot end the literal', () => {
  expect(where("o'brien\\")).toBe("where name contains 'o\\'brien\\\\'");
  expect(where("' or 1==1")).toBe("where name contains '1==1' and id contains '\\'' and id contains 'or'");
});

test('a row found by the text before is one of the text typed on only if that finds it too', () => {
  const id = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/galleries/gal_contoso';
  const row = { id, name: 'gal_contoso', type: 'microsoft.compute/galleries' };
  expect(isFoundBy('conto', row)).toBe(true);
  expect(isFoundBy(' CONTOSO ', row)).toBe(true);
  expect(isFoundBy('rg contoso', row)).toBe(true);
  expect(isFoundBy('contoso myImage1', row)).toBe(false);
  expect(isFoundBy('other contoso', row)).toBe(false);
});
