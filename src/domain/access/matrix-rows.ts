import type { Gallery } from '@/arm/types';
import { foldText } from '@/lib/fold-text';
import { shortHash } from '@/lib/short-hash';

import type { Delegation } from './inactive-grants';
import type { Matrix } from './matrix';
import type { Groups } from './memberships';
import type { FactsSource, PrincipalFilter } from './principal-filters';
import { passesFilters } from './principal-filters';
import type { Principal } from './principals';
import type { PrincipalOrShare } from './principals-and-shares';
import { delegationParties, holderOf, shareParties, sortParties, withMembers } from './principals-and-shares';

/** A row of the sharing matrix. */
export interface MatrixRow {
  /** Ids from the outermost group to the row's principal, which can be in several groups. */
  readonly key: string;
  readonly holder: PrincipalOrShare;
  /** 0 at the top, and one more a group. */
  readonly depth: number;
  /** Undefined: no group, or one without members. */
  readonly expanded: boolean | undefined;
  /** The group contains itself: it is not opened again. */
  readonly circle: boolean;
  readonly place: number;
  readonly siblings: number;
}

/** All that rows are made of. */
export interface People {
  /** Those who hold something themselves, and those who come without a role: the top rows when nothing is filtered. */
  readonly holders: readonly PrincipalOrShare[];
  /** Holders of assignments and all members of their groups: filters apply to these. */
  readonly everybody: readonly PrincipalOrShare[];
  readonly holderOf: (id: string) => PrincipalOrShare;
  readonly groups: Groups;
}

/** All principals of assignments, eligible assignments, shares and delegations, and the members of their groups. */
export function peopleOf(
  matrix: Matrix,
  groups: Groups,
  principals: ReadonlyMap<string, Principal>,
  galleries: readonly Gallery[],
  delegations: readonly Delegation[],
  scopeNames: ReadonlyMap<string, string>,
): People {
  const known = new Map<string, PrincipalOrShare>();
  const others = [...shareParties(galleries, scopeNames), ...delegationParties(delegations)];
  for (const party of others) known.set(party.id, party);
  const find = (id: string) => {
    let holder = known.get(id);
    if (!holder) known.set(id, (holder = holderOf(id, principals)));
    return holder;
  };
  const holders = sortParties([...others, ...[...matrix.holders].map(find)]);
  const held = new Set(holders.map((p) => p.id));
  const members = [...withMembers(matrix.holders, groups)].filter((id) => !held.has(id)).map(find);
  return { holders, everybody: sortParties([...holders, ...members]), holderOf: find, groups };
}

/** Whether a row's name, sign-in name or id contains a text (folded). */
export function holderHasText({ id, name, principal }: PrincipalOrShare, folded: string): boolean {
  return (
    folded === '' ||
    (name !== undefined && foldText(name).includes(folded)) ||
    (principal?.signInName !== undefined && foldText(principal.signInName).includes(folded)) ||
    id.includes(folded)
  );
}

/** The rows that pass: without filter and text the holders, else all that match. */
export function filteredParties(
  people: People,
  source: FactsSource,
  filters: readonly PrincipalFilter[],
  text: string,
): readonly PrincipalOrShare[] {
  const folded = foldText(text.trim());
  if (filters.length === 0 && folded === '') return people.holders;
  return people.everybody.filter(
    (holder) => holderHasText(holder, folded) && passesFilters(source, holder, filters),
  );
}

/** The rows: the parties given, and below each open group (`toggled` by `shortHash` of the row's key) its members. */
export function matrixRows(
  people: People,
  parties: readonly PrincipalOrShare[],
  toggled: ReadonlySet<string>,
): readonly MatrixRow[] {
  const out: MatrixRow[] = [];
  const walk = (list: readonly PrincipalOrShare[], above: readonly string[]) => {
    list.forEach((holder, i) => {
      const path = [...above, holder.id];
      const key = path.join('/');
      const circle = above.includes(holder.id);
      const members = circle ? [] : (people.groups.get(holder.id)?.members ?? []);
      const expanded = members.length > 0 ? toggled.size > 0 && toggled.has(shortHash(key)) : undefined;
      out.push({
        key,
        holder,
        depth: above.length,
        expanded,
        circle,
        place: i + 1,
        siblings: list.length,
      });
      if (expanded === true) walk(sortParties(members.map(people.holderOf)), path);
    });
  };
  walk(parties, []);
  return out;
}
