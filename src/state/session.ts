import type { QueryClient } from '@tanstack/react-query';

import type { Readable } from '@/lib/store';
import { createStore } from '@/lib/store';

import type { DemoState } from './demo-control';

// One caller and one estate. When either changes, all cached answers are invalid: the query cache is replaced as a whole, so that
// a late answer reaches the old cache only.

export interface Session {
  readonly queryClient: QueryClient;
  readonly switching: boolean;
}

export interface SessionStore extends Readable<Session> {
  /** Begins a new session: no page is drawn until `load` has resolved for the new cache. */
  readonly renew: (load: (queryClient: QueryClient) => Promise<void>) => Promise<void>;
}

export function createSessionStore(makeQueryClient: () => QueryClient): SessionStore {
  const { get, set, subscribe } = createStore<Session>({ queryClient: makeQueryClient(), switching: false });
  return {
    get,
    subscribe,
    async renew(load) {
      const old = get().queryClient;
      const queryClient = makeQueryClient();
      set({ queryClient, switching: true });
      old.clear();
      try {
        await load(queryClient);
      } finally {
        // A later switch may have overtaken this one; then it ends the switching.
        if (get().queryClient === queryClient) set({ queryClient, switching: false });
      }
    },
  };
}

/** The identity of a session: while it is the same, cached answers stay valid. */
export const sessionKey = (state: Pick<DemoState, 'persona' | 'viewing' | 'estate'>): string =>
  JSON.stringify([state.persona, state.viewing?.objectId, state.estate]);
