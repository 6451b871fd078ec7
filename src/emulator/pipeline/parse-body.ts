import { Refusal } from '../contract';

// How a body becomes a value: its type, its JSON, its depth.

/**
 * How deep objects and lists of a body may lie in each other: the default of the JSON reader that ARM's code uses. A deeper one
 * could be parsed but not written again.
 */
const MAX_DEPTH = 64;

const unreadable = (words: string): Refusal =>
  new Refusal(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${words}'.`,
  );

/** The path of a value that is deeper than `left` levels; undefined if there is none. */
function tooDeepAt(value: unknown, left: number, path: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (left === 0) return path;
  const isList = Array.isArray(value);
  for (const [key, child] of Object.entries(value)) {
    const found = tooDeepAt(child, left - 1, isList ? `${path}[${key}]` : path ? `${path}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

const JSON_TYPE = /^application\/(?:[\w.+-]+\+)?json$/i;

/** 415 for a body that is not said to be JSON. */
function requireJson(contentType: string | null): void {
  const type = (contentType ?? '').split(';')[0]?.trim() ?? '';
  if (JSON_TYPE.test(type)) return;
  throw new Refusal(
    415,
    'UnsupportedMediaType',
    `The content media type '${type === '' ? '<null>' : type}' is not supported. Only 'application/json' is supported.`,
  );
}

/** The value of a JSON body; undefined when there was none. Throws a Refusal for what is no JSON, or too deep. */
export function parseBody(text: string, contentType: string | null): unknown {
  if (text.trim() === '') return undefined;
  requireJson(contentType);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
  const path = tooDeepAt(value, MAX_DEPTH, '');
  if (path !== undefined) {
    throw unreadable(`The reader's MaxDepth of ${MAX_DEPTH} has been exceeded. Path '${path}'.`);
  }
  return value;
}
