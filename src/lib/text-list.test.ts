import { describe, expect, it } from 'vitest';

import { joinTexts, splitTexts } from './text-list';

describe('joinTexts and splitTexts', () => {
  it.each([
    [['a', 'b']],
    [['env=a,b', String.raw`c:\x`]],
    [[String.raw`ends\\`, 'x']],
    [['1.10', '1e3', '🙂', 'שלום', '"']],
  ])('gives back %j', (texts) => {
    expect(splitTexts(joinTexts(texts))).toEqual(texts);
  });
  it('survives nonsense', () => {
    expect(splitTexts('')).toEqual([]);
    expect(splitTexts(',,a,,a')).toEqual(['a']);
    expect(splitTexts('a\\')).toEqual(['a\\']);
  });
});
