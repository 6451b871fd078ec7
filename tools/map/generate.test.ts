import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { project } from '@/features/region-map/projection';

import { generate, referenceProjection } from './generate.mjs';

const read = (name: string) =>
  readFileSync(new URL(`../../src/features/region-map/${name}`, import.meta.url), 'utf8');

describe('the generated land', () => {
  test('is what the generator makes: run `node tools/map/generate.mjs` if this fails', () => {
    for (const [name, text] of Object.entries(generate())) expect(read(name)).toBe(text);
  });

  test('weighs at most 12 KB on the wire', () => {
    expect(brotliCompressSync(read('land.generated.ts')).length).toBeLessThan(12 * 1024);
  });
});

test('the portal projects like the projection that drew the land', () => {
  const reference = referenceProjection();
  fc.assert(
    fc.property(
      fc.double({ min: -168.9, max: 190.9, noNaN: true }),
      fc.double({ min: -85, max: 85, noNaN: true }),
      (longitude, latitude) => {
        const [x, y] = reference([longitude, latitude]);
        const own = project(longitude, latitude);
        expect(own.x).toBeCloseTo(x, 3);
        expect(own.y).toBeCloseTo(y, 3);
      },
    ),
  );
});
