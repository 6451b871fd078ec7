import type { Point } from './projection';

/** Something to draw at a place, in pixels. `alone`: it is never put into a group (the source region). */
export interface Spot extends Point {
  readonly alone?: boolean;
  /** Gives way to every other mark and moves none: a region that could be added. */
  readonly light?: boolean;
  /** Room that its mark takes, as a radius in pixels. */
  readonly radius: number;
}

/** A mark to draw: one spot, or a group of several. Indexes point into the spots that were given. */
export interface Mark extends Point {
  readonly members: readonly number[];
  readonly radius: number;
  readonly light: boolean;
  /** Its true position; differs from x and y if it was moved away from a neighbour. */
  readonly anchor: Point;
}

interface Cluster {
  x: number;
  y: number;
  members: number[];
  alone: boolean;
}

export interface GroupingOptions {
  /** Spots whose centres are nearer than this are drawn as one group, or fanned out. */
  readonly near: number;
  /** Groups of up to this many are fanned out: each keeps its own mark. */
  readonly fanOut: number;
  /** Room that a group's mark takes, from its members' indexes. */
  readonly groupRadius: (members: readonly number[]) => number;
}

const GAP = 3;
const ROUNDS = 60;
/** In the last rounds nothing is drawn back to its anchor, so that marks end clear of each other. */
const SETTLE = 20;
/** How far apart, beyond touching, two marks may begin and still meet while spreading. */
const REACH = 48;

/** Joins the two nearest clusters until none overlap. Ties go to the earlier pair, so the result is stable. */
function gather(spots: readonly Spot[], near: number): Cluster[] {
  const clusters: Cluster[] = spots.map((s, i) => ({
    x: s.x,
    y: s.y,
    members: [i],
    alone: s.alone === true,
  }));
  for (;;) {
    let best: readonly [number, number] | undefined;
    let least = near;
    clusters.forEach((a, i) => {
      if (a.alone) return;
      for (let j = i + 1; j < clusters.length; j++) {
        const b = clusters[j];
        if (b === undefined || b.alone) continue;
        const distance = Math.hypot(a.x - b.x, a.y - b.y);
        if (distance < least) [least, best] = [distance, [i, j]];
      }
    });
    const a = best && clusters[best[0]];
    const b = best && clusters[best[1]];
    if (best === undefined || a === undefined || b === undefined) return clusters;
    const [n, m] = [a.members.length, b.members.length];
    a.x = (a.x * n + b.x * m) / (n + m);
    a.y = (a.y * n + b.y * m) / (n + m);
    a.members = [...a.members, ...b.members].sort((p, q) => p - q);
    clusters.splice(best[1], 1);
  }
}

/** How much of a push the first of two marks takes: the larger gives way less, a light one takes all of it. */
const shareOf = (mine: Mark, other: Mark) =>
  mine.light === other.light ? other.radius / (mine.radius + other.radius) : mine.light ? 1 : 0;

/** Pairs that can overlap. Others are left out, because comparing all pairs is slow. */
function closePairs(marks: readonly Mark[]) {
  const pairs: { i: number; j: number; room: number; share: number }[] = [];
  marks.forEach((a, i) => {
    for (let j = i + 1; j < marks.length; j++) {
      const b = marks[j];
      if (b === undefined) continue;
      // Dots may be close: far moves would misplace their regions.
      const room = a.radius + b.radius + (a.light && b.light ? 0.5 : GAP);
      if (Math.hypot(a.x - b.x, a.y - b.y) < room + REACH) pairs.push({ i, j, room, share: shareOf(a, b) });
    }
  });
  return pairs;
}

/** Moves marks apart until none covers another, each as near to its anchor as that allows. Same input, same result. */
function spread(marks: readonly Mark[]): Mark[] {
  const at = marks.map((m) => ({ x: m.x, y: m.y }));
  const pairs = closePairs(marks);
  for (let round = 0; round < ROUNDS; round++) {
    if (round < ROUNDS - SETTLE)
      at.forEach((a, i) => {
        const anchor = marks[i]?.anchor ?? a;
        a.x += (anchor.x - a.x) * 0.04;
        a.y += (anchor.y - a.y) * 0.04;
      });
    for (const { i, j, room, share } of pairs) {
      const a = at[i];
      const b = at[j];
      if (a === undefined || b === undefined) continue;
      let [apartX, apartY] = [b.x - a.x, b.y - a.y];
      // Regions with the same coordinates (Australia Central and Central 2) part in directions of their own.
      if (apartX === 0 && apartY === 0) [apartX, apartY] = [Math.cos(j * 2.4), Math.sin(j * 2.4)];
      const distance = Math.sqrt(apartX * apartX + apartY * apartY);
      if (distance >= room) continue;
      const push = (room - distance) / distance;
      a.x -= apartX * push * share;
      a.y -= apartY * push * share;
      b.x += apartX * push * (1 - share);
      b.y += apartY * push * (1 - share);
    }
  }
  return marks.map((m, i) => ({ ...m, x: at[i]?.x ?? m.x, y: at[i]?.y ?? m.y }));
}

/** Turns spots into marks that do not cover each other: near ones fan out when few, and become one group when many. */
export function arrange(spots: readonly Spot[], options: GroupingOptions): readonly Mark[] {
  const marks = gather(spots, options.near).flatMap((cluster): Mark[] => {
    if (cluster.members.length > options.fanOut) {
      const anchor = { x: cluster.x, y: cluster.y };
      const radius = options.groupRadius(cluster.members);
      return [{ ...anchor, members: cluster.members, radius, light: false, anchor }];
    }
    return cluster.members.flatMap((index) => {
      const spot = spots[index];
      if (spot === undefined) return [];
      const anchor = { x: spot.x, y: spot.y };
      return [{ ...anchor, members: [index], radius: spot.radius, light: spot.light === true, anchor }];
    });
  });
  return spread(marks);
}

/** The mark nearest to a point within a finger's reach (22 pixels: a 44 pixel target), or undefined. */
export function nearestMark<M extends Point>(marks: readonly M[], at: Point, reach = 22): M | undefined {
  let found: M | undefined;
  let least = reach;
  for (const mark of marks) {
    const distance = Math.hypot(mark.x - at.x, mark.y - at.y);
    if (distance <= least) [least, found] = [distance, mark];
  }
  return found;
}

/** How large each mark's own hit circle may be without covering a neighbour's centre: at most 22, at least 4 pixels. */
export const hitRadii = (marks: readonly Point[]): readonly number[] =>
  marks.map((a) => {
    let least = 44;
    for (const b of marks) if (a !== b) least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
    return Math.max(4, Math.min(22, least / 2));
  });
