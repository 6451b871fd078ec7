import { PARTIAL } from '@/lib/partial';

// What types the fields of an imported item must have: imported data is hostile until it went through here. Fields that are not
// named are free, and kept.

export type Shape = Scalar | List | Fields | Values;
type Scalar = 'string' | 'number' | 'count' | 'boolean' | 'date' | 'guid' | 'object' | 'any';
interface List {
  readonly list: Shape;
}
/** An object; a name that ends in "!" must be there. `partial`: unless the object is marked as one that a file held in part. */
interface Fields {
  readonly fields: Readonly<Record<string, Shape>>;
  readonly partial?: true;
}
/** An object of any names whose values are all alike, such as tags. */
interface Values {
  readonly values: Shape;
}

export interface Mismatch {
  readonly code: 'missingField' | 'wrongType';
  /** Dotted path, "properties.publishingProfile.targetRegions[2].name". */
  readonly field: string;
  /** The type that belongs there. */
  readonly expected: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

/** A JSON object; no list, not null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A GUID in its usual form, in any case. */
export const isGuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value);

const tests: Readonly<Record<Scalar, (value: unknown) => boolean>> = {
  string: (v) => typeof v === 'string',
  number: (v) => typeof v === 'number' && Number.isFinite(v),
  count: (v) => Number.isSafeInteger(v) && Number(v) >= 0,
  boolean: (v) => typeof v === 'boolean',
  date: (v) => typeof v === 'string' && !Number.isNaN(Date.parse(v)),
  guid: isGuid,
  object: isObject,
  any: () => true,
};

/** The first field whose type is not the one that belongs there, or undefined. null counts as absent. */
export function mismatch(value: unknown, shape: Shape, path = ''): Mismatch | undefined {
  if (typeof shape === 'string') {
    return tests[shape](value) ? undefined : { code: 'wrongType', field: path, expected: shape };
  }
  if ('list' in shape) {
    if (!Array.isArray(value)) return { code: 'wrongType', field: path, expected: 'list' };
    return first(value, (element: unknown, i) => mismatch(element, shape.list, `${path}[${i}]`));
  }
  if (!isObject(value)) return { code: 'wrongType', field: path, expected: 'object' };
  const at = (name: string) => (path === '' ? name : `${path}.${name}`);
  if ('values' in shape) {
    return first(Object.keys(value), (name) => mismatch(value[name], shape.values, at(name)));
  }
  return first(Object.entries(shape.fields), ([written, inner]) => {
    const name = written.replace('!', '');
    const field = Object.hasOwn(value, name) ? value[name] : undefined;
    if (field !== undefined && field !== null) return mismatch(field, inner, at(name));
    if (!written.endsWith('!') || (shape.partial && value[PARTIAL] === true)) return undefined;
    return {
      code: 'missingField',
      field: at(name),
      expected: typeof inner === 'string' ? inner : 'list' in inner ? 'list' : 'object',
    };
  });
}

function first<T>(
  list: readonly T[],
  look: (element: T, i: number) => Mismatch | undefined,
): Mismatch | undefined {
  for (const [i, element] of list.entries()) {
    const found = look(element, i);
    if (found) return found;
  }
  return undefined;
}
