import { setupWorker } from 'msw/browser';

import type { ArmFetch } from '@/arm/fetch';
import { toRequest } from '@/arm/fetch';

import type { Emulator } from '../emulator';
import { mswHandlers } from './msw-handlers';

/** The wrapper around MSW's worker script; both lie beside index.html. */
const WORKER = 'emulator-worker.js';
/** Answered by the worker alone, with 204: proves that this page's requests really pass through it. */
const PROBE = 'emulator-probe';
/** Set by the worker on a request that it could not bring to the page: nothing was done, the page answers itself. */
const UNANSWERED = 'x-emulator-unanswered';

/**
 * Sends calls through a service worker, so that the browser's network panel shows them. Resolves with a fetch, or undefined if
 * no worker can run. That fetch never lets a call reach the network: without the worker `inPage` answers, and `left` is called
 * once.
 */
export async function startServiceWorker(
  emulator: Pick<Emulator, 'handle'>,
  base: string,
  inPage: ArmFetch,
  left: () => void,
): Promise<ArmFetch | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  try {
    const { controller } = navigator.serviceWorker;
    // A page that was loaded past its worker (Shift and reload): MSW would load it again, and typed text would be lost.
    if (controller === null && (await navigator.serviceWorker.getRegistration(base))) return undefined;
    await setupWorker(...mswHandlers(emulator)).start({
      serviceWorker: { url: `${base}${WORKER}`, options: { scope: base } },
      quiet: true,
      onUnhandledRequest: 'bypass',
    });
    const probe = await fetch(`${base}${PROBE}`, { cache: 'no-store' });
    if (probe.status !== 204) return undefined;
  } catch {
    return undefined;
  }
  let open = true;
  return async (request, signal) => {
    if (!open || navigator.serviceWorker.controller === null) return inPage(request, signal);
    const response = await fetch(toRequest(request, signal));
    if (!response.headers.has(UNANSWERED)) return response;
    open = false;
    left();
    return inPage(request, signal);
  };
}
