import type { Gallery, Location } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { CommandsCard } from '@/components/resource-details/CommandsCard';
import { CopyableId, CopyableText } from '@/components/resource-details/CopyableText';
import { FactsSkeleton } from '@/components/resource-details/FactsSkeleton';
import { LongText } from '@/components/resource-details/LongText';
import { NotSet } from '@/components/resource-details/NotSet';
import { OtherPropertiesCard } from '@/components/resource-details/OtherPropertiesCard';
import { placeFacts } from '@/components/resource-details/place-facts';
import { ProvisioningState } from '@/components/resource-details/ProvisioningState';
import { TagList } from '@/components/resource-details/TagList';
import type { Place } from '@/data/use-place';
import type { MissingDetail } from '@/data/use-resource';
import { t } from '@/i18n/translate';
import { TwoColumns } from '@/layouts/TwoColumns';
import { KeyValueList } from '@/ui/KeyValueList';

import { CommunityCard } from './CommunityCard';
import { RelatedGalleries } from './RelatedGalleries';
import { SharingCard } from './SharingCard';

interface GalleryOverviewProps {
  readonly gallery: Gallery | undefined;
  /** The values are a list's. */
  readonly missingDetail: MissingDetail | undefined;
  readonly place: Place;
  readonly locations: readonly Location[];
}

const SHOWN = [
  'description',
  'identifier.uniqueName',
  'provisioningState',
  'sharingProfile.permissions',
  'sharingProfile.groups.type',
  'sharingProfile.groups.ids',
  'sharingProfile.communityGalleryInfo.communityGalleryEnabled',
  'sharingProfile.communityGalleryInfo.publicNames',
  'sharingProfile.communityGalleryInfo.publicNamePrefix',
  'sharingProfile.communityGalleryInfo.publisherUri',
  'sharingProfile.communityGalleryInfo.publisherContact',
  'sharingProfile.communityGalleryInfo.eula',
  'softDeletePolicy.isSoftDeleteEnabled',
  'sharingStatus.aggregatedState',
  'sharingStatus.summary.region',
  'sharingStatus.summary.state',
  'sharingStatus.summary.details',
];

/** Everything that ARM says of a gallery. */
export function GalleryOverview({ gallery, missingDetail, place, locations }: GalleryOverviewProps) {
  if (gallery === undefined) return <OverviewSkeleton />;
  const { description, identifier, softDeletePolicy } = gallery.properties;
  const uniqueName = identifier?.uniqueName;
  return (
    <TwoColumns
      main={
        <>
          <Card title={t('resource.essentials')}>
            <KeyValueList
              items={[
                {
                  label: t('resource.description'),
                  value: description ? (
                    <LongText text={description} />
                  ) : (
                    <NotSet of={gallery} path="properties.description" />
                  ),
                },
                ...placeFacts(gallery.id, gallery.location, locations, place),
                {
                  label: t('resource.state'),
                  value: <ProvisioningState of={gallery} />,
                },
                {
                  label: t('gallery.uniqueName'),
                  value: uniqueName ? (
                    <CopyableText text={uniqueName} what={t('gallery.uniqueName')} />
                  ) : (
                    <NotSet of={gallery} path="properties.identifier.uniqueName" />
                  ),
                },
                {
                  label: t('gallery.softDelete'),
                  value:
                    softDeletePolicy?.isSoftDeleteEnabled === undefined ? (
                      <NotSet of={gallery} path="properties.softDeletePolicy.isSoftDeleteEnabled" />
                    ) : (
                      t(
                        softDeletePolicy.isSoftDeleteEnabled
                          ? 'gallery.softDelete.on'
                          : 'gallery.softDelete.off',
                      )
                    ),
                },
                { label: t('resource.tags'), value: <TagList of={gallery} /> },
                { label: t('resource.id'), value: <CopyableId id={gallery.id} /> },
              ]}
            />
          </Card>
          <OtherPropertiesCard resource={gallery} known={SHOWN} />
        </>
      }
      side={
        <>
          <SharingCard gallery={gallery} missingDetail={missingDetail} locations={locations} />
          <CommunityCard gallery={gallery} />
          <RelatedGalleries id={gallery.id} />
          <CommandsCard id={gallery.id} />
        </>
      }
    />
  );
}

const OverviewSkeleton = () => (
  <TwoColumns
    main={
      <Card title={t('resource.essentials')}>
        <FactsSkeleton
          labels={[
            t('resource.description'),
            t('resource.location'),
            t('resource.group'),
            t('resource.subscription'),
            t('resource.state'),
            t('gallery.uniqueName'),
            t('gallery.softDelete'),
            t('resource.tags'),
            t('resource.id'),
          ]}
        />
      </Card>
    }
    side={
      <Card title={t('gallery.sharing')}>
        <FactsSkeleton labels={[t('gallery.sharing')]} />
      </Card>
    }
  />
);
