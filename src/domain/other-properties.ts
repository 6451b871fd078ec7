import type { TrackedResource } from '@/arm/types';
import { PARTIAL } from '@/lib/partial';

/** A field of the wire body that the page has no place of its own for. */
export interface OtherProperty {
  /** Dotted path: "identity", "properties.publishingProfile.targetRegions[1].note". */
  readonly path: string;
  /** As JSON on one line. */
  readonly json: string;
}

const TOP = ['id', 'name', 'type', 'location', 'tags'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The fields that a page does not show by itself, at any depth, so that what a newer service sends stays visible.
 * @param known paths under `properties` that the page shows, without indexes: "publishingProfile.targetRegions.name". A path that is
 *   named itself is shown with everything in it; of one that only begins others, just those are.
 */
export function otherProperties(
  resource: TrackedResource<object>,
  known: readonly string[],
): readonly OtherProperty[] {
  const shown = new Set([...TOP, ...known.map((path) => `properties.${path}`)]);
  const above = new Set(['properties']);
  for (const path of shown) {
    for (let dot = path.indexOf('.'); dot !== -1; dot = path.indexOf('.', dot + 1))
      above.add(path.slice(0, dot));
  }
  const out: OtherProperty[] = [];
  // `path` is what is shown, `bare` the same without indexes.
  const walk = (value: unknown, path: string, bare: string) => {
    // Null is how az and the SDKs write what ARM leaves out.
    if (shown.has(bare) || value === null || value === undefined) return;
    if (above.has(bare) && Array.isArray(value))
      value.forEach((item, i) => walk(item, `${path}[${i}]`, bare));
    else if (above.has(bare) && isObject(value)) walkMembers(value, `${path}.`, `${bare}.`);
    else out.push({ path, json: JSON.stringify(value) ?? 'undefined' });
  };
  const walkMembers = (part: object, path: string, bare: string) => {
    for (const [name, value] of Object.entries(part))
      if (name !== PARTIAL) walk(value, `${path}${name}`, `${bare}${name}`);
  };
  walkMembers(resource, '', '');
  return out;
}
