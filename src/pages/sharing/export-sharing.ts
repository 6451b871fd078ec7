import { accessLevel } from '@/domain/access/capabilities';
import { identitiesOf } from '@/domain/access/evaluate';
import type { MatrixColumn } from '@/domain/access/matrix-columns';
import { sortParties, withMembers } from '@/domain/access/parties';
import type { Party } from '@/domain/access/parties';
import { foldScope } from '@/domain/access/scopes';
import { t } from '@/i18n/translate';
import { toCsv } from '@/lib/csv';

import { cellWords, levelWord } from './cell-words';
import { partyName, partyType } from './party-words';
import { scopeWords } from './scope-words';
import type { Sharing } from './use-sharing';

// Exports hold every row of the view, not only those in sight, and principals that are gone like any other.

/** The four columns that say who a row is. */
const whoColumns = () => [
  t('sharing.csv.principal'),
  t('sharing.csv.type'),
  t('sharing.csv.signIn'),
  t('sharing.csv.principalId'),
];
const who = ({ source }: Sharing, party: Party): readonly string[] => [
  partyName(party),
  partyType(source, party),
  party.principal?.signInName ?? '',
  party.principal ? party.id : '',
];

const columnName = ({ node }: MatrixColumn): string => {
  const above: string[] = [node.name];
  for (let at = node.parent; at; at = at.parent) above.unshift(at.name);
  return above.join(' / ');
};

/** The matrix as rows of texts: a header, then one row a party. */
export const matrixTable = (
  sharing: Sharing,
  parties: readonly Party[],
  columns: readonly MatrixColumn[],
): readonly (readonly string[])[] => [
  [...whoColumns(), ...columns.map(columnName)],
  ...parties.map((party) => [
    ...who(sharing, party),
    ...columns.map(({ node }) => cellWords(sharing.matrix.partyCell(party, node), party)),
  ]),
];

/** One grant of any way, in words. */
export interface GrantLine {
  readonly key: string;
  readonly party: Party;
  readonly way: string;
  readonly role: string;
  readonly scope: string;
  readonly scopeId: string;
  readonly level: string;
  readonly condition: string;
  readonly created: string;
  readonly ends: string;
  readonly assignmentId: string;
  /** Who else holds it, through the group. */
  readonly members: string;
}

const empty = { condition: '', created: '', ends: '', assignmentId: '', members: '', role: '' };

/** Every grant, role to activate, share and delegation of the parties, and of the groups that they are in. */
export function grantLines(sharing: Sharing, parties: readonly Party[]): readonly GrantLine[] {
  const { matrix, people, knowledge } = sharing;
  const scopeOf = (scope: string) => ({
    scope: scopeWords(scope, knowledge.scopeNames),
    scopeId: scope,
  });
  const levelOf = (gives: number) => levelWord(accessLevel(gives, 'gallery'));
  const membersOf = (party: Party): string =>
    party.kind === 'group'
      ? sortParties(
          [...withMembers([party.id], people.groups)].filter((id) => id !== party.id).map(people.partyOf),
        )
          .map(partyName)
          .join('; ')
      : '';
  const wanted = new Map(parties.map((p) => [p.id, p]));
  for (const { id } of parties) {
    for (const group of identitiesOf(matrix.index, id)) {
      if (!wanted.has(group)) wanted.set(group, people.partyOf(group));
    }
  }
  return sortParties([...wanted.values()]).flatMap((party): GrantLine[] => [
    ...(party.galleries ?? []).map((gallery): GrantLine => ({
      ...empty,
      key: `${party.id} ${gallery}`,
      party,
      way: party.kind === 'everyone' ? t('sharing.way.community') : t('sharing.way.share'),
      ...scopeOf(sharing.tree.byKey.get(gallery)?.id ?? gallery),
      level: levelWord('deploy'),
    })),
    ...(party.delegations ?? []).map((d, i): GrantLine => ({
      ...empty,
      key: `${d.id} ${i}`,
      party,
      way: t('sharing.way.delegation'),
      role: d.role?.properties.roleName ?? d.roleDefinitionId,
      ...scopeOf(d.scope),
      level: levelOf(matrix.givesOf(d.role)),
    })),
    ...(matrix.byHolder.get(party.id) ?? []).map(({ assignment, role, gives }): GrantLine => ({
      key: assignment.id,
      party,
      way: t('sharing.way.assignment'),
      role: role?.properties.roleName ?? assignment.properties.roleDefinitionId,
      ...scopeOf(assignment.properties.scope),
      level: levelOf(gives),
      condition: assignment.properties.condition ?? '',
      created: assignment.properties.createdOn ?? '',
      ends: knowledge.ends.get(foldScope(assignment.id)) ?? '',
      assignmentId: assignment.id,
      members: membersOf(party),
    })),
    ...knowledge.eligible
      .filter((e) => e.principalId === party.id)
      .map((e): GrantLine => ({
        ...empty,
        key: e.id,
        party,
        way: t('sharing.way.eligible'),
        role: e.role?.properties.roleName ?? e.roleDefinitionId,
        ...scopeOf(e.scope),
        level: levelOf(matrix.givesOf(e.role)),
        ends: e.until ?? '',
        assignmentId: e.id,
        members: membersOf(party),
      })),
  ]);
}

/** The grants as rows of texts, header first. */
export const grantsTable = (sharing: Sharing, parties: readonly Party[]): readonly (readonly string[])[] => [
  [
    ...whoColumns(),
    t('sharing.csv.way'),
    t('sharing.csv.role'),
    t('sharing.csv.scope'),
    t('sharing.csv.scopeId'),
    t('sharing.csv.level'),
    t('sharing.csv.condition'),
    t('sharing.csv.created'),
    t('sharing.csv.ends'),
    t('sharing.csv.assignmentId'),
    t('sharing.csv.members'),
  ],
  ...grantLines(sharing, parties).map((line) => [
    ...who(sharing, line.party),
    line.way,
    line.role,
    line.scope,
    line.scopeId,
    line.level,
    line.condition,
    line.created,
    line.ends,
    line.assignmentId,
    line.members,
  ]),
];

/** The two files. Cells that a spreadsheet would take for a formula are made harmless (lib/csv). */
export const matrixCsv = (...of: Parameters<typeof matrixTable>): string => toCsv(matrixTable(...of));

/** See `matrixCsv`. */
export const grantsCsv = (...of: Parameters<typeof grantsTable>): string => toCsv(grantsTable(...of));
