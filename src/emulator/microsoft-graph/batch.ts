import { guidOf } from '@/lib/seeded';

import type { Answer, Call, Change } from '../contract';
import { Refusal } from '../contract';
import { GRAPH_ORIGIN } from '../origins';
import type { Router } from '../pipeline/router';
import { segmentsOf } from '../pipeline/router';
import { badRequest } from './directory';

// POST /$batch: up to 20 requests in one, each with an answer of its own.

const MOST = 20;

interface Item {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly dependsOn?: readonly string[];
}

const isItem = (value: unknown): value is Item => {
  const { id, method, url, headers, dependsOn } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof id === 'string' &&
    typeof method === 'string' &&
    typeof url === 'string' &&
    (headers === undefined || (typeof headers === 'object' && headers !== null)) &&
    (dependsOn === undefined || Array.isArray(dependsOn))
  );
};

function itemsOf(call: Call): readonly Item[] {
  const { requests } = (call.body ?? {}) as { readonly requests?: unknown };
  if (!Array.isArray(requests) || requests.length === 0 || !requests.every(isItem)) {
    throw badRequest(
      "Invalid batch payload format: 'requests' must be a list of requests with id, method and url.",
    );
  }
  if (requests.length > MOST) {
    throw new Refusal(
      400,
      'MaximumValueExceeded',
      `Number of batch request steps exceeds the maximum value of ${MOST}.`,
    );
  }
  if (new Set(requests.map(({ id }) => id)).size !== requests.length) {
    throw badRequest('Request Id has to be unique in a batch.');
  }
  return requests;
}

interface ItemAnswer {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const refused = (id: string, { status, code, message, headers }: Refusal): ItemAnswer => ({
  id,
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: { error: { code, message } },
});

/** Answers a batch by the routes of its version, in order. What an item changes, later items do not see. */
export function answerBatch(call: Call, version: string, router: Router): Answer {
  const changes: Change[] = [];
  const failed = new Set<string>();
  const responses = itemsOf(call).map((item, i): ItemAnswer => {
    try {
      const before = item.dependsOn?.find((id) => failed.has(id));
      if (before !== undefined) {
        throw new Refusal(424, 'FailedDependency', `The request depends on the failed request ${before}.`);
      }
      const answer = answerItem(call, version, router, item, i);
      changes.push(...(answer.changes ?? []));
      return {
        id: item.id,
        status: answer.status,
        headers: { 'Content-Type': 'application/json', ...answer.headers },
        body: answer.body ?? null,
      };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failed.add(item.id);
      return refused(item.id, error);
    }
  });
  return { status: 200, body: { responses }, changes };
}

function answerItem(call: Call, version: string, router: Router, item: Item, i: number): Answer {
  const path = item.url.startsWith('/') ? item.url : `/${item.url}`;
  const url = URL.canParse(`${GRAPH_ORIGIN}/${version}${path}`)
    ? new URL(`${GRAPH_ORIGIN}/${version}${path}`)
    : undefined;
  const segments = url && segmentsOf(url.pathname);
  if (!url || !segments) throw badRequest(`Invalid url '${item.url}' in a batch.`);
  const method = item.method.toUpperCase();
  const limited = call.faults.limitOf(method, url);
  if (limited) throw limited;
  const match = router.match('graph', method, segments);
  if (!match) {
    throw new Refusal(
      501,
      'NotImplemented',
      `The emulator does not answer ${method} ${url.host}${url.pathname}.`,
    );
  }
  const byName = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return match.route.handle({
    ...call,
    method,
    url,
    params: match.params,
    query: (name) => byName.get(name.toLowerCase()),
    headers: headersOf(item),
    body: item.body,
    requestId: guidOf(`${call.requestId} ${i}`),
  });
}

function headersOf({ headers }: Item): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw badRequest('The headers of a request in a batch are not valid.');
  }
}
