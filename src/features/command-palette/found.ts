import type { FoundRow } from '@/arm/graph-search';
import { parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';

export type FoundKind = 'gallery' | 'definition' | 'version' | 'other';

export interface Found {
  readonly id: ArmId;
  readonly kind: FoundKind;
  readonly name: string;
  /** Its parents: "gal_contoso › myImage1", for a gallery its resource group. */
  readonly path: string;
}

/** A row of the answer as something to show. The name is the last one of the id: the graph's own may carry its parents. */
export function toFound(row: FoundRow): Found {
  const parsed = parseId(row.id);
  const names = parsed?.path.map(([, name]) => name) ?? [row.name];
  const kind =
    parsed?.kind === 'gallery' || parsed?.kind === 'definition' || parsed?.kind === 'version'
      ? parsed.kind
      : 'other';
  return {
    id: row.id,
    kind,
    name: names.at(-1) ?? row.name,
    path: names.length > 1 ? names.slice(0, -1).join(' › ') : (parsed?.resourceGroup ?? ''),
  };
}

const KINDS: readonly FoundKind[] = ['gallery', 'definition', 'version', 'other'];
const PER_GROUP = 8;

export interface FoundGroup {
  readonly kind: FoundKind;
  readonly shown: readonly Found[];
  readonly more: number;
}

/** By type, names that begin with the text before those that only hold it, at most eight a type. */
export function groupFound(rows: readonly FoundRow[], text: string): readonly FoundGroup[] {
  const word = text.trim().split(/\s+/).at(-1)?.toLowerCase() ?? '';
  const rank = (f: Found) => {
    const name = f.name.toLowerCase();
    return name === word ? 0 : name.startsWith(word) ? 1 : 2;
  };
  const all = rows.map(toFound);
  return KINDS.flatMap((kind) => {
    const of = all.filter((f) => f.kind === kind).sort((a, b) => rank(a) - rank(b));
    return of.length === 0
      ? []
      : [{ kind, shown: of.slice(0, PER_GROUP), more: Math.max(0, of.length - PER_GROUP) }];
  });
}
