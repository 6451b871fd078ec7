import type { Point } from './projection';

/** The bend of an arc, in parts of its length; short hops bend less in pixels and stay readable. */
const BEND = 0.2;

function bendOf(from: Point, to: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  // Towards the top of the map whichever way it runs, as flights are drawn.
  const up = dx >= 0 ? 1 : -1;
  return { x: (from.x + to.x) / 2 + dy * BEND * up, y: (from.y + to.y) / 2 - dx * BEND * up };
}

const round = (n: number) => Math.round(n * 10) / 10;

/** The SVG path of a smooth arc between two places, in the same pixels. */
export function arcPath(from: Point, to: Point): string {
  const bend = bendOf(from, to);
  return `M${round(from.x)} ${round(from.y)}Q${round(bend.x)} ${round(bend.y)} ${round(to.x)} ${round(to.y)}`;
}

/** Points along an arc, for the labels to keep clear of. */
export function arcPoints(from: Point, to: Point, count = 48): readonly Point[] {
  const bend = bendOf(from, to);
  return Array.from({ length: count - 1 }, (_, i) => {
    const t = (i + 1) / count;
    const s = 1 - t;
    return {
      x: s * s * from.x + 2 * s * t * bend.x + t * t * to.x,
      y: s * s * from.y + 2 * s * t * bend.y + t * t * to.y,
    };
  });
}
