import type { ImageVersion, Location } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { CommandsCard } from '@/components/resource-details/CommandsCard';
import { CopyableId } from '@/components/resource-details/CopyableText';
import { FactsSkeleton } from '@/components/resource-details/FactsSkeleton';
import { OtherPropertiesCard } from '@/components/resource-details/OtherPropertiesCard';
import { placeFacts } from '@/components/resource-details/place-facts';
import { ProvisioningState } from '@/components/resource-details/ProvisioningState';
import { TagList } from '@/components/resource-details/TagList';
import type { Children } from '@/data/use-children';
import type { Place } from '@/data/use-place';
import type { MissingDetail } from '@/data/use-resource';
import { t } from '@/i18n/translate';
import { TwoColumns } from '@/layouts/TwoColumns';
import { KeyValueList } from '@/ui/KeyValueList';

import { DisksCard } from './DisksCard';
import { PublishingCard } from './PublishingCard';
import { RelatedVersions } from './RelatedVersions';
import { SafetyCard } from './SafetyCard';
import { SourceCard } from './SourceCard';

interface VersionOverviewProps {
  readonly version: ImageVersion | undefined;
  /** The values are a list's: what a list may lack is on its way or could not be read, not "not reported". */
  readonly missingDetail: MissingDetail | undefined;
  readonly siblings: Children<ImageVersion>;
  readonly place: Place;
  readonly locations: readonly Location[];
}

const SHOWN = [
  'publishingProfile.publishedDate',
  'publishingProfile.endOfLifeDate',
  'publishingProfile.excludeFromLatest',
  'publishingProfile.replicationMode',
  'publishingProfile.replicaCount',
  'publishingProfile.storageAccountType',
  'publishingProfile.storageAccountStrategy',
  'publishingProfile.source.managedImage.id',
  'publishingProfile.targetRegions.name',
  'publishingProfile.targetRegions.regionalReplicaCount',
  'publishingProfile.targetRegions.storageAccountType',
  'publishingProfile.targetRegions.excludeFromLatest',
  'publishingProfile.targetRegions.encryption.osDiskImage.diskEncryptionSetId',
  'publishingProfile.targetRegions.encryption.dataDiskImages.lun',
  'publishingProfile.targetRegions.encryption.dataDiskImages.diskEncryptionSetId',
  'publishingProfile.targetRegions.additionalReplicaSets.storageAccountType',
  'publishingProfile.targetRegions.additionalReplicaSets.regionalReplicaCount',
  'publishingProfile.targetExtendedLocations.name',
  'publishingProfile.targetExtendedLocations.extendedLocation.name',
  'publishingProfile.targetExtendedLocations.extendedLocation.type',
  'publishingProfile.targetExtendedLocations.extendedLocationReplicaCount',
  'publishingProfile.targetExtendedLocations.storageAccountType',
  'provisioningState',
  'storageProfile.source.id',
  'storageProfile.source.virtualMachineId',
  'storageProfile.source.communityGalleryImageId',
  'storageProfile.osDiskImage.sizeInGB',
  'storageProfile.osDiskImage.hostCaching',
  'storageProfile.osDiskImage.source.id',
  'storageProfile.osDiskImage.source.uri',
  'storageProfile.dataDiskImages.lun',
  'storageProfile.dataDiskImages.sizeInGB',
  'storageProfile.dataDiskImages.hostCaching',
  'storageProfile.dataDiskImages.source.id',
  'storageProfile.dataDiskImages.source.uri',
  'safetyProfile.allowDeletionOfReplicatedLocations',
  'safetyProfile.blockDeletionBeforeEndOfLife',
  'safetyProfile.reportedForPolicyViolation',
  'safetyProfile.policyViolations.category',
  'safetyProfile.policyViolations.details',
  'replicationStatus.aggregatedState',
  'replicationStatus.summary.region',
  'replicationStatus.summary.state',
  'replicationStatus.summary.progress',
  'replicationStatus.summary.details',
  'securityProfile',
  'validationsProfile',
  'restore',
];

/** Everything that ARM says of a version, but for its regions. */
export function VersionOverview({
  version,
  missingDetail,
  siblings,
  place,
  locations,
}: VersionOverviewProps) {
  if (version === undefined) return <OverviewSkeleton />;
  const missing = version.properties.storageProfile === undefined ? missingDetail : undefined;
  return (
    <TwoColumns
      main={
        <>
          <PublishingCard version={version} locations={locations} />
          <Card title={t('resource.essentials')}>
            <KeyValueList
              items={[
                {
                  label: t('resource.state'),
                  value: <ProvisioningState of={version} />,
                },
                ...placeFacts(version.id, version.location, locations, place),
                { label: t('resource.tags'), value: <TagList of={version} /> },
                { label: t('resource.id'), value: <CopyableId id={version.id} /> },
              ]}
            />
          </Card>
          <OtherPropertiesCard resource={version} known={SHOWN} />
        </>
      }
      side={
        <>
          {missing === 'waiting' ? (
            <SourceSkeleton />
          ) : (
            <>
              <SourceCard version={version} locations={locations} unread={missing === 'unread'} />
              <DisksCard version={version} unread={missing === 'unread'} />
            </>
          )}
          <SafetyCard version={version} />
          <RelatedVersions version={version} siblings={siblings.items} />
          <CommandsCard id={version.id} />
        </>
      }
    />
  );
}

const OverviewSkeleton = () => (
  <TwoColumns
    main={
      <Card title={t('version.publishing')}>
        <FactsSkeleton
          labels={[
            t('version.published'),
            t('version.excluded'),
            t('version.endOfLife'),
            t('version.mode'),
            t('version.replicaCount'),
            t('version.storageType'),
          ]}
        />
      </Card>
    }
    side={<SourceSkeleton />}
  />
);

const SourceSkeleton = () => (
  <>
    <Card title={t('version.source')}>
      <FactsSkeleton labels={[t('version.source'), t('version.sourceRegion')]} />
    </Card>
    <Card title={t('version.disks')}>
      <FactsSkeleton labels={[t('version.disk.os')]} />
    </Card>
  </>
);
