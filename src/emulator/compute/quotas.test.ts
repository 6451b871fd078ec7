import { expect, test } from 'vitest';

import { S, withVersion } from './test-estate';

test('S24 S25 S26: usages count what is there, by region', async () => {
  const arm = await withVersion();
  const { body } = await arm.call(
    'GET',
    `/subscriptions/${S}/providers/Microsoft.Compute/locations/WestEurope/usages?api-version=2024-07-01`,
  );
  const rows = body.value as unknown as { name: { value: string }; currentValue: number; limit: number }[];
  expect(rows.slice(-4).map((r) => [r.name.value, r.currentValue, r.limit])).toEqual([
    ['Gallery', 1, 100],
    ['GalleryImage', 1, 1_000],
    ['GalleryImageVersion', 1, 10_000],
    ['GalleryApplicationVersion', 0, 300],
  ]);
});
