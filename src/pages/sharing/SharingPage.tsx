import type { KeyboardEvent } from 'react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';

import { PageHeading } from '@/components/crumbs/PageHeading';
import { SkeletonRows } from '@/components/resource-table/SkeletonRows';
import { useNarrow } from '@/components/resource-table/use-narrow';
import { SharingSections } from '@/components/SharingSections';
import type { AccessGap } from '@/data/access/knowledge';
import { nothingKnown } from '@/data/access/knowledge';
import { matrixColumns } from '@/domain/access/matrix-columns';
import type { MatrixRow, People } from '@/domain/access/matrix-rows';
import { filteredParties, matrixRows } from '@/domain/access/matrix-rows';
import type { PrincipalOrShare } from '@/domain/access/principals-and-shares';
import type { ResourceTree, TreeNode } from '@/domain/access/resource-tree';
import { AccessGaps, AccessUnread } from '@/features/access/AccessGaps';
import { t } from '@/i18n/translate';
import { shortHash } from '@/lib/short-hash';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/EmptyState';

import { ExportSharing } from './ExportSharing';
import { holderName, holderType } from './holder-labels';
import { Legend } from './Legend';
import { MatrixGrid } from './MatrixGrid';
import { NarrowLists } from './NarrowLists';
import { WhatOneSees, WhoUsesOne } from './Pivots';
import { PrintView } from './PrintView';
import type { SharingView } from './sharing-view';
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

  // A principal of which nothing was read is not judged.
  const isKnown = (id: string) =>
    knowledge.principals.has(id) || people.everybody.some((holder) => holder.id === id);
  const holderAt = (id: string | undefined) =>
    id !== undefined && isKnown(id) ? people.holderOf(id) : undefined;
  const whyParty = holderAt(view.why?.holder);
  const whyNode = view.why && tree.byKey.get(view.why.resource);
  const seen = holderAt(view.see);
  const used = view.use === undefined ? undefined : tree.byKey.get(view.use);
  const unread = !busy && nothingKnown(knowledge);

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
  const matrixShown = !unread && view.see === undefined && view.use === undefined;
  const noCells = (
    <NoCells
      gaps={knowledge.gaps}
      filtered={filtered || view.resources !== ''}
      onClear={() => put({ who: undefined, q: undefined, r: undefined })}
    />
  );
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
        <span role="status">{unread ? '' : busy ? t('sharing.reading', { what }) : what}</span>
        {filtered && beside > 0 && !filters.includes('shared') && (
          <>
            <span>{t('sharing.beside', { n: beside })}</span>
            <Button size="s" variant="subtle" onClick={() => put({ who: [...filters, 'shared'].join() })}>
              {t('sharing.besideShow')}
            </Button>
          </>
        )}
      </div>
      {!unread && !busy && <AccessGaps gaps={knowledge.gaps} />}
      <div className={styles.beside}>
        {!(narrow && panel) && (
          <div className={styles.main}>
            {unread && <AccessUnread gaps={knowledge.gaps} />}
            {!unread && <UnknownPivot view={view} known={seen ?? used} busy={busy} onBack={back} />}
            {seen && <WhatOneSees sharing={sharing} holder={seen} onWhy={showWhy} onBack={back} />}
            {used && <WhoUsesOne sharing={sharing} node={used} onWhy={showWhy} onBack={back} />}
            {matrixShown && narrow && (
              <NarrowLists
                sharing={sharing}
                holders={holders}
                columns={columns}
                axis={view.axis}
                empty={busy ? t('sharing.reading', { what }) : noCells}
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
                    empty={noCells}
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

interface NoCellsProps {
  readonly gaps: readonly AccessGap[];
  readonly filtered: boolean;
  readonly onClear: () => void;
}

function NoCells({ gaps, filtered, onClear }: NoCellsProps) {
  if (!filtered) {
    if (gaps.length > 0) return <AccessUnread gaps={gaps} />;
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

interface UnknownPivotProps {
  readonly view: SharingView;
  /** Whom or what the address names, as far as it was read. */
  readonly known: PrincipalOrShare | TreeNode | undefined;
  readonly busy: boolean;
  readonly onBack: () => void;
}

/** The address names a principal or resource of which nothing was read. */
function UnknownPivot({ view, known, busy, onBack }: UnknownPivotProps) {
  if (known || busy || (view.see === undefined && view.use === undefined)) return null;
  return (
    <EmptyState
      title={t('sharing.unknownTitle')}
      actions={<Button onClick={onBack}>{t('sharing.back')}</Button>}
    >
      {view.see === undefined
        ? t('sharing.unknownResource', { id: view.use ?? '' })
        : t('sharing.unknownParty', { id: view.see })}
    </EmptyState>
  );
}
