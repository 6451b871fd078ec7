import { expect, test } from 'vitest';

import { columnWidthOf } from './use-matrix-virtualizer';

test('few columns share the room, many are as narrow as can be read', () => {
  expect(columnWidthOf(1188, 6)).toBe(150);
  expect(columnWidthOf(1188, 2)).toBe(176);
  expect(columnWidthOf(1188, 2000)).toBe(112);
  expect(columnWidthOf(300, 0)).toBe(112);
});
