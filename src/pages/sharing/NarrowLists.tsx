import { useMemo } from 'react';

import type { MatrixColumn } from '@/domain/access/matrix-columns';
import type { Party } from '@/domain/access/parties';
import type { TreeNode } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import { AccessList } from './AccessList';
import { partyName, partyType } from './party-words';
import { PartyIcon } from './PartyIcon';
import type { Sharing } from './use-sharing';

import styles from './sharing.module.css';

interface NarrowListsProps {
  readonly sharing: Sharing;
  readonly parties: readonly Party[];
  readonly columns: readonly MatrixColumn[];
  readonly axis: 'people' | 'resources';
  readonly onAxis: (axis: 'people' | 'resources') => void;
  readonly onParty: (party: Party) => void;
  readonly onResource: (node: TreeNode) => void;
}

const axes = ['people', 'resources'] as const;

/** The matrix where it has no room: one axis at a time. A person leads to what they see, a resource to who can use it. */
export function NarrowLists(props: NarrowListsProps) {
  const { sharing, parties, columns, axis, onAxis, onParty, onResource } = props;
  const { people, source } = sharing;
  const items = useMemo(
    () =>
      axis === 'people'
        ? parties.map((party) => ({
            key: party.id,
            title: partyName(party),
            detail: [partyType(source, party), party.principal?.signInName].filter(Boolean).join(' · '),
            icon: <PartyIcon party={party} />,
            party,
            onOpen: () => onParty(party),
          }))
        : columns.map(({ node, depth }) => ({
            key: node.key,
            title: node.name,
            detail: t(`sharing.kind.${node.kind}`),
            depth,
            party: people.partyOf(''),
            onOpen: () => onResource(node),
          })),
    [axis, parties, columns, source, people, onParty, onResource],
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
      <AccessList label={t(`sharing.narrow.${axis}`)} items={items} empty={t('sharing.noMatchText')} />
    </>
  );
}
