import { memo, useId } from 'react';

import type { ImageVersion, Location, ReplicationStatus } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import type { MissingDetail } from '@/data/use-resource';
import { isInData } from '@/domain/not-in-data';
import type { RegionRow } from '@/domain/replication';
import { aggregateAgrees, isDeployable, totalReplicas } from '@/domain/replication';
import { t, tDynamic } from '@/i18n/translate';
import { Badge } from '@/ui/Badge';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';
import { State } from '@/ui/State';
import type { Tone } from '@/ui/status-icons';

import { replicationColumns } from './replication-columns';
import type { ParentLocation } from './use-parent-locations';
import { useSelectRegion, VersionMap } from './VersionMap';

import styles from './ReplicationTab.module.css';

interface ReplicationTabProps {
  readonly version: ImageVersion | undefined;
  readonly rows: readonly RegionRow[] | undefined;
  /** The version is a list's row: no list carries regional state. */
  readonly missingDetail: MissingDetail | undefined;
  /** The version is read again by itself so often. */
  readonly followedMs: number | false;
  readonly locations: readonly Location[];
  readonly parentLocations: readonly ParentLocation[];
  readonly selected: string | undefined;
}

const AGGREGATED: Readonly<Record<string, Tone>> = {
  Completed: 'good',
  InProgress: 'busy',
  Failed: 'bad',
};

/** Where the copies are and how far: every region of the targets and of the reported status, joined by normalised name. */
export const ReplicationTab = memo(function ReplicationTab({
  version,
  rows,
  missingDetail,
  followedMs,
  locations,
  parentLocations,
  selected,
}: ReplicationTabProps) {
  const tableId = useId();
  const select = useSelectRegion();
  if (version === undefined || rows === undefined) {
    return (
      <Card title={t('resource.tab.replication')}>
        <div aria-busy="true" className={styles.waiting}>
          <span className="visually-hidden">{t('version.replication.waiting')}</span>
          <Skeleton width="70%" />
          <Skeleton width="60%" />
          <Skeleton width="65%" />
        </div>
      </Card>
    );
  }
  const { replicationStatus } = version.properties;
  const total = totalReplicas(version);
  const statusInData = isInData(replicationStatus, 'summary');
  return (
    <Card title={t('resource.tab.replication')} beside={<Aggregated version={version} />}>
      <div className={styles.summary}>
        {replicationStatus && statusInData && total !== undefined && (
          <span>
            {t('version.replication.deployable', {
              n: rows.filter(isDeployable).length,
              all: rows.filter((row) => row.target).length,
            })}{' '}
            {rows.some((row) => row.usability === 'likely') && (
              <Badge tone="info">{t('resource.inferred')}</Badge>
            )}
          </span>
        )}
        <span>
          {total === undefined
            ? t('version.replication.targetsNotInData')
            : t('version.replication.total', { n: total })}
        </span>
        {followedMs !== false && (
          <span>{t('version.replication.following', { n: Math.ceil(followedMs / 1000) })}</span>
        )}
        {!statusInData && <span>{t('version.replication.statusNotInData')}</span>}
        {!replicationStatus && missingDetail !== 'waiting' && (
          <span>{t(missingDetail ? 'version.replication.unread' : 'version.replication.notSent')}</span>
        )}
      </div>
      <div className={styles.split}>
        <VersionMap
          version={version}
          rows={rows}
          locations={locations}
          parentLocations={parentLocations}
          selected={selected}
          tableId={tableId}
        />
        <div id={tableId} tabIndex={-1} className={styles.side}>
          <DataTable
            caption={t('version.replication.caption', { name: version.name })}
            rows={rows}
            rowKey={(row) => row.key}
            columns={replicationColumns(rows, version, missingDetail === 'waiting', selected, select)}
            empty={t(
              total === undefined ? 'version.replication.targetsNotInData' : 'version.replication.none',
            )}
          />
        </div>
      </div>
      <p className={styles.hint}>
        {t('version.replication.deployableHint')} {t('version.noCrossCloud')}
      </p>
    </Card>
  );
});

/** "30 Completed, 1 Failed". */
function partsLabel({ summary = [] }: ReplicationStatus): string {
  const counts = new Map<string, number>();
  for (const { state = 'Unknown' } of summary) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts]
    .map(([state, n]) => t('regionMap.countOf', { n, what: tDynamic(`version.region.${state}`) ?? state }))
    .join(', ');
}

/** The service's own summary over all regions; not worked out here. */
function Aggregated({ version }: { readonly version: ImageVersion }) {
  const status = version.properties.replicationStatus;
  if (status?.aggregatedState === undefined) return null;
  const state = status.aggregatedState;
  const word = tDynamic(`version.aggregated.${state}`) ?? state;
  return (
    <span className={styles.aggregated}>
      <span>{t('version.replication.aggregated')}</span>
      <State tone={AGGREGATED[state] ?? 'neutral'}>{word}</State>
      {!aggregateAgrees(status) && (
        <span className={styles.hint}>
          {t('version.aggregated.parts', { recorded: word, parts: partsLabel(status) })}
        </span>
      )}
    </span>
  );
}
