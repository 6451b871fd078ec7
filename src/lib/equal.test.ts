import fc from 'fast-check';
import { expect, it } from 'vitest';

import { sameJson } from './equal';

it('compares by content, whatever the order of keys', () => {
  expect(sameJson({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
  expect(sameJson({ a: 1 }, { a: 1, b: undefined })).toBe(true);
  expect(sameJson([1, 2], [2, 1])).toBe(false);
  expect(sameJson({ a: null }, {})).toBe(false);
  expect(sameJson([], {})).toBe(false);
  expect(sameJson('1', 1)).toBe(false);
});

it('agrees with a round trip through text', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => sameJson(value, JSON.parse(JSON.stringify(value)))));
});

it('takes minus zero for zero, as its text does', () => {
  expect(sameJson(-0, 0)).toBe(true);
});
