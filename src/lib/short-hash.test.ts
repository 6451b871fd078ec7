import { expect, test } from 'vitest';

import { shortHash } from './short-hash';

test('20,000 similar texts have as many hashes, which an address can carry', () => {
  const hashes = new Set(
    Array.from({ length: 20_000 }, (_, i) => shortHash(`/subscriptions/s/galleries/g${i}`)),
  );
  expect(hashes.size).toBe(20_000);
  expect([...hashes].every((h) => /^[0-9a-z]{1,11}$/.test(h))).toBe(true);
});
