import type { IncomingMessage, ServerResponse } from 'node:http';

import { Refusal } from '../../contract';
import { carriesBody, waitsForContinue } from './body';

// Writes answers. An answer that is given before the request was read ends the connection, but not before the client could read it.

const DISCARDED_BYTES = 8 * 1_048_576;
const DISCARDED_MS = 2_000;

/** ARM's error body of a refusal. */
export const errorText = ({ code, message }: Refusal): string => JSON.stringify({ error: { code, message } });

/**
 * Resolves when the client has sent the rest of its request, or enough of it. A connection that is closed with bytes unread is
 * reset, and takes the answer with it.
 */
function discardRest(incoming: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(resolve, DISCARDED_MS);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    incoming.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes > DISCARDED_BYTES) done();
    });
    for (const event of ['end', 'close', 'error']) incoming.once(event, done);
    incoming.resume();
  });
}

/** Writes status, headers and body. */
export async function send(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: {
    readonly status: number;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: Uint8Array | string;
  },
): Promise<void> {
  const { status, headers, body } = answer;
  const unread = carriesBody(incoming) && !incoming.complete;
  outgoing.writeHead(status, {
    ...headers,
    ...(status !== 204 && { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...(unread && { Connection: 'close' }),
  });
  if (incoming.method !== 'HEAD' && body.length > 0) outgoing.write(body);
  if (unread && !waitsForContinue(incoming)) {
    outgoing.flushHeaders();
    await discardRest(incoming);
  }
  outgoing.end();
}

/** Writes the response that the emulator made. */
export async function sendResponse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  response: Response,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  await send(incoming, outgoing, {
    status: response.status,
    headers: { ...Object.fromEntries(response.headers), ...more },
    body: new Uint8Array(await response.arrayBuffer()),
  });
}

/** Writes a refusal of the server itself, in ARM's form. */
export function sendRefusal(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  refusal: Refusal,
  more: Readonly<Record<string, string>>,
): Promise<void> {
  return send(incoming, outgoing, {
    status: refusal.status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...refusal.headers, ...more },
    body: errorText(refusal),
  });
}

/** What went wrong before there was a request: no HTTP, too many headers, too slow. */
export function connectionRefusal(code: string | undefined): Refusal & { readonly reason: string } {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return Object.assign(
        new Refusal(431, 'RequestHeaderFieldsTooLarge', 'The headers of the request are too large.'),
        { reason: 'Request Header Fields Too Large' },
      );
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return Object.assign(new Refusal(408, 'RequestTimeout', 'The request was not complete in time.'), {
        reason: 'Request Timeout',
      });
    default:
      return Object.assign(new Refusal(400, 'BadRequest', 'The request is not valid HTTP.'), {
        reason: 'Bad Request',
      });
  }
}
