const EVENTS = ['pointermove', 'pointerdown', 'keydown'] as const;

/**
 * Runs something once, when the person first moves, touches or types: early enough to be ready before they have chosen where
 * to go, and not at all for a page that is only looked at.
 */
export function onFirstActivity(run: () => void): void {
  const stop = new AbortController();
  const once = () => {
    stop.abort();
    run();
  };
  for (const event of EVENTS) addEventListener(event, once, { passive: true, signal: stop.signal });
}
