import type { IncomingMessage, ServerResponse } from 'node:http';

import { Refusal } from '../../contract';
import type { EmulatorRequest } from '../../emulator';
import { ARM_ORIGIN, GRAPH_ORIGIN } from '../../origins';
import { authorizationOf } from './access';
import type { ReadBody } from './body';

/** Where Microsoft Graph is served. */
export const GRAPH_PREFIX = '/graph.microsoft.com';

const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE', 'OPTIONS'];

/** 405 for methods that no resource has. */
export function requireKnownMethod(method: string | undefined): void {
  if (METHODS.includes(method ?? '')) return;
  throw new Refusal(
    405,
    'MethodNotAllowed',
    `The requested resource does not support http method '${method}'.`,
    { headers: { Allow: METHODS.join(', ') } },
  );
}

const badRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

/** The URL as it would be at Azure. */
function urlOf(target: string): URL {
  if (!target.startsWith('/')) throw badRequest('The request target must be a path.');
  const graph = target === GRAPH_PREFIX || target.startsWith(`${GRAPH_PREFIX}/`);
  try {
    return new URL(graph ? GRAPH_ORIGIN + target.slice(GRAPH_PREFIX.length) : ARM_ORIGIN + target);
  } catch {
    throw badRequest('The request URL cannot be read.');
  }
}

/** Headers that belong to the connection, not to the call. */
const HOP_HEADERS = new Set(['host', 'connection', 'expect', 'transfer-encoding']);

function headersOf(incoming: IncomingMessage, secret: string | undefined): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || HOP_HEADERS.has(name)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const authorization = authorizationOf(incoming, secret);
  if (authorization !== undefined) headers.set('authorization', authorization);
  return headers;
}

/** The request as it would have gone to Azure. Its body is read when the emulator asks for it. Throws refusals. */
export function requestOf(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  readBody: ReadBody,
  secret: string | undefined,
): EmulatorRequest {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  return {
    method: incoming.method ?? 'GET',
    url: urlOf(incoming.url ?? '/').href,
    headers: headersOf(incoming, secret),
    signal: gone.signal,
    text: () => readBody(incoming, outgoing),
  };
}
