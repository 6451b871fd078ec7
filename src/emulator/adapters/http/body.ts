import type { IncomingMessage, ServerResponse } from 'node:http';

import { Refusal } from '../../contract';
import type { HttpLimits } from './limits';

const tooLarge = (limit: number): Refusal =>
  new Refusal(
    413,
    'RequestContentTooLarge',
    `The request content size exceeds the maximum size of ${limit / 1_048_576} MB.`,
  );

const tooManyOpen = (): Refusal =>
  new Refusal(503, 'ServerBusy', 'Too many request bodies are being read. Please try again later.', {
    headers: { 'Retry-After': '1' },
  });

/** Whether the request announces a body. */
export const carriesBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

/** Whether the client waits for "100 Continue" before it sends its body. */
export const waitsForContinue = ({ headers }: IncomingMessage): boolean =>
  headers.expect?.toLowerCase() === '100-continue';

export type ReadBody = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<string>;

/**
 * Reads bodies as text, within the limits of each and of all that are open at one time. Rejects with a Refusal beyond a limit,
 * and with an AbortError when the client leaves.
 */
export function bodyReader({ bodyBytes, openBodiesBytes }: HttpLimits): ReadBody {
  let open = 0;
  return async (incoming, outgoing) => {
    if (!carriesBody(incoming)) return '';
    if (Number(incoming.headers['content-length'] ?? 0) > bodyBytes) throw tooLarge(bodyBytes);
    if (waitsForContinue(incoming)) outgoing.writeContinue();
    const chunks: Uint8Array[] = [];
    let size = 0;
    try {
      await new Promise<void>((resolve, reject) => {
        const left = () => reject(new DOMException('The client left.', 'AbortError'));
        incoming.on('data', (chunk: Uint8Array) => {
          size += chunk.length;
          open += chunk.length;
          chunks.push(chunk);
          if (size > bodyBytes) reject(tooLarge(bodyBytes));
          else if (open > openBodiesBytes) reject(tooManyOpen());
        });
        incoming.once('end', resolve);
        incoming.once('error', left);
        incoming.once('close', left);
      });
      return new TextDecoder().decode(Buffer.concat(chunks));
    } finally {
      open -= size;
      incoming.removeAllListeners('data');
    }
  };
}
