import { expect, test } from 'vitest';

import { columnWidthOf, drawnOf, stretchOf } from './use-grid-window';

test('of 2,000 rows and 2,000 columns at most 700 cells are drawn on a screen of 1440 × 900', () => {
  let most = 0;
  for (let at = 0; at < 70_000; at += 501) {
    const rows = stretchOf(at, 600, 36, 2000, 6);
    const columns = stretchOf(at * 2, 900, columnWidthOf(1188, 2000), 2000, 2);
    most = Math.max(most, (rows.end - rows.start) * (columns.end - columns.start));
    expect(rows.start * 36).toBeLessThanOrEqual(at);
  }
  expect(most).toBeLessThanOrEqual(700);
});

test('as many are drawn wherever the box stands, and all that is in sight is among them', () => {
  const lengths = new Set<number>();
  for (let at = 0; at + 600 <= 2000 * 36; at += 7) {
    const { start, end } = stretchOf(at, 600, 36, 2000, 6);
    lengths.add(end - start);
    expect(start * 36).toBeLessThanOrEqual(at);
    expect(end * 36).toBeGreaterThanOrEqual(at + 600);
  }
  expect(lengths.size).toBe(1);
});

test('a list that got shorter shows its last rows', () => {
  expect(stretchOf(10_000, 360, 36, 8, 6)).toEqual({ start: 0, end: 8 });
});

test('what has focus stays drawn outside of what is in sight', () => {
  expect(drawnOf({ start: 3, end: 5 }, 9, 20)).toEqual([3, 4, 9]);
  expect(drawnOf({ start: 3, end: 5 }, 0, 20)).toEqual([0, 3, 4]);
  expect(drawnOf({ start: 3, end: 5 }, 4, 20)).toEqual([3, 4]);
  expect(drawnOf({ start: 3, end: 5 }, 30, 20)).toEqual([3, 4]);
});

test('few columns share the room, many are as narrow as can be read', () => {
  expect(columnWidthOf(1188, 6)).toBe(150);
  expect(columnWidthOf(1188, 2)).toBe(176);
  expect(columnWidthOf(1188, 2000)).toBe(112);
  expect(columnWidthOf(300, 0)).toBe(112);
});
