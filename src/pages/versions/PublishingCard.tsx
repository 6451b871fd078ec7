import type { ImageVersion, Location } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { EndOfLife } from '@/components/resource-details/EndOfLife';
import { NotSet } from '@/components/resource-details/NotSet';
import { regionName } from '@/domain/locations';
import { isInData } from '@/domain/not-in-data';
import { formatDateTime } from '@/i18n/format';
import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { KeyValueList } from '@/ui/KeyValueList';
import { RelativeTime } from '@/ui/RelativeTime';
import { State } from '@/ui/State';

interface PublishingCardProps {
  readonly version: ImageVersion;
  readonly locations: readonly Location[];
}

/** When it was published, whether "latest" may give it, how it is copied. */
export function PublishingCard({ version, locations }: PublishingCardProps) {
  const profile = version.properties.publishingProfile ?? {};
  const { publishedDate, endOfLifeDate, replicationMode, replicaCount } = profile;
  const { storageAccountType, storageAccountStrategy } = profile;
  return (
    <Card title={t('version.publishing')}>
      <KeyValueList
        items={[
          {
            label: t('version.published'),
            value: publishedDate ? (
              <>
                {formatDateTime(publishedDate)} · <RelativeTime iso={publishedDate} />
              </>
            ) : (
              <NotSet of={profile} path="publishedDate" />
            ),
          },
          {
            label: t('version.excluded'),
            value: <Excluded version={version} locations={locations} />,
          },
          {
            label: t('version.endOfLife'),
            value: <EndOfLife iso={endOfLifeDate} of={profile} />,
            hint: endOfLifeDate && t('definition.endOfLifeHint'),
          },
          {
            label: t('version.mode'),
            value:
              replicationMode ??
              (isInData(profile, 'replicationMode') ? (
                t('version.modeDefault')
              ) : (
                <NotSet of={profile} path="replicationMode" />
              )),
          },
          {
            label: t('version.replicaCount'),
            value:
              replicaCount === undefined ? (
                <NotSet of={profile} path="replicaCount" />
              ) : (
                formatNumber(replicaCount)
              ),
            hint: t('version.replicaCountHint'),
          },
          {
            label: t('version.storageType'),
            value:
              storageAccountType === undefined ? (
                <NotSet of={profile} path="storageAccountType" />
              ) : (
                <code>{storageAccountType}</code>
              ),
          },
          ...(storageAccountStrategy === undefined
            ? []
            : [{ label: t('version.storageStrategy'), value: <code>{storageAccountStrategy}</code> }]),
        ]}
      />
    </Card>
  );
}

/** The version's own flag and the regions' flags are two things (trap 9). */
function Excluded({ version, locations }: PublishingCardProps) {
  const profile = version.properties.publishingProfile ?? {};
  const { excludeFromLatest, targetRegions } = profile;
  if (excludeFromLatest === true) return <State tone="warn">{t('version.excluded.everywhere')}</State>;
  const regions = (targetRegions ?? [])
    .filter((r) => r.excludeFromLatest === true)
    .map((r) => regionName(locations, r.name));
  if (regions.length === 0) {
    const known = isInData(profile, 'excludeFromLatest') && isInData(profile, 'targetRegions');
    return t(known ? 'common.no' : 'common.notInExport');
  }
  return <State tone="warn">{t('version.excluded.some', { regions: regions.join(', ') })}</State>;
}
