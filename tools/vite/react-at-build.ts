import { useSyncExternalStore as atServer } from 'react';

/**
 * React's own, which takes the ordinary snapshot where a server's is asked for. Stands in for it in the one render that
 * happens at build time (start-shell.tsx): the portal is never rendered on a server, so its stores have no server snapshot.
 */
export function useSyncExternalStore<T>(
  subscribe: (listener: () => void) => () => void,
  getSnapshot: () => T,
  getServerSnapshot: () => T = getSnapshot,
): T {
  return atServer(subscribe, getSnapshot, getServerSnapshot);
}
