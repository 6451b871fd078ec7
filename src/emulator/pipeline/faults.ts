import type { Fault } from '@/state/demo-control';

import type { Caller } from '../contract';
import { Refusal } from '../contract';
import { actionOf } from './action-of';
import { notAuthorized } from './refusals';

/** Counts how often each fault was met, so that "every third call" and "only twice" hold. One per emulator. */
export class FaultCounter {
  readonly #met = new Map<string, number>();

  /** The faults that apply to a call to a URL now. */
  countFor(faults: readonly Fault[], method: string, url: URL): readonly Fault[] {
    const texts = [`${method} ${url.pathname}`, `${method} ${url.host}${url.pathname}`].map((text) =>
      text.toLowerCase(),
    );
    return faults.filter((fault) => {
      const match = fault.match?.toLowerCase();
      if (match !== undefined && !texts.some((text) => text.includes(match))) return false;
      const met = (this.#met.get(fault.id) ?? 0) + 1;
      this.#met.set(fault.id, met);
      if (fault.every !== undefined && met % fault.every !== 0) return false;
      return fault.times === undefined || met <= fault.times * (fault.every ?? 1);
    });
  }

  /** Faults that have applied as often as they may. */
  spent(faults: readonly Fault[]): readonly Fault[] {
    return faults.filter(
      (f) => f.times !== undefined && (this.#met.get(f.id) ?? 0) >= f.times * (f.every ?? 1),
    );
  }

  /** Forgets faults that are no longer set, so that setting one anew begins to count anew. */
  keepOnly(faults: readonly Fault[]): void {
    const ids = new Set(faults.map((f) => f.id));
    for (const id of this.#met.keys()) if (!ids.has(id)) this.#met.delete(id);
  }
}

/** Rejects when the request is given up, at once if it already is; `begin` may resolve it before. */
function untilGivenUp(signal: AbortSignal, begin: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const end = begin(resolve);
    signal.addEventListener(
      'abort',
      () => {
        end();
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

/** Thrown for a call without an answer; named as the error of a failed fetch. */
class Unreachable extends TypeError {}

/** Whether a call ended without an answer, as asked: the fault "offline", or a caller who gave up. */
export const isNetworkFault = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof DOMException && error.name === 'AbortError');

/** Faults between client and service: no network, an answer that never comes, a slow one. */
export async function applyNetworkFaults(faults: readonly Fault[], signal: AbortSignal): Promise<void> {
  if (faults.some((f) => f.kind === 'offline')) throw new Unreachable('Failed to fetch');
  if (faults.some((f) => f.kind === 'never')) await untilGivenUp(signal, () => () => undefined);
  const latency = faults.filter((f) => f.kind === 'latency').reduce((sum, f) => sum + (f.amount ?? 1000), 0);
  if (latency === 0) return;
  // The one timer of the emulator: real milliseconds between the caller and the service.
  await untilGivenUp(signal, (done) => {
    const timer = setTimeout(done, latency);
    return () => clearTimeout(timer);
  });
}

const DEFAULT_RETRY_AFTER_SECONDS = 17;

/** The 429 of the fault "throttle"; undefined when it is not among them. */
export function throttledBy(
  faults: readonly Fault[],
  method: string,
  subscriptionId: string | undefined,
): Refusal | undefined {
  const throttle = faults.find((f) => f.kind === 'throttle');
  if (!throttle) return undefined;
  const seconds = String(throttle.amount ?? DEFAULT_RETRY_AFTER_SECONDS);
  const kind = method === 'GET' ? 'read' : method === 'DELETE' ? 'delete' : 'write';
  const limit = kind === 'read' ? 12000 : kind === 'write' ? 1200 : 15000;
  return new Refusal(
    429,
    'SubscriptionRequestsThrottled',
    `Number of ${kind} requests for subscription '${subscriptionId ?? ''}' exceeded the limit of '${limit}' for time interval '01:00:00'. Please try again after '${seconds}' seconds.`,
    { headers: { 'Retry-After': seconds } },
  );
}

/** Faults in the service's own sentences (ARM 13, ARM 14). Throws a Refusal if one applies. */
export function applyServiceFaults(
  faults: readonly Fault[],
  call: {
    readonly host: 'arm' | 'graph';
    readonly method: string;
    readonly segments: readonly string[];
    readonly subscriptionId: string | undefined;
    readonly caller: Caller;
    readonly requestId: string;
    readonly now: number;
  },
): void {
  const throttled = throttledBy(faults, call.method, call.subscriptionId);
  if (throttled) throw throttled;
  if (faults.some((f) => f.kind === 'forbidden')) {
    // Microsoft Graph has a sentence of its own, and names neither caller nor action.
    if (call.host === 'graph') {
      throw new Refusal(
        403,
        'Authorization_RequestDenied',
        'Insufficient privileges to complete the operation.',
      );
    }
    throw notAuthorized(call.caller, actionOf(call.method, call.segments), `/${call.segments.join('/')}`);
  }
  const broken = faults.find((f) => f.kind === 'serverError');
  if (broken) throw serverFault(broken.amount ?? 500, call);
}

interface FailedCall {
  readonly now: number;
  readonly subscriptionId?: string | undefined;
  readonly requestId: string;
}

const diagnosticsOf = (call: FailedCall): string => {
  const time = new Date(call.now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `Diagnostic information: timestamp '${time}', subscription id '${call.subscriptionId ?? ''}', tracking id '${call.requestId}', request correlation id '${call.requestId}'.`;
};

/** 500 in the recorded sentence. */
export const internalServerError = (call: FailedCall): Refusal =>
  new Refusal(500, 'InternalServerError', `Encountered internal server error. ${diagnosticsOf(call)}`);

/** The service's 5xx answers in its own sentences. */
function serverFault(status: number, call: FailedCall): Refusal {
  switch (status) {
    case 502:
      return new Refusal(
        502,
        'BadGatewayConnection',
        "The network connectivity issue encountered for 'Microsoft.Compute'; cannot fulfill the request.",
      );
    case 503:
      return new Refusal(503, 'ServerTimeout', `The request timed out. ${diagnosticsOf(call)}`);
    case 504:
      return new Refusal(
        504,
        'GatewayTimeout',
        "The gateway did not receive a response from 'Microsoft.Compute' within the specified time period.",
      );
    default:
      return internalServerError(call);
  }
}
