import { createStore } from '@/lib/store';
import type { ImportedEstateInfo } from '@/state/demo-control';

import { clockAt } from './clock';
import type { Change, Doc, OpenedEstate, Scenario, StoreView } from './contract';
import { newGuid } from './guid';
import { importedScenario } from './imported-scenario';
import type { Backing, StoredState, Tail, Write } from './storage/backing';
import { memoryBacking, StorageGone } from './storage/backing';
import { Store } from './storage/store';

// The estate that this tab shows, kept in step with what all tabs share: base (a scenario, or an imported estate) plus changes.

export interface SessionOptions {
  readonly backing: Backing;
  /** The scenario of that name; rejects for a name that is not known. */
  readonly scenario: (name: string) => Promise<Scenario>;
  /** What an untouched browser begins with. */
  readonly first: { readonly scenario: string; readonly startMs?: number };
  readonly realNow: () => number;
}

/** What a step of the emulator decided: nothing, changes of documents, another shared state, or a whole new estate. */
export interface Decision {
  readonly changes?: readonly Change[];
  readonly state?: Partial<Omit<StoredState, 'sequence' | 'generation'>>;
  readonly estate?: Write['estate'];
}

export class Session {
  readonly #options: SessionOptions;
  #backing: Backing;
  /** Counts what was told to listeners. */
  readonly #changes = createStore(0);
  #state: StoredState;
  #store: Store;
  #scenario: Scenario;
  /** The imported documents; empty for a scenario. */
  #estate: readonly Doc[];
  /** The check that is running, and the one that must follow it for those who asked meanwhile. */
  #checking: Promise<void> | undefined;
  #nextCheck: Promise<void> | undefined;

  private constructor(options: SessionOptions, state: StoredState, scenario: Scenario, tail: Tail) {
    this.#options = options;
    this.#backing = options.backing;
    this.#state = state;
    this.#scenario = scenario;
    this.#estate = tail.estate;
    this.#store = baseOf(state, scenario, tail);
    options.backing.watch(() => void this.catchUp().catch(() => undefined));
  }

  /** Opens what is stored, or begins with the first scenario. Rejects only if that does not exist. */
  static async open(options: SessionOptions): Promise<Session> {
    const { backing, first } = options;
    // Both at once: the scenario is most often the first one, and its script is on its way while the database opens.
    const firstScenario = options.scenario(first.scenario);
    for (;;) {
      const tail = await backing.read(undefined);
      const stored = tail.state;
      if (stored?.imported) return new Session(options, stored, importedScenario(tail.estate), tail);
      // A scenario that this build no longer has: begin again rather than show nothing.
      const scenario =
        stored && stored.scenario !== first.scenario
          ? await options.scenario(stored.scenario).catch(() => firstScenario)
          : await firstScenario;
      if (stored && stored.scenario === scenario.name) {
        return new Session(options, stored, scenario, tail);
      }
      const state: StoredState = {
        ...freshState(scenario, options.realNow(), first.startMs),
        sequence: (stored?.sequence ?? 0) + 1,
      };
      let overtaken = false;
      await backing.write(stored, (now) => {
        overtaken = now.state?.generation !== stored?.generation;
        return overtaken ? undefined : { state, changes: [], estate: [] };
      });
      // Another tab began in the same moment: its start counts.
      if (!overtaken) return new Session(options, state, scenario, empty);
    }
  }

  get state(): StoredState {
    return this.#state;
  }

  get scenario(): Scenario {
    return this.#scenario;
  }

  get persistent(): boolean {
    return this.#backing.persistent;
  }

  /** Milliseconds since the epoch by the emulator's clock. */
  now(): number {
    return clockAt(this.#state.clock, this.#options.realNow());
  }

  view(): StoreView {
    return this.#store.view(this.now());
  }

  /** Every document as it is stored, those being deleted too. */
  get documents(): Store {
    return this.#store;
  }

  realNow(): number {
    return this.#options.realNow();
  }

  subscribe(listener: () => void): () => void {
    return this.#changes.subscribe(listener);
  }

  /** Resolves once every write that was finished before this call is known here. Calls at the same time share one look. */
  catchUp(): Promise<void> {
    if (!this.#checking) {
      this.#checking = this.#check().finally(() => (this.#checking = undefined));
      return this.#checking;
    }
    // The running look may have begun before a write that this caller must see: one more follows it, for all who wait.
    this.#nextCheck ??= this.#checking
      .catch(() => undefined)
      .then(() => {
        this.#nextCheck = undefined;
        return this.catchUp();
      });
    return this.#nextCheck;
  }

  /**
   * Decides and writes as one transaction. `decide` is pure and synchronous; if another tab wrote meanwhile it decides on the
   * estate with that write. What it throws is passed on and nothing is written.
   */
  async write(decide: (store: StoreView) => Decision | undefined): Promise<void> {
    for (;;) {
      const known = this.#state;
      const backing = this.#backing;
      let foreign = false;
      let committed: Write | undefined;
      const gone = await backing
        .write(known, (tail) => {
          if (tail.state && tail.state.generation !== known.generation) {
            // The whole estate is another one, and reading its scenario is not synchronous.
            foreign = true;
            return undefined;
          }
          this.#absorb(tail);
          const decision = decide(this.view());
          if (!decision) return undefined;
          committed = this.#writeOf(decision);
          return committed;
        })
        .then(
          () => false,
          (error: unknown) => {
            if (!(error instanceof StorageGone)) throw error;
            return true;
          },
        );
      if (gone) {
        this.#leave(backing);
        continue;
      }
      if (foreign) {
        await this.catchUp();
        continue;
      }
      if (committed) await this.#commit(committed);
      return;
    }
  }

  /** Shows a scenario from its start: forgets every change. `startMs`: the instant it is relative to; absent: now. */
  async begin(scenario: Scenario, startMs?: number): Promise<void> {
    const { sequence: _, generation: __, ...state } = freshState(scenario, this.realNow(), startMs);
    await this.write(() => ({ state: { imported: undefined, ...state }, estate: [] }));
  }

  /** Opens an imported estate: it changes only by writes, and its clock runs at real speed. */
  async adopt(imported: ImportedEstateInfo, estate: readonly Doc[]): Promise<void> {
    const { sequence: _, generation: __, ...state } = freshState(importedScenario(estate), this.realNow());
    await this.write(() => ({ state: { ...state, imported }, estate }));
  }

  /**
   * From here on nothing of this tab is stored: for an estate that the browser has no room for. What is stored stays as it is
   * and comes back with the next reload; other tabs keep to it.
   */
  leaveStorage(): void {
    this.#backing = memoryBacking();
  }

  /** Leaves a storage that is gone, once: calls that find it so later must not lose what was written in memory since. */
  #leave(gone: Backing): void {
    if (this.#backing === gone) this.leaveStorage();
  }

  /** Drops every change since the scenario or the import began. */
  async reset(): Promise<void> {
    await this.catchUp();
    const { imported } = this.#state;
    await (imported ? this.adopt(imported, this.#estate) : this.begin(this.#scenario));
  }

  #writeOf(decision: Decision): Write {
    const { changes = [], state, estate } = decision;
    return {
      state: {
        ...this.#state,
        ...state,
        sequence: this.#state.sequence + 1,
        ...(estate && { generation: newGuid() }),
      },
      changes,
      ...(estate && { estate }),
    };
  }

  async #commit(write: Write): Promise<void> {
    if (write.estate) {
      await this.#replace({ state: write.state, whole: true, estate: write.estate, changes: write.changes });
    } else {
      this.#absorb({ state: write.state, whole: false, estate: [], changes: write.changes });
    }
  }

  async #check(): Promise<void> {
    const backing = this.#backing;
    const tail = await backing.read(this.#state).catch((error: unknown) => {
      if (!(error instanceof StorageGone)) throw error;
      // Storage failed: from now on changes are kept in this tab's memory only, and the portal says so.
      this.#leave(backing);
      this.#notify();
      return empty;
    });
    if (tail.whole) await this.#replace(tail);
    else this.#absorb(tail);
  }

  async #replace(tail: Tail): Promise<void> {
    if (!tail.state) return;
    const scenario = tail.state.imported
      ? importedScenario(tail.estate)
      : await this.#options.scenario(tail.state.scenario);
    // A write of this tab may have overtaken the reading of the scenario.
    if (tail.state.sequence < this.#state.sequence) return;
    this.#scenario = scenario;
    this.#estate = tail.estate;
    this.#store = baseOf(tail.state, scenario, tail);
    this.#state = tail.state;
    this.#notify();
  }

  #absorb(tail: Tail): void {
    // A tail may arrive after a newer one: sequence numbers only grow.
    if (!tail.state || tail.state.sequence <= this.#state.sequence) return;
    this.#store.apply(tail.changes);
    this.#state = tail.state;
    this.#notify();
  }

  #notify(): void {
    this.#changes.set(this.#changes.get() + 1);
  }
}

const empty: Tail = { state: undefined, whole: false, estate: [], changes: [] };

/** The state of a scenario that begins at a real instant; `startMs` puts its dates and its clock elsewhere. */
function freshState(scenario: Scenario, real: number, startMs = real): StoredState {
  return {
    sequence: 0,
    generation: newGuid(),
    scenario: scenario.name,
    startMs,
    clock: { real, emulated: startMs, speed: scenario.speed },
    faults: scenario.faults ?? [],
  };
}

function openedEstate(state: StoredState, scenario: Scenario, tail: Tail): OpenedEstate {
  if (state.imported) return { docs: tail.estate, later: [] };
  return scenario.open?.(state.startMs) ?? { docs: scenario.build(state.startMs), later: [] };
}

function baseOf(state: StoredState, scenario: Scenario, tail: Tail): Store {
  const { docs, later } = openedEstate(state, scenario, tail);
  const store = new Store(docs, later);
  store.apply(tail.changes);
  return store;
}
