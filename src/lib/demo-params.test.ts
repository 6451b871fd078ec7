import { expect, test } from 'vitest';

import { takeDemoParams, withDemoParams } from './demo-params';

test('demo parameters are parted from the page, whose own keep order and spelling', () => {
  const { demo, rest } = takeDemoParams('?q=1.10&persona=reader&sort=-name&scenario=empty&q2=%20a+b');
  expect([...demo]).toEqual([
    ['persona', 'reader'],
    ['scenario', 'empty'],
  ]);
  expect(rest).toBe('?q=1.10&sort=-name&q2=%20a+b');
});

test('an address without demo parameters stays as it is', () => {
  expect(takeDemoParams('?q=a&q=b').rest).toBe('?q=a&q=b');
  expect(takeDemoParams('').rest).toBe('');
  expect(takeDemoParams('?').rest).toBe('');
  expect(takeDemoParams('?speed=60').rest).toBe('');
});

test('broken escapes and bare names pass through', () => {
  expect(takeDemoParams('?q=%E0%A4%A&flag&=x').rest).toBe('?q=%E0%A4%A&flag&=x');
});

test('"copy link" puts the demo in front of the page and replaces what was there', () => {
  expect(withDemoParams('http://x/p?q=1&persona=owner#h', { persona: 'reader', speed: '60' })).toBe(
    'http://x/p?persona=reader&speed=60&q=1#h',
  );
  expect(withDemoParams('http://x/p', { scenario: 'contoso', lang: '' })).toBe('http://x/p?scenario=contoso');
});

test('a link made so is taken apart into the same demo', () => {
  const link = withDemoParams('http://x/p?tab=json', { clock: '2026-11-22T10:00:00.000Z', persona: 'a b&c' });
  const { demo, rest } = takeDemoParams(new URL(link).search);
  expect(demo.get('clock')).toBe('2026-11-22T10:00:00.000Z');
  expect(demo.get('persona')).toBe('a b&c');
  expect(rest).toBe('?tab=json');
});
