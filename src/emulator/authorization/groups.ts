import type { Doc, StoreView } from '../contract';

const members = new WeakMap<Doc, ReadonlySet<string>>();

/** Object ids of a group's direct members, lower case. Cached for each group, because every call needs them. */
export function membersOfGroup(group: Doc): ReadonlySet<string> {
  let set = members.get(group);
  if (!set) {
    set = new Set(group.meta?.members?.map((id) => id.toLowerCase()));
    members.set(group, set);
  }
  return set;
}

/** Object ids of the groups that a principal is in, also through other groups; a circle of groups ends. */
export function groupsOf(store: StoreView, objectId: string): readonly string[] {
  const groups = store.list('graph/groups') as readonly Doc<{ readonly id: string }>[];
  const found = new Set<string>();
  const open = [objectId.toLowerCase()];
  for (let member = open.pop(); member !== undefined; member = open.pop()) {
    for (const group of groups) {
      const { id } = group.body;
      if (found.has(id) || !membersOfGroup(group).has(member)) continue;
      found.add(id);
      open.push(id.toLowerCase());
    }
  }
  return [...found];
}
