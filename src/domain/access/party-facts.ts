import { isPrivileged, NOTHING } from './capabilities';
import type { Grant } from './evaluate';
import { identitiesOf } from './evaluate';
import type { Matrix } from './matrix';
import type { Groups } from './memberships';
import type { Party } from './parties';
import { isOrphaned } from './principals';

// What the filters of the sharing matrix ask about a row. Each follows from data that can be named.

export const partyFilters = [
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
export type PartyFilter = (typeof partyFilters)[number];

/**
 * Why somebody looks as if the access were not used: inferences, for no list of ARM says when a role was last used. gone: the
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

const ownGrants = ({ matrix }: FactsSource, party: Party): readonly Grant[] =>
  matrix.byHolder.get(party.id) ?? [];

/** Another grant of the same principal, itself or through groups, at the same scope or above that gives all this one gives. */
export function coveredBy(matrix: Matrix, grant: Grant): Grant | undefined {
  if (grant.gives === NOTHING || grant.conditional) return undefined;
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
export function isGone(source: FactsSource, party: Party): boolean {
  const { principal } = party;
  if (principal?.unresolved !== 'missing') return false;
  return ownGrants(source, party).some((g) => isOrphaned(g.assignment, principal, source.nowMs));
}

/** On what "unused-looking" rests for a row; empty: on nothing that was read. */
export function unusedReasons(source: FactsSource, party: Party): readonly UnusedReason[] {
  const out: UnusedReason[] = [];
  const own = ownGrants(source, party);
  if (own.length === 0) return out;
  if (isGone(source, party)) out.push('gone');
  const group = source.groups.get(party.id);
  if (group?.complete === true && group.members.length === 0) out.push('emptyGroup');
  if (own.some((g) => coveredBy(source.matrix, g) !== undefined)) out.push('addsNothing');
  return out;
}

/** A guest of this tenant, or a group of another one. */
export const isOutside = ({ principal }: Party): boolean =>
  principal !== undefined &&
  (principal.guest || principal.type === 'ForeignGroup' || principal.unresolved === 'foreign');

const tests: Readonly<Record<PartyFilter, (source: FactsSource, party: Party) => boolean>> = {
  outside: (_, party) => isOutside(party),
  guest: (_, party) => party.principal?.guest === true,
  orphaned: isGone,
  unresolved: (source, party) => party.principal?.unresolved !== undefined && !isGone(source, party),
  servicePrincipal: (_, { principal }) => principal?.type === 'ServicePrincipal',
  shared: (_, party) => party.principal === undefined,
  privileged: ({ matrix }, party) =>
    party.principal === undefined
      ? (party.delegations ?? []).some((d) => isPrivileged(matrix.givesOf(d.role)))
      : matrix.isPrivileged(party.id),
  versionGrant: ({ matrix }, party) => matrix.holdsVersionGrant(party.id),
  unused: (source, party) => unusedReasons(source, party).length > 0,
};

/** Whether a row passes any of the filters; none: every row passes. */
export const passesFilters = (source: FactsSource, party: Party, filters: readonly PartyFilter[]): boolean =>
  filters.length === 0 || filters.some((f) => tests[f](source, party));
