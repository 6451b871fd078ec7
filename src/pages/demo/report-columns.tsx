import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { ImportPart, ImportReport } from '@/state/demo-control';
import type { DataColumn } from '@/ui/DataTable';

import type { CountKind } from './report-labels';

import styles from './demo.module.css';

/** One form that one file held; no part: the file could not be read. */
export interface FileRow {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly part: ImportPart | undefined;
}

export const fileRows = (files: ImportReport['files']): readonly FileRow[] =>
  files.flatMap(({ name, bytes, parts }, i): FileRow[] =>
    parts.length === 0
      ? [{ key: `${i}`, name, bytes, part: undefined }]
      : parts.map((part) => ({ key: `${i} ${part.form}`, name, bytes, part })),
  );

const kilobytes = (bytes: number) => `${formatNumber(Math.ceil(bytes / 1024))} KB`;

export const fileColumns = (): readonly DataColumn<FileRow>[] => [
  {
    id: 'name',
    header: t('demo.file'),
    cell: (row) => <bdi className={styles.wide}>{row.name}</bdi>,
    rowHeader: true,
  },
  { id: 'size', header: t('demo.size'), cell: (row) => kilobytes(row.bytes), numeric: true },
  {
    id: 'form',
    header: t('demo.form'),
    cell: (row) => (
      <span className={styles.wide}>
        {row.part ? t(`import.form.${row.part.form}`) : t('demo.unreadable')}
      </span>
    ),
  },
  {
    id: 'read',
    header: t('demo.rowsRead'),
    cell: (row) => formatNumber(row.part?.read ?? 0),
    numeric: true,
  },
  {
    id: 'skipped',
    header: t('demo.rowsSkipped'),
    cell: (row) => formatNumber(row.part?.skipped ?? 0),
    numeric: true,
  },
];

export const countColumns = (counts: ImportReport['counts']): readonly DataColumn<CountKind>[] => [
  { id: 'kind', header: t('demo.kind'), cell: (kind) => t(`demo.counts.${kind}`), rowHeader: true },
  { id: 'n', header: t('demo.count'), cell: (kind) => formatNumber(counts[kind]), numeric: true },
];
