import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

import { Refusal } from '../../contract';
import type { Emulator } from '../../emulator';
import { isNetworkFault } from '../../pipeline/faults';
import { requireOwnHost } from './access';
import { connectionRefusal, errorText, sendRefusal, sendResponse } from './answer';
import { bodyReader } from './body';
import { corsHeaders } from './cors';
import type { HttpLimits } from './limits';
import { DEFAULT_LIMITS } from './limits';
import { GRAPH_PREFIX, requestOf, requireKnownMethod } from './request';

// The emulator as a small web server: every path of https://management.azure.com at the same path, Microsoft Graph below
// /graph.microsoft.com. What it returns points back to itself.

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
  /** Default: loopback. */
  readonly host?: string;
  /** What every bearer token has to end in, after "~" (access.ts). */
  readonly secret?: string | undefined;
  readonly limits?: Partial<HttpLimits>;
  /** Told of what the server did not foresee; it answers 500 then. */
  readonly onError?: (error: unknown, call: string) => void;
}

/** Answers what never became a request, on the bare connection. */
function refuseConnection(socket: Duplex, code: string | undefined): void {
  if (socket.destroyed || !socket.writable) return;
  const refusal = connectionRefusal(code);
  const text = errorText(refusal);
  socket.end(
    `HTTP/1.1 ${refusal.status} ${refusal.reason}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${text.length}\r\nConnection: close\r\n\r\n${text}`,
  );
}

/** Starts listening. Rejects when the port is taken (code EADDRINUSE). */
export function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { emulator, port, host = '127.0.0.1', secret, onError = () => undefined } = options;
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const readBody = bodyReader(limits);

  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const cors = corsHeaders(incoming.headers.origin);
    try {
      requireOwnHost(incoming, host);
      requireKnownMethod(incoming.method);
      if (incoming.method === 'OPTIONS') {
        outgoing.writeHead(204, cors).end();
        return;
      }
      const own = `http://${incoming.headers.host ?? ''}`;
      const request = requestOf(incoming, outgoing, readBody, secret);
      const response = await emulator.handle(request, { arm: own, graph: own + GRAPH_PREFIX });
      await sendResponse(incoming, outgoing, response, cors);
    } catch (error) {
      if (error instanceof Refusal) {
        await sendRefusal(incoming, outgoing, error, cors);
        return;
      }
      // Offline, or given up: a connection that breaks is what the caller would see.
      if (isNetworkFault(error) || outgoing.destroyed || outgoing.headersSent) {
        outgoing.destroy();
        return;
      }
      onError(error, `${incoming.method} ${incoming.url}`);
      const refusal = new Refusal(500, 'InternalServerError', 'Encountered internal server error.');
      await sendRefusal(incoming, outgoing, refusal, cors);
    }
  };
  const take = (incoming: IncomingMessage, outgoing: ServerResponse) =>
    void answer(incoming, outgoing).catch((error: unknown) => {
      onError(error, `${incoming.method} ${incoming.url}`);
      outgoing.destroy();
    });

  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: Math.min(1_000, limits.headersMs),
    },
    take,
  );
  // The body of such a request is asked for once its caller is known (body.ts).
  server.on('checkContinue', take);
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => refuseConnection(socket, error.code));
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
