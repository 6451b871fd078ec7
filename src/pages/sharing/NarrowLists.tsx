import type { ReactNode } from 'react';
import { useMemo } from 'react';

import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { TreeNode } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import { AccessList } from './AccessList';
import { holderName, holderType } from './holder-labels';
import { PrincipalIcon } from './PrincipalIcon';
import type { Sharing } from './use-sharing';

import styles from './sharing.module.css';

interface NarrowListsProps {
  readonly sharing: Sharing;
  readonly holders: readonly PrincipalOrShare[];
  readonly columns: readonly MatrixColumn[];
  readonly axis: 'people' | 'resources';
  /** In place of people or resources when there are none. */
  readonly empty: ReactNode;
  readonly onAxis: (axis: 'people' | 'resources') => void;
  readonly onParty: (holder: PrincipalOrShare) => void;
  readonly onResource: (node: TreeNode) => void;
}

const axes = ['people', 'resources'] as const;

/** The matrix on narrow screens, one axis at a time: a principal leads to its resources, a resource to its principals. */
export function NarrowLists(props: NarrowListsProps) {
  const { sharing, holders, columns, axis, empty, onAxis, onParty, onResource } = props;
  const { people, source } = sharing;
  const items = useMemo(
    () =>
      axis === 'people'
        ? holders.map((holder) => ({
            key: holder.id,
            title: holderName(holder),
            detail: [holderType(source, holder), holder.principal?.signInName].filter(Boolean).join(' · '),
            icon: <PrincipalIcon holder={holder} />,
            holder,
            onOpen: () => onParty(holder),
          }))
        : columns.map(({ node, depth }) => ({
            key: node.key,
            title: node.name,
            detail: t(`sharing.kind.${node.kind}`),
            depth,
            holder: people.holderOf(''),
            onOpen: () => onResource(node),
          })),
    [axis, holders, columns, source, people, onParty, onResource],
  );
  return (
    <>
      <div className={styles.axes} role="group" aria-label={t('sharing.narrow.label')}>
        {axes.map((one) => (
          <Button
            key={one}
            aria-pressed={axis === one}
            variant={axis === one ? 'primary' : 'secondary'}
            onClick={() => onAxis(one)}
          >
            {t(`sharing.narrow.${one}`)}
          </Button>
        ))}
      </div>
      <AccessList label={t(`sharing.narrow.${axis}`)} items={items} empty={empty} />
    </>
  );
}
