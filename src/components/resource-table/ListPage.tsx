import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import type { ListRow } from '@/data/resource-row';
import type { Sources } from '@/data/sources';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import { RefreshIcon } from '@/ui/icons';

import { PageHeading } from '../crumbs/PageHeading';
import { ColumnMenu } from './ColumnMenu';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './FilterBar';
import { Grid } from './Grid';
import { nobodyAnswered, NothingRead } from './NothingRead';
import { noSelection, selectAll } from './selection';
import { StatusLine } from './StatusLine';
import type { List } from './use-list';
import { useNarrow } from './use-narrow';

import styles from './list-page.module.css';

interface ListPageProps<T extends ListRow> {
  readonly list: List<T>;
  readonly sources: Sources;
  /** "212 galleries". */
  readonly count: (n: number) => string;
  readonly empty: { readonly title: string; readonly text: string; readonly actions?: ReactNode };
  /** Filters of the list's own. */
  readonly filters?: ReactNode;
  /** Behind the status line: what the page itself has to say about its rows. */
  readonly status?: ReactNode;
  /** Below the rows. */
  readonly footer?: ReactNode;
}

/** A page that is one list: heading with count, filters, status line, grid. Every list of the portal looks and works like this. */
export function ListPage<T extends ListRow>(props: ListPageProps<T>) {
  const { list, sources, count, filters, status, footer } = props;
  const queryClient = useQueryClient();
  const { rows, all, filtered, selection } = list;
  const what = count(all.length);
  const selected = selection.ids.size === 0 ? 0 : rows.filter((r) => selection.ids.has(r.key)).length;
  // The header, which selects all elsewhere, is not there on a phone.
  const narrow = useNarrow();
  const waiting = sources.pending && all.length === 0;
  const unread = all.length === 0 && nobodyAnswered(sources);
  return (
    <div className={styles.page}>
      <PageHeading
        title={list.definition.label()}
        beside={
          <span className={styles.count}>
            {waiting || unread
              ? ''
              : filtered
                ? t('table.countOf', { shown: rows.length, total: all.length })
                : formatNumber(all.length)}
          </span>
        }
        actions={
          <>
            <Button
              icon={<RefreshIcon />}
              onClick={() => void queryClient.refetchQueries({ type: 'active' })}
            >
              <span className={styles.actionText}>{t('table.refresh')}</span>
            </Button>
            <ColumnMenu list={list} />
            <ExportMenu list={list} pending={sources.pending} />
          </>
        }
      />
      <FilterBar list={list}>{filters}</FilterBar>
      <StatusLine sources={sources} what={what} filtered={filtered} unread={unread && !sources.pending}>
        {status}
        {selected > 0 && (
          <span className={styles.selected}>
            {t('table.selected', { n: selected })}
            {narrow && selected < rows.length && (
              <Button
                size="s"
                variant="subtle"
                onClick={() =>
                  list.setSelection(
                    selectAll(
                      selection,
                      rows.map((r) => r.key),
                    ),
                  )
                }
              >
                {t('table.selectAll', { n: rows.length })}
              </Button>
            )}
            <Button size="s" variant="subtle" onClick={() => list.setSelection(noSelection)}>
              {t('table.clearSelection')}
            </Button>
          </span>
        )}
      </StatusLine>
      <Grid list={list} pending={sources.pending} empty={<NoRows {...props} what={what} />} />
      {footer}
      <div className="visually-hidden" role="status">
        {sources.pending && !filtered
          ? t('table.announceLoading')
          : unread
            ? t('table.announceNothing')
            : filtered
              ? t('table.announceSome', { shown: rows.length, what })
              : t('table.announceAll', { what })}
      </div>
    </div>
  );
}

/** Nothing to show, and why: hidden by a filter, refused, failed, or really nothing there. Never one for another. */
function NoRows<T extends ListRow>({
  list,
  sources,
  empty,
  what,
}: ListPageProps<T> & { readonly what: string }) {
  if (list.all.length > 0) {
    return (
      <EmptyState
        title={t('table.noMatchTitle')}
        actions={<Button onClick={list.clearFilters}>{t('table.clearFilters')}</Button>}
      >
        {sources.pending ? t('table.noMatchPending', { what }) : t('table.noMatchText', { what })}
      </EmptyState>
    );
  }
  if (sources.failures.length > 0) return <NothingRead sources={sources} />;
  if (sources.asked === 0)
    return <EmptyState title={t('table.noScopesTitle')}>{t('table.noScopesText')}</EmptyState>;
  return (
    <EmptyState title={empty.title} actions={empty.actions}>
      {empty.text}
    </EmptyState>
  );
}
