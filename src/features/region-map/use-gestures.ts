import type { MouseEvent, PointerEvent } from 'react';
import { useCallback, useRef, useState } from 'react';

import type { Point } from './projection';
import type { MapView } from './use-map-view';

/** Below this many pixels a press is a click, not a drag. */
const CLICK_SLOP = 4;

interface Gesture {
  readonly fingers: Map<number, Point>;
  travelled: number;
  dragging: boolean;
}

const middle = (points: readonly Point[]): Point => ({
  x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
  y: points.reduce((sum, p) => sum + p.y, 0) / points.length,
});

const breadth = ([a, b]: readonly Point[]) => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** Wheel, drag and pinch over the frame. The wheel zooms once the map has the focus or with Ctrl; else the page scrolls. */
export function useGestures(map: Pick<MapView, 'resize' | 'zoom' | 'pan' | 'drag'>) {
  const gesture = useRef<Gesture>({ fingers: new Map(), travelled: 0, dragging: false });
  const [refused, setRefused] = useState(0);
  const { resize, zoom, pan, drag } = map;

  const frameRef = useCallback(
    (frame: HTMLDivElement) => {
      const measure = () => resize({ width: frame.clientWidth, height: frame.clientHeight });
      const observer = new ResizeObserver(measure);
      // React listens to the wheel passively; only an own listener may keep the page from scrolling.
      const onWheel = (event: WheelEvent) => {
        const engaged = event.ctrlKey || event.metaKey || frame.contains(document.activeElement);
        if (!engaged) return setRefused((n) => n + 1);
        event.preventDefault();
        const box = frame.getBoundingClientRect();
        const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
        const delta = Math.min(Math.max(event.deltaY * lines, -240), 240);
        const speed = event.ctrlKey ? 0.01 : 0.0022;
        zoom(Math.exp(-delta * speed), { x: event.clientX - box.left, y: event.clientY - box.top });
      };
      measure();
      observer.observe(frame);
      frame.addEventListener('wheel', onWheel, { passive: false });
      return () => {
        observer.disconnect();
        frame.removeEventListener('wheel', onWheel);
      };
    },
    [resize, zoom],
  );

  const lift = (event: PointerEvent<HTMLElement>) => {
    const g = gesture.current;
    if (!g.fingers.delete(event.pointerId) || g.fingers.size > 0) return;
    if (g.dragging) drag('end');
    g.dragging = false;
  };

  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const g = gesture.current;
      if (g.fingers.size === 0) g.travelled = 0;
      g.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const g = gesture.current;
      if (!g.fingers.has(event.pointerId)) return;
      const before = [...g.fingers.values()];
      g.fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const after = [...g.fingers.values()];
      const [from, to] = [middle(before), middle(after)];
      g.travelled += Math.hypot(to.x - from.x, to.y - from.y) + Math.abs(breadth(after) - breadth(before));
      if (g.travelled < CLICK_SLOP) return;
      if (!g.dragging) {
        g.dragging = true;
        // Captured only now: a plain click must still reach the region that it was made on.
        event.currentTarget.setPointerCapture(event.pointerId);
        drag('start');
      }
      pan(to.x - from.x, to.y - from.y);
      if (after.length > 1 && breadth(before) > 0) {
        const box = event.currentTarget.getBoundingClientRect();
        zoom(breadth(after) / breadth(before), { x: to.x - box.left, y: to.y - box.top });
      }
    },
    onPointerUp: lift,
    onPointerCancel: lift,
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      // The click that ends a drag is not meant for the region under it.
      if (gesture.current.travelled >= CLICK_SLOP) event.stopPropagation();
      gesture.current.travelled = 0;
    },
  };
  return { frameRef, handlers, refused };
}
