/** Runs something once the browser has nothing better to do; a browser that cannot tell (Safari) is given a second. */
export function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 1000);
}
