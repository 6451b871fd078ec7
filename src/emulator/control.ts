import { createStore } from '@/lib/store';
import type {
  DemoControl,
  DemoState,
  ImportedEstateInfo,
  ImportOptions,
  ImportProgress,
  ImportReport,
  ScenarioInfo,
} from '@/state/demo-control';

import { setTo, withSpeed } from './clock';
import type { Doc, Scenario } from './contract';
import type { Emulator } from './emulator';

/** What reading an estate's files gives: the report for the person, and the documents if they may be shown. */
export interface ReadEstate {
  readonly report: ImportReport;
  readonly estate?: { readonly info: ImportedEstateInfo; readonly docs: readonly Doc[] };
}

export interface ControlOptions {
  readonly emulator: Emulator;
  readonly scenarios: readonly (ScenarioInfo & { readonly load: () => Scenario | Promise<Scenario> })[];
  readonly door: () => DemoState['door'];
  readonly readEstate: (
    files: readonly File[],
    onProgress: ((progress: ImportProgress) => void) | undefined,
    options: ImportOptions | undefined,
  ) => Promise<ReadEstate>;
  /** The address carried changes that could not be read. */
  readonly linkBroken?: () => boolean;
}

export interface Control extends DemoControl {
  /** Notifies listeners of what is not in the session: persona and adapter. */
  readonly changed: () => void;
}

/** The steering wheel that pages get (state/demo-control). Every setting but the persona is shared by all tabs. */
export function createControl({
  emulator,
  scenarios,
  door,
  readEstate,
  linkBroken = () => false,
}: ControlOptions): Control {
  const { session } = emulator;
  const read = (): DemoState => {
    const { state } = session;
    const viewing = emulator.viewing();
    return {
      estate: state.generation,
      scenario: state.scenario,
      persona: emulator.persona().name,
      ...(viewing && { viewing }),
      speed: state.clock.speed,
      faults: state.faults,
      persistent: session.persistent,
      ...(state.imported && { imported: state.imported }),
      ...(linkBroken() && { linkBroken: true }),
      door: door(),
    };
  };
  const shown = createStore(read());
  // Most writes change documents only: then the state stays the same object, and no page is drawn anew.
  let shownText = JSON.stringify(shown.get());
  const changed = () => {
    const next = read();
    const text = JSON.stringify(next);
    if (text === shownText) return;
    shownText = text;
    shown.set(next);
  };
  session.subscribe(changed);

  const clockStep = (step: (real: number) => ReturnType<typeof setTo>) =>
    session.write(() => ({ state: { clock: step(session.realNow()) } }));

  return {
    changed,
    getState: shown.get,
    subscribe: shown.subscribe,
    personas: () => session.scenario.personas,
    scenarios: scenarios.map(({ name, displayName, summary }) => ({ name, displayName, summary })),
    async setPersona(name) {
      if (!session.scenario.personas.some((p) => p.name === name)) {
        throw new Error(`There is no persona "${name}" here.`);
      }
      emulator.setPersona(name);
      changed();
    },
    async viewAs(objectId) {
      await session.catchUp();
      if (!emulator.viewAs(objectId))
        throw new Error(`There is nobody with the id "${objectId}" who could sign in.`);
      changed();
    },
    async setScenario(name, startIso) {
      const entry = scenarios.find((s) => s.name === name);
      if (!entry) throw new Error(`There is no scenario "${name}".`);
      const startMs = startIso === undefined ? undefined : instant(startIso);
      await session.begin(await entry.load(), startMs);
    },
    async setSpeed(speed) {
      if (!Number.isFinite(speed) || speed < 0) throw new Error(`${speed} is not a speed.`);
      await clockStep((real) => withSpeed(session.state.clock, real, speed));
    },
    advance: (ms) => clockStep((real) => setTo(session.state.clock, real, session.now() + ms)),
    setClock: (iso) => {
      const ms = instant(iso);
      return clockStep((real) => setTo(session.state.clock, real, ms));
    },
    nextEvent: async () => {
      await session.catchUp();
      const { nextEvent } = await import('./next-event');
      return nextEvent(session.documents.all(), session.now());
    },
    setFaults: (faults) => session.write(() => ({ state: { faults } })),
    reset: () => session.reset(),
    async importFiles(files, onProgress, options) {
      const { report, estate } = await readEstate(files, onProgress, options);
      if (estate) {
        const bytes = files.reduce((sum, file) => sum + file.size, 0);
        onProgress?.({ phase: 'storing', file: '', bytesRead: bytes, bytesTotal: bytes });
        try {
          await session.adopt(estate.info, estate.docs);
        } catch (error) {
          if (!isOutOfRoom(error)) throw error;
          session.leaveStorage();
          await session.adopt(estate.info, estate.docs);
          return { ...report, issues: [notStored, ...report.issues] };
        }
      }
      return report;
    },
    // Rarely used, so loaded on demand.
    linkState: async () => {
      const { state, documents } = session;
      if (state.imported) return undefined;
      const { packChanges, withoutLog } = await import('./link-changes');
      return {
        start: new Date(state.startMs).toISOString(),
        changes: await packChanges(withoutLog(documents.changes())),
      };
    },
    struck: emulator.struck,
    exportEstate: async () => (await import('./estate-file')).estateFile(session),
  };
}

/** The browser's storage is full, or it gives a page less than the estate needs. */
const isOutOfRoom = (error: unknown): boolean =>
  error instanceof Error && error.name === 'QuotaExceededError';

const notStored = { severity: 'warning', file: '', code: 'import.storageRefused' } as const;

/** Milliseconds of a date text; throws for what is no date. */
function instant(iso: string): number {
  const ms = Date.parse(iso);
  if (Number.isNaN(ms)) throw new Error(`"${iso}" is not a date.`);
  return ms;
}
