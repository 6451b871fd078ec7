import { useMemo } from 'react';

import { levelRank } from '@/domain/access/matrix';
import type { MatrixCell } from '@/domain/access/matrix';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { TreeNode } from '@/domain/access/resource-tree';
import { nodesFrom } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import type { ListedAccess } from './AccessList';
import { AccessList } from './AccessList';
import { holderName, holderType, unusedLabel } from './holder-labels';
import { PrincipalIcon } from './PrincipalIcon';
import type { Sharing } from './use-sharing';

import styles from './sharing.module.css';

interface PivotProps {
  readonly sharing: Sharing;
  readonly onWhy: (holder: PrincipalOrShare, node: TreeNode) => void;
  readonly onBack: () => void;
}

/** Anything at all: certain, perhaps, to be activated or delegated. */
const something = (cell: MatrixCell): boolean =>
  cell.level !== 'none' ||
  cell.perhaps !== undefined ||
  cell.activatable !== undefined ||
  cell.delegated !== undefined;

const placeOf = ({ kind, parent }: TreeNode): string => {
  const above: string[] = [];
  for (let at = parent; at; at = at.parent) above.unshift(at.name);
  return [t(`sharing.kind.${kind}`), above.join(' › ')].filter(Boolean).join(' · ');
};

const depthOf = (node: TreeNode): number => (node.parent ? 1 + depthOf(node.parent) : 0);

/** All resources at which a principal has access. */
export function WhatOneSees({
  sharing,
  holder,
  onWhy,
  onBack,
}: PivotProps & { readonly holder: PrincipalOrShare }) {
  const { matrix, tree, source, knowledge } = sharing;
  const items = useMemo(
    () =>
      tree.roots
        .flatMap((root) => [...nodesFrom(root)])
        .map((node) => ({ node, cell: matrix.partyCell(holder, node) }))
        .filter(({ cell }) => something(cell))
        .map(({ node, cell }): ListedAccess => ({
          key: node.key,
          title: node.name,
          detail: placeOf(node),
          depth: depthOf(node),
          cell,
          holder,
          onOpen: () => onWhy(holder, node),
        })),
    [matrix, tree, holder, onWhy],
  );
  const name = holderName(holder);
  return (
    <Pivot
      title={t('sharing.seeTitle', { name })}
      subtitle={[holderType(source, holder), unusedLabel(source, holder)].filter(Boolean).join(' · ')}
      items={items}
      empty={t(knowledge.gaps.length > 0 ? 'sharing.seeNoneRead' : 'sharing.seeNone', { name })}
      onBack={onBack}
    />
  );
}

/** All principals, members of groups too, who may use the resource's images. */
export function WhoUsesOne({ sharing, node, onWhy, onBack }: PivotProps & { readonly node: TreeNode }) {
  const { matrix, people, source, knowledge } = sharing;
  const items = useMemo(
    () =>
      people.everybody
        .map((holder) => ({ holder, cell: matrix.partyCell(holder, node) }))
        .filter(({ cell }) => something(cell))
        .toSorted((a, b) => levelRank(b.cell.level) - levelRank(a.cell.level))
        .map(({ holder, cell }): ListedAccess => ({
          key: holder.id,
          title: holderName(holder),
          detail: [holderType(source, holder), holder.principal?.signInName].filter(Boolean).join(' · '),
          icon: <PrincipalIcon holder={holder} />,
          cell,
          holder,
          onOpen: () => onWhy(holder, node),
        })),
    [matrix, people, source, node, onWhy],
  );
  return (
    <Pivot
      title={t('sharing.useTitle', { name: node.name })}
      subtitle={placeOf(node)}
      items={items}
      empty={t(knowledge.gaps.length > 0 ? 'sharing.useNoneRead' : 'sharing.useNone', { name: node.name })}
      onBack={onBack}
    />
  );
}

interface PivotFrameProps {
  readonly title: string;
  readonly subtitle: string;
  readonly items: readonly ListedAccess[];
  readonly empty: string;
  readonly onBack: () => void;
}

function Pivot({ title, subtitle, items, empty, onBack }: PivotFrameProps) {
  return (
    <section className={styles.pivot} aria-labelledby="sharing-pivot">
      <div className={styles.pivotHead}>
        <h2 id="sharing-pivot" tabIndex={-1} ref={focusNow}>
          {title}
        </h2>
        <span className={styles.muted}>{subtitle}</span>
        <Button className={styles.end} onClick={onBack}>
          {t('sharing.back')}
        </Button>
      </div>
      <AccessList label={title} items={items} empty={empty} />
    </section>
  );
}

const focusNow = (heading: HTMLElement | null) => heading?.focus();
