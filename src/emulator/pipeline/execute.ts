import type { Fault } from '@/state/demo-control';

import type { Answer, Call, Caller, Route, ScenarioPersona, StoreView } from '../contract';
import { Refusal } from '../contract';
import { regions } from '../data/regions';
import { checkApiVersion, missingApiVersion } from './api-version';
import { applyServiceFaults } from './faults';
import { parseBody } from './parse-body';
import { methodNotAllowed, requireScope } from './refusals';
import type { Router } from './router';
import { segmentsOf } from './router';
import { authenticate } from './token';
import { unknownType } from './unknown-type';

// One request on one view of the estate: pure and synchronous, so that a write can run it again after another tab wrote.

/** What is known of a request before its body is read. */
export interface Head {
  readonly host: Route['host'];
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
}

export interface Incoming extends Head {
  readonly text: string;
  readonly requestId: string;
  readonly correlationId: string;
  readonly origin: string;
  readonly pageSize: number;
  readonly faults: readonly Fault[];
  readonly limitOf: Call['faults']['limitOf'];
}

export interface Executed extends Answer {
  /** The JSON style of an answer that does not choose its own (ARM 1). */
  readonly layer: 'arm' | 'compute';
}

const notBuilt = (incoming: Incoming): Refusal =>
  new Refusal(
    501,
    'NotImplemented',
    `The emulator does not answer ${incoming.method} ${incoming.url.host}${incoming.url.pathname}.`,
  );

const queryOf = (url: URL) => {
  const byName = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return (name: string) => byName.get(name.toLowerCase());
};

/** What a request is answered on. */
export interface World {
  readonly store: StoreView;
  readonly personas: readonly ScenarioPersona[];
  readonly now: number;
  /** Real time, in milliseconds: what tokens run out by. */
  readonly realNow: number;
  readonly speed: number;
  readonly profile: Call['profile'];
  /** Of the write that this becomes, if it becomes one. */
  readonly sequence: number;
}

/** The segments of a URL; throws a Refusal for an escape that cannot be read. */
function requireSegments(url: URL): readonly string[] {
  const segments = segmentsOf(url.pathname);
  if (segments) return segments;
  throw new Refusal(400, 'BadRequest', 'The request URL is not valid: it has a malformed escape.');
}

const subscriptionOf = (host: Route['host'], segments: readonly string[]): string | undefined =>
  host === 'arm' && segments[0]?.toLowerCase() === 'subscriptions' ? segments[1] : undefined;

/** Who calls, by the headers alone; throws a Refusal when that is not known. */
export function callerOf({ host, url, headers }: Head, { personas, store, realNow }: World): Caller {
  const subscriptionId = subscriptionOf(host, requireSegments(url));
  const authorization = headers.get('authorization');
  return authenticate({ host, authorization, personas, store, subscriptionId, realNow });
}

/** Answers, or throws a Refusal. Order as in ARM: who calls, faults of the service, api-version, then the handler. */
export function execute(router: Router, incoming: Incoming, world: World): Executed {
  const { store, now } = world;
  const { host, method, url, requestId, faults } = incoming;
  const segments = requireSegments(url);
  const subscriptionId = subscriptionOf(host, segments);
  const caller = callerOf(incoming, world);
  if (subscriptionId !== undefined) requireScope(store, { subscriptionId });
  applyServiceFaults(faults, { host, method, segments, subscriptionId, caller, requestId, now });
  const query = queryOf(url);
  const match = router.match(host, method, segments);
  const version = query('api-version');
  if (!match) {
    if (host === 'arm' && !version) throw missingApiVersion();
    const read = method === 'HEAD' ? router.match(host, 'GET', segments) : undefined;
    if (read?.route.versionError?.provider === 'Microsoft.Compute') {
      // Compute has no HEAD: 405 for what is there, the read's own refusal for what is not.
      execute(router, { ...incoming, method: 'GET' }, world);
      throw methodNotAllowed(method);
    }
    throw (host === 'arm' && unknownType(segments, version)) || notBuilt(incoming);
  }
  const { route, params } = match;
  const located = store.get(`/${segments.join('/')}`)?.body as { readonly location?: string } | undefined;
  checkApiVersion(route, version, located?.location, () => [...regions().keys()]);
  const call: Call = {
    method,
    url,
    params,
    query,
    headers: incoming.headers,
    body: parseBody(incoming.text, incoming.headers.get('content-type')),
    caller,
    store,
    now,
    speed: world.speed,
    profile: world.profile,
    requestId,
    correlationId: incoming.correlationId,
    sequence: world.sequence,
    pageSize: incoming.pageSize,
    origin: incoming.origin,
    faults: {
      stuckOperation: faults.some((f) => f.kind === 'stuckOperation'),
      failOperation: faults.some((f) => f.kind === 'failOperation'),
      lostOperation: faults.some((f) => f.kind === 'lostOperation'),
      limitOf: incoming.limitOf,
      policies: faults.filter((f) => f.kind === 'policy'),
    },
  };
  const layer = route.versionError?.provider === 'Microsoft.Compute' ? 'compute' : 'arm';
  return { layer, ...route.handle(call) };
}
