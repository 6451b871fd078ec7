import type { Answer, Refusal } from '../contract';

// The wire form of answers: headers of every answer (ARM 13) and the two styles of JSON (ARM 1).

export interface Wire {
  readonly requestId: string;
  readonly correlationId: string;
  readonly clientRequestId: string | undefined;
  readonly rateLimits: Readonly<Record<string, string>>;
  readonly nowMs: number;
  readonly host: 'arm' | 'graph';
  /** The answer to HEAD: headers alone. */
  readonly headersOnly: boolean;
}

const compact = (body: unknown): string => JSON.stringify(body);
const indented = (body: unknown): string => JSON.stringify(body, null, 2).replaceAll('\n', '\r\n');

/** Microsoft Graph names its own form of JSON (recorded in test_role_assignment_audits). */
const CONTENT_TYPES = {
  arm: 'application/json; charset=utf-8',
  graph: 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8',
} as const;

const stamp = (ms: number) => new Date(ms).toISOString().replaceAll(/[-:]/g, '').replace(/\.\d+/, '');

/** ARM's headers, the answer's own on top. */
function headersOf(wire: Wire, own: Readonly<Record<string, string>> | undefined, hasBody: boolean): Headers {
  const headers = new Headers({
    'Cache-Control': 'no-cache',
    Pragma: 'no-cache',
    Expires: '-1',
    'Strict-Transport-Security': `max-age=31536000${wire.host === 'arm' ? '; includeSubDomains' : ''}`,
    'X-Content-Type-Options': 'nosniff',
    'X-Cache': 'CONFIG_NOCACHE',
    'x-ms-request-id': wire.requestId,
    'x-ms-correlation-request-id': wire.correlationId,
    'x-ms-routing-request-id': `WESTEUROPE:${stamp(wire.nowMs)}:${wire.correlationId}`,
    ...wire.rateLimits,
  });
  if (hasBody) headers.set('Content-Type', CONTENT_TYPES[wire.host]);
  if (wire.clientRequestId !== undefined) headers.set('x-ms-client-request-id', wire.clientRequestId);
  for (const [name, value] of Object.entries(own ?? {})) headers.set(name, value);
  return headers;
}

/** The response of an answer. */
export function respond(answer: Answer, layer: 'arm' | 'compute', wire: Wire): Response {
  const hasBody = answer.body !== undefined && !wire.headersOnly;
  const text = hasBody
    ? (answer.layer ?? layer) === 'compute'
      ? indented(answer.body)
      : compact(answer.body)
    : null;
  const headers = headersOf(wire, answer.headers, hasBody);
  return new Response(text, { status: answer.status, headers });
}

/** ARM's error envelope (ARM 14). */
export function refuse(refusal: Refusal, host: 'arm' | 'graph', wire: Wire): Response {
  const { code, message, target, details, innererror, additionalInfo } = refusal;
  const error =
    host === 'graph'
      ? {
          code,
          message,
          innerError: {
            date: new Date(wire.nowMs).toISOString().slice(0, 19),
            'request-id': wire.requestId,
            'client-request-id': wire.clientRequestId ?? wire.requestId,
          },
        }
      : {
          code,
          message,
          ...(target !== undefined && { target }),
          ...(details && { details }),
          ...(innererror !== undefined && { innererror }),
          ...(additionalInfo && { additionalInfo }),
        };
  const gateway = refusal.layer === 'arm' && host === 'arm' && [403, 404, 409].includes(refusal.status);
  return respond(
    {
      status: refusal.status,
      body: { error },
      headers: { ...(gateway && { 'x-ms-failure-cause': 'gateway' }), ...refusal.headers },
    },
    refusal.layer,
    wire,
  );
}

/** Headers that a page may read of a cross-origin answer that exposes none (the fault "headers not exposed", trap 14). */
const SAFELISTED = new Set([
  'cache-control',
  'content-language',
  'content-length',
  'content-type',
  'expires',
  'last-modified',
  'pragma',
]);

/** The same response as a browser shows it when the service exposes no headers. */
export function hideHeaders(response: Response): Response {
  const headers = new Headers([...response.headers].filter(([name]) => SAFELISTED.has(name)));
  return new Response(response.body, { status: response.status, headers });
}
