import type { Readable } from '@/lib/store';
import { createStore } from '@/lib/store';

import type { ArmFetch } from './fetch';

// What the portal asked in this tab, kept in a ring: how people learn the API from the portal.

export interface TrafficCall {
  /** Grows by one a call. */
  readonly n: number;
  readonly method: string;
  readonly url: string;
  /** When it was sent, real milliseconds since the epoch. */
  readonly sentAt: number;
  /** Who was signed in. */
  readonly as: string | undefined;
  /** Absent while it runs, and when no answer came. */
  readonly status?: number;
  /** Real milliseconds until the answer's head was there. */
  readonly ms?: number;
  readonly requestId?: string;
  /** Why no answer came. */
  readonly failure?: string;
  /** The bodies, read on demand; empty if there are none. */
  readonly requestBody: () => Promise<string>;
  readonly responseBody: () => Promise<string>;
}

export interface Traffic {
  /** Newest first. */
  readonly calls: Readable<readonly TrafficCall[]>;
  readonly clear: () => void;
  /** The same fetch, its calls kept. Authorization is never kept: no token can be shown or copied. */
  readonly recording: (fetch: ArmFetch, persona: () => string | undefined) => ArmFetch;
}

const none = () => Promise.resolve('');

/** A ring of the last `limit` calls. An answer is read here and passed on as a new one, which is cheaper than a clone. */
export function createTraffic(limit: number, clock: () => number = Date.now): Traffic {
  const ring = createStore<readonly TrafficCall[]>([]);
  let count = 0;
  const settle = (n: number, end: Partial<TrafficCall>) => {
    // A call that fell out of the ring, or was cleared away, ends unseen.
    const calls = ring.get();
    if (calls.some((call) => call.n === n))
      ring.set(calls.map((call) => (call.n === n ? { ...call, ...end } : call)));
  };
  return {
    calls: ring,
    clear: () => ring.set([]),
    recording: (fetch, persona) => async (request, signal) => {
      const n = (count += 1);
      const sentAt = clock();
      const { method, url, body } = request;
      const requestBody = body === undefined ? none : () => Promise.resolve(body);
      const call = { n, method, url, sentAt, as: persona(), requestBody, responseBody: none };
      ring.set([call, ...ring.get()].slice(0, limit));
      try {
        const response = await fetch(request, signal);
        const ms = clock() - sentAt;
        const { ok, status, statusText, headers } = response;
        const text = await response.text();
        const read = () => Promise.resolve(text);
        settle(n, {
          status,
          ms,
          requestId: headers.get('x-ms-request-id') ?? undefined,
          responseBody: read,
        });
        return { ok, status, statusText, headers, text: read };
      } catch (error) {
        settle(n, { ms: clock() - sentAt, failure: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    },
  };
}

/** The calls of this tab. */
export const traffic = createTraffic(200);
