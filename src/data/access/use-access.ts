import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

import { accessQuestions, namedIn } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import { foldId, parseId } from '@/arm/resource-id';
import type { ArmId } from '@/arm/types';
import { useScopes } from '@/data/across-subscriptions';
import type { AskedScope } from '@/data/fan-out';
import { subscriptionScope, tenantScope } from '@/data/fan-out';
import { tenantName } from '@/data/scope-names';
import type { ScopeFailure } from '@/data/sources';
import type { AssembledAccess } from '@/domain/access/assemble';
import { assembling } from '@/domain/access/assemble';
import { idsToResolve } from '@/domain/access/people';
import { listingResources } from '@/domain/access/resources';
import { atOnce } from '@/lib/in-slices';

import { computedQuery } from './computed-query';
import type { AccessKnowledge } from './knowledge';
import type { GraphScope } from './use-access-part';
import { gapsOf, useArmPart, useGraphPart } from './use-access-part';
import { useDirectory } from './use-directory';
import { galleryOf, useGalleriesOf } from './use-galleries-of';

const none: readonly never[] = [];

const isTenantList = ({ kind }: ScopeFailure): boolean => kind === 'tenants';

/** What is known before anything was read. */
const nothing: AssembledAccess = atOnce(
  assembling({
    subscriptions: [],
    assignments: [],
    denyAssignments: [],
    eligible: [],
    scheduled: [],
    delegations: [],
    furtherAssignments: [],
    roles: [],
    containers: [],
    directory: [],
  }),
);

/**
 * Access over the whole estate, or `about` one gallery, definition or version. Asks ARM for each subscription, Resource Graph
 * and Microsoft Graph for each tenant. What could not be read is in `gaps`; absence from the rest is then not "no access".
 */
export function useAccess(about?: ArmId): AccessKnowledge {
  const scopes = useScopes();
  const aboutSubscription = about === undefined ? undefined : parseId(about)?.subscriptionId.toLowerCase();
  const subscriptions = useMemo(
    () =>
      scopes.subscriptions.filter(
        (s) => aboutSubscription === undefined || s.subscriptionId.toLowerCase() === aboutSubscription,
      ),
    [scopes.subscriptions, aboutSubscription],
  );
  const tenants = scopes.tenants.filter((t) => subscriptions.some((s) => s.tenantId === t.tenantId));

  const atSubscriptions = subscriptions.map((s): AskedScope => ({
    ...subscriptionScope(s),
    scopeId: `/subscriptions/${s.subscriptionId}`,
  }));
  // At the resource itself where it is about one: that takes the least rights, and names everything that bears on it.
  const atScopes = atSubscriptions.map((scope): AskedScope =>
    about === undefined
      ? scope
      : { ...scope, kind: 'resource', scopeId: about, scopeName: about.split('/').at(-1) ?? about },
  );
  const assigned = useArmPart('assignments', operations.roleAssignmentsList, atScopes);
  const denied = useArmPart('denyAssignments', operations.denyAssignmentsList, atScopes);
  const eligible = useArmPart('eligible', operations.eligibleAssignmentsList, atScopes);
  const scheduled = useArmPart('eligible', operations.scheduledAssignmentsList, atScopes);
  // Delegations exist for subscriptions and resource groups only.
  const delegated = useArmPart('delegations', operations.registrationAssignmentsList, atSubscriptions);

  // Who may not list a scope's assignments may still read those of resources below it.
  const refused = new Set(assigned.gaps.map((g) => g.scopeId));
  const further = useGraphPart(
    'assignments',
    accessQuestions.assignments,
    atSubscriptions
      .filter(({ scopeId }) => refused.has(about ?? scopeId))
      .map((scope): GraphScope => ({
        ...scope,
        subscriptions: scope.scopeId.split('/').slice(-1),
        authorizationScopeFilter: 'AtScopeAboveAndBelow',
      })),
  );

  const atTenants = tenants.map(tenantScope);
  const roles = useGraphPart('roles', accessQuestions.roles, atTenants);
  const containers = useGraphPart('tree', accessQuestions.containers, atTenants);
  const found = useGraphPart(
    'resources',
    about === undefined ? accessQuestions.resources : namedIn(galleryOf(about)),
    atTenants,
  );
  const galleries = useGalleriesOf(subscriptions, about);

  // The directory is asked once all ids are known: a growing list would be asked repeatedly.
  const named = !scopes.pending && ![assigned, denied, eligible, further].some((part) => part.pending);
  const wanted = useMemo(() => {
    const inTenant = <T>(lists: readonly (readonly T[])[], tenantId: string) =>
      lists.filter((_, i) => subscriptions[i]?.tenantId === tenantId).flat();
    return new Map(
      [...new Set(subscriptions.map((s) => s.tenantId))].map((tenantId) => [
        tenantId,
        idsToResolve(
          [
            ...inTenant(assigned.lists, tenantId),
            ...further.lists.filter((f) => f.tenantId === tenantId).flatMap((f) => f.rows),
          ],
          inTenant(denied.lists, tenantId),
          inTenant(eligible.lists, tenantId).map((e) => e.properties),
        ),
      ]),
    );
  }, [assigned.lists, further.lists, denied.lists, eligible.lists, subscriptions]);
  const directory = useDirectory(tenants, wanted, named);

  const lists = {
    subscriptions,
    assignments: assigned.lists,
    denyAssignments: denied.lists,
    eligible: eligible.lists,
    scheduled: scheduled.lists,
    delegations: delegated.lists,
    furtherAssignments: further.lists,
    roles: roles.lists,
    containers: containers.lists,
    directory: directory.answers,
  };
  const ready = named && ![roles, containers, scheduled, delegated].some((part) => part.pending);
  const assembled = useQuery({
    ...computedQuery('access', Object.values(lists), () => assembling(lists)),
    enabled: ready,
    placeholderData: keepPreviousData,
  });

  const scopeNames = useMemo(() => {
    const names = new Map(assembled.data?.scopeNames);
    for (const tenant of scopes.tenants)
      names.set(`/tenants/${tenant.tenantId.toLowerCase()}`, tenantName(tenant));
    for (const { subscriptionId, displayName } of scopes.subscriptions)
      names.set(`/subscriptions/${subscriptionId.toLowerCase()}`, displayName);
    return names;
  }, [assembled.data, scopes.tenants, scopes.subscriptions]);

  const near = about === undefined ? undefined : `${foldId(galleryOf(about))}/`;
  const resources = useQuery({
    ...computedQuery(`resources ${near ?? ''}`, [subscriptions, galleries.items, found.lists], function* () {
      const tenantOf = new Map(subscriptions.map((s) => [s.subscriptionId.toLowerCase(), s.tenantId]));
      const own = [...(about === undefined ? none : [about]), ...galleries.items.map((g) => g.id)];
      const rows = found.lists.flatMap((f) => f.rows.map(({ id }) => id));
      yield;
      const ids = near === undefined ? rows : rows.filter((id) => foldId(id).startsWith(near));
      const all = [...own, ...ids].map((id) => ({
        id,
        tenantId: tenantOf.get(id.split('/', 3)[2]?.toLowerCase() ?? '') ?? '',
      }));
      yield;
      return yield* listingResources(all, subscriptions);
    }),
    enabled: !scopes.pending && !found.pending && !galleries.pending,
    placeholderData: keepPreviousData,
  });

  const parts = [
    assigned,
    denied,
    eligible,
    scheduled,
    delegated,
    further,
    roles,
    containers,
    found,
    galleries,
  ];
  return {
    ...(assembled.data ?? nothing),
    scopeNames,
    resources: resources.data ?? none,
    galleries: galleries.items,
    gaps: [
      ...gapsOf('tenants', { failures: scopes.failures.filter(isTenantList) }),
      ...gapsOf('subscriptions', { failures: scopes.failures.filter((f) => !isTenantList(f)) }),
      ...parts.flatMap((part) => part.gaps),
      ...directory.gaps,
    ],
    pending:
      scopes.pending ||
      directory.pending ||
      parts.some((part) => part.pending) ||
      assembled.isPending ||
      assembled.isPlaceholderData ||
      resources.isPending ||
      resources.isPlaceholderData,
    readAt: Math.max(0, ...directory.answers.map((a) => a.readAt)),
  };
}
