import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { arrange, hitRadii, nearestMark } from './grouping';
import type { Spot } from './grouping';

const options = { near: 25, fanOut: 4, groupRadius: () => 17 };
const spot: fc.Arbitrary<Spot> = fc.record({
  x: fc.integer({ min: 0, max: 700 }),
  y: fc.integer({ min: 0, max: 360 }),
  alone: fc.boolean(),
  light: fc.boolean(),
  radius: fc.constantFrom(4.5, 11, 14, 17),
});
const heavy = (x: number, y: number): Spot => ({ x, y, radius: 11 });

describe('marks of near regions', () => {
  test('no region is lost and none is drawn twice', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 64 }), (spots) => {
        const members = arrange(spots, options).flatMap((m) => m.members);
        expect(members.toSorted((a, b) => a - b)).toEqual(spots.map((_, i) => i));
      }),
    );
  });

  test('a region that must stand alone (the source) is never in a group', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        for (const mark of arrange(spots, options))
          if (mark.members.length > 1) expect(mark.members.some((i) => spots[i]?.alone)).toBe(false);
      }),
    );
  });

  test('two near ones (UK South, UK West) fan out: both marks are there and do not touch', () => {
    const marks = arrange([heavy(300, 100), heavy(304, 96)], options);
    expect(marks).toHaveLength(2);
    const [a, b] = marks;
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(22);
    expect(a?.anchor).toEqual({ x: 300, y: 100 });
  });

  test('two at the very same coordinates (Australia Central and Central 2) come apart too', () => {
    const [a, b] = arrange([heavy(600, 300), heavy(600, 300)], options);
    expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(22);
  });

  test('more than four near ones become one group, which falls apart when zoomed in', () => {
    const five = [0, 6, 12, 18, 24].map((x) => heavy(300 + x, 100));
    expect(arrange(five, options).map((m) => m.members.length)).toEqual([5]);
    const zoomed = five.map((s) => ({ ...s, x: s.x * 8, y: s.y * 8 }));
    expect(arrange(zoomed, options)).toHaveLength(5);
  });

  test('a dot that could be added moves no copy', () => {
    const copies = [heavy(300, 100), heavy(400, 120)];
    const dots = Array.from({ length: 12 }, (_, i): Spot => ({
      x: 296 + i,
      y: 98 + (i % 3),
      radius: 4.5,
      light: true,
      alone: true,
    }));
    const alone = arrange(copies, options);
    const among = arrange([...copies, ...dots], options);
    expect(among[0]?.x).toBe(alone[0]?.x);
    expect(among[1]?.y).toBe(alone[1]?.y);
  });

  test('the same regions give the same picture', () => {
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), (spots) => {
        expect(arrange(spots, options)).toEqual(arrange(spots, options));
      }),
    );
  });
});

describe('reach of a finger', () => {
  const marks = [
    { x: 100, y: 100 },
    { x: 110, y: 100 },
  ];
  test('goes to the nearest mark within 22 pixels, a target of 44', () => {
    expect(nearestMark(marks, { x: 121, y: 100 })).toBe(marks[1]);
    expect(nearestMark(marks, { x: 133, y: 100 })).toBeUndefined();
  });
  test('hit circles of neighbours do not overlap, lone ones are 44 wide', () => {
    expect(hitRadii(marks)).toEqual([5, 5]);
    expect(hitRadii([{ x: 0, y: 0 }])).toEqual([22]);
  });
});
