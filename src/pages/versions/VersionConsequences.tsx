import type { ImageVersion } from '@/arm/types';
import type { Edit } from '@/components/editing/use-edit';
import type { RegionChange } from '@/domain/editing/consequences';
import { consequencesOf, regionChanges } from '@/domain/editing/consequences';
import { regionRows } from '@/domain/replication';
import { t } from '@/i18n/translate';
import { Badge } from '@/ui/Badge';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';

import { furtherLabel } from './further-label';

import styles from './VersionEditor.module.css';

interface VersionConsequencesProps {
  readonly edit: Edit<ImageVersion>;
  readonly siblings: readonly ImageVersion[];
  /** False while the list of versions is incomplete: then "latest" after the change is not known. */
  readonly siblingsComplete: boolean;
}

const tones = { added: 'good', removed: 'bad', changed: 'busy' } as const;

const copy = (side: RegionChange['before']) =>
  side === undefined
    ? '–'
    : t(side.excluded ? 'version.edit.copyExcluded' : 'version.edit.copy', {
        n: side.replicas,
        type: side.storage,
      });

const columnsOf = (): readonly DataColumn<RegionChange>[] => [
  {
    id: 'region',
    header: t('version.replication.region'),
    rowHeader: true,
    cell: (c) => (
      <>
        {c.name} <Badge tone={tones[c.kind]}>{t(`version.edit.${c.kind}`)}</Badge>
      </>
    ),
  },
  { id: 'before', header: t('editing.before'), cell: (c) => copy(c.before) },
  { id: 'after', header: t('editing.after'), cell: (c) => copy(c.after) },
];

/** What saving brings about: regions before → after, replicas, first copies, what is gone, what "latest" becomes. */
export function VersionConsequences({ edit, siblings, siblingsComplete }: VersionConsequencesProps) {
  const { base, baseFields } = edit.state;
  const changes = regionChanges(baseFields, edit.fields);
  const result = consequencesOf(base, edit.fields, siblings);
  const removed = new Set(changes.filter((c) => c.kind === 'removed').map((c) => c.key));
  const further = regionRows(base).flatMap(({ key, displayName, further }) =>
    further
      .filter(({ kind }) => kind === 'edgeZone' || !removed.has(key))
      .map((copies) => `${displayName}: ${furtherLabel(copies)}`),
  );
  return (
    <>
      {changes.length > 0 && (
        <DataTable
          caption={t('version.edit.regions')}
          columns={columnsOf()}
          rows={changes}
          rowKey={(c) => c.key}
        />
      )}
      <section>
        <h3>{t('version.edit.consequences')}</h3>
        <ul className={styles.list}>
          <li>
            {t('version.edit.replicaTotal', { before: result.replicasBefore, after: result.replicasAfter })}
          </li>
          {further.length > 0 && (
            <li>{t('version.edit.furtherStay', { n: further.length, list: further.join('; ') })}</li>
          )}
          {result.firstCopies.length > 0 && (
            <li>
              {t('version.edit.egress', {
                n: result.firstCopies.length,
                regions: result.firstCopies.join(', '),
              })}
            </li>
          )}
          {result.gone.length > 0 && <li>{t('version.edit.gone', { regions: result.gone.join(', ') })}</li>}
          {result.raised.length > 0 && (
            <li>
              {t('version.edit.raised', { regions: result.raised.join(', ') })}{' '}
              <Badge tone="info">{t('resource.inferred')}</Badge>
            </li>
          )}
          {!siblingsComplete && <li>{t('version.edit.latestUnknown')}</li>}
          {siblingsComplete &&
            result.latest.map((l) => (
              <li key={l.region}>
                {t('version.edit.latest', {
                  region: l.displayName,
                  before: l.before ?? t('version.edit.noLatest'),
                  after: l.after ?? t('version.edit.noLatest'),
                })}
                {l.inferred && ` (${t('version.edit.inferred')})`}
              </li>
            ))}
          {siblingsComplete && result.latest.length === 0 && (
            <li>
              {t('version.edit.latestSame')}
              {result.latestInferred && ` (${t('version.edit.inferred')})`}
            </li>
          )}
        </ul>
      </section>
    </>
  );
}
