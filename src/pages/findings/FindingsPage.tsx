import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

import { PageHeading } from '@/components/crumbs/PageHeading';
import { ColumnMenu } from '@/components/resource-table/ColumnMenu';
import { ExportMenu } from '@/components/resource-table/ExportMenu';
import { FilterBar } from '@/components/resource-table/FilterBar';
import { Grid } from '@/components/resource-table/Grid';
import { useList } from '@/components/resource-table/use-list';
import { SharingSections } from '@/components/SharingSections';
import { nothingKnown } from '@/data/access/knowledge';
import { useAccess } from '@/data/access/use-access';
import { AccessGaps, AccessUnread } from '@/features/access/AccessGaps';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { Notice } from '@/ui/Notice';

import { findingList, findingRows } from './finding-list';
import { FindingPanel } from './FindingPanel';
import { useFindings } from './use-findings';

import styles from './findings.module.css';

/** What is worth a look among role assignments and shares: rule, severity, evidence, remedy. */
export function FindingsPage() {
  const known = useAccess();
  const { findings, pending, owners } = useFindings(known);
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const { principals, scopeNames } = known;
  const rows = useMemo(
    () => findingRows(findings, { principals, scopeNames }),
    [findings, principals, scopeNames],
  );
  const list = useList(findingList, rows);
  const opened = rows.find((row) => row.key === search.finding);
  const isWhole = known.gaps.length === 0 && owners.unread === 0;
  const waiting = pending && rows.length === 0;
  const unread = !pending && nothingKnown(known);
  const found = t('findings.count', { n: rows.length });
  const status = waiting
    ? known.pending
      ? t('findings.reading')
      : t('findings.computing')
    : list.filtered
      ? t('findings.countOf', { shown: list.rows.length, n: rows.length })
      : unread
        ? ''
        : isWhole
          ? found
          : t('table.maybeMore', { what: found });
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('findings.title')}
        subtitle={t('findings.subtitle')}
        actions={
          <>
            <ColumnMenu list={list} />
            <ExportMenu list={list} pending={pending} />
          </>
        }
      />
      <SharingSections />
      <FilterBar list={list} />
      <p role="status" className={styles.status}>
        {status}
        {owners.pending > 0 && ` ${t('findings.ownersPending')}`}
      </p>
      {!known.pending && !unread && <AccessGaps gaps={known.gaps} />}
      {owners.unread > 0 && (
        <Notice tone="warn" label={t('resource.warning')}>
          {t('findings.ownersUnread', { n: owners.unread })}
        </Notice>
      )}
      <Grid
        list={list}
        pending={pending}
        empty={
          rows.length > 0 ? (
            <EmptyState
              title={t('findings.noMatch')}
              actions={<Button onClick={list.clearFilters}>{t('table.clearFilters')}</Button>}
            >
              {t('findings.noMatchText')}
            </EmptyState>
          ) : unread ? (
            <AccessUnread gaps={known.gaps} />
          ) : (
            <EmptyState title={isWhole ? t('findings.none') : t('findings.noneInRead')}>
              {isWhole ? t('findings.noneText') : t('findings.noneWithGaps')}
            </EmptyState>
          )
        }
      />
      {opened && (
        <FindingPanel row={opened} known={known} onClose={() => list.writeSearch({ finding: undefined })} />
      )}
    </div>
  );
}
