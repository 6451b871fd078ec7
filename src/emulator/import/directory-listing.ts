import { PARTIAL } from '@/lib/partial';

import type { Doc } from '../contract';
import type { DirectoryListing } from './document-form';
import { readItem } from './read-item';
import { isObject } from './shape';

export interface ReadListing {
  readonly docs: readonly Doc[];
  readonly skipped: number;
}

/** The objects of a listing in their tenant, and, of a group's members or a service principal's owners, the one that has them. */
export function readListing({ tenantId, groupId, ownedId, objects }: DirectoryListing): ReadListing {
  const read = objects.map((row) => readItem(isObject(row) ? { ...row, tenantId } : row, 'directory'));
  const docs = read.flatMap((item) => (item.ok ? [item.doc] : []));
  const skipped = read.length - docs.length;
  const ids = docs.map((doc) => doc.id.toLowerCase());
  const whose: Doc[] = [];
  if (groupId !== undefined) {
    const body = { '@odata.type': '#microsoft.graph.group', id: groupId, [PARTIAL]: true };
    whose.push({ id: groupId, type: 'graph/groups', body, meta: { tenantId, members: ids } });
  }
  // An owner that cannot be read counts as an owner: without it the service principal would seem to have none.
  if (ownedId !== undefined && skipped === 0) {
    const body = { '@odata.type': '#microsoft.graph.servicePrincipal', id: ownedId, [PARTIAL]: true };
    whose.push({ id: ownedId, type: 'graph/serviceprincipals', body, meta: { tenantId, owners: ids } });
  }
  return { docs: [...docs, ...whose], skipped };
}
