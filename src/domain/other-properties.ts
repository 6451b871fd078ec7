import type { TrackedResource } from '@/arm/types';

/** A field of the wire body that the page has no place of its own for. */
export interface OtherProperty {
  /** Dotted path: "identity", "properties.softDeletePolicy". */
  readonly path: string;
  /** As JSON on one line. */
  readonly json: string;
}

const TOP = new Set(['id', 'name', 'type', 'location', 'tags', 'properties']);

/**
 * The fields that a page does not show by itself, so that what a newer service sends stays visible.
 * `known`: the names directly under `properties` that the page shows.
 */
export function otherProperties(
  resource: TrackedResource<object>,
  known: readonly string[],
): readonly OtherProperty[] {
  const shown = new Set(known);
  const entries = (part: object, prefix: string, hidden: ReadonlySet<string>) =>
    Object.entries(part)
      .filter(([name]) => !hidden.has(name))
      .map(([name, value]) => ({ path: `${prefix}${name}`, json: JSON.stringify(value) ?? 'undefined' }));
  return [...entries(resource, '', TOP), ...entries(resource.properties ?? {}, 'properties.', shown)];
}
