import { describe, expect, it } from 'vitest';

import { textFits } from './text-fits';

describe('textFits', () => {
  it('is sure only of what is narrow enough, whatever its letters', () => {
    expect(textFits('West Europe', 108)).toBe(true);
    expect(textFits('MMMMMMMM', 90)).toBe(false);
    expect(textFits('日本東京日本', 100)).toBe(false);
    expect(textFits('x'.repeat(10_000), 400)).toBe(false);
    expect(textFits('', 0)).toBe(true);
  });
});
