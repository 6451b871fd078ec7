import { expect, test } from 'vitest';

import { pickLanguage } from './language';

test('a language without a catalog counts as not asked for', () => {
  expect(pickLanguage('xx', undefined)).toBe('en');
  expect(pickLanguage('', 'zz')).toBe('en');
  expect(pickLanguage('../en', undefined)).toBe('en');
});

test('a regional tag means its language', () => {
  expect(pickLanguage('en-GB', undefined)).toBe('en');
  expect(pickLanguage(null, 'EN')).toBe('en');
});
