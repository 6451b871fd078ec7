import { describe, expect, it } from 'vitest';

import { gridAction } from './grid-keys';
import { columnsWithin, windowOf } from './row-window';
import { noSelection, selectRange, toggleAll, toggleRow } from './selection';

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

describe('windowOf', () => {
  it('draws what is in sight and a little more, never the whole list', () => {
    const { start, end } = windowOf(36 * 5000, 36 * 5020, 36, 10_000);
    expect(start).toBeLessThanOrEqual(5000);
    expect(end).toBeGreaterThanOrEqual(5020);
    expect(end - start).toBeLessThan(45);
  });
  it('is as long wherever the list stands, so that scrolling makes and removes no element', () => {
    const lengths = Array.from({ length: 200 }, (_, i) => {
      const { start, end } = windowOf(36_000 + i * 7, 36_700 + i * 7, 36, 10_000);
      return end - start;
    });
    expect(new Set(lengths).size).toBe(1);
  });
  it('has first rows also while the list lies below the window, so that the Tab key finds one', () => {
    expect(windowOf(-37, -200, 36, 10_000).start).toBe(0);
    expect(windowOf(-37, -200, 36, 10_000).end).toBeGreaterThan(0);
    expect(windowOf(-3000, -2100, 36, 10_000).end).toBeGreaterThan(0);
  });
  it('stays within the list, also when it got shorter than the scroll position', () => {
    expect(windowOf(0, 800, 36, 3)).toEqual({ start: 0, end: 3 });
    expect(windowOf(36 * 5000, 36 * 5020, 36, 10)).toEqual({ start: 0, end: 10 });
    expect(windowOf(36 * 5000, 36 * 5020, 36, 100).end).toBe(100);
  });
});

describe('columnsWithin', () => {
  const columns = Array.from({ length: 10 }, () => ({ width: 100 }));
  it('draws those that begin before the right edge and a little beyond, and all where all fit', () => {
    expect(columnsWithin(columns, 400)).toBe(5);
    expect(columnsWithin(columns, 0)).toBe(1);
    expect(columnsWithin(columns, 2000)).toBe(10);
  });
});
