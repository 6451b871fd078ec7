import type { Point } from './projection';

export interface LabelRequest extends Point {
  /** Room that the mark itself takes. */
  readonly radius: number;
  /** Two lines: name and state. Absent: no label now. */
  readonly full?: { readonly width: number; readonly height: number };
  /** The name alone, tried where two lines do not fit. */
  readonly short?: { readonly width: number; readonly height: number };
  /** Higher is placed first. */
  readonly priority: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the text begins, ends or is centred, and how much of it there is room for. */
export interface LabelPlace extends Point {
  readonly anchor: 'start' | 'middle' | 'end';
  readonly lines: 'full' | 'short';
}

const GAP = 5;

/** Right first, as one reads; then left, below, above, and the corners. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

type Side = (typeof SIDES)[number];

const meets = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const inside = (a: Box, frame: Box) =>
  a.left >= frame.left && a.right <= frame.right && a.top >= frame.top && a.bottom <= frame.bottom;

function boxAt(label: LabelRequest, [sideX, sideY]: Side, width: number, height: number): Box {
  const corner = sideX !== 0 && sideY !== 0 ? 0.72 : 1;
  const reach = label.radius * corner + GAP;
  const left = sideX === 0 ? label.x - width / 2 : sideX > 0 ? label.x + reach : label.x - reach - width;
  const top =
    sideY === 0
      ? label.y - height / 2
      : sideY > 0
        ? label.y + reach - (sideX === 0 ? 2 : 0)
        : label.y - reach - height + (sideX === 0 ? 2 : 0);
  return { left, top, right: left + width, bottom: top + height };
}

const markBox = (label: LabelRequest): Box => ({
  left: label.x - label.radius,
  top: label.y - label.radius,
  right: label.x + label.radius,
  bottom: label.y + label.radius,
});

/** Lines as cells of a grid with the number of points in each, so that a box is checked in a few look-ups. */
const CELL = 8;
const cellKey = (x: number, y: number) => Math.floor(x / CELL) * 100_000 + Math.floor(y / CELL);

function inkOf(lines: readonly Point[]): ReadonlyMap<number, number> {
  const cells = new Map<number, number>();
  for (const { x, y } of lines) cells.set(cellKey(x, y), (cells.get(cellKey(x, y)) ?? 0) + 1);
  return cells;
}

function crossings(box: Box, ink: ReadonlyMap<number, number>): number {
  let count = 0;
  for (let x = box.left; x < box.right; x += CELL)
    for (let y = box.top; y < box.bottom; y += CELL) count += ink.get(cellKey(x, y)) ?? 0;
  return count;
}

/** How much other marks press on a place: labels look for open water before they look for their favourite side. */
const CROWD = 110;
function crowding(box: Box, labels: readonly LabelRequest[], own: LabelRequest): number {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  let sum = 0;
  for (const other of labels)
    if (other !== own) sum += Math.max(0, 1 - Math.hypot(other.x - x, other.y - y) / CROWD);
  return sum;
}

interface Candidate {
  readonly box: Box;
  readonly side: Side;
  readonly lines: 'full' | 'short';
  readonly cost: number;
}

function placeIn({ box, side, lines }: Candidate): LabelPlace {
  const anchor = side[0] === 0 ? 'middle' : side[0] > 0 ? 'start' : 'end';
  const x = anchor === 'middle' ? (box.left + box.right) / 2 : anchor === 'start' ? box.left : box.right;
  return { x, y: box.top, anchor, lines };
}

/**
 * A place for each label, or undefined where there is no room: no label covers another label or any mark, none leaves the
 * frame or enters a blocked box. Labels rather avoid the points of `lines`. A label that finds no room may make one other
 * label move. The order of the answer is that of the requests. All in pixels of the same space.
 */
export function placeLabels(
  labels: readonly LabelRequest[],
  frame: Box,
  lines: readonly Point[] = [],
  blocked: readonly Box[] = [],
): readonly (LabelPlace | undefined)[] {
  const marks = labels.map(markBox);
  const ink = inkOf(lines);
  const candidatesOf = (label: LabelRequest, index: number): readonly Candidate[] =>
    (['full', 'short'] as const).flatMap((size) => {
      const room = label[size];
      if (room === undefined) return [];
      const found: Candidate[] = [];
      SIDES.forEach((side, rank) => {
        const box = boxAt(label, side, room.width, room.height);
        if (!inside(box, frame) || blocked.some((b) => meets(b, box))) return;
        if (marks.some((m, i) => i !== index && meets(m, box))) return;
        const cost = rank + crossings(box, ink) + crowding(box, labels, label) * 2;
        found.push({ box, side, lines: size, cost });
      });
      return found.sort((a, b) => a.cost - b.cost);
    });
  const candidates = labels.map(candidatesOf);
  const chosen = new Map<number, Candidate>();
  const inTheWay = (box: Box, index: number) =>
    [...chosen].filter(([other, c]) => other !== index && meets(c.box, box)).map(([other]) => other);
  const choose = (index: number): boolean => {
    const free = candidates[index]?.find((c) => inTheWay(c.box, index).length === 0);
    if (free === undefined) chosen.delete(index);
    else chosen.set(index, free);
    return free !== undefined;
  };
  const makeRoom = (index: number): boolean =>
    (candidates[index] ?? []).some((candidate) => {
      const [blocker, ...more] = inTheWay(candidate.box, index);
      const before = blocker === undefined ? undefined : chosen.get(blocker);
      if (blocker === undefined || before === undefined || more.length > 0) return false;
      chosen.set(index, candidate);
      if (choose(blocker)) return true;
      chosen.set(blocker, before);
      chosen.delete(index);
      return false;
    });
  const order = labels
    .map((label, index) => ({ priority: label.priority, index }))
    .sort((a, b) => b.priority - a.priority || a.index - b.index)
    .map(({ index }) => index);
  for (const index of order) if (!choose(index)) makeRoom(index);
  // Labels that moved aside may have left room for a second line.
  for (const index of order) choose(index);
  return labels.map((_, index) => {
    const candidate = chosen.get(index);
    return candidate && placeIn(candidate);
  });
}
