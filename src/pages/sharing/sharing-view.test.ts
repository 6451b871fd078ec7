import { expect, test } from 'vitest';

import { readSharingView, toggle } from './sharing-view';

test('an address without parameters is the whole matrix', () => {
  expect(readSharingView({})).toMatchObject({
    people: '',
    filters: [],
    why: undefined,
    path: 1,
    print: false,
  });
});

test('what an address says wrongly is as good as absent', () => {
  const view = readSharingView({ who: 'orphaned,nonsense,,outside', why: 'p', path: '-2', open: ',a,,b' });
  expect(view.filters).toEqual(['outside', 'orphaned']);
  expect(view.why).toBeUndefined();
  expect(view.path).toBe(1);
  expect([...view.toggled]).toEqual(['a', 'b']);
});

test('a resource is found in whatever case its id is written', () => {
  expect(readSharingView({ why: 'p', at: '/Subscriptions/S1' }).why).toEqual({
    holder: 'p',
    resource: '/subscriptions/s1',
  });
});

test('toggling twice leaves nothing in the address', () => {
  const once = toggle(new Set(), 'a');
  expect(once).toBe('a');
  expect(toggle(new Set(['a']), 'a')).toBeUndefined();
});
