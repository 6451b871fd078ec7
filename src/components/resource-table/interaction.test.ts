import { describe, expect, it } from 'vitest';

import { gridAction } from './grid-keys';
import { noSelection, selectRange, toggleAll, toggleRow } from './selection';
import { rangeWith } from './use-row-virtualizer';

const press = (key: string, more: Partial<KeyboardEvent> = {}, row = 5) =>
  gridAction(
    { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...more },
    { row, column: 1, rows: 100, columns: 4, page: 10 },
  );
const to = (row: number, column = 1) => ({ kind: 'move', row, column });

describe('gridAction', () => {
  it('moves between rows and columns, and stops at the ends', () => {
    expect(press('ArrowDown')).toEqual(to(6));
    expect(press('ArrowUp', {}, 0)).toEqual(to(-1));
    expect(press('ArrowDown', {}, 99)).toEqual(to(99));
    expect(press('PageDown', {}, 95)).toEqual(to(99));
    expect(press('PageUp', {}, 3)).toEqual(to(0));
    expect(press('Home')).toEqual(to(0));
    expect(press('End')).toEqual(to(99));
    expect(press('ArrowRight')).toEqual(to(5, 2));
    expect(press('ArrowLeft')).toEqual(to(5, 0));
  });
  it('selects and opens', () => {
    expect(press(' ')).toEqual({ kind: 'toggle' });
    expect(press(' ', { shiftKey: true })).toEqual({ kind: 'range' });
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'selectAll' });
    expect(press('A', { metaKey: true })).toEqual({ kind: 'selectAll' });
    expect(press('Enter')).toEqual({ kind: 'open' });
    expect(press('Escape')).toEqual({ kind: 'clear' });
  });
  it('leaves the browser its keys', () => {
    expect(press('a')).toBeUndefined();
    expect(press('c', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('Tab')).toBeUndefined();
  });
});

describe('selection', () => {
  const shown = ['a', 'b', 'c', 'd', 'e'];
  const ids = (s: { readonly ids: ReadonlySet<string> }) => [...s.ids].sort().join('');
  it('selects a range from the last single choice, in either direction', () => {
    const one = toggleRow(noSelection, 'd');
    expect(ids(selectRange(one, 'b', shown))).toBe('bcd');
    expect(ids(selectRange(selectRange(one, 'e', shown), 'c', shown))).toBe('cde');
  });
  it('selects just the row when the anchor is out of sight', () => {
    expect(ids(selectRange(toggleRow(noSelection, 'x'), 'b', shown))).toBe('bx');
  });
  it('turns all shown on, then off; what a filter hides keeps its state', () => {
    const some = toggleRow(noSelection, 'hidden');
    const all = toggleAll(some, shown);
    expect(all.ids.size).toBe(6);
    expect([...toggleAll(all, shown).ids]).toEqual(['hidden']);
  });
});

describe('rangeWith', () => {
  const range = { startIndex: 100, endIndex: 110, overscan: 2, count: 1000 };
  it('draws what is in sight and a little more', () => {
    expect(rangeWith(-1)(range)).toEqual(Array.from({ length: 15 }, (_, i) => 98 + i));
  });
  it('keeps the row with the focus, in its order, wherever the list is scrolled to', () => {
    expect(rangeWith(3)(range).slice(0, 2)).toEqual([3, 98]);
    expect(rangeWith(500)(range).slice(-2)).toEqual([112, 500]);
    expect(rangeWith(105)(range)).toHaveLength(15);
  });
  it('keeps no row that is no more', () => {
    expect(rangeWith(1000)(range)).toHaveLength(15);
  });
});
