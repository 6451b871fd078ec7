import type { RegionRow } from '@/domain/replication';
import { isDeployable } from '@/domain/replication';
import { t } from '@/i18n/translate';

/** "Replication 6/7": how many target regions are complete; without numbers while the states are not known. */
export function ReplicationTabLabel({ rows }: { readonly rows: readonly RegionRow[] | undefined }) {
  const targets = rows?.filter((row) => row.target !== undefined) ?? [];
  const name = t('resource.tab.replication');
  if (targets.length === 0 || targets.some((row) => row.state === 'NotChecked')) return name;
  const done = targets.filter(isDeployable).length;
  return t('resource.tab.progress', { tab: name, done, all: targets.length });
}
