import { describe, expect, it } from 'vitest';

import { foldText, naturalKey } from './fold-text';

const sorted = (...texts: string[]) => texts.toSorted((a, b) => (naturalKey(a) < naturalKey(b) ? -1 : 1));

describe('foldText', () => {
  it('drops case and diacritics', () => {
    expect(foldText('Café ÅNGSTRÖM')).toBe('cafe angstrom');
  });
  it.each(['1.10', '1e3', '.*[a-z]+(', '"quoted"', '🙂', 'שלום'])('keeps %s', (text) => {
    expect(foldText(text)).toBe(text);
  });
});

describe('naturalKey', () => {
  it('sorts digit runs as numbers (versions: 1.0.10 after 1.0.9)', () => {
    expect(sorted('1.0.10', '1.0.9', '1.0.2', '10.0.0', '2.0.0')).toEqual([
      '1.0.2',
      '1.0.9',
      '1.0.10',
      '2.0.0',
      '10.0.0',
    ]);
    expect(sorted('img10', 'img2', 'IMG1')).toEqual(['IMG1', 'img2', 'img10']);
  });
  it('sorts the largest version numbers', () => {
    expect(sorted('2147483647.0.0', '999999999.0.0')).toEqual(['999999999.0.0', '2147483647.0.0']);
  });
  it('takes leading zeros for what they are worth', () => {
    expect(naturalKey('007')).toBe(naturalKey('7'));
  });
});
