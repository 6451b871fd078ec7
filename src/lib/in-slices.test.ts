import { expect, it } from 'vitest';

import { atOnce, inSlices } from './in-slices';

function* counting(to: number, seen: number[] = []): Generator<undefined, number> {
  for (let i = 0; i < to; i++) {
    seen.push(i);
    yield;
  }
  return to;
}

it('gives way to other work between slices, and comes to the same result', async () => {
  let ms = 0;
  const order: string[] = [];
  const result = inSlices(counting(20), undefined, () => (ms += 1)).then((n) => order.push(`done ${n}`));
  setTimeout(() => order.push('other work'));
  await result;
  expect(order).toEqual(['other work', 'done 20']);
  expect(atOnce(counting(20))).toBe(20);
});

it('stops when nobody wants the result any more', async () => {
  const seen: number[] = [];
  const control = new AbortController();
  let ms = 0;
  const result = inSlices(counting(100, seen), control.signal, () => (ms += 4));
  control.abort();
  await expect(result).rejects.toThrow(/abort/i);
  expect(seen.length).toBeLessThan(100);
});
