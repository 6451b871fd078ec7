import { expect, test } from 'vitest';

import { step } from './use-combobox';

test('arrows wrap around the list', () => {
  const ids = ['a', 'b', 'c'];
  expect(step(ids, undefined, 1)).toBe('b');
  expect(step(ids, 'c', 1)).toBe('a');
  expect(step(ids, 'a', -1)).toBe('c');
  expect(step(ids, 'gone', 1)).toBe('b');
  expect(step([], undefined, 1)).toBeUndefined();
});
