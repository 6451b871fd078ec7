import { operations } from '@/arm/operations';
import type { ImageVersion, Location } from '@/arm/types';
import type { EditSpec } from '@/components/editing/edit-spec';
import { tagLabel } from '@/components/editing/tag-label';
import type { Fields } from '@/domain/editing/fields';
import { versionFields, versionPatch } from '@/domain/editing/version-fields';
import { versionProblems } from '@/domain/editing/version-problems';
import { t } from '@/i18n/translate';
import { now } from '@/lib/clock';

/** "UK South: replicas" of a region's key; undefined for other keys. */
function regionLabel(key: string, fields: Fields): string | undefined {
  const [, region, part] = /^region\/([^/]+)(?:\/(\w+))?$/.exec(key) ?? [];
  if (region === undefined) return undefined;
  const name = fields[`region/${region}`] ?? region;
  if (part === 'replicas') return t('version.edit.regionReplicas', { region: name });
  if (part === 'storage') return t('version.edit.regionStorage', { region: name });
  if (part === 'excluded') return t('version.edit.regionExcluded', { region: name });
  return t('version.edit.regionTarget', { region: name });
}

const labels = {
  replicaCount: 'version.edit.commonCount',
  excludeFromLatest: 'version.edit.exclude',
  endOfLifeDate: 'editing.endOfLife',
} as const;
const isLabelled = (key: string): key is keyof typeof labels => Object.hasOwn(labels, key);

/** ARM's target paths: "galleryImageVersion.properties.publishingProfile.endOfLifeDate" and the like. */
function fieldOfTarget(target: string): string | undefined {
  if (/endOfLifeDate$/i.test(target)) return 'endOfLifeDate';
  return /publishingProfile\.replicaCount$/i.test(target) ? 'replicaCount' : undefined;
}

/** The editable fields of a version (S64) and their texts. */
export const versionEditSpec = (
  { id, name }: ImageVersion,
  locations: readonly Location[],
): EditSpec<ImageVersion> => ({
  id,
  read: operations.versionsGet,
  write: operations.versionsUpdate,
  fieldsOf: versionFields,
  problemsOf: (fields, read) => versionProblems(fields, read, locations, now()),
  bodyOf: versionPatch,
  labelOf: (key, fields) =>
    tagLabel(key) ?? regionLabel(key, fields) ?? (isLabelled(key) ? t(labels[key]) : key),
  textOf: (key, value) =>
    key === 'excludeFromLatest' || key.endsWith('/excluded')
      ? t(value === 'true' ? 'common.yes' : 'common.no')
      : value,
  fieldOfTarget,
  titles: {
    running: t('editing.updating', { name }),
    done: t('editing.updated', { name }),
    failed: t('editing.notUpdated', { name }),
  },
});
