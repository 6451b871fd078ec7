import type { Gallery } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { LongText } from '@/components/resource-details/LongText';
import { NotSet } from '@/components/resource-details/NotSet';
import { SafeLink } from '@/components/resource-details/SafeLink';
import { isInData } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';
import { KeyValueList } from '@/ui/KeyValueList';

/** What the community sees of a gallery that is, or was prepared to be, published; absent for other galleries. */
export function CommunityCard({ gallery }: { readonly gallery: Gallery }) {
  const info = gallery.properties.sharingProfile?.communityGalleryInfo;
  if (info === undefined) return null;
  const names = info.publicNames ?? [];
  const link = (name: 'publisherUri' | 'eula') => {
    const text = info[name];
    return text ? <SafeLink text={text} /> : <NotSet of={info} path={name} />;
  };
  return (
    <Card title={t('gallery.community.title')}>
      <KeyValueList
        items={[
          {
            label: t('gallery.community.enabled'),
            value: isInData(info, 'communityGalleryEnabled') ? (
              t(info.communityGalleryEnabled === true ? 'common.yes' : 'common.no')
            ) : (
              <NotSet of={info} path="communityGalleryEnabled" />
            ),
          },
          {
            label: t('gallery.community.publicNames'),
            value:
              names.length === 0 ? <NotSet of={info} path="publicNames" /> : <code>{names.join('\n')}</code>,
          },
          {
            label: t('gallery.community.prefix'),
            value: info.publicNamePrefix ?? <NotSet of={info} path="publicNamePrefix" />,
          },
          { label: t('gallery.community.publisher'), value: link('publisherUri') },
          {
            label: t('gallery.community.contact'),
            value: info.publisherContact ?? <NotSet of={info} path="publisherContact" />,
          },
          {
            label: t('gallery.community.eula'),
            value: info.eula?.includes('\n') ? <LongText text={info.eula} /> : link('eula'),
          },
        ]}
      />
    </Card>
  );
}
