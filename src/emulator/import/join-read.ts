import { foldId } from '@/arm/resource-id';

import type { Doc } from '../contract';
import type { Issues, Place } from './issues';
import { mergeDocs, strongestFirst } from './merge';
import { apartId, isAboveSubscriptions } from './placement';

/** A document as one file has it. */
export interface ReadDoc {
  readonly doc: Doc;
  readonly place: Place;
}

const isRootward = (doc: Doc): boolean =>
  doc.type === 'microsoft.authorization/roleassignments' && isAboveSubscriptions(doc);

/** One key for one thing: roles are the same in every subscription that lists them, roots are each tenant's own. */
function keyOf(doc: Doc): string {
  if (doc.type === 'microsoft.authorization/roledefinitions')
    return `role ${doc.id.split('/').at(-1)?.toLowerCase()}`;
  return isRootward(doc) ? `${doc.meta?.tenantId ?? ''} ${foldId(doc.id)}` : foldId(doc.id);
}

/**
 * Makes one document of all that the files say of one thing; their order has no say. Two tenants may have an assignment of one
 * id at their roots: each keeps its own, under a key with its tenant. What the files say differently goes into the report.
 */
export function joinRead(read: readonly ReadDoc[], issues: Issues): readonly Doc[] {
  const groups = new Map<string, ReadDoc[]>();
  /** Keys of assignments above subscriptions, by id. */
  const twins = new Map<string, Set<string>>();
  for (const one of read) {
    const key = keyOf(one.doc);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
    if (!isRootward(one.doc)) continue;
    const id = foldId(one.doc.id);
    const keys = twins.get(id) ?? new Set();
    twins.set(id, keys.add(key));
  }
  for (const keys of twins.values()) joinUnplaced(groups, keys);
  return [...groups.values()].map((group) => {
    const doc = joined(group, issues);
    const isTwin = isRootward(doc) && (twins.get(foldId(doc.id))?.size ?? 0) > 1;
    const tenantId = doc.meta?.tenantId;
    return isTwin && tenantId !== undefined ? { ...doc, id: apartId(tenantId, doc.id) } : doc;
  });
}

/** A document without a known tenant is joined with the one of its id that has a tenant, if there is one. */
function joinUnplaced(groups: Map<string, ReadDoc[]>, keys: Set<string>): void {
  const unplaced = [...keys].find((key) => key.startsWith(' '));
  const [placed, ...more] = [...keys].filter((key) => key !== unplaced);
  if (unplaced === undefined || placed === undefined || more.length > 0) return;
  groups.get(placed)?.push(...(groups.get(unplaced) ?? []));
  groups.delete(unplaced);
  keys.delete(unplaced);
}

function joined([one, ...more]: readonly ReadDoc[], issues: Issues): Doc {
  if (!one) throw new Error('A group of documents is never empty.');
  if (more.length === 0) return one.doc;
  const placeOf = new Map([one, ...more].map(({ doc, place }) => [doc, place]));
  const [first = one.doc, ...others] = strongestFirst([...placeOf.keys()]);
  return others.reduce((strong, weak) => {
    const { doc, differs } = mergeDocs(strong, weak);
    const place = placeOf.get(weak);
    if (differs !== undefined && place) {
      issues.add('warning', 'differs', { ...place, item: doc.id, field: differs });
    }
    return doc;
  }, first);
}
