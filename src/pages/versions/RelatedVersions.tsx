import { parentId } from '@/arm/resource-id';
import type { ImageVersion } from '@/arm/types';
import { RelatedCard } from '@/components/resource-details/RelatedCard';
import { nameOf } from '@/components/resource-details/resource-crumbs';
import { neighbours } from '@/domain/version-order';
import { t } from '@/i18n/translate';

interface RelatedVersionsProps {
  readonly version: ImageVersion;
  /** The versions of the same definition, as far as known. */
  readonly siblings: readonly ImageVersion[];
}

/** The versions right above and below, and what this one belongs to. */
export function RelatedVersions({ version, siblings }: RelatedVersionsProps) {
  const { newer, older } = neighbours(version, siblings);
  const definition = parentId(version.id);
  const gallery = definition && parentId(definition);
  return (
    <RelatedCard
      items={[
        newer && { label: t('resource.related.newer'), id: newer.id, name: newer.name },
        older && { label: t('resource.related.older'), id: older.id, name: older.name },
        definition !== undefined && {
          label: t('resource.kind.definition'),
          id: definition,
          name: nameOf(definition),
        },
        definition !== undefined && {
          label: t('resource.tab.versions'),
          id: definition,
          tab: 'versions',
          name: t('resource.related.versions', { name: nameOf(definition) }),
        },
        gallery !== undefined && { label: t('resource.kind.gallery'), id: gallery, name: nameOf(gallery) },
      ]}
    />
  );
}
