import { isPrivileged, NOTHING, UNREAD } from './capabilities';
import type { Grant } from './evaluate';
import { identitiesOf } from './evaluate';
import type { Matrix } from './matrix';
import type { Groups } from './memberships';
import { isOrphaned } from './principals';
import type { PrincipalOrShare } from './principals-and-shares';

// The filters of the sharing matrix.

export const principalFilters = [
  'outside',
  'guest',
  'orphaned',
  'unresolved',
  'servicePrincipal',
  'shared',
  'privileged',
  'versionGrant',
  'unused',
] as const;
export type PrincipalFilter = (typeof principalFilters)[number];

/**
 * Why access seems to be unused. These are inferences: ARM does not say when a role was last used. gone: the
 * principal is orphaned. emptyGroup: the group was read whole and has no members. addsNothing: another grant gives all that
 * one of its grants gives.
 */
export type UnusedReason = 'gone' | 'emptyGroup' | 'addsNothing';

export interface FactsSource {
  readonly matrix: Matrix;
  readonly groups: Groups;
  /** The portal's clock, for the 24 hours of the orphan rule. */
  readonly nowMs: number;
}

const ownGrants = ({ matrix }: FactsSource, holder: PrincipalOrShare): readonly Grant[] =>
  matrix.byHolder.get(holder.id) ?? [];

/** Another grant of the same principal, itself or through groups, at the same scope or above that gives all this one gives. */
export function coveredBy(matrix: Matrix, grant: Grant): Grant | undefined {
  if (grant.gives === NOTHING || (grant.gives & UNREAD) !== 0 || grant.conditional) return undefined;
  const chain = matrix.chainOf(grant.scope);
  for (const id of identitiesOf(matrix.index, grant.assignment.properties.principalId)) {
    for (const other of matrix.byHolder.get(id) ?? []) {
      if (other === grant || other.conditional || (grant.gives & ~other.gives) !== NOTHING) continue;
      if (chain.includes(other.scope)) return other;
    }
  }
  return undefined;
}

/** Whether a principal is orphaned (trap 21), by its own assignments. */
export function isGone(source: FactsSource, holder: PrincipalOrShare): boolean {
  const { principal } = holder;
  if (principal?.unresolved !== 'missing') return false;
  return ownGrants(source, holder).some((g) => isOrphaned(g.assignment, principal, source.nowMs));
}

/** On what "unused-looking" rests for a row; empty: on nothing that was read. */
export function unusedReasons(source: FactsSource, holder: PrincipalOrShare): readonly UnusedReason[] {
  const out: UnusedReason[] = [];
  const own = ownGrants(source, holder);
  if (own.length === 0) return out;
  if (isGone(source, holder)) out.push('gone');
  const group = source.groups.get(holder.id);
  if (group?.complete === true && group.members.length === 0) out.push('emptyGroup');
  if (own.some((g) => coveredBy(source.matrix, g) !== undefined)) out.push('addsNothing');
  return out;
}

/** A guest of this tenant, or a group of another one. */
export const isOutside = ({ principal }: PrincipalOrShare): boolean =>
  principal !== undefined &&
  (principal.guest || principal.type === 'ForeignGroup' || principal.unresolved === 'foreign');

const tests: Readonly<Record<PrincipalFilter, (source: FactsSource, holder: PrincipalOrShare) => boolean>> = {
  outside: (_, holder) => isOutside(holder),
  guest: (_, holder) => holder.principal?.guest === true,
  orphaned: isGone,
  unresolved: (source, holder) => holder.principal?.unresolved !== undefined && !isGone(source, holder),
  servicePrincipal: (_, { principal }) => principal?.type === 'ServicePrincipal',
  shared: (_, holder) => holder.principal === undefined,
  privileged: ({ matrix }, holder) =>
    holder.principal === undefined
      ? (holder.delegations ?? []).some((d) => isPrivileged(matrix.givesOf(d.role)))
      : matrix.isPrivileged(holder.id),
  versionGrant: ({ matrix }, holder) => matrix.holdsVersionGrant(holder.id),
  unused: (source, holder) => unusedReasons(source, holder).length > 0,
};

/** Whether a row passes any of the filters; none: every row passes. */
export const passesFilters = (
  source: FactsSource,
  holder: PrincipalOrShare,
  filters: readonly PrincipalFilter[],
): boolean => filters.length === 0 || filters.some((f) => tests[f](source, holder));
