import { toRequest } from '@/arm/fetch';

import type { Control } from '../control';
import type { FromWorker, Line, RemoteCalls, Snapshot, Start, ToWorker } from './messages';
import type { EstateEvents, OpenEstate } from './open-estate';

/** A failure in a message: the name distinguishes a failed fetch (TypeError) from an abort. */
const failureOf = (error: unknown) =>
  error instanceof Error || error instanceof DOMException
    ? { name: error.name, message: error.message }
    : { name: 'Error', message: String(error) };

/** What the page's calls are here. */
const remoteCalls = (control: Control, tell: (progress: FromWorker) => void, id: number): RemoteCalls => ({
  setPersona: control.setPersona,
  viewAs: control.viewAs,
  setScenario: control.setScenario,
  setSpeed: control.setSpeed,
  advance: control.advance,
  setClock: control.setClock,
  nextEvent: control.nextEvent,
  setFaults: control.setFaults,
  reset: control.reset,
  importFiles: (files, options) =>
    control.importFiles(files, (progress) => tell({ kind: 'progress', id, progress }), options),
  linkState: control.linkState,
  exportEstate: control.exportEstate,
});

/**
 * The worker's side: answers requests and calls of one page. What arrives before the estate is open waits for it.
 * @param open opens the estate (worker/open-estate) when the page says hello
 */
export function servePage(
  { send, addEventListener }: Line<FromWorker, ToWorker>,
  open: (start: Start, events: EstateEvents) => Promise<OpenEstate>,
): void {
  const running = new Map<number, AbortController>();

  const snapshotOf = ({ emulator, control }: OpenEstate): Snapshot => {
    const { door: _, ...state } = control.getState();
    return { state, personas: emulator.session.scenario.personas, clock: emulator.session.state.clock };
  };

  async function begin(start: Start) {
    const estate = await open(start, {
      onPersona: (name) => send({ kind: 'persona', name }),
      onFaulted: (call) => send({ kind: 'faulted', call }),
    });
    let told = '';
    const tell = () => {
      const { session } = estate.emulator;
      // Most writes change documents only, and the page knows all that this says already.
      const now = JSON.stringify([estate.control.getState(), session.state.clock]);
      if (now === told) return;
      told = now;
      send({ kind: 'changed', snapshot: snapshotOf(estate) });
    };
    estate.emulator.session.subscribe(tell);
    estate.control.subscribe(tell);
    return estate;
  }
  let greet: (start: Start) => void = () => undefined;
  const opened = new Promise<Start>((resolve) => (greet = resolve)).then(begin);
  // Callers await it and get the error; before the first call it is no unhandled rejection.
  opened.catch(() => undefined);

  async function answer(id: number, request: Request, control: AbortController) {
    running.set(id, control);
    try {
      const { emulator } = await opened;
      const response = await emulator.handle(request);
      send({
        kind: 'answer',
        id,
        status: response.status,
        headers: [...response.headers],
        body: await response.text(),
      });
    } catch (error) {
      send({ kind: 'failed', id, ...failureOf(error) });
    } finally {
      running.delete(id);
    }
  }

  async function call(id: number, name: keyof RemoteCalls, args: readonly unknown[]) {
    try {
      const { control } = await opened;
      const run = remoteCalls(control, send, id)[name] as (...given: readonly unknown[]) => Promise<unknown>;
      send({ kind: 'result', id, value: await run(...args) });
    } catch (error) {
      send({ kind: 'failed', id, ...failureOf(error) });
    }
  }

  async function hello(start: Start) {
    greet(start);
    try {
      const estate = await opened;
      send({ kind: 'ready', snapshot: snapshotOf(estate), scenarios: estate.control.scenarios });
    } catch (error) {
      send({ kind: 'notReady', message: failureOf(error).message });
    }
  }

  addEventListener('message', ({ data }) => {
    if (data.kind === 'hello') void hello(data.start);
    else if (data.kind === 'abort') running.get(data.id)?.abort();
    else if (data.kind === 'call') void call(data.id, data.name, data.args);
    else {
      const control = new AbortController();
      void answer(data.id, toRequest(data.request, control.signal), control);
    }
  });
}
