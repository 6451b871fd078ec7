import type { ArmId, ImageVersion, Location } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { ChildrenNotice } from '@/components/resource-details/ChildrenNotice';
import { ResourceLink } from '@/components/ResourceLink';
import type { Children } from '@/data/use-children';
import { useRegionalStates } from '@/data/use-regional-states';
import type { LatestInRegion } from '@/domain/latest';
import { decidingVersions, latestPerRegion } from '@/domain/latest';
import { regionName } from '@/domain/locations';
import { isInData } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';
import { useHadReplicas } from '@/state/use-had-replicas';
import { Badge } from '@/ui/Badge';
import type { DataColumn } from '@/ui/DataTable';
import { DataTable } from '@/ui/DataTable';
import { Skeleton } from '@/ui/Skeleton';

import styles from './LatestCard.module.css';

/** Why "latest" in a region is not a newer version: "because 1.0.10 is not replicated there" (A3). Empty when it is the newest. */
export function whyNotNewer({ skipped, latest }: Pick<LatestInRegion, 'skipped' | 'latest'>): string {
  const [newest, ...others] = skipped;
  if (newest === undefined) return latest === undefined ? '' : t('definition.latest.newest');
  const reason = t(`definition.latest.${newest.reason}`, { version: newest.name });
  const because = t('definition.latest.because', { reason });
  return others.length === 0 ? because : `${because}; ${t('definition.latest.more', { n: others.length })}`;
}

interface LatestCardProps {
  readonly versions: Children<ImageVersion>;
  readonly locations: readonly Location[];
}

/** Regional states are read for so many versions; further regions stay inferred. */
const MOST_ASKED = 6;

/** The versions with the regional state of those that decide what "latest" is. What they say may make older ones decide. */
function useSettledVersions(items: readonly ImageVersion[]): readonly ImageVersion[] {
  const hadReplicas = useHadReplicas();
  const idOf = (name: string) => items.find((v) => v.name === name)?.id;
  const first = decidingVersions(latestPerRegion(items, hadReplicas), MOST_ASKED);
  return useRegionalStates(
    items,
    first.flatMap((name) => idOf(name) ?? []),
  );
}

const lacksTargets = ({ properties }: ImageVersion): boolean =>
  !isInData(properties.publishingProfile, 'targetRegions');

/** "latest" in each region, and why it is not a newer version (A3, S8). Computed from the list; inference is labelled (trap 9). */
export function LatestCard({ versions, locations }: LatestCardProps) {
  const { items, pending, complete } = versions;
  const hadReplicas = useHadReplicas();
  const settled = useSettledVersions(items);
  const rows = latestPerRegion(settled, hadReplicas).map((row) => ({
    ...row,
    displayName: regionName(locations, row.displayName),
    id: items.find((v) => v.name === row.latest)?.id,
  }));
  const inferred = rows.some((row) => row.inferred);
  return (
    <Card title={t('definition.latest.title')}>
      {pending && rows.length === 0 ? (
        <div aria-busy="true" className={styles.waiting}>
          <span className="visually-hidden">{t('definition.latest.waiting')}</span>
          <Skeleton width="80%" />
          <Skeleton width="70%" />
          <Skeleton width="75%" />
        </div>
      ) : (
        <>
          <ChildrenNotice of={versions} what={t('definition.versions')} />
          {rows.length === 0 && (!complete || items.some(lacksTargets)) ? (
            <p>{t(complete ? 'definition.latest.notInExport' : 'definition.latest.unknown')}</p>
          ) : (
            <DataTable
              caption={t('definition.latest.caption')}
              rows={rows}
              rowKey={(row) => row.region}
              empty={t('definition.latest.empty')}
              columns={columns()}
            />
          )}
          <p className={styles.hint}>
            {!complete && rows.length > 0 && `${t('definition.latest.incomplete')} `}
            {t('definition.latest.hint')}
          </p>
          {inferred && (
            <p className={styles.hint}>
              <Badge tone="info">{t('resource.inferred')}</Badge> {t('definition.latest.inferredHint')}
            </p>
          )}
        </>
      )}
    </Card>
  );
}

interface LatestRow extends LatestInRegion {
  /** The id of the version that is latest there. */
  readonly id: ArmId | undefined;
}

const columns = (): readonly DataColumn<LatestRow>[] => [
  {
    id: 'region',
    header: t('definition.latest.region'),
    rowHeader: true,
    cell: (row) => row.displayName,
  },
  {
    id: 'version',
    header: t('definition.latest.version'),
    cell: (row) => <Latest row={row} />,
  },
  {
    id: 'why',
    header: t('definition.latest.why'),
    cell: (row) => (
      <span className={styles.why}>
        {whyNotNewer(row)} {row.inferred && <Badge tone="info">{t('resource.inferred')}</Badge>}
      </span>
    ),
  },
];

function Latest({ row }: { readonly row: LatestRow }) {
  if (row.latest === undefined) return t('definition.latest.none');
  return (
    <span className={styles.latest}>
      {row.id === undefined ? row.latest : <ResourceLink id={row.id}>{row.latest}</ResourceLink>}
    </span>
  );
}
