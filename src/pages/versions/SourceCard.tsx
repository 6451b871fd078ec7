import type { ImageVersion, Location } from '@/arm/types';
import { Card } from '@/components/resource-details/Card';
import { CopyableText } from '@/components/resource-details/CopyableText';
import { nameOf } from '@/components/resource-details/resource-crumbs';
import { Unread } from '@/components/resource-details/Unread';
import { ResourceLink } from '@/components/ResourceLink';
import { regionName } from '@/domain/locations';
import { isInData } from '@/domain/not-in-data';
import { versionSource } from '@/domain/version-source';
import { t } from '@/i18n/translate';
import { KeyValueList } from '@/ui/KeyValueList';

interface SourceCardProps {
  readonly version: ImageVersion;
  readonly locations: readonly Location[];
  /** The version is a list's row that lacks the source, and reading the version failed. */
  readonly unread: boolean;
}

/** The source of a version, and its source region (S80). */
export function SourceCard({ version, locations, unread }: SourceCardProps) {
  return (
    <Card title={t('version.source')}>
      <KeyValueList
        items={[
          { label: t('version.source'), value: unread ? <Unread /> : <Source version={version} /> },
          {
            label: t('version.sourceRegion'),
            value: regionName(locations, version.location),
            hint: t('version.replication.sourceHint'),
          },
        ]}
      />
    </Card>
  );
}

function Source({ version }: { readonly version: ImageVersion }) {
  const source = versionSource(version);
  if (source.kind === 'notReported' && !isInData(version, 'properties.storageProfile.source'))
    return t('common.notInExport');
  if (!('id' in source)) return t(`version.source.${source.kind}`);
  const linked = source.kind === 'galleryVersion' || source.kind === 'managedImage';
  return (
    <>
      <div>
        {t(`version.source.${source.kind}`)}
        {linked && (
          <>
            {' · '}
            <ResourceLink id={source.id}>{sourceName(source.id)}</ResourceLink>
          </>
        )}
      </div>
      <CopyableText text={source.id} what={t('resource.id')} />
    </>
  );
}

/** A version's name with its definition's, because "1.0.0" alone is not unique. */
function sourceName(id: string): string {
  const parts = id.split('/').filter(Boolean);
  return parts.at(-2)?.toLowerCase() === 'versions' ? `${parts.at(-3) ?? ''} ${nameOf(id)}` : nameOf(id);
}
