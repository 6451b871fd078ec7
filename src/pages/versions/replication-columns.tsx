import type { ImageVersion, TargetRegion } from '@/arm/types';
import type { RegionRow } from '@/domain/replication';
import { copiesInRow } from '@/domain/replication';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Badge } from '@/ui/Badge';
import type { DataColumn } from '@/ui/DataTable';

import { furtherLabel } from './further-label';
import { RegionName } from './RegionName';
import { RegionStateCell } from './RegionStateCell';

import styles from './ReplicationTab.module.css';

/** The columns of the replication table; encryption and exclusion only when some region has any. */
export function replicationColumns(
  rows: readonly RegionRow[],
  version: ImageVersion,
  waiting: boolean,
  selected: string | undefined,
  onSelect: (name: string) => void,
): readonly DataColumn<RegionRow>[] {
  const all = version.properties.publishingProfile?.excludeFromLatest === true;
  const encrypted = rows.some((row) => row.target?.encryption !== undefined);
  const listed = rows.some((row) => row.location !== undefined);
  const excluded = all || rows.some((row) => row.excludedFromLatest);
  return [
    {
      id: 'region',
      header: t('version.replication.region'),
      rowHeader: true,
      cell: (row) => (
        <button
          type="button"
          className={styles.pick}
          aria-pressed={row.key === selected}
          onClick={() => onSelect(row.key)}
        >
          <RegionName row={row} />
        </button>
      ),
    },
    {
      id: 'state',
      header: t('version.replication.state'),
      cell: (row) => <RegionStateCell row={row} waiting={waiting} details={detailsOf(row, listed)} />,
    },
    {
      id: 'replicas',
      header: t('version.replication.replicas'),
      numeric: true,
      cell: (row) => <Replicas row={row} />,
    },
    {
      id: 'storage',
      header: t('version.replication.storage'),
      cell: (row) => <Storage row={row} />,
    },
    ...(encrypted
      ? [
          {
            id: 'encryption',
            header: t('version.replication.encryption'),
            cell: (row: RegionRow) => <Encryption target={row.target} />,
          },
        ]
      : []),
    ...(excluded
      ? [
          {
            id: 'latest',
            header: t('version.replication.latest'),
            cell: (row: RegionRow) => <InLatest row={row} all={all} />,
          },
        ]
      : []),
  ];
}

/** The service's words on a copy, or why the portal cannot say more. `listed`: ARM's list of locations is known. */
function detailsOf(row: RegionRow, listed: boolean): string | undefined {
  if (row.details !== undefined) return row.details;
  if (row.usability === 'likely') return t('version.replication.likelyHint');
  if (row.state === 'Replicating' && row.usability === 'notKnown')
    return t('version.replication.replicatingHint');
  if (row.target === undefined && row.further.length === 0) return t('version.replication.extraHint');
  if (listed && row.location === undefined) return t('version.replication.unlisted');
  if (row.state === 'NotReported') return t('version.replication.missingHint');
  return undefined;
}

function InLatest({ row, all }: { readonly row: RegionRow; readonly all: boolean }) {
  if (row.target === undefined) return <None />;
  if (!all && !row.excludedFromLatest) return t('version.replication.included');
  return <Badge tone="warn">{t('version.replication.excluded')}</Badge>;
}

const None = () => <span className={styles.none}>–</span>;

/** All copies of the region, and what they consist of where it is not its own count alone. */
function Replicas({ row }: { readonly row: RegionRow }) {
  const copies = copiesInRow(row);
  if (copies === undefined) return <None />;
  const { replicas, further } = row;
  if (further.length === 0) return formatNumber(copies);
  const parts = [
    ...(replicas === undefined ? [] : [t('version.replication.regional', { n: replicas })]),
    ...further.map(furtherLabel),
  ];
  return (
    <>
      {formatNumber(copies)}
      {parts.map((part) => (
        <div key={part} className={styles.details}>
          {part}
        </div>
      ))}
    </>
  );
}

const Storage = ({ row: { storageAccountType } }: { readonly row: RegionRow }) =>
  storageAccountType === undefined ? <None /> : <code>{storageAccountType}</code>;

function Encryption({ target }: { readonly target: TargetRegion | undefined }) {
  const encryption = target?.encryption;
  if (target === undefined) return <None />;
  if (encryption === undefined) return t('version.replication.platformKey');
  const sets = [encryption.osDiskImage, ...(encryption.dataDiskImages ?? [])].flatMap(
    (disk) => disk?.diskEncryptionSetId ?? [],
  );
  const names = [...new Set(sets.map((id) => id.split('/').at(-1) ?? id))];
  const kind = encryption.osDiskImage?.securityProfile
    ? t('version.replication.confidential')
    : t('version.replication.encrypted');
  return (
    <span title={[...new Set(sets)].join('\n') || undefined}>
      {kind}
      {names.length > 0 && (
        <>
          {' · '}
          <code>{names.join(', ')}</code>
        </>
      )}
    </span>
  );
}
