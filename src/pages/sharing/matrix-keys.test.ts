import { expect, test } from 'vitest';

import type { MatrixPlace } from './matrix-keys';
import { matrixAction } from './matrix-keys';

const press = (key: string, place: Partial<MatrixPlace> = {}, held: 'ctrlKey' | 'altKey' | '' = '') =>
  matrixAction(
    { key, ctrlKey: held === 'ctrlKey', altKey: held === 'altKey', metaKey: false, shiftKey: false },
    { row: 5, column: 5, rows: 100, columns: 20, page: 10, expanded: undefined, ...place },
  );

test.each([
  ['ArrowDown', 6, 5],
  ['ArrowUp', 4, 5],
  ['ArrowRight', 5, 6],
  ['ArrowLeft', 5, 4],
  ['Home', 5, -1],
  ['End', 5, 19],
  ['PageDown', 15, 5],
  ['PageUp', 0, 5],
])('%s moves to row %i, column %i', (key, row, column) => {
  expect(press(key)).toEqual({ kind: 'move', row, column });
});

test('Ctrl+Home and Ctrl+End go to the corners, and nothing leaves the grid', () => {
  expect(press('Home', {}, 'ctrlKey')).toEqual({ kind: 'move', row: 0, column: -1 });
  expect(press('End', {}, 'ctrlKey')).toEqual({ kind: 'move', row: 99, column: 19 });
  expect(press('ArrowDown', { row: 99 })).toEqual({ kind: 'move', row: 99, column: 5 });
  expect(press('ArrowUp', { row: -1 })).toEqual({ kind: 'move', row: -1, column: 5 });
});

test('on a row heading Right opens a closed group and Left closes an open one', () => {
  expect(press('ArrowRight', { column: -1, expanded: false })).toEqual({ kind: 'toggle' });
  expect(press('ArrowRight', { column: -1, expanded: true })).toEqual({ kind: 'move', row: 5, column: 0 });
  expect(press('ArrowLeft', { column: -1, expanded: true })).toEqual({ kind: 'toggle' });
});

test('on a column heading arrows move, Space opens or closes', () => {
  expect(press('ArrowRight', { row: -1, expanded: false })).toEqual({ kind: 'move', row: -1, column: 6 });
  expect(press(' ', { row: -1, expanded: false })).toEqual({ kind: 'toggle' });
});

test('Enter opens; keys with Alt are the browser’s', () => {
  expect(press('Enter')).toEqual({ kind: 'open' });
  expect(press('ArrowLeft', {}, 'altKey')).toBeUndefined();
  expect(press('x')).toBeUndefined();
});
