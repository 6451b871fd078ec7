import type { TokenResource } from '@/arm/token';
import type { DemoControl, ViewedPrincipal } from '@/state/demo-control';

import type { Route, Scenario, ScenarioPersona } from './contract';
import { Refusal } from './contract';
import { newGuid } from './guid';
import { ARM_ORIGIN, GRAPH_ORIGIN } from './origins';
import { callerOf, execute } from './pipeline/execute';
import type { Head, Incoming, World } from './pipeline/execute';
import type { FaultedCall } from './pipeline/faulted-calls';
import { faultedCall, FaultedCalls } from './pipeline/faulted-calls';
import {
  applyNetworkFaults,
  FaultCounter,
  internalServerError,
  isNetworkFault,
  throttledBy,
} from './pipeline/faults';
import { holderOf, issueToken } from './pipeline/issue-token';
import { isLargeQuestion, unfoldBetweenCalls } from './pipeline/large-questions';
import { createRateLimits } from './pipeline/rate-limits';
import { hideHeaders, refuse, respond } from './pipeline/respond';
import type { Wire } from './pipeline/respond';
import { createRouter, segmentsOf } from './pipeline/router';
import { principalOf } from './pipeline/token';
import { Session } from './session';
import type { Backing } from './storage/backing';
import { memoryBacking } from './storage/backing';
import { principalToView, rememberedWho, whoOf } from './view-as';

export interface Origins {
  readonly arm: string;
  readonly graph: string;
}
const REAL: Origins = { arm: ARM_ORIGIN, graph: GRAPH_ORIGIN };

/** Items in a page of a list. The service's own size is unknown (ARM 3). */
const DEFAULT_PAGE_SIZE = 200;

export interface EmulatorOptions {
  readonly routes: readonly Route[];
  /** All routes, where `routes` are only some: loaded by the first call that none of those matches. */
  readonly allRoutes?: () => Promise<readonly Route[]>;
  /** The scenario of a name; rejects for one that is not known. */
  readonly scenario: (name: string) => Promise<Scenario>;
  readonly firstScenario: string;
  /** The instant an untouched estate is dated relative to; absent: now. */
  readonly startMs?: number;
  readonly backing?: Backing;
  readonly pageSize?: number;
  /** Real milliseconds; tests put their own. */
  readonly realNow?: () => number;
  /** Called for every call with faults applied, before it is answered. */
  readonly onFaulted?: (call: FaultedCall) => void;
  /** Called with an error that nothing here foresaw; the call is answered with 500. Absent: it goes to the console. */
  readonly onError?: (error: unknown, call: string, requestId: string) => void;
  /** Where a tab remembers who it is; absent: in the object. */
  readonly personaMemory?: { readonly read: () => string | null; readonly write: (name: string) => void };
}

/** What the emulator reads of a request; a `Request` is one. Its body is read once it is known who calls. */
export type EmulatorRequest = Pick<Request, 'method' | 'url' | 'headers' | 'signal' | 'text'>;

export interface Emulator {
  /**
   * Answers a request to the ARM or Microsoft Graph host. Rejects only for network faults (offline) and given-up requests.
   * `origins`: where returned links point instead; the HTTP server puts its own address.
   */
  handle(request: EmulatorRequest, origins?: Origins): Promise<Response>;
  readonly session: Session;
  readonly now: () => number;
  /** A token of this tab's persona; rejects for a tenant it is not in. */
  readonly token: (tenantId: string | undefined, resource: TokenResource) => Promise<string>;
  readonly persona: () => ScenarioPersona;
  readonly setPersona: (name: string) => void;
  /** Whom this tab looks at the portal as; undefined: as its persona. */
  readonly viewing: () => ViewedPrincipal | undefined;
  /** False: no user or service principal has that object id. */
  readonly viewAs: (objectId: string | undefined) => boolean;
  /** The faults applied to a recent call (state/demo-control). */
  readonly struck: DemoControl['struck'];
  /** Items a page from now on; for tests. */
  readonly setPageSize: (size: number) => void;
}

const reportToConsole: NonNullable<EmulatorOptions['onError']> = (error, call, requestId) =>
  console.error(`500 ${call} (x-ms-request-id ${requestId})`, error);

/** Opens the stored estate, or begins one, and answers for ARM and Microsoft Graph over it. */
export async function createEmulator(options: EmulatorOptions): Promise<Emulator> {
  const { realNow = Date.now } = options;
  const session = await Session.open({
    backing: options.backing ?? memoryBacking(),
    scenario: options.scenario,
    first: {
      scenario: options.firstScenario,
      ...(options.startMs !== undefined && { startMs: options.startMs }),
    },
    realNow,
  });
  let router = createRouter(options.routes);
  let { allRoutes } = options;
  const rateLimits = createRateLimits();
  const faultCounter = new FaultCounter();
  const faulted = new FaultedCalls();
  let pageSize = options.pageSize ?? DEFAULT_PAGE_SIZE;
  let remembered: string | null = null;
  const memory = options.personaMemory ?? {
    read: () => remembered,
    write: (name: string) => (remembered = name),
  };

  const persona = (): ScenarioPersona => {
    const { personas, defaultPersona } = session.scenario;
    const name = whoOf(memory.read()).persona ?? defaultPersona;
    const found = personas.find((p) => p.name === name) ?? personas.find((p) => p.name === defaultPersona);
    const some = found ?? personas[0];
    if (!some) throw new Error(`Scenario ${session.scenario.name} has no personas.`);
    return some;
  };

  const toView = (objectId: string | undefined): ViewedPrincipal | undefined =>
    objectId === undefined ? undefined : principalToView(session.view(), objectId, persona().homeTenantId);
  const viewing = () => toView(whoOf(memory.read()).objectId);

  const { onError = reportToConsole } = options;

  const world = (): World => ({
    store: session.view(),
    personas: session.scenario.personas,
    now: session.now(),
    realNow: realNow(),
    speed: session.state.clock.speed,
    profile: session.scenario.profile,
    sequence: session.state.sequence + 1,
  });

  /**
   * Runs the request; its changes, if any, are one transaction, decided again should another tab have written meanwhile. They are
   * kept only after the answer could be written: what cannot be written must not be in every later list.
   */
  async function run(incoming: Incoming, wire: Wire): Promise<Response> {
    const { host, method, url } = incoming;
    if (allRoutes && !router.match(host, method, segmentsOf(url.pathname) ?? [])) {
      router = createRouter(await allRoutes());
      allRoutes = undefined;
    }
    const once = () => {
      const executed = execute(router, incoming, world());
      const { changes = [], refusal } = executed;
      const response = refusal
        ? refuse(refusal, incoming.host, wire)
        : respond(executed, executed.layer, wire);
      return { changes, response };
    };
    const outcome = once();
    if (outcome.changes.length === 0) return outcome.response;
    let { response } = outcome;
    await session.write(() => {
      const { changes, ...again } = once();
      ({ response } = again);
      return changes.length > 0 ? { changes } : undefined;
    });
    return response;
  }

  let shortCalls = 0;
  async function handle(request: EmulatorRequest, origins = REAL): Promise<Response> {
    const url = new URL(request.url);
    if (isLargeQuestion(url)) {
      await session.catchUp();
      await unfoldBetweenCalls(session.documents, () => shortCalls);
      return answer(request, url, origins);
    }
    shortCalls += 1;
    return answer(request, url, origins).finally(() => (shortCalls -= 1));
  }

  async function answer(request: EmulatorRequest, url: URL, origins: Origins): Promise<Response> {
    const host = url.origin === GRAPH_ORIGIN ? 'graph' : 'arm';
    const { method, headers } = request;
    await session.catchUp();
    const set = session.state.faults;
    faultCounter.keepOnly(set);
    const faults = faultCounter.countFor(set, method, url);
    const requestId = newGuid();
    const call = `${method} ${url.pathname}`;
    const hit = faultedCall(requestId, call, faults);
    if (hit) {
      faulted.note(hit);
      options.onFaulted?.(hit);
    }
    const spent = faultCounter.spent(set);
    if (spent.length > 0) {
      await session.write(() => ({
        state: { faults: session.state.faults.filter((f) => !spent.some((s) => s.id === f.id)) },
      }));
    }
    await applyNetworkFaults(faults, request.signal);
    const counted =
      host === 'arm'
        ? rateLimits.count(
            method,
            url.pathname.toLowerCase(),
            principalOf(headers.get('authorization')),
            realNow(),
          )
        : undefined;
    const wire: Wire = {
      requestId,
      correlationId: headers.get('x-ms-correlation-request-id') ?? newGuid(),
      clientRequestId:
        headers.get('x-ms-return-client-request-id')?.toLowerCase() === 'true'
          ? (headers.get('x-ms-client-request-id') ?? undefined)
          : undefined,
      rateLimits: counted?.headers ?? {},
      nowMs: session.now(),
      host,
      headersOnly: method === 'HEAD',
    };
    const head: Head = { host, method, url, headers };
    let response: Response;
    try {
      if (counted?.refusal && faults.some((f) => f.kind === 'rateLimits')) throw counted.refusal;
      const hasBody = method !== 'GET' && method !== 'HEAD';
      // Before the body is read: a caller without a token must not make the emulator hold what it sends.
      if (hasBody) callerOf(head, world());
      const incoming: Incoming = {
        ...head,
        text: hasBody ? await request.text() : '',
        requestId,
        correlationId: wire.correlationId,
        origin: origins[host],
        pageSize,
        faults,
        limitOf: (itemMethod, itemUrl) =>
          throttledBy(faultCounter.countFor(set, itemMethod, itemUrl), itemMethod, undefined),
      };
      response = await run(incoming, wire);
    } catch (error) {
      if (isNetworkFault(error)) throw error;
      if (!(error instanceof Refusal)) onError(error, call, requestId);
      const refusal =
        error instanceof Refusal ? error : internalServerError({ now: session.now(), requestId });
      response = refuse(refusal, host, wire);
    }
    // What HEAD answers has no body, refusals included (recorded for resource groups).
    if (method === 'HEAD') response = new Response(null, response);
    return faults.some((f) => f.kind === 'hiddenHeaders') ? hideHeaders(response) : response;
  }

  return {
    handle,
    session,
    now: () => session.now(),
    // A promise, because a real token source is asynchronous.
    token: async (tenantId, resource) =>
      issueToken(
        holderOf(persona(), viewing()),
        tenantId,
        resource === 'arm' ? ARM_ORIGIN : GRAPH_ORIGIN,
        realNow(),
      ),
    persona,
    setPersona: (name) => memory.write(name),
    viewing,
    viewAs: (objectId) => {
      if (objectId !== undefined && !toView(objectId)) return false;
      memory.write(rememberedWho(persona().name, objectId));
      return true;
    },
    struck: (call) => faulted.find(call),
    setPageSize: (size) => (pageSize = size),
  };
}
