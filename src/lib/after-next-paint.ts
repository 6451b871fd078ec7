/**
 * Runs something right after the next frame is painted: for what forces a layout, and what nobody sees. Behind whatever else waits
 * for that frame, a click among it: in the first turn after it, half a second of script stood before them every second time.
 */
export function afterNextPaint(run: () => void): void {
  requestAnimationFrame(() => void setTimeout(() => setTimeout(run)));
}
