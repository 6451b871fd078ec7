// Reads JSON text with positions: the messages of JSON.parse differ by browser, and it cannot read several documents in one file
// (`az … >> all.json`, JSON lines). The scanner runs only if JSON.parse failed, or to find the line of an item.

export interface JsonDocument {
  readonly value: unknown;
  /** Where it begins in the text. */
  readonly start: number;
}

export type JsonProblem = {
  /** truncated: the text ends inside a value. */
  readonly code: 'truncated' | 'syntax' | 'tooDeep';
  readonly offset: number;
};

export type JsonRead =
  | { readonly ok: true; readonly documents: readonly JsonDocument[] }
  | { readonly ok: false; readonly problem: JsonProblem };

/** Thrown inside the scanner only. */
class Stop extends Error {
  readonly problem: JsonProblem;
  constructor(code: JsonProblem['code'], offset: number) {
    super(code);
    this.problem = { code, offset };
  }
}

/** Reads one JSON document, or several one after another, separated by white space, commas or nothing. */
export function readJson(text: string): JsonRead {
  try {
    return { ok: true, documents: [{ value: JSON.parse(text), start: skipSpace(text, 0) }] };
  } catch {
    return readSeveral(text);
  }
}

function readSeveral(text: string): JsonRead {
  const documents: JsonDocument[] = [];
  try {
    let at = skipSpace(text, 0);
    while (at < text.length) {
      const end = skipValue(text, at);
      documents.push({ value: JSON.parse(text.slice(at, end)), start: at });
      at = skipSpace(text, end);
      if (text[at] === ',') at = skipSpace(text, at + 1);
    }
    return { ok: true, documents };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    // What the scanner accepts and JSON.parse refuses is nesting beyond its stack.
    return { ok: false, problem: { code: 'tooDeep', offset: 0 } };
  }
}

/** 1-based line and column of an offset. */
export function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/**
 * Where each element of an array begins: the array at `start`, or the one under the top-level member `key` of the object at
 * `start`. Only for text that JSON.parse accepted; empty when there is no such array.
 */
export function elementStarts(text: string, start: number, key?: string): readonly number[] {
  const at = key === undefined ? start : memberStart(text, start, key);
  const starts: number[] = [];
  if (at === undefined || text[at] !== '[') return starts;
  let next = skipSpace(text, at + 1);
  while (next < text.length && text[next] !== ']') {
    starts.push(next);
    next = skipSpace(text, skipValue(text, next));
    if (text[next] === ',') next = skipSpace(text, next + 1);
  }
  return starts;
}

function memberStart(text: string, start: number, key: string): number | undefined {
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const nameEnd = skipString(text, at);
    const name: unknown = JSON.parse(text.slice(at, nameEnd));
    const value = skipSpace(text, skipSpace(text, nameEnd) + 1);
    if (name === key) return value;
    at = skipSpace(text, skipValue(text, value));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return undefined;
}

function skipSpace(text: string, at: number): number {
  for (;;) {
    const c = text.charCodeAt(at);
    if (c !== 32 && c !== 10 && c !== 13 && c !== 9) return at;
    at += 1;
  }
}

/** The end of the string that begins at `at`. */
function skipString(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 34) return i + 1;
    if (c < 32) throw new Stop('syntax', i);
    if (c === 92) {
      const escape = text[i + 1];
      if (escape === undefined) break;
      if (escape === 'u') {
        const hex = text.slice(i + 2, i + 6);
        if (i + 6 > text.length) break;
        if (!/^[0-9a-f]{4}$/i.test(hex)) throw new Stop('syntax', i);
        i += 4;
      } else if (!'"\\/bfnrt'.includes(escape)) throw new Stop('syntax', i);
      i += 1;
    }
  }
  throw new Stop('truncated', text.length);
}

const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const cutScalar = /^(?:-|-?\d+(?:\.|\.?\d*[eE][+-]?)|t|tr|tru|f|fa|fal|fals|n|nu|nul)$/;

function skipScalar(text: string, at: number): number {
  scalar.lastIndex = at;
  const end = scalar.test(text) ? scalar.lastIndex : at;
  if (end === at || /[\w.+-]/.test(text[end] ?? '')) {
    const rest = text.slice(at, at + 400);
    if (at + rest.length === text.length && cutScalar.test(rest)) throw new Stop('truncated', text.length);
    throw new Stop('syntax', at);
  }
  return end;
}

const closing: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

/** The end of the value that begins at `at`; iterative, so that depth costs no stack. */
function skipValue(text: string, at: number): number {
  const open: string[] = [];
  // What may come next: a value, or (after one) a comma or the closing bracket; `first`: the container is still empty.
  let first = false;
  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) throw new Stop('truncated', text.length);
    const container = open.at(-1);
    const c = text[at] ?? '';
    if (first && container !== undefined && c === closing[container]) {
      open.pop();
      at += 1;
    } else {
      if (container === '{') {
        if (c !== '"') throw new Stop('syntax', at);
        at = skipSpace(text, skipString(text, at));
        if (at >= text.length) throw new Stop('truncated', text.length);
        if (text[at] !== ':') throw new Stop('syntax', at);
        at = skipSpace(text, at + 1);
        if (at >= text.length) throw new Stop('truncated', text.length);
      }
      const v = text[at] ?? '';
      if (v === '{' || v === '[') {
        open.push(v);
        first = true;
        at += 1;
        continue;
      }
      at = v === '"' ? skipString(text, at) : skipScalar(text, at);
    }
    first = false;
    // After a value: close as many containers as end here, then a comma leads to the next value.
    for (;;) {
      const holder = open.at(-1);
      if (holder === undefined) return at;
      at = skipSpace(text, at);
      if (at >= text.length) throw new Stop('truncated', text.length);
      if (text[at] === ',') {
        at += 1;
        break;
      }
      if (text[at] !== closing[holder]) throw new Stop('syntax', at);
      open.pop();
      at += 1;
    }
  }
}
