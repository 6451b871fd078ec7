import { useMemo } from 'react';

import { ResourceLink } from '@/components/ResourceLink';
import { ViewAsButton } from '@/components/ViewAsButton';
import { capabilities, has } from '@/domain/access/capabilities';
import { explainAccess } from '@/domain/access/explain';
import type { Party } from '@/domain/access/parties';
import type { TreeNode } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { ChevronRightIcon, CloseIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';

import { AllWays } from './AllWays';
import { cellWords } from './cell-words';
import { LevelSign } from './LevelSign';
import { partyName, unusedWords } from './party-words';
import { RemovalList } from './RemovalList';
import { scopeWords } from './scope-words';
import type { Sharing } from './use-sharing';
import { waysOf } from './ways';
import { WayView } from './WayView';

import styles from './why.module.css';

interface WhyPanelProps {
  readonly sharing: Sharing;
  readonly party: Party;
  readonly node: TreeNode;
  /** The way shown, from 1. */
  readonly way: number;
  readonly onWay: (n: number) => void;
  readonly onClose: () => void;
  /** True when the keyboard asked for it: the focus then goes to the heading. */
  readonly takeFocus: boolean;
}

const takeFocusNow = (heading: HTMLElement | null) => heading?.focus();

const canWords = (set: number): string =>
  capabilities
    .filter((c) => has(set, c))
    .map((c) => t(`sharing.capability.${c}`))
    .join(', ');

/** Why somebody can (or cannot) use a resource: every way there, one at a time, and what removing a grant would change. */
export function WhyPanel(props: WhyPanelProps) {
  const { sharing, party, node, onWay, onClose, takeFocus } = props;
  const { matrix, knowledge } = sharing;
  const cell = matrix.partyCell(party, node);
  const ways = useMemo(() => waysOf(sharing, party, node), [sharing, party, node]);
  const explained = useMemo(
    () => (party.principal ? explainAccess(matrix.index, party.id, node.key) : undefined),
    [matrix, party, node],
  );
  const n = Math.min(props.way, Math.max(1, ways.length));
  const way = ways[n - 1];
  const name = partyName(party);
  const unused = unusedWords(sharing.source, party);
  return (
    <aside className={styles.panel} aria-labelledby="sharing-why">
      <div className={styles.head}>
        <h2 id="sharing-why" tabIndex={-1} ref={takeFocus ? takeFocusNow : undefined}>
          {t('sharing.whyTitle', { name, resource: node.name })}
        </h2>
        <Button variant="subtle" aria-label={t('sharing.closeWhy')} icon={<CloseIcon />} onClick={onClose} />
      </div>
      <p className={styles.verdict}>
        <LevelSign level={cell.level} filled={cell.direct} />
        <span>{cellWords(cell, party)}</span>
      </p>
      {explained && (
        <p className={styles.small}>
          {explained.access.allowed === 0
            ? t('sharing.canNothing')
            : t('sharing.can', { list: canWords(explained.access.allowed) })}
        </p>
      )}
      {unused !== undefined && <p className={styles.small}>{unused}</p>}
      <p className={styles.small}>
        <ResourceLink id={node.id}>{t('sharing.openResource', { name: node.name })}</ResourceLink>
      </p>
      {party.principal && (
        <p>
          <ViewAsButton principal={party.principal} name={name} />
        </p>
      )}
      {knowledge.gaps.length > 0 && (
        <Notice tone="warn" label={t('sharing.warning')}>
          {t('sharing.atLeast', { n: knowledge.gaps.length })}
        </Notice>
      )}
      {way === undefined ? (
        <p>
          {t('sharing.noPath', { name })} {cell.below && t('sharing.noPathBelow')}
        </p>
      ) : (
        <section aria-labelledby="sharing-ways">
          <div className={styles.wayHead}>
            <h3 id="sharing-ways">
              {ways.length === 1
                ? t('sharing.pathsTitle', { n: 1 })
                : t('sharing.pathOf', { n, all: ways.length })}
            </h3>
            {ways.length > 1 && (
              <>
                <Button
                  size="s"
                  className={styles.back}
                  icon={<ChevronRightIcon />}
                  aria-label={t('sharing.previous')}
                  onClick={() => onWay(n === 1 ? ways.length : n - 1)}
                />
                <Button
                  size="s"
                  icon={<ChevronRightIcon />}
                  aria-label={t('sharing.next')}
                  onClick={() => onWay(n === ways.length ? 1 : n + 1)}
                />
              </>
            )}
          </div>
          <WayView sharing={sharing} way={way} />
          {ways.length > 1 && <AllWays ways={ways} n={n} names={knowledge.scopeNames} onWay={onWay} />}
        </section>
      )}
      {explained && explained.denials.length > 0 && (
        <section aria-labelledby="sharing-denied">
          <h3 id="sharing-denied">{t('sharing.deniedTitle')}</h3>
          <ul className={styles.removals}>
            {explained.denials.map(({ assignment, takes }) => (
              <li key={assignment.id}>
                {t('sharing.denied', {
                  name: assignment.properties.denyAssignmentName ?? t('sharing.deniedUnnamed'),
                  scope: scopeWords(assignment.properties.scope, knowledge.scopeNames),
                  list: canWords(takes),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RemovalList sharing={sharing} party={party} ways={ways} />
    </aside>
  );
}
