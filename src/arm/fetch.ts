// How calls get to ARM: between the client and what answers, the service or the emulator.

/** A call as plain data. `headers` by their names in lower case; `body` is text. */
export interface ArmCall {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** The part of an answer that is read; a `Response` is one. */
export type ArmAnswer = Pick<Response, 'ok' | 'status' | 'statusText' | 'headers' | 'text'>;

/** Brings a call to ARM. Rejects as fetch does: when no answer came, or when `signal` gave the call up. */
export type ArmFetch = (request: ArmCall, signal?: AbortSignal) => Promise<ArmAnswer>;

/** The same call for the browser's own fetch. */
export const toRequest = ({ url, ...init }: ArmCall, signal?: AbortSignal): Request =>
  new Request(url, { ...init, signal: signal ?? null });
