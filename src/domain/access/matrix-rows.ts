import type { Gallery } from '@/arm/types';
import { foldText } from '@/lib/fold-text';
import { shortHash } from '@/lib/short-hash';

import type { Matrix } from './matrix';
import type { Groups } from './memberships';
import type { Delegation } from './not-in-force';
import type { Party } from './parties';
import { delegationParties, partyOf, shareParties, sortParties, withMembers } from './parties';
import type { FactsSource, PartyFilter } from './party-facts';
import { passesFilters } from './party-facts';
import type { Principal } from './principals';

/** A row of the sharing matrix. */
export interface MatrixRow {
  /** Ids from the outermost group to the party: a member stands in several groups. */
  readonly key: string;
  readonly party: Party;
  /** 0 at the top, and one more a group. */
  readonly depth: number;
  /** Undefined: no group, or one without members. */
  readonly expanded: boolean | undefined;
  /** The group stands above itself: it is not opened again. */
  readonly circle: boolean;
  readonly place: number;
  readonly siblings: number;
}

/** All that rows are made of. */
export interface People {
  /** Those who hold something themselves, and those who come without a role: the top rows when nothing is filtered. */
  readonly holders: readonly Party[];
  /** Holders and everybody in their groups: what filters look through. */
  readonly everybody: readonly Party[];
  readonly partyOf: (id: string) => Party;
  readonly groups: Groups;
}

/** Everybody whom grants, roles to activate, shares and delegations name, and the members of their groups. */
export function peopleOf(
  matrix: Matrix,
  groups: Groups,
  principals: ReadonlyMap<string, Principal>,
  galleries: readonly Gallery[],
  delegations: readonly Delegation[],
): People {
  const known = new Map<string, Party>();
  const others = [...shareParties(galleries), ...delegationParties(delegations)];
  for (const party of others) known.set(party.id, party);
  const find = (id: string) => {
    let party = known.get(id);
    if (!party) known.set(id, (party = partyOf(id, principals)));
    return party;
  };
  const holders = sortParties([...others, ...[...matrix.holders].map(find)]);
  const held = new Set(holders.map((p) => p.id));
  const members = [...withMembers(matrix.holders, groups)].filter((id) => !held.has(id)).map(find);
  return { holders, everybody: sortParties([...holders, ...members]), partyOf: find, groups };
}

/** Whether a text stands in a row's name, sign-in name or id; the text folded. */
export function partyHasText({ id, name, principal }: Party, folded: string): boolean {
  return (
    folded === '' ||
    (name !== undefined && foldText(name).includes(folded)) ||
    (principal?.signInName !== undefined && foldText(principal.signInName).includes(folded)) ||
    id.includes(folded)
  );
}

/** The parties that pass: without filter and text the holders, else everybody who fits. */
export function filteredParties(
  people: People,
  source: FactsSource,
  filters: readonly PartyFilter[],
  text: string,
): readonly Party[] {
  const folded = foldText(text.trim());
  if (filters.length === 0 && folded === '') return people.holders;
  return people.everybody.filter(
    (party) => partyHasText(party, folded) && passesFilters(source, party, filters),
  );
}

/** The rows: the parties given, and below each open group (`toggled` by `shortHash` of the row's key) its members. */
export function matrixRows(
  people: People,
  parties: readonly Party[],
  toggled: ReadonlySet<string>,
): readonly MatrixRow[] {
  const out: MatrixRow[] = [];
  const walk = (list: readonly Party[], above: readonly string[]) => {
    list.forEach((party, i) => {
      const path = [...above, party.id];
      const key = path.join('/');
      const circle = above.includes(party.id);
      const members = circle ? [] : (people.groups.get(party.id)?.members ?? []);
      const expanded = members.length > 0 ? toggled.size > 0 && toggled.has(shortHash(key)) : undefined;
      out.push({
        key,
        party,
        depth: above.length,
        expanded,
        circle,
        place: i + 1,
        siblings: list.length,
      });
      if (expanded === true) walk(sortParties(members.map(people.partyOf)), path);
    });
  };
  walk(parties, []);
  return out;
}
