import type { EstateRegion } from '@/features/region-map/estate-layout';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';
import { State } from '@/ui/State';

import styles from './replication.module.css';

interface RegionsTableProps {
  readonly regions: readonly EstateRegion[];
  readonly selected: string | undefined;
  readonly onSelect: (name: string | undefined) => void;
}

interface RegionButtonProps {
  readonly region: EstateRegion;
  readonly selected: boolean;
  readonly onSelect: (name: string | undefined) => void;
}

const RegionButton = ({ region: { name, displayName }, selected, onSelect }: RegionButtonProps) => (
  <button
    type="button"
    className={styles.region}
    aria-pressed={selected}
    onClick={() => onSelect(selected ? undefined : name)}
  >
    {displayName}
  </button>
);

const States = ({ mix = [] }: Pick<EstateRegion, 'mix'>) => (
  <span className={styles.mix}>
    {mix.length === 0 && <span className={styles.muted}>{t('replication.noCopies')}</span>}
    {mix.map(({ tone, word, count }) => (
      <State key={word} tone={tone}>
        {t('regionMap.countOf', { n: count, what: word })}
      </State>
    ))}
  </span>
);

const HEADERS = {
  versions: 'replication.versions',
  replicas: 'replication.replicas',
  galleries: 'replication.galleries',
  homeGalleries: 'replication.homes',
} as const;

const number = (id: keyof typeof HEADERS, hint?: string): DataColumn<EstateRegion> => ({
  id,
  header: <span title={hint}>{t(HEADERS[id])}</span>,
  numeric: true,
  cell: (region) => formatNumber(region[id] ?? 0),
});

const regionColumns = (
  selected: string | undefined,
  onSelect: (name: string | undefined) => void,
): readonly DataColumn<EstateRegion>[] => [
  {
    id: 'region',
    header: t('replication.region'),
    rowHeader: true,
    cell: (region) => (
      <RegionButton region={region} selected={region.name === selected} onSelect={onSelect} />
    ),
  },
  number('versions'),
  number('replicas'),
  number('galleries', t('replication.galleriesHint')),
  number('homeGalleries', t('replication.homesHint')),
  { id: 'states', header: t('replication.states'), cell: (region) => <States mix={region.mix} /> },
];

/** What the map shows, as a table: the same regions in the same order, one selection. */
export const RegionsTable = ({ regions, selected, onSelect }: RegionsTableProps) => (
  <div className={styles.regions}>
    <DataTable
      caption={t('replication.table')}
      rows={regions}
      rowKey={(r) => r.name}
      columns={regionColumns(selected, onSelect)}
    />
  </div>
);
