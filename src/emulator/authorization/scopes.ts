import { foldId } from '@/arm/resource-id';

import type { StoreView } from '../contract';

const MANAGEMENT_GROUP = '/providers/microsoft.management/managementgroups/';

/** Management groups above a subscription or a management group, nearest first, those of unknown place last; folded. */
function managementGroupsAbove(store: StoreView, folded: string): readonly string[] {
  const above: string[] = [];
  const also = store.get(folded)?.meta?.alsoAbove?.map(foldId) ?? [];
  // A circle ends the walk.
  let parent = store.get(folded)?.meta?.parentId;
  while (parent !== undefined) {
    const id = foldId(parent);
    if (above.includes(id)) break;
    above.push(id);
    parent = store.get(id)?.meta?.parentId;
  }
  return [...above, ...also.filter((id) => !above.includes(id))];
}

const known = new WeakMap<StoreView, Map<string, readonly string[]>>();

/** The parents of a scope that are not in its path: management groups of its subscription, and the root "/". Folded. */
export function scopesAbove(store: StoreView, scope: string): readonly string[] {
  const folded = foldId(scope);
  if (folded === '/') return [];
  const container = folded.startsWith(MANAGEMENT_GROUP)
    ? folded.split('/').slice(0, 5).join('/')
    : /^\/subscriptions\/[^/]+/.exec(folded)?.[0];
  if (container === undefined) return ['/'];
  let byContainer = known.get(store);
  if (!byContainer) {
    byContainer = new Map();
    known.set(store, byContainer);
  }
  let above = byContainer.get(container);
  if (!above) {
    above = [...managementGroupsAbove(store, container), '/'];
    byContainer.set(container, above);
  }
  return above;
}

/** Whether what is granted at `granted` holds at `scope`: both folded, `above` from scopesAbove(scope). */
export const covers = (granted: string, scope: string, above: readonly string[]): boolean =>
  granted === scope || scope.startsWith(`${granted}/`) || above.includes(granted);
