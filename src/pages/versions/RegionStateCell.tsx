import type { RegionRow } from '@/domain/replication';
import { t } from '@/i18n/translate';
import { ProgressBar } from '@/ui/ProgressBar';
import { Skeleton } from '@/ui/Skeleton';
import { State } from '@/ui/State';

import { regionState } from './region-state';

import styles from './ReplicationTab.module.css';

interface CellProps {
  readonly row: RegionRow;
  /** The answer with regional state is still on its way: "not checked" would be said too early. */
  readonly waiting: boolean;
}

/** The state of one region's copy: shape, word and colour. */
export function RegionStateCell({ row, waiting }: CellProps) {
  if (waiting && row.state === 'NotChecked') return <Skeleton width="96px" />;
  const { tone, word } = regionState(row);
  return (
    <span className={styles.state}>
      <State tone={tone}>{word}</State>
    </span>
  );
}

/** How far the copy is, as the service reports it; nothing where it reports no number. */
export function RegionProgress({ row, waiting }: CellProps) {
  if (waiting && row.state === 'NotChecked') return <Skeleton width="120px" />;
  if (row.progress === undefined) return <span className={styles.none}>–</span>;
  return (
    <span className={styles.progress}>
      {row.state !== 'Completed' && <ProgressBar label={row.displayName} percent={row.progress} />}
      <span className={styles.percent}>{t('version.percent', { n: row.progress })}</span>
    </span>
  );
}
