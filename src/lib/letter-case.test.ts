import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lowerCase, upperCase } from './letter-case';

test.each([
  ['rg-Straße', 'rg-straße', 'RG-STRAßE'],
  ['İstanbul', 'İstanbul', 'İSTANBUL'],
  ['ıldız', 'ıldız', 'ıLDıZ'],
  ['ﬁle', 'ﬁle', 'ﬁLE'],
  ['ŉ', 'ŉ', 'ŉ'],
  ['ΟΔΟΣ', 'οδοσ', 'ΟΔΟΣ'],
  ['Ärger-Øst', 'ärger-øst', 'ÄRGER-ØST'],
])('%s', (text, lower, upper) => {
  expect(lowerCase(text)).toBe(lower);
  expect(upperCase(text)).toBe(upper);
});

test('neither changes the length, and capitals fold to what the text folds to', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(lowerCase(text)).toHaveLength(text.length);
      expect(upperCase(text)).toHaveLength(text.length);
      expect(lowerCase(upperCase(text))).toBe(lowerCase(text));
    }),
  );
});
