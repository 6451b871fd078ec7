export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'word' | 'plain';
  readonly text: string;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g;

/** A value as indented JSON, line by line, for showing and counting. */
export const jsonLines = (value: unknown): readonly string[] =>
  (JSON.stringify(value, null, 2) ?? '').split('\n');

/** The parts of one line of indented JSON: key, string, number, true/false/null, and the rest. Joined they are the line. */
export function jsonTokens(line: string): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  let end = 0;
  for (const match of line.matchAll(TOKEN)) {
    const [whole, quoted, colon, number] = match;
    if (match.index > end) tokens.push({ kind: 'plain', text: line.slice(end, match.index) });
    if (quoted === undefined) tokens.push({ kind: number === undefined ? 'word' : 'number', text: whole });
    else {
      tokens.push({ kind: colon === undefined ? 'string' : 'key', text: quoted });
      if (colon !== undefined) tokens.push({ kind: 'plain', text: colon });
    }
    end = match.index + whole.length;
  }
  if (end < line.length) tokens.push({ kind: 'plain', text: line.slice(end) });
  return tokens;
}
