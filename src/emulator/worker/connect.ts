import type { ArmFetch, ArmCall } from '@/arm/fetch';
import type { TokenSource } from '@/arm/token';
import { createStore } from '@/lib/store';
import type { DemoControl, DemoState, ImportProgress, ScenarioInfo } from '@/state/demo-control';

import { clockAt } from '../clock';
import { ARM_ORIGIN, GRAPH_ORIGIN } from '../origins';
import { FaultedCalls } from '../pipeline/faulted-calls';
import { holderOf, issueToken } from '../pipeline/issue-token';
import type { FromWorker, Line, RemoteCalls, Snapshot, Start, ToWorker } from './messages';

export interface Connected {
  /** Asks the emulator in its worker. Rejects as fetch does: TypeError when offline, AbortError when given up. */
  readonly ask: ArmFetch;
  /** The same with a whole Response, as the service worker needs it. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly token: TokenSource;
  /** Milliseconds since the epoch by the emulator's clock. */
  readonly now: () => number;
  readonly control: DemoControl;
  /** Notifies the control's listeners that calls use another adapter. */
  readonly setDoor: (door: DemoState['door']) => void;
}

interface Waiting {
  readonly answer: (message: Extract<FromWorker, { kind: 'answer' }>) => void;
  readonly result: (value: unknown) => void;
  readonly failed: (error: Error) => void;
  readonly progress?: ((progress: ImportProgress) => void) | undefined;
}

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const bodyOf = async (request: Request): Promise<string | undefined> =>
  request.method === 'GET' || request.method === 'HEAD' ? undefined : request.text();

const WITHOUT_BODY = new Set([101, 204, 205, 304]);

const errorOf = ({ name, message }: { readonly name: string; readonly message: string }): Error =>
  name === 'TypeError' ? new TypeError(message) : name === 'AbortError' ? abortError() : new Error(message);

const abortError = () => new DOMException('The operation was aborted.', 'AbortError');

/** Numbers requests, and resolves each with its answer. */
function createCalls(line: Line<ToWorker, FromWorker>) {
  const waiting = new Map<number, Waiting>();
  let count = 0;

  async function send(request: ArmCall, signal?: AbortSignal): Promise<Answer> {
    signal?.throwIfAborted();
    const id = (count += 1);
    return new Promise<Answer>((resolve, reject) => {
      const giveUp = () => {
        waiting.delete(id);
        line.send({ kind: 'abort', id });
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp);
      const ended = () => {
        waiting.delete(id);
        signal?.removeEventListener('abort', giveUp);
      };
      waiting.set(id, {
        answer: ({ status, headers, body: text }) => {
          ended();
          resolve({ status, headers: new Headers(headers.map(([name, value]) => [name, value])), text });
        },
        result: () => undefined,
        failed: (error) => {
          ended();
          reject(error);
        },
      });
      line.send({ kind: 'fetch', id, request });
    });
  }

  const call = <N extends keyof RemoteCalls>(
    name: N,
    args: Parameters<RemoteCalls[N]>,
    progress?: (progress: ImportProgress) => void,
  ) =>
    new Promise<Awaited<ReturnType<RemoteCalls[N]>>>((resolve, reject) => {
      const id = (count += 1);
      waiting.set(id, {
        answer: () => undefined,
        result: (value) => {
          waiting.delete(id);
          resolve(value as Awaited<ReturnType<RemoteCalls[N]>>);
        },
        failed: (error) => {
          waiting.delete(id);
          reject(error);
        },
        progress,
      });
      line.send({ kind: 'call', id, name, args });
    });

  return { send, call, of: (id: number) => waiting.get(id) };
}

/**
 * The page's side: resolves with the running emulator once the worker's estate is open. Rejects with the worker's message if it
 * cannot open.
 * @param start what the worker opens the estate with
 * @param onPersona called with this tab's persona, to keep it over a reload
 */
export function connectEmulator(
  line: Line<ToWorker, FromWorker>,
  start: Start,
  onPersona: (name: string) => void,
): Promise<Connected> {
  const calls = createCalls(line);
  const faulted = new FaultedCalls();
  let door: DemoState['door'] = 'page';
  let snapshot: Snapshot | undefined;
  const shown = createStore<DemoState | undefined>(undefined);

  const show = () => {
    if (!snapshot) return;
    const next: DemoState = { ...snapshot.state, door };
    // The same object until something changed; the clock alone is not part of it.
    if (JSON.stringify(next) !== JSON.stringify(shown.get())) shown.set(next);
  };

  return new Promise((resolve, reject) => {
    line.addEventListener('message', ({ data }) => {
      if (data.kind === 'ready') {
        ({ snapshot } = data);
        show();
        resolve(connected(data.scenarios));
      } else if (data.kind === 'notReady') reject(new Error(data.message));
      else if (data.kind === 'changed') {
        ({ snapshot } = data);
        show();
      } else if (data.kind === 'persona') onPersona(data.name);
      else if (data.kind === 'faulted') faulted.note(data.call);
      else if (data.kind === 'answer') calls.of(data.id)?.answer(data);
      else if (data.kind === 'result') calls.of(data.id)?.result(data.value);
      else if (data.kind === 'progress') calls.of(data.id)?.progress?.(data.progress);
      else calls.of(data.id)?.failed(errorOf(data));
    });
    line.send({ kind: 'hello', start });
  });

  function connected(scenarios: readonly ScenarioInfo[]): Connected {
    const known = (): Snapshot => {
      if (!snapshot) throw new Error('The emulator is not open yet.');
      return snapshot;
    };
    const now = () => clockAt(known().clock, Date.now());
    const control: DemoControl = {
      getState: () => shown.get() ?? { ...known().state, door },
      subscribe: shown.subscribe,
      personas: () => known().personas,
      scenarios,
      setPersona: (name) => calls.call('setPersona', [name]),
      viewAs: (objectId) => calls.call('viewAs', [objectId]),
      setScenario: (name, startIso) => calls.call('setScenario', [name, startIso]),
      setSpeed: (speed) => calls.call('setSpeed', [speed]),
      advance: (ms) => calls.call('advance', [ms]),
      setClock: (iso) => calls.call('setClock', [iso]),
      nextEvent: () => calls.call('nextEvent', []),
      setFaults: (faults) => calls.call('setFaults', [faults]),
      reset: () => calls.call('reset', []),
      importFiles: (files, onProgress, options) => calls.call('importFiles', [files, options], onProgress),
      linkState: () => calls.call('linkState', []),
      struck: (call) => faulted.find(call),
      exportEstate: () => calls.call('exportEstate', []),
    };
    return {
      ask: async (request, signal) => {
        const { status, headers, text } = await calls.send(request, signal);
        const ok = status >= 200 && status < 300;
        return { ok, status, statusText: '', headers, text: () => Promise.resolve(text) };
      },
      fetch: async (request) => {
        const { method, url, signal } = request;
        const sent = {
          method,
          url,
          headers: Object.fromEntries(request.headers),
          body: await bodyOf(request),
        };
        const { status, headers, text } = await calls.send(sent, signal);
        return new Response(WITHOUT_BODY.has(status) ? null : text, { status, headers });
      },
      now,
      control,
      token: async (tenantId, resource) => {
        const { personas, state } = known();
        const persona = personas.find((p) => p.name === state.persona);
        if (!persona) throw new Error(`There is no persona "${state.persona}" here.`);
        return issueToken(
          holderOf(persona, state.viewing),
          tenantId,
          resource === 'arm' ? ARM_ORIGIN : GRAPH_ORIGIN,
          now(),
        );
      },
      setDoor(next) {
        door = next;
        show();
      },
    };
  }
}
