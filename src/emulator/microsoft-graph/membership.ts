import { membersOfGroup } from '../authorization/groups';
import { directoryList } from '../authorization/principals';
import type { Call } from '../contract';
import type { GraphObject } from './directory';
import { withIds } from './directory';

// Members of groups, and groups of members. Groups may contain each other in a circle.

const fold = (id: string): string => id.toLowerCase();

/** Direct members, or all members with those of nested groups. v1.0 leaves service principals out, the beta does not (trap 20). */
export function membersOf(
  call: Call,
  group: GraphObject,
  options: { readonly transitive: boolean; readonly beta: boolean },
): readonly GraphObject[] {
  const { tenantId } = call.caller;
  const groups = new Map(
    directoryList(call.store, tenantId, 'groups').map((doc) => [fold(doc.body.id), doc]),
  );
  const found = new Set<string>();
  const open = [...(group.meta?.members ?? [])].map(fold);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    if (options.transitive) open.push(...(groups.get(id)?.meta?.members ?? []).map(fold));
  }
  return withIds(call.store, tenantId, found).filter(
    (doc) => options.beta || doc.type !== 'graph/serviceprincipals',
  );
}

/** Groups of a member, directly or also through other groups. */
export function groupsHolding(call: Call, objectId: string, transitive: boolean): readonly GraphObject[] {
  const groups = directoryList(call.store, call.caller.tenantId, 'groups') as readonly GraphObject[];
  const found = new Set<GraphObject>();
  const open = [fold(objectId)];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const group of groups) {
      if (found.has(group) || !membersOfGroup(group).has(id)) continue;
      found.add(group);
      if (transitive) open.push(fold(group.body.id));
    }
  }
  return groups.filter((group) => found.has(group));
}
