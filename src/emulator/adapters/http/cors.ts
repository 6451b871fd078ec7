import { hostNameOf, isLoopback } from './host';

const EXPOSED =
  'Azure-AsyncOperation, Location, Retry-After, WWW-Authenticate, x-ms-request-id, x-ms-correlation-request-id, x-ms-ratelimit-remaining-subscription-reads, x-ms-ratelimit-remaining-resource';

/**
 * CORS headers of an answer to a page of `origin`. Pages on this machine may call; others may not, for what is shown can be a
 * real estate. Which headers ARM itself allows across origins is not known (ARM 17).
 */
export function corsHeaders(origin: string | undefined): Readonly<Record<string, string>> {
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
