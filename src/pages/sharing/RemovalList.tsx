import { useMemo } from 'react';

import type { Grant } from '@/domain/access/evaluate';
import { withMembers } from '@/domain/access/principals-and-shares';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { Change, Removal } from '@/domain/access/removal';
import { ifRemoved } from '@/domain/access/removal';
import { t } from '@/i18n/translate';

import type { AccessPath } from './access-paths';
import { levelWord } from './cell-labels';
import { holderName } from './holder-labels';
import { scopeLabel } from './scope-labels';
import type { Sharing } from './use-sharing';

import styles from './why.module.css';

/** So many are named; the others are counted. */
const NAMED = 3;

/** "gal_vendor, 3 definitions and 25 versions": galleries by name, what is below by number; few are all named. */
function changesWords(changes: readonly Change[]): string {
  const of = (kind: string) => changes.filter((c) => c.node.kind === kind).map((c) => c.node.name);
  const tops = [...of('subscription'), ...of('gallery')];
  const definitions = of('definition');
  const versions = of('version');
  const parts = [
    ...(tops.length > NAMED
      ? [t('sharing.namedFirst', { names: tops.slice(0, NAMED).join(', '), n: tops.length - NAMED })]
      : tops),
    ...(definitions.length > 0
      ? [
          definitions.length > NAMED
            ? t('sharing.below.gallery', { n: definitions.length })
            : `${t('sharing.below.gallery', { n: definitions.length })} (${definitions.join(', ')})`,
        ]
      : []),
    ...(versions.length > 0 ? [t('sharing.reach.versions', { n: versions.length })] : []),
  ];
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : t('sharing.and', { a: parts.slice(0, -1).join(', '), b: last });
}

interface RemovalListProps {
  readonly sharing: Sharing;
  readonly holder: PrincipalOrShare;
  readonly paths: readonly AccessPath[];
}

/** For each grant behind the cell: what the person would lose without it, and through what it would keep the rest. */
export function RemovalList({ sharing, holder, paths }: RemovalListProps) {
  const grants = useMemo(
    () => [...new Set(paths.flatMap((path) => (path.kind === 'grant' ? [path.grant] : [])))],
    [paths],
  );
  if (grants.length === 0) return null;
  return (
    <section aria-labelledby="sharing-removal">
      <h3 id="sharing-removal">{t('sharing.removalTitle')}</h3>
      <ul className={styles.removals}>
        {grants.map((grant) => (
          <RemovalItem key={grant.assignment.id} sharing={sharing} holder={holder} grant={grant} />
        ))}
      </ul>
      <p className={styles.small}>{t('sharing.removalRests')}</p>
    </section>
  );
}

interface RemovalItemProps {
  readonly sharing: Sharing;
  readonly holder: PrincipalOrShare;
  readonly grant: Grant;
}

function RemovalItem({ sharing, holder, grant }: RemovalItemProps) {
  const { matrix, tree, people, knowledge } = sharing;
  const removal = useMemo(
    () => ifRemoved(matrix, grant, holder.id, tree.roots),
    [matrix, grant, holder.id, tree],
  );
  const grantHolder = people.holderOf(grant.assignment.properties.principalId);
  const role = (g: Grant) => g.role?.properties.roleName ?? g.assignment.properties.roleDefinitionId;
  const scope = (g: Grant) => scopeLabel(g.assignment.properties.scope, knowledge.scopeNames);
  const still = removal.through.map((g) => {
    const by = people.holderOf(g.assignment.properties.principalId);
    const words = { role: role(g), scope: scope(g) };
    return by.id === holder.id
      ? t('sharing.removalStill', words)
      : t('sharing.removalStillThrough', { ...words, holder: holderName(by) });
  });
  return (
    <li>
      <h4>
        {t('sharing.removal', { role: role(grant), scope: scope(grant), holder: holderName(grantHolder) })}
      </h4>
      <RemovalWords who={holderName(holder)} removal={removal} uncertain={grant.conditional} />
      {still.length > 0 && (
        <ul>
          {still.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {grantHolder.kind === 'group' && <GroupWords sharing={sharing} holder={grantHolder} />}
    </li>
  );
}

interface RemovalWordsProps {
  readonly who: string;
  readonly removal: Removal;
  /** The grant has a condition: what it gives was never counted. */
  readonly uncertain: boolean;
}

/** Changes that are from and to the same levels, said together. */
function byLevels(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.before} ${change.after}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()];
}

function RemovalWords({ who, removal, uncertain }: RemovalWordsProps) {
  const { lost, lowered, kept } = removal;
  if (lost.length === 0 && lowered.length === 0) {
    const nothing = kept > 0 && !uncertain;
    return <p>{nothing ? t('sharing.removalNothing', { who }) : t('sharing.removalNoCertain')}</p>;
  }
  return (
    <>
      {lost.length > 0 && <p>{t('sharing.removalLoses', { who, what: changesWords(lost) })}</p>}
      {byLevels(lowered).map((changes) => {
        const { before = 'none', after = 'none' } = changes[0] ?? {};
        return (
          <p key={`${before} ${after}`}>
            {t('sharing.removalLowers', {
              what: changesWords(changes),
              before: levelWord(before),
              after: levelWord(after),
            })}
          </p>
        );
      })}
    </>
  );
}

/** An assignment of a group is not one member's (C7). */
function GroupWords({ sharing, holder }: { readonly sharing: Sharing; readonly holder: PrincipalOrShare }) {
  const { groups, holderOf } = sharing.people;
  const inside = [...withMembers([holder.id], groups)];
  const n = inside.filter((id) => id !== holder.id && holderOf(id).kind !== 'group').length;
  // A group that was not read may hold more.
  const whole = inside.every((id) => holderOf(id).kind !== 'group' || groups.get(id)?.complete === true);
  return <p>{whole ? t('sharing.removalGroup', { n }) : t('sharing.removalGroupAtLeast', { n })}</p>;
}
