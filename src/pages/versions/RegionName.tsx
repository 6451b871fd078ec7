import type { RegionRow } from '@/domain/replication';
import { t } from '@/i18n/translate';
import { Badge } from '@/ui/Badge';

import styles from './ReplicationTab.module.css';

/** A region by its display name; the source marked, and what is no target marked too. */
export function RegionName({ row }: { readonly row: RegionRow }) {
  return (
    <span className={styles.region}>
      {row.displayName}
      {row.isSource && <Badge tone="info">{t('version.replication.source')}</Badge>}
      {row.target === undefined && <Badge tone="warn">{t('version.replication.extra')}</Badge>}
    </span>
  );
}
