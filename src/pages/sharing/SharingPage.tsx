import type { KeyboardEvent } from 'react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';

import { PageHeading } from '@/components/crumbs/PageHeading';
import { SkeletonRows } from '@/components/resource-table/SkeletonRows';
import { useNarrow } from '@/components/resource-table/use-narrow';
import { SharingSections } from '@/components/SharingSections';
import { matrixColumns } from '@/domain/access/matrix-columns';
import type { MatrixRow, People } from '@/domain/access/matrix-rows';
import { filteredParties, matrixRows } from '@/domain/access/matrix-rows';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { ResourceTree, TreeNode } from '@/domain/access/resource-tree';
import { t } from '@/i18n/translate';
import { shortHash } from '@/lib/short-hash';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/EmptyState';

import { ExportSharing } from './ExportSharing';
import { Gaps } from './Gaps';
import { holderName, holderType } from './holder-labels';
import { Legend } from './Legend';
import { MatrixGrid } from './MatrixGrid';
import { NarrowLists } from './NarrowLists';
import { WhatOneSees, WhoUsesOne } from './Pivots';
import { PrintView } from './PrintView';
import { toggle } from './sharing-view';
import { Toolbar } from './Toolbar';
import { useSharing } from './use-sharing';
import { useSharingView } from './use-sharing-view';
import { WhyPanel } from './WhyPanel';

import styles from './sharing.module.css';

/** The number of galleries that are shared without a role assignment; the filters do not cover those. */
function galleriesBeside(people: People, tree: ResourceTree): number {
  const keys = new Set<string>();
  for (const { galleries = [], delegations = [] } of people.holders) {
    for (const key of galleries) keys.add(key);
    for (const { scopeKey } of delegations) {
      for (const [key, { kind }] of tree.byKey) {
        if (kind === 'gallery' && (key === scopeKey || key.startsWith(`${scopeKey}/`))) keys.add(key);
      }
    }
  }
  return keys.size;
}

/** Who can see and use which image, and why: people by resources. */
export function SharingPage() {
  const sharing = useSharing();
  const { view, put, type, fieldRef } = useSharingView();
  const narrow = useNarrow();
  const gridRef = useRef<HTMLDivElement>(null);
  const byKeyboard = useRef(false);
  const [takeFocus, setTakeFocus] = useState(false);
  const { knowledge, matrix, people, tree, source } = sharing;

  const typedPeople = useDeferredValue(view.people);
  const typedResources = useDeferredValue(view.resources);
  const { filters, toggled } = view;
  const holders = useMemo(
    () => filteredParties(people, source, filters, typedPeople),
    [people, source, filters, typedPeople],
  );
  const rows = useMemo(() => matrixRows(people, holders, toggled), [people, holders, toggled]);
  const columns = useMemo(
    () => matrixColumns(tree, toggled, typedResources),
    [tree, toggled, typedResources],
  );
  const beside = useMemo(() => galleriesBeside(people, tree), [people, tree]);

  const nameOf = useCallback((holder: PrincipalOrShare) => holderName(holder), []);
  const typeOf = useCallback(
    (row: MatrixRow) => (row.circle ? t('sharing.type.circle') : holderType(source, row.holder)),
    [source],
  );

  const showWhy = (holder: PrincipalOrShare, node: TreeNode) => {
    setTakeFocus(byKeyboard.current);
    put({ why: holder.id, at: node.key, path: undefined }, view.why === undefined);
  };
  const closeWhy = () => {
    put({ why: undefined, at: undefined, path: undefined });
    gridRef.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const showParty = (holder: PrincipalOrShare) =>
    put({ see: holder.id, use: undefined, why: undefined, at: undefined }, true);
  const showResource = (node: TreeNode) =>
    put({ use: node.key, see: undefined, why: undefined, at: undefined }, true);
  const back = () => put({ see: undefined, use: undefined, why: undefined, at: undefined, print: undefined });

  const filtered = filters.length > 0 || view.people !== '';
  const n = holders.length;
  const all = people.everybody.length;
  const counted = filtered ? t('sharing.countSome', { n, all }) : t('sharing.count', { n });
  const what = t('sharing.across', { rows: counted, n: columns.length });
  const busy = knowledge.pending;
  const waiting = busy && (rows.length === 0 || columns.length === 0);

  const whyParty = view.why && people.holderOf(view.why.holder);
  const whyNode = view.why && tree.byKey.get(view.why.resource);
  const seen = view.see === undefined ? undefined : people.holderOf(view.see);
  const used = view.use === undefined ? undefined : tree.byKey.get(view.use);

  if (view.print) {
    return (
      <div className={cx(styles.page, styles.flowing)}>
        <PageHeading title={t('sharing.title')} subtitle={t('sharing.printTitle')} />
        <PrintView
          sharing={sharing}
          view={view}
          holders={filtered ? holders : people.everybody}
          columns={columns}
          what={t('sharing.across', {
            rows: t('sharing.count', { n: filtered ? n : all }),
            n: columns.length,
          })}
          onBack={back}
        />
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent) => {
    byKeyboard.current = true;
    const { target } = event;
    const beside = target instanceof Element && target.closest('aside, [role=treegrid]') !== null;
    if (event.key === 'Escape' && beside && view.why) closeWhy();
  };
  const matrixShown = seen === undefined && used === undefined;
  const panel = whyParty && whyNode && (
    <WhyPanel
      key={`${whyParty.id} ${whyNode.key}`}
      sharing={sharing}
      holder={whyParty}
      node={whyNode}
      path={view.path}
      onWay={(path) => put({ path: String(path) })}
      onClose={closeWhy}
      takeFocus={takeFocus || narrow}
    />
  );
  return (
    <div
      className={cx(styles.page, (narrow || !matrixShown) && styles.flowing)}
      onKeyDownCapture={onKeyDown}
      onPointerDownCapture={() => (byKeyboard.current = false)}
    >
      <PageHeading
        title={t('sharing.title')}
        subtitle={t('sharing.subtitle')}
        actions={
          <ExportSharing
            sharing={sharing}
            holders={filtered ? holders : people.everybody}
            columns={columns}
            onPrint={() => put({ print: '1', why: undefined, at: undefined }, true)}
          />
        }
      />
      <SharingSections />
      {matrixShown && <Toolbar view={view} onType={type} onPut={put} fieldRef={fieldRef} />}
      <div className={styles.line}>
        <span role="status">{busy ? t('sharing.reading', { what }) : what}</span>
        {filtered && beside > 0 && !filters.includes('shared') && (
          <>
            <span>{t('sharing.beside', { n: beside })}</span>
            <Button size="s" variant="subtle" onClick={() => put({ who: [...filters, 'shared'].join() })}>
              {t('sharing.besideShow')}
            </Button>
          </>
        )}
      </div>
      <Gaps gaps={knowledge.gaps} />
      <div className={styles.beside}>
        {!(narrow && panel) && (
          <div className={styles.main}>
            {seen && <WhatOneSees sharing={sharing} holder={seen} onWhy={showWhy} onBack={back} />}
            {used && <WhoUsesOne sharing={sharing} node={used} onWhy={showWhy} onBack={back} />}
            {matrixShown && narrow && (
              <NarrowLists
                sharing={sharing}
                holders={holders}
                columns={columns}
                axis={view.axis}
                onAxis={(axis) => put({ by: axis === 'resources' ? 'resource' : undefined })}
                onParty={showParty}
                onResource={showResource}
              />
            )}
            {matrixShown && !narrow && (
              <>
                {waiting ? (
                  <div className={styles.skeleton} aria-busy="true">
                    <SkeletonRows rowHeight={36} />
                  </div>
                ) : (
                  <MatrixGrid
                    matrix={matrix}
                    rows={rows}
                    columns={columns}
                    busy={busy}
                    nameOf={nameOf}
                    typeOf={typeOf}
                    explained={view.why}
                    onWhy={showWhy}
                    onParty={showParty}
                    onResource={showResource}
                    onToggle={(key) => put({ open: toggle(toggled, shortHash(key)) })}
                    gridRef={gridRef}
                    empty={
                      <NoCells
                        filtered={filtered || view.resources !== ''}
                        onClear={() => put({ who: undefined, q: undefined, r: undefined })}
                      />
                    }
                  />
                )}
                <Legend />
              </>
            )}
          </div>
        )}
        {panel}
        {view.why && !panel && !busy && <p className={styles.nothing}>{t('sharing.whyUnknown')}</p>}
      </div>
    </div>
  );
}

function NoCells({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  if (!filtered) {
    return <EmptyState title={t('sharing.emptyTitle')}>{t('sharing.emptyText')}</EmptyState>;
  }
  return (
    <EmptyState
      title={t('sharing.noMatchTitle')}
      actions={<Button onClick={onClear}>{t('sharing.clear')}</Button>}
    >
      {t('sharing.noMatchText')}
    </EmptyState>
  );
}
