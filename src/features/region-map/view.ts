import type { Point } from './projection';
import { WORLD } from './world.generated';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What part of the world is seen: pixels a world unit, and the world point in the middle. Holds when the frame changes size. */
export interface Viewport {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

/** Pixels a world unit at the deepest zoom: neighbours such as West Europe and Belgium Central stand well apart. */
const DEEPEST = 1.4;
/** "Show all" of one lone region stops at this multiple of the whole world, so that one still sees where it is. */
const CLOSEST_FIT = 5;
/** How far panning may go past the world's edge, in parts of the frame: room for labels of regions near the edge. */
const SLACK = 0.15;

const between = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** Pixels a world unit at which the whole world fits the frame. */
export const wholeWorld = (size: Size): number =>
  Math.min(size.width / WORLD.width, size.height / WORLD.height);

/** The nearest allowed view: not closer than the deepest zoom, not wider than the world, not off its edge. */
export function keepInside(view: Viewport, size: Size): Viewport {
  const k = between(view.k, wholeWorld(size), DEEPEST);
  const axis = (centre: number, world: number, frame: number) => {
    const half = frame / k / 2;
    const slack = (frame / k) * SLACK;
    const low = Math.min(half, world - half) - slack;
    const high = Math.max(half, world - half) + slack;
    return world < frame / k
      ? between(centre, world / 2 - slack, world / 2 + slack)
      : between(centre, low, high);
  };
  return { k, x: axis(view.x, WORLD.width, size.width), y: axis(view.y, WORLD.height, size.height) };
}

/** The view that shows all points with room for their labels; the whole world when there are none. */
export function fit(points: readonly Point[], size: Size): Viewport {
  const least = wholeWorld(size);
  if (points.length === 0) return { k: least, x: WORLD.width / 2, y: WORLD.height / 2 };
  const xs = points.map((p) => p.x);
  const ys = points.map((p) => p.y);
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const padX = Math.min(84, size.width * 0.14);
  const padY = Math.min(64, size.height * 0.18);
  const k = Math.min(
    (size.width - 2 * padX) / Math.max(east - west, 1),
    (size.height - 2 * padY) / Math.max(south - north, 1),
    least * CLOSEST_FIT,
  );
  return keepInside({ k, x: (west + east) / 2, y: (north + south) / 2 }, size);
}

/** Zooms by a factor around a point of the frame (in pixels), which keeps the world point that is under it. */
export function zoomAt(view: Viewport, size: Size, factor: number, at?: Point): Viewport {
  const k = between(view.k * factor, wholeWorld(size), DEEPEST);
  const fromX = (at?.x ?? size.width / 2) - size.width / 2;
  const fromY = (at?.y ?? size.height / 2) - size.height / 2;
  return keepInside(
    { k, x: view.x + fromX / view.k - fromX / k, y: view.y + fromY / view.k - fromY / k },
    size,
  );
}

/** Pans by pixels: positive values show what is to the west or north. */
export const panBy = (view: Viewport, size: Size, dx: number, dy: number): Viewport =>
  keepInside({ k: view.k, x: view.x - dx / view.k, y: view.y - dy / view.k }, size);

/** The same view when the point is comfortably inside the frame, else the nearest one that shows it. */
export function reveal(view: Viewport, size: Size, point: Point, margin = 40): Viewport {
  const offX = (point.x - view.x) * view.k;
  const offY = (point.y - view.y) * view.k;
  const spareX = Math.max(size.width / 2 - margin, 0);
  const spareY = Math.max(size.height / 2 - margin, 0);
  const moveX = offX - between(offX, -spareX, spareX);
  const moveY = offY - between(offY, -spareY, spareY);
  return Math.hypot(moveX, moveY) < 0.5 ? view : panBy(view, size, -moveX, -moveY);
}
