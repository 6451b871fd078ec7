import { expect, test } from 'vitest';

import { placeBeside } from './anchor';

const view = { width: 1000, height: 600 };
const trigger = { left: 100, top: 100, width: 80, height: 32 };
const popover = { width: 200, height: 120 };

test('a popover goes under its trigger, aligned as asked', () => {
  expect(placeBeside(trigger, popover, view, 'start')).toEqual({ left: 100, top: 136 });
  expect(placeBeside({ ...trigger, left: 500 }, popover, view, 'end')).toEqual({ left: 380, top: 136 });
  expect(placeBeside({ ...trigger, left: 500 }, popover, view, 'center')).toEqual({ left: 440, top: 136 });
});

test('it goes above where there is no room below', () => {
  expect(placeBeside({ ...trigger, top: 550 }, popover, view, 'start').top).toBe(426);
});

test('it never leaves the window', () => {
  expect(placeBeside({ ...trigger, left: 950 }, popover, view, 'start').left).toBe(792);
  expect(placeBeside({ ...trigger, left: 0 }, popover, view, 'end').left).toBe(8);
  const phone = { width: 390, height: 300 };
  const tall = { width: 374, height: 290 };
  expect(placeBeside({ ...trigger, top: 200 }, tall, phone, 'start')).toEqual({ left: 8, top: 8 });
});
