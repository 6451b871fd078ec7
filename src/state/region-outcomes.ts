import { foldRegion } from '@/arm/resource-id';
import type { ImageVersion } from '@/arm/types';
import type { SentRegion } from '@/domain/editing/consequences';
import { t } from '@/i18n/translate';

/** What became of one region of a change that failed, by the version as it was read afterwards. */
function outcomeOf({ key, name, kind, replicas, wasComplete }: SentRegion, version: ImageVersion): string {
  const { publishingProfile, replicationStatus } = version.properties;
  const isTarget = publishingProfile?.targetRegions?.some((r) => foldRegion(r.name) === key) === true;
  const status = replicationStatus?.summary?.find((s) => foldRegion(s.region ?? '') === key);
  const region = { region: name };
  if (kind === 'removed')
    return t(isTarget ? 'operations.region.notRemoved' : 'operations.region.removed', region);
  if (!isTarget) return t('operations.region.notAdded', region);
  if (kind === 'changed') return t('operations.region.changed', region);
  const what =
    kind === 'added'
      ? t('operations.region.added', region)
      : t('operations.region.raised', { ...region, n: replicas ?? 0 });
  switch (status?.state) {
    case 'Completed':
      return t('operations.region.complete', { what });
    case 'Failed': {
      const failed = t('operations.region.failed', {
        what,
        details: status.details ?? t('operations.region.noDetails'),
      });
      return kind === 'raised' && wasComplete ? `${failed} ${t('operations.region.stillThere')}` : failed;
    }
    case 'Replicating':
      return t('operations.region.replicating', { what });
    default:
      return t('operations.region.notKnown', { what });
  }
}

/**
 * What became of each region of a change that failed, and what to do next; one line each. `version`: read after the operation
 * ended; undefined when that was not possible.
 */
export function regionOutcomes(
  version: ImageVersion | undefined,
  sent: readonly SentRegion[],
): readonly string[] {
  if (sent.length === 0) return [];
  if (version === undefined) return [t('operations.region.unread')];
  const lines = sent.map((region) => outcomeOf(region, version));
  const failed = (version.properties.replicationStatus?.summary ?? []).filter((s) => s.state === 'Failed');
  const keys = new Set(failed.map((s) => foldRegion(s.region ?? '')));
  return sent.some(({ key }) => keys.has(key)) ? [...lines, t('operations.region.next')] : lines;
}
