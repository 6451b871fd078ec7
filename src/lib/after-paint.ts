/** Runs something right after the next frame is painted: for what forces a layout, and what nobody sees. */
export function afterPaint(run: () => void): void {
  requestAnimationFrame(() => void setTimeout(run));
}
