import type { ImageVersion } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { Unread } from '@/components/resource-details/Unread';
import type { DiskRow, VersionDisks } from '@/domain/disks';
import { versionDisks } from '@/domain/disks';
import { isInData } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';

import styles from './DisksCard.module.css';

interface DisksCardProps {
  readonly version: ImageVersion;
  /** The version is a list's row that lacks the disks, and reading the version failed. */
  readonly unread: boolean;
}

/** Whether the image is a whole VM or the OS disk only, and its disks with their sizes (S3). */
export function DisksCard({ version, unread }: DisksCardProps) {
  if (unread) {
    return (
      <Card title={t('version.disks')}>
        <Unread />
      </Card>
    );
  }
  const disks = versionDisks(version);
  return (
    <Card title={t('version.disks')}>
      <p className={styles.extent}>
        {disks.extent === 'unknown' && !isInData(version, 'properties.storageProfile.osDiskImage')
          ? t('common.notInExport')
          : extentLabel(disks)}
        {disks.totalGB !== undefined && ` · ${t('version.sizeGB', { n: disks.totalGB })}`}
      </p>
      {disks.rows.length > 0 && (
        <DataTable
          caption={t('version.disks')}
          rows={disks.rows}
          rowKey={(row) => `${row.role} ${row.lun ?? ''}`}
          columns={columns(disks)}
        />
      )}
    </Card>
  );
}

const extentLabel = ({ extent, rows }: VersionDisks): string =>
  extent === 'vmWithDataDisks'
    ? t('version.extent.vmWithDataDisks', { n: rows.filter((r) => r.role === 'data').length })
    : t(`version.extent.${extent}`);

const columns = ({ rows }: VersionDisks): readonly DataColumn<DiskRow>[] => [
  {
    id: 'role',
    header: t('version.disk.role'),
    rowHeader: true,
    cell: (row) =>
      row.role === 'os' ? t('version.disk.os') : t('version.disk.data', { lun: row.lun ?? '' }),
  },
  {
    id: 'size',
    header: t('version.disk.size'),
    numeric: true,
    cell: (row) =>
      row.sizeInGB === undefined ? t('common.unknown') : t('version.sizeGB', { n: row.sizeInGB }),
  },
  {
    id: 'caching',
    header: t('version.disk.caching'),
    cell: (row) => row.hostCaching ?? t('common.notSet'),
  },
  ...(rows.some((row) => row.source)
    ? [
        {
          id: 'source',
          header: t('version.disk.source'),
          cell: (row: DiskRow) => <code className={styles.source}>{row.source}</code>,
        },
      ]
    : []),
];
