import type { Doc } from '../contract';
import type { DirectoryListing } from './document-form';
import { readItem } from './read-item';
import { isObject } from './shape';

export interface ReadListing {
  readonly docs: readonly Doc[];
  readonly skipped: number;
}

/** The objects of a listing in their tenant, and, of a group's members, the group that holds them. */
export function readListing({ tenantId, groupId, objects }: DirectoryListing): ReadListing {
  const read = objects.map((row) => readItem(isObject(row) ? { ...row, tenantId } : row, 'directory'));
  const docs = read.flatMap((item) => (item.ok ? [item.doc] : []));
  const skipped = read.length - docs.length;
  if (groupId === undefined) return { docs, skipped };
  const group: Doc = {
    id: groupId,
    type: 'graph/groups',
    body: { '@odata.type': '#microsoft.graph.group', id: groupId },
    meta: { tenantId, members: docs.map((doc) => doc.id.toLowerCase()) },
  };
  return { docs: [...docs, group], skipped };
}
