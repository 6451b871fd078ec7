import { expect, test } from 'vitest';

import { isOnStep, tourSteps } from './steps';

test('B9 the tour has seven steps, each with an address of its own', () => {
  expect(tourSteps).toHaveLength(7);
  const addresses = tourSteps.map(({ path, search }) => `${path}?${new URLSearchParams(search)}`);
  expect(new Set(addresses).size).toBe(7);
});

test('B9 a page belongs to its step in any case and below any base path; another page does not', () => {
  const version = tourSteps[3];
  if (!version) throw new Error('no step');
  expect(isOnStep(`/portal${version.path.toUpperCase()}`, version)).toBe(true);
  expect(isOnStep('/galleries', version)).toBe(false);
});
