import type { ImageDefinition, ImageVersion } from '@/arm/types';
import { generationName } from '@/components/resource-details/generation';
import { versionDisks } from '@/domain/disks';
import { t } from '@/i18n/translate';

/** "Image version · Windows · Generalized · Gen 2 · x64 · 30 GB": the definition's part is missing while it is not known. */
export function versionSubtitle(version: ImageVersion, definition: ImageDefinition | undefined): string {
  const p = definition?.properties;
  const size = versionDisks(version).totalGB;
  return [
    t('resource.kind.version'),
    p?.osType,
    p?.osState,
    generationName(p?.hyperVGeneration),
    p?.architecture,
    size === undefined ? '' : t('version.sizeGB', { n: size }),
  ]
    .filter(Boolean)
    .join(' · ');
}
