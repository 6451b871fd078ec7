/**
 * Runs something after the next frame is painted, for work that forces a layout or is not visible. The second timeout lets other
 * tasks that wait for the same frame, such as a click, run first.
 */
export function afterNextPaint(run: () => void): void {
  requestAnimationFrame(() => void setTimeout(() => setTimeout(run)));
}
