import { expect, it } from 'vitest';

import { guidOf, seeded } from './seeded';

it('gives the same numbers for the same seed, others for another', () => {
  const draw = (seed: string) => Array.from({ length: 5 }, seeded(seed));
  expect(draw('a')).toEqual(draw('a'));
  expect(draw('a')).not.toEqual(draw('b'));
  for (const n of draw('a')) expect(n).toBeGreaterThanOrEqual(0);
});

it('spreads evenly enough for demo data', () => {
  const next = seeded(7);
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < 4000; i++) counts[Math.floor(next() * 4)] = (counts[Math.floor(next() * 4)] ?? 0) + 1;
  for (const n of counts) expect(n).toBeGreaterThan(500);
});

it('makes valid guids without a collision over 20,000 texts', () => {
  const guids = new Set(Array.from({ length: 20_000 }, (_, i) => guidOf(`text ${i}`)));
  expect(guids.size).toBe(20_000);
  for (const g of guids)
    expect(g).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
