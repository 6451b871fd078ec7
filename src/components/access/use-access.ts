import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';

import { failureOf } from '@/arm/errors';
import { accessQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import { foldId, parseId, sameId } from '@/arm/resource-id';
import type { ArmId, RoleAssignment } from '@/arm/types';
import { containersOf } from '@/domain/access/containers';
import { indexAccess } from '@/domain/access/evaluate';
import { delegationsOf, eligibleGrants, endsOf } from '@/domain/access/not-in-force';
import { groupsOf, idsToResolve, principalsOf } from '@/domain/access/people';
import { resourcesOf } from '@/domain/access/resources';

import { tenantName, useScopes } from '../across-subscriptions';
import { usePortal } from '../portal-context';
import { directoryQuery } from './directory-query';
import type { AccessGap, AccessKnowledge } from './knowledge';
import { useGalleriesOf } from './use-galleries-of';
import { usePerSubscription } from './use-per-subscription';
import type { GraphScope } from './use-per-tenant';
import { usePerTenant } from './use-per-tenant';

const none: readonly never[] = [];

const lowerPrincipal = (a: RoleAssignment): RoleAssignment => {
  const { principalId } = a.properties;
  const lower = principalId.toLowerCase();
  return lower === principalId ? a : { ...a, properties: { ...a.properties, principalId: lower } };
};

/** Pairs of "/"-scoped things with the tenant whose root that is. */
const rootTenantsOf = (
  lists: readonly (readonly { readonly id: string; readonly properties: { readonly scope: string } }[])[],
  tenantIds: readonly string[],
) =>
  lists.flatMap((list, i) =>
    list.filter((a) => a.properties.scope === '/').map((a) => [foldId(a.id), tenantIds[i] ?? ''] as const),
  );

/**
 * What can be read about access: over the whole estate, or, `about` a gallery, definition or version, what bears on that one.
 * Asks ARM for each subscription, Resource Graph and Microsoft Graph for each tenant. What could not be read is in `gaps`;
 * its absence from the rest never means that nobody has access. Call it once a page and hand the answer down.
 */
export function useAccess(about?: ArmId): AccessKnowledge {
  const { client } = usePortal();
  const scopes = useScopes();
  const aboutSubscription = about === undefined ? undefined : parseId(about)?.subscriptionId.toLowerCase();
  const subscriptions = useMemo(
    () =>
      scopes.subscriptions.filter(
        (s) => aboutSubscription === undefined || s.subscriptionId.toLowerCase() === aboutSubscription,
      ),
    [scopes.subscriptions, aboutSubscription],
  );
  const tenantIds = subscriptions.map((s) => s.tenantId);
  const tenants = scopes.tenants.filter((t) => tenantIds.includes(t.tenantId));

  const assigned = usePerSubscription('assignments', operations.roleAssignmentsList, subscriptions);
  const denied = usePerSubscription('denyAssignments', operations.denyAssignmentsList, subscriptions);
  const eligibleLists = usePerSubscription('eligible', operations.eligibleAssignmentsList, subscriptions);
  const scheduled = usePerSubscription('eligible', operations.scheduledAssignmentsList, subscriptions);
  const delegated = usePerSubscription('delegations', operations.registrationAssignmentsList, subscriptions);

  // Who may not list a subscription's assignments may still read those of a resource below it.
  const refused = subscriptions.filter((s) =>
    assigned.gaps.some((g) => g.scopeId === `/subscriptions/${s.subscriptionId}`),
  );
  const askedBelow = refused.map(({ subscriptionId, tenantId, displayName }): GraphScope => ({
    tenantId,
    subscriptions: [subscriptionId],
    authorizationScopeFilter: 'AtScopeAboveAndBelow',
    scopeId: `/subscriptions/${subscriptionId}`,
    scopeName: displayName,
  }));
  const below = usePerTenant('assignments', accessQuestions.assignments, askedBelow);

  const graphScopes = tenants.map((t): GraphScope => ({
    tenantId: t.tenantId,
    scopeId: t.tenantId,
    scopeName: tenantName(t),
  }));
  const roles = usePerTenant('roles', accessQuestions.roles, graphScopes);
  const containers = usePerTenant('tree', accessQuestions.containers, graphScopes);
  const found = usePerTenant('resources', accessQuestions.resources, graphScopes);
  const galleries = useGalleriesOf(subscriptions, about);

  // The directory is asked once all that names somebody is there: a list that grows would be asked for again and again.
  const named =
    !scopes.pending && !assigned.pending && !denied.pending && !eligibleLists.pending && !below.pending;
  const people = tenants.map(({ tenantId }) => {
    const inTenant = <T>(lists: readonly (readonly T[])[]) =>
      lists.filter((_, i) => tenantIds[i] === tenantId).flat();
    return idsToResolve(
      [...inTenant(assigned.lists), ...below.rows.filter((r) => r.tenantId === tenantId)],
      inTenant(denied.lists),
      inTenant(eligibleLists.lists).map((e) => e.properties),
    );
  });
  const directory = useQueries({
    queries: tenants.map(({ tenantId }, i) => ({
      ...directoryQuery(client, tenantId, people[i]?.ids ?? none, people[i]?.groupIds ?? none),
      enabled: named && (people[i]?.ids.length ?? 0) > 0,
      placeholderData: keepPreviousData,
    })),
    combine: (answers) => ({
      answers: answers.map((a) => a.data).filter((d) => d !== undefined),
      pending: answers.some((a) => a.isLoading || a.isPlaceholderData),
      gaps: answers.flatMap((a, i): readonly AccessGap[] => {
        const scopeId = tenants[i]?.tenantId ?? '';
        const scopeName = tenants[i] ? tenantName(tenants[i]) : '';
        const retry = () => void a.refetch();
        const names = new Map(a.data?.objects.map((o) => [o.id.toLowerCase(), o.displayName]));
        return [
          ...(a.error
            ? [{ what: 'principals', scopeId, scopeName, failure: failureOf(a.error), retry } as const]
            : none),
          ...(a.data?.refused ?? none)
            .slice(0, 1)
            .map(({ failure }) => ({ what: 'principals', scopeId, scopeName, failure, retry }) as const),
          ...(a.data?.unreadGroups ?? none).map(
            ({ id, failure }) =>
              ({ what: 'members', scopeId: id, scopeName: names.get(id) ?? id, failure, retry }) as const,
          ),
        ];
      }),
    }),
  });

  const core = useMemo(() => {
    const assignments = [...assigned.lists.flat(), ...below.rows].map(lowerPrincipal);
    const denyAssignments = denied.lists.flat();
    const tenantOfSubscription = new Map(
      subscriptions.map((s) => [s.subscriptionId.toLowerCase(), s.tenantId]),
    );
    const listed = new Map(
      subscriptions.map((s, i) => [
        s.subscriptionId,
        [...(assigned.lists[i] ?? none), ...(denied.lists[i] ?? none)].map((a) => a.properties.scope),
      ]),
    );
    const above = containersOf(containers.rows, listed, tenantOfSubscription);
    const data = {
      assignments,
      roleDefinitions: roles.rows,
      denyAssignments,
      groups: groupsOf(directory.answers),
      tree: above.tree,
      rootTenants: new Map([
        ...rootTenantsOf(
          assigned.lists,
          subscriptions.map((s) => s.tenantId),
        ),
        ...rootTenantsOf(
          denied.lists,
          subscriptions.map((s) => s.tenantId),
        ),
        ...below.rows
          .filter((a) => a.properties.scope === '/')
          .map((a) => [foldId(a.id), a.tenantId] as const),
      ]),
    };
    const eligible = eligibleGrants(eligibleLists.lists.flat(), roles.rows);
    return {
      data,
      index: indexAccess(data),
      principals: principalsOf(directory.answers, assignments, eligible),
      eligible,
      delegations: delegationsOf(delegated.lists.flat(), roles.rows),
      ends: endsOf(scheduled.lists.flat()),
      scopeNames: above.names,
    };
  }, [
    assigned.lists,
    below.rows,
    denied.lists,
    eligibleLists.lists,
    delegated.lists,
    scheduled.lists,
    containers.rows,
    roles.rows,
    directory.answers,
    subscriptions,
  ]);

  const resources = useMemo(() => {
    const rows = [
      ...(about === undefined ? [] : [{ id: about, tenantId: subscriptions[0]?.tenantId ?? '' }]),
      ...galleries.items.map(({ id }) => ({
        id,
        tenantId:
          subscriptions.find((s) => sameId(id.split('/', 3).join('/'), `/subscriptions/${s.subscriptionId}`))
            ?.tenantId ?? '',
      })),
      ...found.rows,
    ];
    const gallery = about === undefined ? undefined : galleryKey(about);
    const near = gallery === undefined ? rows : rows.filter(({ id }) => within(foldId(id), gallery));
    return resourcesOf(near, subscriptions);
  }, [about, galleries.items, found.rows, subscriptions]);

  const scopeGaps = scopes.failures.map(({ scopeId, scopeName, failure, retry }): AccessGap => ({
    what: 'subscriptions',
    scopeId,
    scopeName,
    failure,
    retry,
  }));
  const readAt = Math.max(0, ...directory.answers.map((a) => a.readAt));
  return {
    ...core,
    resources,
    galleries: galleries.items,
    gaps: [
      ...scopeGaps,
      ...assigned.gaps,
      ...denied.gaps,
      ...eligibleLists.gaps,
      ...scheduled.gaps,
      ...delegated.gaps,
      ...below.gaps,
      ...roles.gaps,
      ...containers.gaps,
      ...found.gaps,
      ...galleries.gaps,
      ...directory.gaps,
    ],
    pending:
      scopes.pending ||
      [
        assigned,
        denied,
        eligibleLists,
        scheduled,
        delegated,
        below,
        roles,
        containers,
        found,
        galleries,
        directory,
      ].some((part) => part.pending),
    readAt,
  };
}

const galleryKey = (id: ArmId): string => foldId(id).split('/').slice(0, 9).join('/');
const within = (key: string, above: string): boolean => key === above || key.startsWith(`${above}/`);
