import { afterEach, expect, test, vi } from 'vitest';

import { browserStorage, tabStorage } from './safe-storage';

afterEach(() => vi.unstubAllGlobals());

test('a value is kept and forgotten, each in its own storage', () => {
  const kept = { local: new Map<string, string>(), session: new Map<string, string>() };
  const fake = (map: Map<string, string>) => ({
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  });
  vi.stubGlobal('localStorage', fake(kept.local));
  vi.stubGlobal('sessionStorage', fake(kept.session));
  expect(browserStorage.write('k', 'v')).toBe(true);
  expect(browserStorage.read('k')).toBe('v');
  expect(tabStorage.read('k')).toBeUndefined();
  expect(browserStorage.write('k', undefined)).toBe(true);
  expect(browserStorage.read('k')).toBeUndefined();
});

test('a browser that refuses is told apart, and throws nothing', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('sessionStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
  expect(tabStorage.read('k')).toBeUndefined();
  expect(tabStorage.write('k', 'v')).toBe(false);
});
