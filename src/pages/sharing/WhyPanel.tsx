import { useMemo } from 'react';

import { ResourceLink } from '@/components/ResourceLink';
import { ViewAsButton } from '@/components/ViewAsButton';
import { capabilities, has } from '@/domain/access/capabilities';
import { explainAccess } from '@/domain/access/explain';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { TreeNode } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { ChevronRightIcon, CloseIcon } from '@/ui/icons';
import { Notice } from '@/ui/Notice';

import { accessPathsOf } from './access-paths';
import { AccessPathView } from './AccessPathView';
import { AllAccessPaths } from './AllAccessPaths';
import { cellLabel } from './cell-labels';
import { holderName, unusedLabel } from './holder-labels';
import { LevelIcon } from './LevelIcon';
import { RemovalList } from './RemovalList';
import { scopeLabel } from './scope-labels';
import type { Sharing } from './use-sharing';

import styles from './why.module.css';

interface WhyPanelProps {
  readonly sharing: Sharing;
  readonly holder: PrincipalOrShare;
  readonly node: TreeNode;
  /** The way shown, from 1. */
  readonly path: number;
  readonly onWay: (n: number) => void;
  readonly onClose: () => void;
  /** True if it was opened by keyboard: the focus then goes to the heading. */
  readonly takeFocus: boolean;
}

const takeFocusNow = (heading: HTMLElement | null) => heading?.focus();

const canLabel = (set: number): string =>
  capabilities
    .filter((c) => has(set, c))
    .map((c) => t(`sharing.capability.${c}`))
    .join(', ');

/** Why a principal can or cannot use a resource: its access paths, one at a time, and what removing an assignment changes. */
export function WhyPanel(props: WhyPanelProps) {
  const { sharing, holder, node, onWay, onClose, takeFocus } = props;
  const { matrix, knowledge } = sharing;
  const cell = matrix.partyCell(holder, node);
  const paths = useMemo(() => accessPathsOf(sharing, holder, node), [sharing, holder, node]);
  const explained = useMemo(
    () => (holder.principal ? explainAccess(matrix.index, holder.id, node.key) : undefined),
    [matrix, holder, node],
  );
  const n = Math.min(props.path, Math.max(1, paths.length));
  const path = paths[n - 1];
  const name = holderName(holder);
  const unused = unusedLabel(sharing.source, holder);
  return (
    <aside className={styles.panel} aria-labelledby="sharing-why">
      <div className={styles.head}>
        <h2 id="sharing-why" tabIndex={-1} ref={takeFocus ? takeFocusNow : undefined}>
          {t('sharing.whyTitle', { name, resource: node.name })}
        </h2>
        <Button variant="subtle" aria-label={t('sharing.closeWhy')} icon={<CloseIcon />} onClick={onClose} />
      </div>
      <p className={styles.verdict}>
        <LevelIcon level={cell.level} filled={cell.direct} />
        <span>{cellLabel(cell, holder)}</span>
      </p>
      {explained && (
        <p className={styles.small}>
          {explained.access.allowed === 0
            ? t('sharing.canNothing')
            : t('sharing.can', { list: canLabel(explained.access.allowed) })}
        </p>
      )}
      {unused !== undefined && <p className={styles.small}>{unused}</p>}
      <p className={styles.small}>
        <ResourceLink id={node.id}>{t('sharing.openResource', { name: node.name })}</ResourceLink>
      </p>
      {holder.principal && (
        <p>
          <ViewAsButton principal={holder.principal} name={name} />
        </p>
      )}
      {knowledge.gaps.length > 0 && (
        <Notice tone="warn" label={t('sharing.warning')}>
          {t('sharing.atLeast', { n: knowledge.gaps.length })}
        </Notice>
      )}
      {path === undefined ? (
        <p>
          {t('sharing.noPath', { name })} {cell.below && t('sharing.noPathBelow')}
        </p>
      ) : (
        <section aria-labelledby="sharing-ways">
          <div className={styles.wayHead}>
            <h3 id="sharing-ways">
              {paths.length === 1
                ? t('sharing.pathsTitle', { n: 1 })
                : t('sharing.pathOf', { n, all: paths.length })}
            </h3>
            {paths.length > 1 && (
              <>
                <Button
                  size="s"
                  className={styles.back}
                  icon={<ChevronRightIcon />}
                  aria-label={t('sharing.previous')}
                  onClick={() => onWay(n === 1 ? paths.length : n - 1)}
                />
                <Button
                  size="s"
                  icon={<ChevronRightIcon />}
                  aria-label={t('sharing.next')}
                  onClick={() => onWay(n === paths.length ? 1 : n + 1)}
                />
              </>
            )}
          </div>
          <AccessPathView sharing={sharing} path={path} />
          {paths.length > 1 && (
            <AllAccessPaths paths={paths} n={n} names={knowledge.scopeNames} onWay={onWay} />
          )}
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
                  scope: scopeLabel(assignment.properties.scope, knowledge.scopeNames),
                  list: canLabel(takes),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      <RemovalList sharing={sharing} holder={holder} paths={paths} />
    </aside>
  );
}
