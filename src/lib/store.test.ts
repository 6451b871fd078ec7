import { expect, test } from 'vitest';

import { createStore } from './store';

test('listeners hear of each new value until they leave', () => {
  const store = createStore('a');
  const seen: string[] = [];
  const leave = store.subscribe(() => seen.push(store.get()));
  store.set('b');
  store.set('c');
  leave();
  store.set('d');
  expect(seen).toEqual(['b', 'c']);
  expect(store.get()).toBe('d');
});

test('the value that is there already is no news', () => {
  const value = { n: 1 };
  const store = createStore(value);
  let calls = 0;
  store.subscribe(() => calls++);
  store.set(value);
  expect(calls).toBe(0);
  store.set({ n: 1 });
  expect(calls).toBe(1);
});
