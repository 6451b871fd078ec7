import { presenceOf } from './form-keys';

// Editing works on flat fields: what a form holds, as typed, under stable keys. Flat makes comparing, merging with another
// admin's change and naming a problem one rule for galleries, definitions and versions alike. An absent key is "not set".

/** Field key → text as typed. Keys with a slash are entries of a list: `tag/{name}`, `region/{key}`, `region/{key}/replicas`. */
export type Fields = Readonly<Record<string, string>>;

/** Keys whose text differs, in a stable order; a key on one side only differs. */
export function changedKeys(before: Fields, after: Fields): readonly string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => before[key] !== after[key]).sort();
}

/** The fields with one set, or taken away by undefined. */
export function withField(fields: Fields, key: string, value: string | undefined): Fields {
  const { [key]: _, ...rest } = fields;
  return value === undefined ? rest : { ...rest, [key]: value };
}

/** One field that both sides changed, differently. */
export interface Conflict {
  readonly key: string;
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

export interface Merged {
  /** Both sides' changes together; a conflicting field holds theirs until it is decided. */
  readonly fields: Fields;
  readonly conflicts: readonly Conflict[];
}

/**
 * Three-way merge: a field that one side changed is taken from that side, so no region or tag is lost. A region that one side
 * removed and the other changed is a conflict of the changed fields.
 */
export function mergeFields(base: Fields, mine: Fields, theirs: Fields): Merged {
  const fields: Record<string, string> = {};
  const conflicts: Conflict[] = [];
  const keys = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  for (const key of [...keys].sort()) {
    const b = base[key];
    const m = mine[key];
    const t = theirs[key];
    const value = m === t || m === b ? t : t === b ? m : undefined;
    if (value !== undefined) fields[key] = value;
    else if (m !== t && m !== b && t !== b) {
      conflicts.push({ key, base: b, mine: m, theirs: t });
      if (t !== undefined) fields[key] = t;
    }
  }
  return { fields: settleLists(fields, theirs, mine), conflicts };
}

/** If one side removed an entry, its parts are removed too. */
function settleLists(fields: Readonly<Record<string, string>>, theirs: Fields, mine: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]): [string, string][] => {
      const parent = presenceOf(key);
      if (parent === undefined || fields[parent] !== undefined) return [[key, value]];
      // Removed by one side only and untouched by the other: gone. Otherwise the conflict already names it.
      return theirs[parent] !== undefined && mine[parent] !== undefined ? [[key, value]] : [];
    }),
  );
}

/** Puts one side's text into a conflicting field. For a region's part, choosing the side that still has the region brings it back. */
export function decide(merged: Merged, key: string, side: Fields): Merged {
  const parent = presenceOf(key);
  let fields = withField(merged.fields, key, side[key]);
  if (parent !== undefined) {
    if (side[parent] === undefined) {
      fields = Object.fromEntries(
        Object.entries(fields).filter(([k]) => k !== parent && !k.startsWith(`${parent}/`)),
      );
    } else {
      const own = Object.entries(side).filter(([k]) => k === parent || k.startsWith(`${parent}/`));
      fields = { ...Object.fromEntries(own), ...fields, [parent]: side[parent] };
    }
  }
  return { fields, conflicts: merged.conflicts.filter((c) => c.key !== key) };
}
