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
  /** azure-cli's recorder removes headers (Retry-After, request ids) and replaces names and subscription by placeholders. */
  readonly scrubbed: boolean;
}

/** Objects of a text with one JSON object a line. Throws for a line that is no exchange. */
function linesOf(name: string, text: string): readonly Json[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const read: unknown = JSON.parse(line);
      if (!isJson(read) || typeof read.method !== 'string' || typeof read.url !== 'string')
        throw new Error(`${name} has a line that is no exchange.`);
      return read;
    });
}

const exchangeOf = (line: Json): Exchange => ({
  method: String(line.method),
  url: String(line.url),
  requestBody: line.requestBody ?? undefined,
  status: Number(line.status),
  responseHeaders: (line.responseHeaders ?? {}) as Exchange['responseHeaders'],
  responseBody: line.responseBody ?? undefined,
});

const recordingOf = (name: string, lines: readonly Json[]): Recording => ({
  name,
  exchanges: lines.map(exchangeOf),
  scrubbed: name.startsWith('azure-cli'),
});

/** Reads a .jsonl file's text as one recording. Throws for a line that is no exchange. */
export const parseRecording = (name: string, text: string): Recording =>
  recordingOf(name, linesOf(name, text));

/** Reads a text of several recordings, each line with the name of its own. Throws for a line that is no exchange. */
export function parseRecordings(name: string, text: string): readonly Recording[] {
  const lines = linesOf(name, text);
  const names = new Set(lines.map((line) => String(line.recording)));
  return [...names].map((own) =>
    recordingOf(
      own,
      lines.filter((line) => line.recording === own),
    ),
  );
}

/** A recorded header's first value. */
export function headerOf(exchange: Exchange, name: string): string | undefined {
  const value = exchange.responseHeaders[name];
  return typeof value === 'object' ? value[0] : value;
}
