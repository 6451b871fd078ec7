import { foldId, foldRegion } from '@/arm/resource-id';

import type { Doc, DocMeta } from '../contract';
import { statusSeen } from './copies';
import { isObject } from './shape';

// The same thing from several files: the graph's row without replication status, `az … show` with it, a list with the resource
// group in upper case. What agrees is joined silently; where two say different things the fuller one wins, and the report says so.

/** One key for one thing: roles are the same in every subscription that lists them. */
export function keyOf(doc: Doc): string {
  if (doc.type === 'microsoft.authorization/roledefinitions')
    return `role ${doc.id.split('/').at(-1)?.toLowerCase()}`;
  return foldId(doc.id);
}

export interface Merged {
  readonly doc: Doc;
  /** The first field in which the two differ. */
  readonly differs?: string;
}

/** Joins two documents of one key; `later` is the one read later. */
export function mergeDocs(earlier: Doc, later: Doc): Merged {
  // A stand-in of an earlier import gives way to the thing itself.
  if (earlier.meta?.placeholder) return { doc: later };
  if (later.meta?.placeholder) return { doc: earlier };
  const laterWins = richness(later) >= richness(earlier);
  const [winner, loser] = laterWins ? [later, earlier] : [earlier, later];
  const differs =
    difference(earlier.body, later.body, '') ??
    stateDifference(earlier.meta, later.meta) ??
    copiesDifference(earlier, later);
  const id = betterCase(winner.id, loser.id);
  const body = join(loser.body, winner.body);
  const meta = mergeMeta(loser.meta, winner.meta);
  const doc: Doc = {
    id,
    type: winner.type,
    body:
      isObject(body) && typeof body.id === 'string' && foldId(body.id) === foldId(id)
        ? { ...body, id }
        : body,
    ...(meta && { meta }),
  };
  return differs === undefined ? { doc } : { doc, differs };
}

/** Gallery lists write the resource group in capitals (ARM note 1): any other spelling is nearer to the truth. */
function betterCase(id: string, otherId: string): string {
  const group = /\/resourceGroups\/([^/]+)/i.exec(id)?.[1];
  const other = /\/resourceGroups\/([^/]+)/i.exec(otherId)?.[1];
  if (group === undefined || other === undefined || group === other) return id;
  return group === group.toUpperCase() && other !== other.toUpperCase() ? id.replace(group, other) : id;
}

function mergeMeta(weak: DocMeta | undefined, strong: DocMeta | undefined): DocMeta | undefined {
  if (!weak || !strong) return strong ?? weak;
  const copies = statusSeen(strong.copies) || !statusSeen(weak.copies) ? strong.copies : weak.copies;
  return { ...weak, ...strong, ...(copies && { copies }) };
}

/** How much a document knows: a replication status counts above everything, it is in one form only. */
function richness({ body, meta }: Doc): number {
  return leaves(body) + (statusSeen(meta?.copies) ? 1_000_000 : 0);
}

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  let n = 0;
  for (const inner of Object.values(value)) n += leaves(inner);
  return n;
}

/** Members of both; where both have a value that is not an object, the strong one's. Keys in the order of the strong one. */
function join(weak: unknown, strong: unknown): unknown {
  if (!isObject(weak) || !isObject(strong)) return strong;
  const out: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(strong)) {
    out[key] = Object.hasOwn(weak, key) ? join(weak[key], value) : value;
  }
  for (const [key, value] of Object.entries(weak)) if (!Object.hasOwn(out, key)) out[key] = value;
  return out;
}

/** The path of the first value that the two state differently; what only one of them has is no difference. */
function difference(a: unknown, b: unknown, path: string): string | undefined {
  if (isObject(a) && isObject(b)) {
    for (const key of Object.keys(a)) {
      // The key already says that both ids name one thing.
      if (!Object.hasOwn(b, key) || (path === '' && key === 'id')) continue;
      const found = difference(a[key], b[key], path === '' ? key : `${path}.${key}`);
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
