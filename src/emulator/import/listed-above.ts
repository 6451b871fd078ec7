import { foldId } from '@/arm/resource-id';
import type { RoleAssignment } from '@/arm/types';

import type { Doc } from '../contract';
import type { Issues } from './issues';
import type { Tenants, Told } from './tenants';
import { subscriptionIn } from './tenants';

// A list of a subscription's role assignments also has those that it inherits. The id of the role begins with the subscription
// that was asked (ARM 15), so the list says which management groups are above it, though not in which order.

const GROUP = /^\/providers\/Microsoft\.Management\/managementGroups\/([^/]+)$/i;

const groupScopes = (docs: Iterable<Doc>): readonly RoleAssignment['properties'][] =>
  [...docs].flatMap(({ type, body }) => {
    if (type !== 'microsoft.authorization/roleassignments') return [];
    const { properties } = body as RoleAssignment;
    return GROUP.test(properties.scope) ? [properties] : [];
  });

/** The management groups above a document by the tree that the files tell, folded. */
function chainOf(first: Doc, byId: ReadonlyMap<string, Doc>): ReadonlySet<string> {
  const chain = new Set<string>();
  for (let at = first.meta?.parentId; at !== undefined && !chain.has(foldId(at));) {
    chain.add(foldId(at));
    at = byId.get(foldId(at))?.meta?.parentId;
  }
  return chain;
}

/**
 * Puts each management group with assignments above the subscriptions for which they were listed, and a tenant's root group, whose
 * name is the tenant's id, above all of the tenant's. Assignments that are then above no subscription are told.
 */
export function placeListedGroups(
  docs: readonly Doc[],
  told: readonly Told[],
  tenants: Tenants,
  issues: Issues,
): readonly Doc[] {
  const listed = new Map<string, Map<string, string>>();
  const add = (subscription: string, scope: string) => {
    const scopes = listed.get(subscription) ?? new Map<string, string>();
    const key = foldId(scope);
    // One spelling, whichever file is read first.
    if (scope > (scopes.get(key) ?? '')) scopes.set(key, scope);
    listed.set(subscription, scopes);
  };
  // An export of the portal already says where its groups are.
  const assigned = groupScopes(told.map(([doc]) => doc));
  for (const { scope, roleDefinitionId } of assigned) {
    const asked = subscriptionIn(roleDefinitionId);
    if (asked !== undefined) add(asked, scope);
  }
  for (const scope of new Set(assigned.map((a) => a.scope))) {
    const tenantId = GROUP.exec(scope)?.[1]?.toLowerCase();
    for (const [subscription, of] of tenants.bySubscription) if (of === tenantId) add(subscription, scope);
  }
  const byId = new Map(docs.map((doc) => [foldId(doc.id), doc]));
  const reached = new Set<string>();
  const placed = docs.map((doc): Doc => {
    if (doc.type !== 'microsoft.resources/subscriptions') return doc;
    const chain = chainOf(doc, byId);
    for (const id of chain) reached.add(id);
    const scopes = listed.get(subscriptionIn(doc.id) ?? '') ?? new Map<string, string>();
    const before = doc.meta?.alsoAbove ?? [];
    const also = [...new Map([...before.map((id) => [foldId(id), id] as const), ...scopes])]
      .filter(([key]) => !chain.has(key))
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    for (const [key] of also) reached.add(key);
    return also.length === 0 ? doc : { ...doc, meta: { ...doc.meta, alsoAbove: also.map(([, id]) => id) } };
  });
  for (const doc of docs) {
    const [properties] = groupScopes([doc]);
    if (!properties) continue;
    const key = foldId(properties.scope);
    if (!reached.has(key) && !byId.has(key))
      issues.add('warning', 'unplacedAssignment', { file: '', item: doc.id });
  }
  return placed;
}
