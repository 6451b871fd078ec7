import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { placeLabels } from './label-placement';
import type { Box, LabelPlace, LabelRequest } from './label-placement';

const frame: Box = { left: 0, top: 0, right: 720, bottom: 360 };
const request: fc.Arbitrary<LabelRequest> = fc.record({
  x: fc.integer({ min: 0, max: 720 }),
  y: fc.integer({ min: 0, max: 360 }),
  radius: fc.constantFrom(4.5, 11, 17),
  full: fc.record({ width: fc.integer({ min: 40, max: 160 }), height: fc.constant(30) }),
  short: fc.record({ width: fc.integer({ min: 30, max: 90 }), height: fc.constant(16) }),
  priority: fc.integer({ min: 0, max: 9 }),
});

function boxOf(label: LabelRequest, place: LabelPlace): Box {
  const { width, height } = label[place.lines] ?? { width: 0, height: 0 };
  const left =
    place.anchor === 'start' ? place.x : place.anchor === 'end' ? place.x - width : place.x - width / 2;
  return { left, top: place.y, right: left + width, bottom: place.y + height };
}
const apart = (a: Box, b: Box) =>
  a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom;
const near = (box: Box): Box => ({
  left: box.left + 0.01,
  top: box.top + 0.01,
  right: box.right - 0.01,
  bottom: box.bottom - 0.01,
});

describe('labels', () => {
  test('cover no other label, no mark, no blocked box, and stay in the frame', () => {
    const blocked: Box = { left: 0, top: 310, right: 160, bottom: 360 };
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (labels) => {
        const boxes = placeLabels(labels, frame, [], [blocked]).map((place, i) => {
          const label = labels[i];
          return place && label ? near(boxOf(label, place)) : undefined;
        });
        boxes.forEach((box, i) => {
          if (box === undefined) return;
          expect(box.left >= 0 && box.right <= 720 && box.top >= 0 && box.bottom <= 360).toBe(true);
          expect(apart(box, blocked)).toBe(true);
          boxes.forEach((other, j) => j > i && other && expect(apart(box, other)).toBe(true));
          labels.forEach((m, j) => {
            const mark = {
              left: m.x - m.radius,
              top: m.y - m.radius,
              right: m.x + m.radius,
              bottom: m.y + m.radius,
            };
            if (j !== i) expect(apart(box, mark)).toBe(true);
          });
        });
      }),
    );
  });

  const label = (x: number, y: number, priority = 0): LabelRequest => ({
    x,
    y,
    radius: 11,
    full: { width: 100, height: 30 },
    short: { width: 60, height: 16 },
    priority,
  });

  test('a lone mark has its name at its right, in full', () => {
    expect(placeLabels([label(300, 100)], frame)[0]).toMatchObject({ anchor: 'start', lines: 'full' });
  });

  test('a mark at the right edge has its name at its left', () => {
    expect(placeLabels([label(700, 100)], frame)[0]).toMatchObject({ anchor: 'end' });
  });

  test('a name that finds no room makes another one move, so that both are there', () => {
    const tight: Box = { left: 180, top: 60, right: 420, bottom: 140 };
    const both = placeLabels([label(300, 76, 1), label(300, 106)], tight);
    expect(both.every((place) => place !== undefined)).toBe(true);
  });

  test('keeps beside a line rather than on it', () => {
    const line = Array.from({ length: 60 }, (_, i) => ({ x: 305 + i * 3, y: 100 }));
    const [place] = placeLabels([label(300, 100)], frame, line);
    expect(place?.anchor === 'start' && place.y < 100 && place.y + 30 > 100).toBe(false);
  });

  test('no label is asked for, none is given', () => {
    expect(placeLabels([{ x: 1, y: 1, radius: 4, priority: 0 }], frame)).toEqual([undefined]);
  });
});
