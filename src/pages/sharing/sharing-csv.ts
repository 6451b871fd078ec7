import { accessLevel } from '@/domain/access/capabilities';
import { identitiesOf } from '@/domain/access/evaluate';
import type { MatrixColumn } from '@/domain/access/matrix-columns';
import { sortParties, withMembers } from '@/domain/access/principals-and-shares';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import { foldScope } from '@/domain/access/scopes';
import { gapLabel } from '@/features/access/AccessGaps';
import { t } from '@/i18n/translate';
import { toCsv } from '@/lib/csv';

import { cellLabel, levelWord } from './cell-labels';
import { holderName, holderType } from './holder-labels';
import { scopeLabel } from './scope-labels';
import type { Sharing } from './use-sharing';

// Exports hold every row of the view, not only those in sight, and principals that are gone like any other.

/** The four columns that say who a row is. */
const whoColumns = () => [
  t('sharing.csv.principal'),
  t('sharing.csv.type'),
  t('sharing.csv.signIn'),
  t('sharing.csv.principalId'),
];
const who = ({ source }: Sharing, party: PrincipalOrShare): readonly string[] => [
  holderName(party),
  holderType(source, party),
  party.principal?.signInName ?? '',
  idOf(party),
];

/** The object id of a principal, the id of a tenant or subscription that a gallery is shared with; "everyone" has none. */
function idOf({ id, kind, principal }: PrincipalOrShare): string {
  if (principal) return id;
  return kind === 'everyone' ? '' : id.slice(id.indexOf(':') + 1);
}

/** A file outlives the page that said what is missing: it says so itself. */
const atLeast = ({ knowledge: { gaps, pending } }: Sharing): readonly (readonly string[])[] => [
  ...(pending ? [[t('table.exportPending')]] : []),
  ...(gaps.length > 0 ? [[t('sharing.atLeast', { n: gaps.length })]] : []),
  ...gaps.map((gap) => [gapLabel(gap)]),
];

const columnName = ({ node }: MatrixColumn): string => {
  const above: string[] = [node.name];
  for (let at = node.parent; at; at = at.parent) above.unshift(at.name);
  return above.join(' / ');
};

/** The matrix as rows of texts: a header, the resource ids, one row a holder, and what could not be read. */
export const matrixTable = (
  sharing: Sharing,
  holders: readonly PrincipalOrShare[],
  columns: readonly MatrixColumn[],
): readonly (readonly string[])[] => [
  [...whoColumns(), ...columns.map(columnName)],
  [t('sharing.csv.resourceId'), '', '', '', ...columns.map(({ node }) => node.id)],
  ...holders.map((holder) => [
    ...who(sharing, holder),
    ...columns.map(({ node }) => cellLabel(sharing.matrix.partyCell(holder, node), holder)),
  ]),
  ...atLeast(sharing),
];

/** The text of a grant of any kind. */
export interface GrantLine {
  readonly key: string;
  readonly holder: PrincipalOrShare;
  readonly path: string;
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
export function grantLines(sharing: Sharing, holders: readonly PrincipalOrShare[]): readonly GrantLine[] {
  const { matrix, people, knowledge } = sharing;
  const scopeOf = (scope: string) => ({
    scope: scopeLabel(scope, knowledge.scopeNames),
    scopeId: scope,
  });
  const levelOf = (gives: number) => levelWord(accessLevel(gives, 'gallery'));
  const membersOf = (holder: PrincipalOrShare): string =>
    holder.kind === 'group'
      ? sortParties(
          [...withMembers([holder.id], people.groups)].filter((id) => id !== holder.id).map(people.holderOf),
        )
          .map(holderName)
          .join('; ')
      : '';
  const wanted = new Map(holders.map((p) => [p.id, p]));
  for (const { id } of holders) {
    for (const group of identitiesOf(matrix.index, id)) {
      if (!wanted.has(group)) wanted.set(group, people.holderOf(group));
    }
  }
  return sortParties([...wanted.values()]).flatMap((holder): GrantLine[] => [
    ...(holder.galleries ?? []).map((gallery): GrantLine => ({
      ...empty,
      key: `${holder.id} ${gallery}`,
      holder,
      path: holder.kind === 'everyone' ? t('sharing.way.community') : t('sharing.way.share'),
      ...scopeOf(sharing.tree.byKey.get(gallery)?.id ?? gallery),
      level: levelWord('deploy'),
    })),
    ...(holder.delegations ?? []).map((d, i): GrantLine => ({
      ...empty,
      key: `${d.id} ${i}`,
      holder,
      path: t('sharing.way.delegation'),
      role: d.role?.properties.roleName ?? d.roleDefinitionId,
      ...scopeOf(d.scope),
      level: levelOf(matrix.givesOf(d.role)),
    })),
    ...(matrix.byHolder.get(holder.id) ?? []).map(({ assignment, role, gives }): GrantLine => ({
      key: assignment.id,
      holder,
      path: t('sharing.way.assignment'),
      role: role?.properties.roleName ?? assignment.properties.roleDefinitionId,
      ...scopeOf(assignment.properties.scope),
      level: levelOf(gives),
      condition: assignment.properties.condition ?? '',
      created: assignment.properties.createdOn ?? '',
      ends: knowledge.ends.get(foldScope(assignment.id)) ?? '',
      assignmentId: assignment.id,
      members: membersOf(holder),
    })),
    ...knowledge.eligible
      .filter((e) => e.principalId === holder.id)
      .map((e): GrantLine => ({
        ...empty,
        key: e.id,
        holder,
        path: t('sharing.way.eligible'),
        role: e.role?.properties.roleName ?? e.roleDefinitionId,
        ...scopeOf(e.scope),
        level: levelOf(matrix.givesOf(e.role)),
        ends: e.until ?? '',
        assignmentId: e.id,
        members: membersOf(holder),
      })),
  ]);
}

/** The grants as rows of texts, header first, and last what could not be read. */
export const grantsTable = (
  sharing: Sharing,
  holders: readonly PrincipalOrShare[],
): readonly (readonly string[])[] => [
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
  ...grantLines(sharing, holders).map((line) => [
    ...who(sharing, line.holder),
    line.path,
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
  ...atLeast(sharing),
];

/** The two files. Cells that a spreadsheet would take for a formula are made harmless (lib/csv). */
export const matrixCsv = (...of: Parameters<typeof matrixTable>): string => toCsv(matrixTable(...of));

/** See `matrixCsv`. */
export const grantsCsv = (...of: Parameters<typeof grantsTable>): string => toCsv(grantsTable(...of));
