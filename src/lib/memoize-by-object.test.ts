import { expect, test } from 'vitest';

import { memoizeByObject } from './memoize-by-object';

test('what was made of an object is made no second time, also when it is nothing', () => {
  const asked: object[] = [];
  const a = { n: 1 };
  const b = { n: 0 };
  const double = memoizeByObject((from: { readonly n: number }) => {
    asked.push(from);
    return from.n === 0 ? undefined : { n: from.n * 2 };
  });
  const first = double(a);
  expect(first).toEqual({ n: 2 });
  expect(double(b)).toBeUndefined();
  expect(double(a)).toBe(first);
  expect(double(b)).toBeUndefined();
  expect(asked).toEqual([a, b]);
});
