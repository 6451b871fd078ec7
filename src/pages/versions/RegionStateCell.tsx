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
  readonly details: string | undefined;
}

/**
 * The state of one region's copy, its progress, and the service's details. One cell, so that the reason of a failure is beside
 * the failure on any width.
 */
export function RegionStateCell({ row, waiting, details }: CellProps) {
  if (waiting && row.state === 'NotChecked') return <Skeleton width="120px" />;
  const { tone, word } = regionState(row);
  // A complete copy is at 100; saying so in each row would only be noise.
  const progress = row.state === 'Completed' && row.progress === 100 ? undefined : row.progress;
  return (
    <>
      <span className={styles.state}>
        <State tone={tone}>{word}</State>
        {progress !== undefined && (
          <span className={styles.progress}>
            <ProgressBar label={row.displayName} percent={progress} />
            {t('version.percent', { n: progress })}
          </span>
        )}
      </span>
      {details !== undefined && <span className={styles.details}>{details}</span>}
    </>
  );
}
