import { PARTIAL } from '@/lib/partial';

/**
 * Whether the data say how a member stands, be it by a value or by leaving it out. False: the file that was imported did not hold
 * it, and it reads "not in the export", never as its default. `value`: a resource, or an object of one such as a publishing
 * profile. `path`: dotted, from there: "properties.publishingProfile.targetRegions".
 */
export function isInData(value: unknown, path: string): boolean {
  let at = value;
  for (const name of path.split('.')) {
    if (typeof at !== 'object' || at === null) return true;
    const members = at as Readonly<Record<string, unknown>>;
    const next = Object.hasOwn(members, name) ? members[name] : undefined;
    if (next === undefined) return members[PARTIAL] !== true;
    at = next;
  }
  return true;
}

/** Whether an import held only some members of a resource: what is to be written anew as a whole is then not known. */
export const isHeldInPart = ({ properties }: { readonly properties?: object }): boolean =>
  [properties, ...Object.values(properties ?? {})].some(
    (part) =>
      typeof part === 'object' && part !== null && (part as Record<string, unknown>)[PARTIAL] === true,
  );
