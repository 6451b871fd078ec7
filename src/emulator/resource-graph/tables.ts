import { foldId } from '@/arm/resource-id';
import type { ResourceGraphRequest, RoleAssignment, RoleDefinition, Subscription } from '@/arm/types';

import { allowedBelow, canReadSomewhere, isAllowed } from '../authorization/access';
import { scopesAbove } from '../authorization/scopes';
import type { Call, Doc, DocType } from '../contract';
import { builtInRoles } from '../data/roles';
import { RESOURCE_TYPES } from '../resources/resource-list';
import { communityGalleryResources } from './community-rows';
import type { Ancestors } from './rows';
import {
  COLUMNS,
  managementGroupRow,
  resourceGroupRow,
  resourceRow,
  roleAssignmentRow,
  roleDefinitionRow,
  subscriptionRow,
} from './rows';
import type { Expression, Step } from './syntax';
import type { Row } from './values';

// The tables of a query, trimmed to what the caller may read in the tenant of the token (trap 17).

export interface Asked {
  readonly call: Pick<Call, 'store' | 'caller' | 'now'>;
  /** The query's subscriptions (default: all) that the caller may read in the tenant. */
  readonly subscriptions: readonly Doc<Subscription>[];
  /** The query names subscriptions or management groups: their parents are then out of scope. */
  readonly scoped: boolean;
  /** Row types that the first steps leave over, lower case; undefined: any. */
  readonly types: ReadonlySet<string> | undefined;
  /** Columns that the question reads; undefined: all. */
  readonly columns: ReadonlySet<string> | undefined;
  readonly scopeFilter: NonNullable<ResourceGraphRequest['options']>['authorizationScopeFilter'];
}

/** The subscriptions of the token's tenant in which the caller may read anything. */
export const subscriptionsOf = ({ store, caller }: Asked['call']): readonly Doc<Subscription>[] =>
  (store.list('microsoft.resources/subscriptions') as readonly Doc<Subscription>[]).filter(
    (doc) =>
      doc.meta?.tenantId?.toLowerCase() === caller.tenantId.toLowerCase() &&
      canReadSomewhere(store, caller, doc.body.subscriptionId),
  );

const wanted = (asked: Asked, type: string): boolean => asked.types?.has(type) ?? true;

/** Whether a question reads nothing but ids and types: rows of 50,000 resources then cost nothing to make. */
const isOfId = (columns: ReadonlySet<string>): boolean =>
  COLUMNS.every((name) => name === 'id' || name === 'type' || !columns.has(name));

function resources(asked: Asked): readonly Row[] {
  const { store, caller, now } = asked.call;
  const types = RESOURCE_TYPES.filter((type) => wanted(asked, type));
  const rows: Row[] = [];
  const { columns } = asked;
  const bare = columns !== undefined && isOfId(columns);
  for (const { id } of asked.subscriptions) {
    for (const type of types) {
      const allowed = allowedBelow(store, caller, `${type}/read`, id);
      for (const doc of store.list(type, id)) {
        if (!allowed(doc.id)) continue;
        rows.push(bare ? { id: doc.id, type } : resourceRow(doc, caller.tenantId, now));
      }
    }
  }
  return rows;
}

function ancestorsOf(asked: Asked, id: string): Ancestors {
  const { store } = asked.call;
  return scopesAbove(store, id).flatMap((above) => {
    const group = store.get(above) as Doc<{ name: string; properties: { displayName: string } }> | undefined;
    return group ? [{ displayName: group.body.properties.displayName, name: group.body.name }] : [];
  });
}

function resourceContainers(asked: Asked): readonly Row[] {
  const { store, caller } = asked.call;
  const { tenantId } = caller;
  const readable = (type: DocType, action: string, under?: string) =>
    store.list(type, under).filter((doc) => isAllowed(store, caller, action, doc.id));
  const groupsOfGroups = wanted(asked, 'microsoft.management/managementgroups') && !asked.scoped;
  return [
    ...(groupsOfGroups
      ? readable('microsoft.management/managementgroups', 'Microsoft.Management/managementGroups/read')
          .filter((doc) => doc.meta?.tenantId === undefined || doc.meta.tenantId === tenantId)
          .map((doc) =>
            managementGroupRow(
              doc as Parameters<typeof managementGroupRow>[0],
              tenantId,
              ancestorsOf(asked, doc.id),
            ),
          )
      : []),
    ...(wanted(asked, 'microsoft.resources/subscriptions')
      ? asked.subscriptions.map((doc) => subscriptionRow(doc, tenantId, ancestorsOf(asked, doc.id)))
      : []),
    ...(wanted(asked, 'microsoft.resources/subscriptions/resourcegroups')
      ? asked.subscriptions.flatMap(({ id }) =>
          readable(
            'microsoft.resources/resourcegroups',
            'Microsoft.Resources/subscriptions/resourceGroups/read',
            id,
          )
            .filter((doc) => doc.meta?.placeholder !== true)
            .map((doc) => resourceGroupRow(doc, tenantId)),
        )
      : []),
  ];
}

/** Whether a query covers a scope: its subscriptions and below, what is above them, or both (trap 19). */
function inScope(asked: Asked, scope: string): boolean {
  if (!asked.scoped) return true;
  const folded = foldId(scope);
  const filter = asked.scopeFilter ?? 'AtScopeAndBelow';
  return asked.subscriptions.some(({ id }) => {
    const at = foldId(id);
    if (folded === at) return true;
    if (folded.startsWith(`${at}/`)) return filter === 'AtScopeAndBelow' || filter === 'AtScopeAboveAndBelow';
    const above = filter === 'AtScopeAndAbove' || filter === 'AtScopeAboveAndBelow';
    return above && scopesAbove(asked.call.store, at).includes(folded);
  });
}

function authorizationResources(asked: Asked): readonly Row[] {
  const { store, caller } = asked.call;
  const { tenantId } = caller;
  const rows: Row[] = [];
  if (wanted(asked, 'microsoft.authorization/roleassignments')) {
    for (const doc of store.list(
      'microsoft.authorization/roleassignments',
    ) as readonly Doc<RoleAssignment>[]) {
      const { scope } = doc.body.properties;
      const foreign = doc.meta?.tenantId !== undefined && doc.meta.tenantId !== tenantId;
      if (foreign || !inScope(asked, scope) || !inTenant(asked, scope)) continue;
      // What holds above a subscription is seen by who may read assignments in that subscription, as in ARM's lists.
      const readAt =
        asked.scoped && !/^\/subscriptions\//i.test(scope) ? asked.subscriptions.map((s) => s.id) : [scope];
      if (readAt.some((at) => isAllowed(store, caller, 'Microsoft.Authorization/roleAssignments/read', at))) {
        rows.push(roleAssignmentRow(doc, tenantId));
      }
    }
  }
  if (wanted(asked, 'microsoft.authorization/roledefinitions')) {
    const own = (store.list('microsoft.authorization/roledefinitions') as readonly Doc<RoleDefinition>[]).map(
      (d) => d.body,
    );
    const names = new Set(own.map((r) => r.name.toLowerCase()));
    const all = [...own, ...[...builtInRoles().values()].filter((r) => !names.has(r.name))];
    rows.push(...all.map((role) => roleDefinitionRow(role, tenantId)));
  }
  return rows;
}

/** A scope below a subscription counts only in that subscription's tenant. */
function inTenant({ call, subscriptions }: Asked, scope: string): boolean {
  const id = /^\/subscriptions\/[^/]+/i.exec(scope)?.[0];
  return (
    id === undefined ||
    subscriptions.some((s) => foldId(s.id) === foldId(id)) ||
    call.store.get(id) === undefined
  );
}

export const tables: Readonly<Record<string, (asked: Asked) => readonly Row[]>> = {
  resources,
  resourcecontainers: resourceContainers,
  authorizationresources: authorizationResources,
  communitygalleryresources: communityGalleryResources,
};

/** Types that a condition leaves over; undefined when it does not say. */
function typesIn(e: Expression): ReadonlySet<string> | undefined {
  const literal = (x: Expression) =>
    x.kind === 'literal' && typeof x.value === 'string' ? x.value.toLowerCase() : undefined;
  const isType = (x: Expression) => x.kind === 'name' && x.name === 'type';
  if (e.kind === 'in' && isType(e.left) && !e.sign.startsWith('!')) {
    const names = e.list.map(literal);
    return names.every((n) => n !== undefined) ? new Set(names) : undefined;
  }
  if (e.kind !== 'binary') return undefined;
  if ((e.sign === '==' || e.sign === '=~') && isType(e.left)) {
    const name = literal(e.right);
    return name === undefined ? undefined : new Set([name]);
  }
  const [left, right] = [typesIn(e.left), typesIn(e.right)];
  if (e.sign === 'and')
    return left && right ? new Set([...left].filter((t) => right.has(t))) : (left ?? right);
  return e.sign === 'or' && left && right ? new Set([...left, ...right]) : undefined;
}

/** Row types that the leading where steps can let through: only those need to be looked at. The steps still run. */
export function typesAsked(steps: readonly Step[]): ReadonlySet<string> | undefined {
  const first = steps[0];
  return first?.kind === 'where' ? typesIn(first.condition) : undefined;
}
