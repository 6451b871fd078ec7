import type { ArmFetch } from '@/arm/fetch';
import type { TokenSource } from '@/arm/token';
import { tabStorage } from '@/lib/safe-storage';
import type { DemoControl } from '@/state/demo-control';

import { connectEmulator } from './worker/connect';
import type { FromWorker, Line, ToWorker } from './worker/messages';

// The emulator of a page runs in a worker of its own. Calls reach it as messages; once the page is idle the
// service worker is opened too, and calls then show in the browser's network panel.

const PERSONA = 'gallery-portal-persona';

/** What the portal needs of a running emulator. */
export interface StartedEmulator {
  readonly fetch: ArmFetch;
  readonly token: TokenSource;
  /** Milliseconds since the epoch by the emulator's clock. */
  readonly now: () => number;
  readonly control: DemoControl;
}

/** Without a call for this long, the first page is on screen and the processor is free. */
const QUIET_MS = 1_500;

/** Resolves once the page is loaded and has nothing better to do. `lastCall` is when the emulator was last asked. */
async function idle(lastCall: () => number): Promise<void> {
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => addEventListener('load', loaded, { once: true }));
  }
  let quiet = 0;
  while ((quiet = performance.now() - lastCall()) < QUIET_MS) {
    const rest = QUIET_MS - quiet;
    await new Promise((later) => setTimeout(later, rest));
  }
  if (typeof requestIdleCallback !== 'function') return;
  await new Promise((free) => requestIdleCallback(free, { timeout: 10_000 }));
}

/**
 * Connects to this page's emulator. Resolves as soon as its estate is open; rejects when its worker cannot run.
 * @param search the demo's part of the address the page was opened with
 */
export async function startEmulator(search: URLSearchParams): Promise<StartedEmulator> {
  const worker = new Worker(new URL('./worker/emulator.worker.ts', import.meta.url), { type: 'module' });
  const line: Line<ToWorker, FromWorker> = {
    send: (message) => worker.postMessage(message, []),
    addEventListener: (type, listener) => worker.addEventListener(type, listener),
  };
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', ({ message }) =>
      reject(new Error(`The emulator's worker did not start: ${message || 'not loaded'}`)),
    );
  });
  const start = { search: search.toString(), persona: tabStorage.read(PERSONA) ?? null };
  const remember = (name: string) => void tabStorage.write(PERSONA, name);
  const emulator = await Promise.race([connectEmulator(line, start, remember), broken]);

  let lastCall = performance.now();
  let throughWorker: ArmFetch | undefined;
  const inPage: ArmFetch = (request, signal) => {
    lastCall = performance.now();
    return emulator.ask(request, signal);
  };
  const openWhenIdle = async () => {
    await idle(() => lastCall);
    const { startServiceWorker } = await import('./adapters/service-worker');
    throughWorker = await startServiceWorker(
      { handle: emulator.fetch },
      import.meta.env.BASE_URL,
      inPage,
      () => {
        throughWorker = undefined;
        emulator.setDoor('page');
      },
    );
    if (throughWorker) emulator.setDoor('serviceWorker');
  };
  // Without the service worker everything works just the same; only the network panel stays empty.
  openWhenIdle().catch(() => undefined);

  return {
    fetch: (request, signal) => (throughWorker ?? inPage)(request, signal),
    token: emulator.token,
    now: emulator.now,
    control: emulator.control,
  };
}
