import type { CSSProperties, ReactNode } from 'react';

import type { ListRow } from '@/data/resource-row';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';

import { ColumnMenu } from './ColumnMenu';
import { ExportMenu } from './ExportMenu';
import { FilterBar } from './FilterBar';
import { Grid } from './Grid';
import type { List } from './use-list';

import styles from './list-part.module.css';

interface ListPartProps<T extends ListRow> {
  readonly list: List<T>;
  /** Rows may still come. */
  readonly pending: boolean;
  /** Rows are missing and none will come by themselves: no rows are then no empty list, and their number is not the list's. */
  readonly broken?: boolean;
  /** "12 image versions". */
  readonly count: (n: number) => string;
  /** In place of rows when there really are none. */
  readonly empty: string;
  /** Above the rows: why they are not all. */
  readonly notice?: ReactNode;
  /** Told of every row that is drawn; what it gives back is called when the row is drawn no more. */
  readonly onRowVisible?: (row: T) => () => void;
}

/** A list that is a part of a page: the same filters, grid and exports as a list of its own, as tall as its rows up to the window. */
export function ListPart<T extends ListRow>({
  list,
  pending,
  broken = false,
  count,
  empty,
  notice,
  onRowVisible,
}: ListPartProps<T>) {
  const { all, rows, filtered } = list;
  const what = count(all.length);
  const unknown = (pending || broken) && all.length === 0;
  const shown = filtered ? t('table.announceSome', { shown: rows.length, what }) : what;
  const said = broken ? t('table.maybeMore', { what: shown }) : shown;
  return (
    <div className={styles.part}>
      <div className={styles.bar}>
        <FilterBar list={list} />
        <div className={styles.tools}>
          <span className={styles.count} role="status">
            {unknown ? '' : said}
          </span>
          <ColumnMenu list={list} />
          <ExportMenu list={list} pending={pending} />
        </div>
      </div>
      {notice}
      <div className={styles.box} style={{ '--rows': Math.max(rows.length, 4) } as CSSProperties}>
        <Grid
          list={list}
          pending={pending}
          onRowVisible={onRowVisible}
          empty={
            all.length > 0 ? (
              <EmptyState
                title={t('table.noMatchTitle')}
                actions={<Button onClick={list.clearFilters}>{t('table.clearFilters')}</Button>}
              >
                {pending
                  ? t('table.noMatchPending', { what })
                  : broken
                    ? t('table.noMatchPartly')
                    : t('table.noMatchText', { what })}
              </EmptyState>
            ) : (
              <EmptyState title={broken ? t('table.failedTitle') : empty} />
            )
          }
        />
      </div>
    </div>
  );
}
