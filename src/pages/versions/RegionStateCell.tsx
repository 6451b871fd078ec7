import type { RegionRow, RegionState } from '@/domain/replication';
import { t, tDynamic } from '@/i18n/translate';
import { ProgressBar } from '@/ui/ProgressBar';
import { Skeleton } from '@/ui/Skeleton';
import type { Tone } from '@/ui/State';
import { State } from '@/ui/State';

import styles from './ReplicationTab.module.css';

const TONES: Readonly<Partial<Record<RegionState, Tone>>> = {
  Completed: 'good',
  Replicating: 'busy',
  Failed: 'bad',
};

interface CellProps {
  readonly row: RegionRow;
  /** The answer with regional state is still on its way: "not checked" would be said too early. */
  readonly waiting: boolean;
}

/** The state of one region's copy: shape, word and colour. */
export function RegionStateCell({ row, waiting }: CellProps) {
  if (waiting && row.state === 'NotChecked') return <Skeleton width="96px" />;
  // A word that the portal does not know is shown as it came.
  const word = tDynamic(`version.region.${row.state}`) ?? row.state;
  return (
    <span className={styles.state}>
      <State tone={TONES[row.state] ?? 'neutral'}>{word}</State>
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
