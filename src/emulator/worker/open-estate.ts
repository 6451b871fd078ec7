import { createControl } from '../control';
import type { Control } from '../control';
import type { Emulator } from '../emulator';
import { createEmulator } from '../emulator';
import type { FaultedCall } from '../pipeline/faulted-calls';
import { defaultScenario, scenarios } from '../scenarios/scenarios';
import { startRoutes } from '../start-routes';
import type { Backing } from '../storage/backing';
import { memoryBacking } from '../storage/backing';
import { indexedDbBacking } from '../storage/indexed-db';
import type { Start } from './messages';

const DATABASE = 'gallery-portal-emulator';

export interface OpenEstate {
  readonly emulator: Emulator;
  readonly control: Control;
}

export interface EstateEvents {
  readonly onPersona: (name: string) => void;
  readonly onFaulted: (call: FaultedCall) => void;
}

/** The browser's storage, or memory if it is refused (private mode); the portal then says so. */
const openBacking = (): Promise<Backing> => indexedDbBacking(DATABASE).catch(() => memoryBacking());

const loadScenario = async (name: string) => {
  const entry = scenarios.find((s) => s.name === name);
  if (!entry) throw new Error(`There is no scenario "${name}".`);
  return entry.load();
};

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

/** Opens the browser's stored estate, or begins one, as the page's address wishes. Rejects only for faults of this build. */
export async function openEstate(start: Start, { onPersona, onFaulted }: EstateEvents): Promise<OpenEstate> {
  const asked = readSearch(new URLSearchParams(start.search));
  const begin = asked.startMs ?? asked.clockMs;
  let remembered = start.persona;
  const emulator = await createEmulator({
    routes: startRoutes,
    allRoutes: async () => (await import('../routes')).routes,
    scenario: loadScenario,
    firstScenario: asked.scenario ?? defaultScenario.name,
    ...(begin !== undefined && { startMs: begin }),
    backing: await openBacking(),
    personaMemory: {
      read: () => remembered,
      write: (name) => {
        remembered = name;
        onPersona(name);
      },
    },
    onFaulted,
  });
  const { session } = emulator;

  let linkBroken = false;
  const control = createControl({
    emulator,
    scenarios,
    // Only the page knows how calls reach its worker.
    door: () => 'page',
    linkBroken: () => linkBroken,
    readEstate: async (files, onProgress, options) => {
      const { readFiles } = await import('../import/read-files');
      const { report, docs, info } = await readFiles(files, new Date().toISOString(), onProgress, options);
      return info ? { report, estate: { info, docs } } : { report };
    },
  });

  const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());
  // A link to a state has its scenario's start, so the scenario starts again here.
  const linked = asked.startMs !== undefined;
  if (linked || (asked.scenario !== undefined && session.state.scenario !== asked.scenario)) {
    await control.setScenario(asked.scenario ?? session.state.scenario, iso(begin));
  }
  if (linked && asked.changes !== undefined) {
    const { unpackChanges } = await import('../link-changes');
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
  control.changed();
  return { emulator, control };
}
