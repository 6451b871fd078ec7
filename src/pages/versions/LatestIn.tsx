import { foldRegion, sameId } from '@/arm/resource-id';
import type { ImageVersion } from '@/arm/types';
import type { Children } from '@/data/use-children';
import { latestPerRegion } from '@/domain/latest';
import { t } from '@/i18n/translate';
import { useHadReplicas } from '@/state/use-had-replicas';
import { Badge } from '@/ui/Badge';

interface LatestInProps {
  readonly version: ImageVersion;
  readonly siblings: Children<ImageVersion>;
}

/** "latest in 5 of 7 regions", once the list of versions is complete: before that a newer one can still arrive. */
export function LatestIn({ version, siblings }: LatestInProps) {
  const hadReplicas = useHadReplicas();
  const regions = version.properties.publishingProfile?.targetRegions ?? [];
  if (!siblings.complete || regions.length === 0) return null;
  // The page's own answer carries regional state, the list's row does not.
  const known = siblings.items.map((v) => (sameId(v.id, version.id) ? version : v));
  const own = new Set(regions.map((r) => foldRegion(r.name)));
  const rows = latestPerRegion(known, hadReplicas).filter((row) => own.has(row.region));
  const some = rows.filter((row) => row.latest === version.name).length;
  return (
    <span title={t('version.latestHint')}>
      {t('version.latestIn', { some, all: rows.length })}{' '}
      {rows.some((row) => row.inferred) && <Badge tone="info">{t('resource.inferred')}</Badge>}
    </span>
  );
}
