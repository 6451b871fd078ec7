import { describe, expect, test } from 'vitest';

import { actionOf, findByLetter, moveIn } from './map-keys';

const press = (key: string, more: Partial<Parameters<typeof actionOf>[0]> = {}) =>
  actionOf({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...more });

describe('keys on the map', () => {
  test.each([
    ['ArrowRight', { kind: 'move', to: 'next' }],
    ['ArrowDown', { kind: 'move', to: 'next' }],
    ['ArrowLeft', { kind: 'move', to: 'previous' }],
    ['Home', { kind: 'move', to: 'first' }],
    ['End', { kind: 'move', to: 'last' }],
    ['+', { kind: 'zoom', to: 'in' }],
    ['-', { kind: 'zoom', to: 'out' }],
    ['0', { kind: 'zoom', to: 'fit' }],
    ['Enter', { kind: 'use' }],
    [' ', { kind: 'use' }],
    ['Delete', { kind: 'remove' }],
    ['Escape', { kind: 'leave' }],
    ['U', { kind: 'find', letter: 'u' }],
  ] as const)('%s', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  test('Shift with an arrow moves the picture instead of the focus', () => {
    expect(press('ArrowRight', { shiftKey: true })).toEqual({ kind: 'pan', x: -1, y: 0 });
  });

  test.each(['Tab', 'F5', 'PageDown', '7', 'constructor'])('%s belongs to the browser', (key) => {
    expect(press(key)).toBeUndefined();
  });

  test('so does every key with Ctrl, Alt or the system key', () => {
    expect(press('+', { ctrlKey: true })).toBeUndefined();
    expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(press('u', { metaKey: true })).toBeUndefined();
  });
});

describe('moving in table order', () => {
  test('stops at both ends', () => {
    expect(moveIn(3, 2, 'next')).toBe(2);
    expect(moveIn(3, 0, 'previous')).toBe(0);
    expect(moveIn(3, 0, 'next')).toBe(1);
    expect(moveIn(3, 0, 'last')).toBe(2);
  });
  test('begins at the near end', () => {
    expect(moveIn(3, -1, 'next')).toBe(0);
    expect(moveIn(3, -1, 'previous')).toBe(2);
    expect(moveIn(0, -1, 'next')).toBe(-1);
  });
  test('a letter goes round through the names that begin with it', () => {
    const names = ['UK South', 'North Europe', 'UK West'];
    expect(findByLetter(names, -1, 'u')).toBe(0);
    expect(findByLetter(names, 0, 'u')).toBe(2);
    expect(findByLetter(names, 2, 'u')).toBe(0);
    expect(findByLetter(names, 0, 'x')).toBe(-1);
  });
});
