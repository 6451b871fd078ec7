import { expect, test } from 'vitest';

import { stepNumber } from './NumberField';

test('steps stay within the limits', () => {
  expect(stepNumber('3', 1, 1, 100)).toBe('4');
  expect(stepNumber('100', 1, 1, 100)).toBe('100');
  expect(stepNumber('1', -1, 1, 100)).toBe('1');
});

test('what is no whole number begins at the lowest', () => {
  for (const typed of ['', 'abc', '1e3', '1.10', '٣']) expect(stepNumber(typed, 1, 1, 100)).toBe('1');
});
