import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { Refusal } from '../../contract';
import { hostNameOf, isLoopback } from './host';

// Who may speak to the server at all, decided from the headers alone.

/**
 * Refuses a request that reached a loopback server under a foreign name: a web page whose name resolves to this machine
 * (DNS rebinding).
 */
export function requireOwnHost(incoming: IncomingMessage, listensOn: string): void {
  const name = hostNameOf(incoming.headers.host);
  if (name === undefined || (isLoopback(listensOn) && !isLoopback(name))) {
    throw new Refusal(421, 'MisdirectedRequest', 'This server answers for the host it listens on only.');
  }
}

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const same = (a: string, b: string) => timingSafeEqual(hashOf(a), hashOf(b));

/**
 * The Authorization header as the emulator reads it. With a secret every bearer token has to end in "~SECRET", which is taken off:
 * a persona's name is no secret, and other machines reach the server.
 */
export function authorizationOf(incoming: IncomingMessage, secret: string | undefined): string | undefined {
  const { authorization } = incoming.headers;
  if (secret === undefined || authorization === undefined) return authorization;
  const cut = authorization.lastIndexOf('~');
  if (cut < 0 || !same(authorization.slice(cut + 1).trim(), secret)) {
    throw new Refusal(401, 'InvalidAuthenticationToken', 'The access token is invalid.', {
      headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
    });
  }
  return authorization.slice(0, cut);
}
