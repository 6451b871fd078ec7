import { expect, test } from 'vitest';

import { matching, step } from './entries';

const entry = (label: string) => ({ id: label, label, run: () => {} });

test('an entry fits when it holds every word, whatever the case, accents and order', () => {
  const all = [entry('Theme: Dark'), entry('Theme: Light'), entry('Sign in as Zoë')];
  expect(matching(all, 'dark theme').map((e) => e.id)).toEqual(['Theme: Dark']);
  expect(matching(all, 'zoe').map((e) => e.id)).toEqual(['Sign in as Zoë']);
  expect(matching(all, '')).toHaveLength(3);
  expect(matching(all, '.*')).toEqual([]);
});

test('arrows wrap around the list', () => {
  const ids = ['a', 'b', 'c'];
  expect(step(ids, undefined, 1)).toBe('b');
  expect(step(ids, 'c', 1)).toBe('a');
  expect(step(ids, 'a', -1)).toBe('c');
  expect(step(ids, 'gone', 1)).toBe('b');
  expect(step([], undefined, 1)).toBeUndefined();
});
