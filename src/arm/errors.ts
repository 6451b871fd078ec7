import type { ArmErrorBody, ArmErrorDetail } from './types';

/** Why a call did not answer with data. One shape for everything between the network and ARM's own words. */
export interface ArmFailure {
  /** http: the service answered with an error. network: no answer. malformed: an answer that is not what ARM sends. token: none could be had. */
  readonly kind: 'http' | 'network' | 'malformed' | 'token' | 'aborted';
  /** HTTP status; 0 when there was no answer. */
  readonly status: number;
  readonly code: string;
  /** ARM's own words, shown as they are. */
  readonly message: string;
  readonly target?: string;
  readonly details: readonly ArmErrorDetail[];
  readonly requestId?: string;
  readonly retryAfterSeconds?: number;
  readonly method: string;
  readonly url: string;
}

/** Thrown only at the edge to React Query, which needs an Error; everything below passes results. */
export class ArmError extends Error {
  readonly failure: ArmFailure;
  constructor(failure: ArmFailure) {
    super(failure.message);
    this.name = 'ArmError';
    this.failure = failure;
  }
}

/** The failure inside an unknown error, or a network failure that carries its words. */
export function failureOf(error: unknown): ArmFailure {
  if (error instanceof ArmError) return error.failure;
  const message = error instanceof Error ? error.message : String(error);
  return { kind: 'network', status: 0, code: 'Unknown', message, details: [], method: '', url: '' };
}

const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null;

/** Reads ARM's error envelope; undefined when the body is something else (a proxy's page, an empty body). */
export function readErrorBody(body: unknown): ArmErrorBody['error'] | undefined {
  if (!isRecord(body) || !isRecord(body.error)) return undefined;
  const { code, message } = body.error;
  if (typeof code !== 'string' && typeof message !== 'string') return undefined;
  return { ...body.error, code: String(code ?? ''), message: String(message ?? '') } as ArmErrorDetail;
}
