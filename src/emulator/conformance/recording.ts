// Recorded traffic of the real service, one exchange a line, as clients' own test suites keep it.

export type Json = { readonly [key: string]: unknown };
/** Whether a parsed value is a JSON object, not an array. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly requestBody: unknown;
  readonly status: number;
  /** Names in lower case; a header sent twice is a list. */
  readonly responseHeaders: Readonly<Record<string, string | readonly string[]>>;
  readonly responseBody: unknown;
}

export interface Recording {
  readonly name: string;
  readonly exchanges: readonly Exchange[];
  /** azure-cli's recorder takes headers away (Retry-After, request ids) and replaces names and subscription by stand-ins. */
  readonly scrubbed: boolean;
}

/** Reads a .jsonl file's text. Throws for a line that is no exchange. */
export function parseRecording(name: string, text: string): Recording {
  const exchanges = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Exchange => {
      const read: unknown = JSON.parse(line);
      if (!isJson(read) || typeof read.method !== 'string' || typeof read.url !== 'string')
        throw new Error(`${name} has a line that is no exchange.`);
      return {
        method: read.method,
        url: read.url,
        requestBody: read.requestBody ?? undefined,
        status: Number(read.status),
        responseHeaders: (read.responseHeaders ?? {}) as Exchange['responseHeaders'],
        responseBody: read.responseBody ?? undefined,
      };
    });
  return { name, exchanges, scrubbed: name.startsWith('azure-cli') };
}

/** A recorded header's first value. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
  const value = exchange.responseHeaders[name];
  return typeof value === 'object' ? value[0] : value;
}
