import type { LatestInRegion } from '@/domain/latest';
import { t } from '@/i18n/translate';

/** Why "latest" in a region is not a newer version: "because 1.0.10 is not replicated there" (A3). Empty when it is the newest. */
export function whyNotNewer({ skipped, latest }: Pick<LatestInRegion, 'skipped' | 'latest'>): string {
  const [newest, ...others] = skipped;
  if (newest === undefined) return latest === undefined ? '' : t('definition.latest.newest');
  const reason = t(`definition.latest.${newest.reason}`, { version: newest.name });
  const because = t('definition.latest.because', { reason });
  return others.length === 0 ? because : `${because}; ${t('definition.latest.more', { n: others.length })}`;
}
