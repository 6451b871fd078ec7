import { expect, test } from 'vitest';

import { assignSlots, RowSlots } from './row-slots';

const keys = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `row ${from + i}`);

test('the first picture takes slots in order', () => {
  expect([...assignSlots(keys(0, 4), new Map()).values()]).toEqual([0, 1, 2, 3]);
});

test('scrolling by two hands the two slots that came free to the two new rows, and moves no other', () => {
  const before = assignSlots(keys(0, 6), new Map());
  const after = assignSlots(keys(2, 8), before);
  for (const key of keys(2, 6)) expect(after.get(key)).toBe(before.get(key));
  expect([after.get('row 6'), after.get('row 7')]).toEqual([0, 1]);
});

test('no two rows share a slot, and no slot is beyond the count, also when the count changes', () => {
  let slots: ReadonlyMap<string, number> = new Map();
  for (const [from, to] of [
    [0, 10],
    [7, 15],
    [100, 112],
    [90, 97],
    [94, 110],
  ] as const) {
    slots = assignSlots(keys(from, to), slots);
    const used = [...slots.values()].sort((a, b) => a - b);
    expect(used).toEqual(Array.from({ length: to - from }, (_, i) => i));
  }
});

test('other rows are drawn in their order, and the focused one keeps its element', () => {
  const rowsOf = (names: readonly string[]) => names.map((key) => ({ key, id: key }));
  const slots = new RowSlots();
  slots.place(rowsOf(['a', 'b', 'c']), [0, 1, 2], '');
  const sorted = rowsOf(['c', 'b', 'a']);
  expect([...slots.place(sorted, [0, 1, 2], 'a')]).toEqual([
    ['a', 0],
    ['c', 1],
    ['b', 2],
  ]);
  expect([...slots.place(rowsOf(['c', 'b', 'a']), [0, 1, 2], '').values()]).toEqual([0, 1, 2]);
});
