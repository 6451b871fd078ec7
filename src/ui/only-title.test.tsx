import { expect, test } from 'vitest';

import { setOnlyTitle } from './only-title';

test('of all elements only the last one has a title', () => {
  const [a, b] = [document.createElement('div'), document.createElement('div')];
  setOnlyTitle(a, 'of a');
  setOnlyTitle(a, 'of a again');
  expect(a.title).toBe('of a again');
  setOnlyTitle(b, 'of b');
  expect(a.hasAttribute('title')).toBe(false);
  expect(b.title).toBe('of b');
});
