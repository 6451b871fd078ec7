import type { DemoControl, DemoState } from '@/arm/demo-control';
import type { TokenSource } from '@/arm/token';

import type { Control } from './control';
import { createControl } from './control';
import { createEmulator } from './emulator';
import { firstRoutes } from './first-routes';
import { defaultScenario, scenarios } from './scenarios/scenarios';
import type { Backing } from './storage/backing';
import { memoryBacking } from './storage/backing';
import { indexedDbBacking } from './storage/indexed-db';

// The emulator in a page. Its first door is a plain function call: nothing waits for a service worker. Once the page is idle the
// worker is opened, and calls then show in the browser's network panel.

const DATABASE = 'gallery-portal-emulator';
const PERSONA = 'gallery-portal-persona';

/** What the portal needs of a running emulator. */
export interface StartedEmulator {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly token: TokenSource;
  /** Milliseconds since the epoch by the emulator's clock. */
  readonly now: () => number;
  readonly control: DemoControl;
}

export interface StartOptions {
  /** The address the page was opened with: scenario, persona, clock and speed in it are applied before the first answer. */
  readonly search: URLSearchParams;
}

/** Storage where the browser gives it; memory where it refuses (private mode), and the portal then says so. */
const openBacking = (): Promise<Backing> => indexedDbBacking(DATABASE).catch(() => memoryBacking());

const loadScenario = async (name: string) => {
  const entry = scenarios.find((s) => s.name === name);
  if (!entry) throw new Error(`There is no scenario "${name}".`);
  return entry.load();
};

/** Who this tab is: tabs may be different people. sessionStorage may be refused as well. */
function personaMemory() {
  let here: string | null = null;
  return {
    read: () => {
      try {
        return sessionStorage.getItem(PERSONA) ?? here;
      } catch {
        return here;
      }
    },
    write: (name: string) => {
      here = name;
      try {
        sessionStorage.setItem(PERSONA, name);
      } catch {
        // Kept in `here` for as long as the page lives.
      }
    },
  };
}

/** So long nothing was asked: then the page has its first picture, and nobody waits for the processor. */
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

const instantOf = (text: string | null): number | undefined => {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? undefined : ms;
};

/** What the address asks for, as far as it can be understood. */
function readSearch(search: URLSearchParams) {
  const scenario = scenarios.find((s) => s.name === search.get('scenario'))?.name;
  const speed = Number(search.get('speed') || Number.NaN);
  return {
    scenario,
    persona: search.get('persona') ?? undefined,
    clockMs: instantOf(search.get('clock')),
    startMs: instantOf(search.get('start')),
    changes: search.get('changes') ?? undefined,
    speed: Number.isFinite(speed) && speed >= 0 ? speed : undefined,
  };
}

/** Starts the emulator for this page. Resolves as soon as its store is open. */
export async function startEmulator({ search }: StartOptions): Promise<StartedEmulator> {
  const asked = readSearch(search);
  const begin = asked.startMs ?? asked.clockMs;
  const emulator = await createEmulator({
    routes: firstRoutes,
    moreRoutes: [async () => (await import('./routes')).routes],
    scenario: loadScenario,
    firstScenario: asked.scenario ?? defaultScenario.name,
    ...(begin !== undefined && { startMs: begin }),
    backing: await openBacking(),
    personaMemory: personaMemory(),
  });
  const { session } = emulator;

  let linkBroken = false;
  let door: DemoState['door'] = 'page';
  let throughWorker: ((request: Request) => Promise<Response>) | undefined;
  const control: Control = createControl({
    emulator,
    scenarios,
    door: () => door,
    linkBroken: () => linkBroken,
    readEstate: async (files, onProgress, options) => {
      const { readFiles } = await import('./import/read-files');
      const { report, docs, info } = await readFiles(files, new Date().toISOString(), onProgress, options);
      return info ? { report, estate: { info, docs } } : { report };
    },
  });

  const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
  // A link to a state says when its scenario began: it begins anew here, whatever this browser had.
  const linked = asked.startMs !== undefined;
  if (linked || (asked.scenario !== undefined && session.state.scenario !== asked.scenario)) {
    await control.setScenario(asked.scenario ?? session.state.scenario, iso(begin));
  }
  if (linked && asked.changes !== undefined) {
    const { unpackChanges } = await import('./link-changes');
    const changes = await unpackChanges(asked.changes);
    if (changes) await session.write(() => ({ changes }));
    else linkBroken = true;
  }
  const clock = iso(asked.clockMs);
  if (clock !== undefined && session.now() !== asked.clockMs) await control.setClock(clock);
  if (asked.speed !== undefined) await control.setSpeed(asked.speed);
  if (session.scenario.personas.some((p) => p.name === asked.persona)) {
    await control.setPersona(asked.persona ?? '');
  }

  let lastCall = performance.now();
  const inPage = (request: Request) => {
    lastCall = performance.now();
    return emulator.handle(request);
  };
  const setDoor = (next: DemoState['door']) => {
    door = next;
    control.changed();
  };
  const openWhenIdle = async () => {
    await idle(() => lastCall);
    const { openWorkerDoor } = await import('./doors/worker-door');
    throughWorker = await openWorkerDoor(emulator, import.meta.env.BASE_URL, inPage, () => {
      throughWorker = undefined;
      setDoor('page');
    });
    if (throughWorker) setDoor('serviceWorker');
  };
  // Without the worker everything works just the same; only the network panel stays empty.
  openWhenIdle().catch(() => undefined);

  return {
    fetch: (request) => (throughWorker ?? inPage)(request),
    token: emulator.token,
    now: emulator.now,
    control,
  };
}
