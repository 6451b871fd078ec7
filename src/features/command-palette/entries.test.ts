import { expect, test } from 'vitest';

import { matching } from './entries';

const entry = (label: string) => ({ id: label, label, run: () => {} });

test('an entry fits when it holds every word, whatever the case, accents and order', () => {
  const all = [entry('Theme: Dark'), entry('Theme: Light'), entry('Sign in as Zoë')];
  expect(matching(all, 'dark theme').map((e) => e.id)).toEqual(['Theme: Dark']);
  expect(matching(all, 'zoe').map((e) => e.id)).toEqual(['Sign in as Zoë']);
  expect(matching(all, '')).toHaveLength(3);
  expect(matching(all, '.*')).toEqual([]);
});
