import { PARTIAL } from '@/lib/partial';

import type { DocType } from '../contract';
import { wireNames } from './clean';
import type { JsonObject, Shape } from './shape';
import { isObject, mismatch } from './shape';

// Rows that hold only some members of a resource: a query's columns, `properties: null`. What they leave out is not in the data
// (docs/decisions/not-in-the-data.md).

/** Members that the service always sends under `properties`: a row without one of them is not the whole resource. */
const ALWAYS: Readonly<Partial<Record<DocType, readonly string[]>>> = {
  'microsoft.compute/galleries': ['identifier'],
  'microsoft.compute/galleries/images': ['identifier', 'osType', 'osState'],
  'microsoft.compute/galleries/images/versions': ['publishingProfile'],
  'microsoft.compute/images': ['storageProfile'],
};

/** The object without which the pages could not read a partial resource; it is there, marked, when no column gave it. */
const INNER: Readonly<Partial<Record<DocType, string>>> = {
  'microsoft.compute/galleries/images': 'identifier',
  'microsoft.compute/galleries/images/versions': 'publishingProfile',
};

/** Whether a row's properties are those of the whole resource; `names`: what stands there in the file, also as null. */
export function isWhole(type: DocType, names: ReadonlySet<string>): boolean {
  const always = ALWAYS[type];
  return !always || (names.has('provisioningState') && always.every((name) => names.has(name)));
}

/** Every member of a shape that is not inside a list, by its path. */
function pathsOf(
  shape: Shape,
  above: readonly string[] = [],
): readonly (readonly [readonly string[], Shape])[] {
  if (typeof shape === 'string' || !('fields' in shape)) return [];
  return Object.entries(shape.fields).flatMap(([written, inner]) => {
    const path = [...above, written.replace('!', '')];
    return [[path, inner] as const, ...pathsOf(inner, path)];
  });
}

/** "properties_publishingProfile_replicaCount" of Resource Graph, "publishingProfile.replicaCount" and "replicaCount" are one column. */
const foldColumn = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('_', '.')
    .replace(/^properties\./, '');

/** The member that a column is of: the one of that path, else the only one that ends so; undefined: none, or several could be meant. */
function memberOf(column: string, members: ReturnType<typeof pathsOf>) {
  const name = foldColumn(column);
  const named = members.map(([path, shape]) => ({ path, shape, text: path.join('.').toLowerCase() }));
  const exact = named.find(({ text }) => text === name);
  if (exact) return exact;
  const [only, ...others] = named.filter(({ text }) => text.endsWith(`.${name}`));
  return others.length === 0 ? only : undefined;
}

export interface PartialProperties {
  readonly properties: JsonObject;
  /** Columns that are of no member, or of more than one, or hold something else than that member does. */
  readonly ignored: readonly string[];
}

/**
 * `properties` of a row that holds only some of them: those that it has as an object, and each column whose name is that of one
 * member. `shape`: that of the whole properties. Objects that are put together here are marked.
 */
export function partialProperties(
  type: DocType,
  shape: Shape,
  own: JsonObject,
  columns: JsonObject,
): PartialProperties {
  const members = pathsOf(shape);
  const ignored: string[] = [];
  const out: Record<string, unknown> = { [PARTIAL]: true, ...own };
  const put = (path: readonly string[], value: unknown) => {
    let at = out;
    for (const name of path.slice(0, -1)) {
      const inner = at[name];
      const next: Record<string, unknown> = isObject(inner) ? { ...inner } : { [PARTIAL]: true };
      at[name] = next;
      at = next;
    }
    const last = path.at(-1) ?? '';
    if (!Object.hasOwn(at, last)) at[last] = value;
  };
  const found = Object.entries(columns).flatMap(([column, raw]) => {
    const member = memberOf(column, members);
    const value = wireNames(raw);
    if (member && mismatch(value, member.shape) === undefined) return [{ path: member.path, value }];
    ignored.push(column);
    return [];
  });
  // A whole object before single members of it: those are then already there.
  for (const { path, value } of found.toSorted((a, b) => a.path.length - b.path.length)) put(path, value);
  const inner = INNER[type];
  if (inner !== undefined && !Object.hasOwn(out, inner)) out[inner] = { [PARTIAL]: true };
  return { properties: out, ignored };
}
