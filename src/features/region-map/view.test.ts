import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { project } from './projection';
import { fit, keepInside, panBy, reveal, wholeWorld, zoomAt } from './view';
import { WORLD } from './world.generated';

const size = fc.record({
  width: fc.double({ min: 200, max: 2400, noNaN: true }),
  height: fc.double({ min: 200, max: 1200, noNaN: true }),
});
const point = fc.record({
  x: fc.double({ min: 0, max: WORLD.width, noNaN: true }),
  y: fc.double({ min: 0, max: WORLD.height, noNaN: true }),
});
const view = fc.record({
  k: fc.double({ min: 0.001, max: 20, noNaN: true }),
  x: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  y: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
});

describe('the view of the map', () => {
  test('"show all" has every region inside the frame', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 60 }), size, (points, s) => {
        const v = fit(points, s);
        for (const p of points) {
          expect(Math.abs(p.x - v.x) * v.k).toBeLessThanOrEqual(s.width / 2 + 0.001);
          expect(Math.abs(p.y - v.y) * v.k).toBeLessThanOrEqual(s.height / 2 + 0.001);
        }
      }),
    );
  });

  test('shows the whole world when there is nothing to show', () => {
    const s = { width: 720, height: 360 };
    expect(fit([], s)).toEqual({ k: wholeWorld(s), x: WORLD.width / 2, y: WORLD.height / 2 });
  });

  test('one lone region is not shown without its surroundings', () => {
    const s = { width: 720, height: 360 };
    expect(fit([project(4.9, 52.37)], s).k).toBeLessThan(wholeWorld(s) * 6);
  });

  test('is always an allowed one: keeping it inside twice changes nothing more', () => {
    fc.assert(
      fc.property(view, size, (v, s) => {
        const once = keepInside(v, s);
        const twice = keepInside(once, s);
        expect(twice.k).toBeCloseTo(once.k, 9);
        expect(twice.x).toBeCloseTo(once.x, 6);
        expect(twice.y).toBeCloseTo(once.y, 6);
        expect(once.k).toBeGreaterThanOrEqual(wholeWorld(s));
      }),
    );
  });

  test('zooming keeps what is under the pointer under the pointer', () => {
    const s = { width: 720, height: 400 };
    const start = fit([project(-122, 37), project(151, -33)], s);
    const at = { x: 430, y: 150 };
    const under = (v: typeof start) => ({
      x: v.x + (at.x - s.width / 2) / v.k,
      y: v.y + (at.y - s.height / 2) / v.k,
    });
    const nearer = zoomAt(start, s, 2.5, at);
    expect(nearer.k).toBeCloseTo(start.k * 2.5, 6);
    expect(under(nearer).x).toBeCloseTo(under(start).x, 3);
    expect(under(nearer).y).toBeCloseTo(under(start).y, 3);
  });

  test('panning there and back is where it was', () => {
    const s = { width: 720, height: 400 };
    const start = zoomAt(fit([], s), s, 4);
    const back = panBy(panBy(start, s, 60, -40), s, -60, 40);
    expect(back.x).toBeCloseTo(start.x, 6);
    expect(back.y).toBeCloseTo(start.y, 6);
  });

  test('a region off screen is brought into it; one on screen moves nothing', () => {
    const s = { width: 720, height: 400 };
    const near = zoomAt(fit([project(4.9, 52.37)], s), s, 3);
    const sydney = project(151.2, -33.86);
    const moved = reveal(near, s, sydney);
    expect(Math.abs(sydney.x - moved.x) * moved.k).toBeLessThanOrEqual(s.width / 2);
    expect(Math.abs(sydney.y - moved.y) * moved.k).toBeLessThanOrEqual(s.height / 2);
    expect(reveal(moved, s, sydney)).toBe(moved);
  });
});
