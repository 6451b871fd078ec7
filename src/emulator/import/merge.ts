import { foldId, foldRegion } from '@/arm/resource-id';
import { upperCase } from '@/lib/letter-case';
import { PARTIAL } from '@/lib/partial';

import type { Doc, DocMeta } from '../contract';
import { statusSeen } from './copies';
import { isObject } from './shape';

// One resource from several files: a Resource Graph row without replication status, `az … show` with it, a list with the resource
// group in capitals. Equal content is joined; where it differs the fuller document wins, and the report names it.

export interface Merged {
  readonly doc: Doc;
  /** The first field in which the two differ. */
  readonly differs?: string;
}

/** Joins two documents of one key: what only the weak one says is added to the strong one. */
export function mergeDocs(strong: Doc, weak: Doc): Merged {
  // The resource itself replaces a placeholder of an earlier import.
  if (weak.meta?.placeholder) return { doc: strong };
  const differs =
    difference(strong.body, weak.body, '') ??
    stateDifference(strong.meta, weak.meta) ??
    copiesDifference(strong, weak);
  const id = betterCase(strong.id, weak.id);
  const body = join(weak.body, strong.body);
  const meta = mergeMeta(weak.meta, strong.meta);
  const doc: Doc = {
    id,
    type: strong.type,
    body:
      isObject(body) && typeof body.id === 'string' && foldId(body.id) === foldId(id)
        ? { ...body, id }
        : body,
    ...(meta && { meta }),
  };
  return differs === undefined ? { doc } : { doc, differs };
}

/** Sorts the winner first. Ties are ordered by text, so that the order of files does not matter. */
export function strongestFirst(docs: readonly Doc[]): readonly Doc[] {
  if (docs.length < 2) return docs;
  const text = new Map<Doc, string>();
  const textOf = (doc: Doc) => {
    const known = text.get(doc) ?? JSON.stringify([doc.id, doc.body, doc.meta]);
    text.set(doc, known);
    return known;
  };
  const knows = new Map(docs.map((doc) => [doc, richness(doc)]));
  return [...docs].sort((a, b) => {
    const more = (knows.get(b) ?? 0) - (knows.get(a) ?? 0);
    if (more !== 0) return more;
    const [textA, textB] = [textOf(a), textOf(b)];
    return textA === textB ? 0 : textA < textB ? 1 : -1;
  });
}

/** Gallery lists write the resource group in capitals (ARM 1), so any other spelling is preferred. */
function betterCase(id: string, otherId: string): string {
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
  const other = /\/resourceGroups\/([^/]+)/i.exec(otherId)?.[1];
  if (group === undefined || other === undefined || group === other) return id;
  return group === upperCase(group) && other !== upperCase(other) ? id.replace(group, other) : id;
}

function mergeMeta(weak: DocMeta | undefined, strong: DocMeta | undefined): DocMeta | undefined {
  if (!weak || !strong) return strong ?? weak;
  const copies = statusSeen(strong.copies) || !statusSeen(weak.copies) ? strong.copies : weak.copies;
  return { ...weak, ...strong, ...(copies && { copies }) };
}

/** How full a document is: a replication status counts most, a placeholder nothing. */
function richness({ body, meta }: Doc): number {
  return meta?.placeholder ? -1 : leaves(body) + (statusSeen(meta?.copies) ? 1_000_000 : 0);
}

function leaves(value: unknown): number {
  if (value === null) return 0;
  if (typeof value !== 'object') return 1;
  let n = 0;
  for (const inner of Object.values(value)) n += leaves(inner);
  return n;
}

/**
 * Members of both; where both have a value that is not an object, the strong one's. Keys in the order of the strong one. What one
 * of them has whole is whole: only what both hold in part stays marked so.
 */
function join(weak: unknown, strong: unknown): unknown {
  if (!isObject(weak) || !isObject(strong)) return strong;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(strong)) {
    if (key === PARTIAL && !Object.hasOwn(weak, key)) continue;
    // null is "not set": what the weak one says is then all that is known.
    out[key] = Object.hasOwn(weak, key) ? (value === null ? weak[key] : join(weak[key], value)) : value;
  }
  for (const [key, value] of Object.entries(weak)) {
    if (key !== PARTIAL && !Object.hasOwn(out, key)) out[key] = value;
  }
  return out;
}

const lastOf = (id: unknown): unknown => (typeof id === 'string' ? id.split('/').at(-1)?.toLowerCase() : id);

/** The path of the first value that the two state differently; what only one of them has is no difference. */
function difference(a: unknown, b: unknown, path: string): string | undefined {
  if (isObject(a) && isObject(b)) {
    for (const key of Object.keys(a)) {
      // The key already says that both ids name one thing.
      if (!Object.hasOwn(b, key) || (path === '' && key === 'id')) continue;
      // The role's id begins with the subscription that was asked (ARM 15); its last segment identifies the role.
      const [inA, inB] = key === 'roleDefinitionId' ? [lastOf(a[key]), lastOf(b[key])] : [a[key], b[key]];
      const found = difference(inA, inB, path === '' ? key : `${path}.${key}`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return path;
    for (const [i, element] of a.entries()) {
      const found = difference(element, b[i], `${path}[${i}]`);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return alike(a, b) ? undefined : path;
}

/** Equal, or the same id, region or instant in another spelling. null is "not set". */
function alike(a: unknown, b: unknown): boolean {
  if (a === b || a === null || b === null) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (foldRegion(a) === foldRegion(b)) return true;
  const [timeA, timeB] = [Date.parse(a), Date.parse(b)];
  return timeA === timeB;
}

const stateDifference = (a: DocMeta | undefined, b: DocMeta | undefined): string | undefined =>
  a?.recordedState !== undefined && b?.recordedState !== undefined && a.recordedState !== b.recordedState
    ? 'properties.provisioningState'
    : undefined;

function copiesDifference(a: Doc, b: Doc): string | undefined {
  const [copiesA, copiesB] = [a.meta?.copies, b.meta?.copies];
  if (!statusSeen(copiesA) || !statusSeen(copiesB)) return undefined;
  return JSON.stringify(copiesA) === JSON.stringify(copiesB) ? undefined : 'properties.replicationStatus';
}
