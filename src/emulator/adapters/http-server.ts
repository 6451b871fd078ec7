import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import { Refusal } from '../contract';
import type { Emulator } from '../emulator';
import { ARM_ORIGIN, GRAPH_ORIGIN } from '../origins';

// The emulator as a small web server: every path of https://management.azure.com at the same path, Microsoft Graph below
// /graph.microsoft.com. What it returns points back to itself.

const GRAPH_PREFIX = '/graph.microsoft.com';
const LARGEST_BODY = 16 * 1_048_576;

export interface HttpServer {
  readonly server: Server;
  /** "http://127.0.0.1:4280" */
  readonly url: string;
  /** Resolves when every connection is closed. */
  readonly close: () => Promise<void>;
}

export interface HttpServerOptions {
  readonly emulator: Pick<Emulator, 'handle'>;
  /** 0: any free one. */
  readonly port: number;
  /** Loopback unless told. */
  readonly host?: string;
}

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
const isLoopback = (hostname: string): boolean => LOOPBACK.test(hostname);

function errorText(refusal: Refusal): string {
  return JSON.stringify({ error: { code: refusal.code, message: refusal.message } });
}

const badRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

/** The host name in a Host header; undefined for what is none. */
function hostNameOf(host: string | undefined): string | undefined {
  try {
    return new URL(`http://${host ?? ''}`).hostname;
  } catch {
    return undefined;
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > LARGEST_BODY) {
      throw new Refusal(413, 'RequestEntityTooLarge', `The request is larger than ${LARGEST_BODY} bytes.`);
    }
    chunks.push(chunk);
  }
  const body = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

/** The request as it would have gone to Azure. */
async function requestOf(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const target = incoming.url ?? '/';
  if (!target.startsWith('/')) throw badRequest('The request target must be a path.');
  const graph = target === GRAPH_PREFIX || target.startsWith(`${GRAPH_PREFIX}/`);
  let url: URL;
  try {
    url = new URL(graph ? GRAPH_ORIGIN + target.slice(GRAPH_PREFIX.length) : ARM_ORIGIN + target);
  } catch {
    throw badRequest('The request URL cannot be read.');
  }
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || name === 'host' || name === 'connection') continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = incoming.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? undefined : await bodyOf(incoming);
  return new Request(url, { method, headers, signal, ...(body && body.length > 0 && { body }) });
}

const EXPOSED =
  'Azure-AsyncOperation, Location, Retry-After, WWW-Authenticate, x-ms-request-id, x-ms-correlation-request-id, x-ms-ratelimit-remaining-subscription-reads, x-ms-ratelimit-remaining-resource';

/**
 * Only pages of this machine may call: the estate can be an imported, real one. Which headers ARM exposes to other origins is
 * not known (ARM 17).
 */
function corsHeaders(origin: string | undefined): Readonly<Record<string, string>> {
  const from = origin === undefined ? undefined : hostNameOf(origin.replace(/^https?:\/\//, ''));
  if (origin === undefined || from === undefined || !isLoopback(from)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Headers': '*, Authorization',
    'Access-Control-Allow-Methods': 'GET, HEAD, PUT, PATCH, POST, DELETE',
    'Access-Control-Expose-Headers': EXPOSED,
    Vary: 'Origin',
  };
}

/** Starts listening. Rejects when the port is taken (code EADDRINUSE). */
export function startHttpServer({
  emulator,
  port,
  host = '127.0.0.1',
}: HttpServerOptions): Promise<HttpServer> {
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const cors = corsHeaders(incoming.headers.origin);
    const send = (refusal: Refusal) => {
      outgoing.writeHead(refusal.status, { 'Content-Type': 'application/json; charset=utf-8', ...cors });
      outgoing.end(errorText(refusal));
    };
    const name = hostNameOf(incoming.headers.host);
    // A foreign name that resolves to this machine is a web page reaching for it (DNS rebinding).
    if (name === undefined || (isLoopback(host) && !isLoopback(name))) {
      send(new Refusal(421, 'MisdirectedRequest', 'This server answers for the host it listens on only.'));
      return;
    }
    if (incoming.method === 'OPTIONS') {
      outgoing.writeHead(204, cors).end();
      return;
    }
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const own = `http://${incoming.headers.host ?? ''}`;
    try {
      const request = await requestOf(incoming, gone.signal);
      const response = await emulator.handle(request, { arm: own, graph: own + GRAPH_PREFIX });
      const bytes = new Uint8Array(await response.arrayBuffer());
      outgoing.writeHead(response.status, {
        ...Object.fromEntries(response.headers),
        ...cors,
        ...(response.status !== 204 && { 'Content-Length': String(bytes.length) }),
      });
      outgoing.end(incoming.method === 'HEAD' ? undefined : bytes);
    } catch (error) {
      if (error instanceof Refusal) send(error);
      // Offline, or given up: a connection that breaks is what the caller would see.
      else outgoing.destroy();
    }
  };
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  server.on('clientError', (_, socket) => {
    const text = errorText(badRequest('The request is not valid HTTP.'));
    socket.end(
      `HTTP/1.1 400 Bad Request\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`,
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      resolve({
        server,
        url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
