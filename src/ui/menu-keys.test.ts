import { expect, test } from 'vitest';

import { nextIndex } from './menu-keys';

const labels = ['Copy id', 'Delete', 'Download', 'Edit'];

test('arrows move by one and wrap around', () => {
  expect(nextIndex('ArrowDown', 0, labels)).toBe(1);
  expect(nextIndex('ArrowDown', 3, labels)).toBe(0);
  expect(nextIndex('ArrowUp', 0, labels)).toBe(3);
  expect(nextIndex('ArrowUp', -1, labels)).toBe(3);
  expect(nextIndex('ArrowDown', -1, labels)).toBe(0);
});

test('Home and End go to the ends', () => {
  expect(nextIndex('Home', 2, labels)).toBe(0);
  expect(nextIndex('End', 0, labels)).toBe(3);
});

test('a letter goes to the next label that begins with it, case and position aside', () => {
  expect(nextIndex('d', 0, labels)).toBe(1);
  expect(nextIndex('D', 1, labels)).toBe(2);
  expect(nextIndex('d', 2, labels)).toBe(1);
  expect(nextIndex('e', 3, labels)).toBe(3);
  expect(nextIndex('z', 0, labels)).toBeUndefined();
});

test('other keys and an empty menu move nowhere', () => {
  expect(nextIndex(' ', 0, labels)).toBeUndefined();
  expect(nextIndex('Enter', 0, labels)).toBeUndefined();
  expect(nextIndex('ArrowDown', 0, [])).toBeUndefined();
});
