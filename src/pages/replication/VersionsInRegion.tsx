import { useCallback, useMemo } from 'react';

import { ListPart } from '@/components/resource-table/ListPart';
import { useList } from '@/components/resource-table/use-list';
import type { EstateVersion } from '@/domain/estate';
import { t } from '@/i18n/translate';

import type { CheckProgress, CheckRun } from './check-run';
import { versionList } from './version-list';
import type { VersionInRegion } from './version-rows';
import { versionsIn } from './version-rows';

interface VersionsInRegionProps {
  readonly region: string;
  readonly regionName: string;
  readonly versions: readonly EstateVersion[];
  readonly subscriptionName: (id: string) => string;
  readonly progress: CheckProgress;
  readonly see: CheckRun<never>['see'];
  readonly pending: boolean;
}

/** The list of one region: every version with a copy there. */
export function VersionsInRegion(props: VersionsInRegionProps) {
  const { region, regionName, versions, subscriptionName, progress, see, pending } = props;
  const rows = useMemo(
    () => versionsIn(region, versions, subscriptionName, progress.outcomes),
    // The map of outcomes is the same each time; a new progress says that it changed.
    [region, versions, subscriptionName, progress],
  );
  const list = useList(versionList, rows);
  // Visible versions are checked first (trap 8).
  const onRowVisible = useCallback(({ key }: VersionInRegion) => see(key), [see]);
  return (
    <ListPart
      list={list}
      pending={pending}
      onRowVisible={onRowVisible}
      count={(n) => t('replication.versionsCount', { n })}
      empty={t('replication.listEmpty', { region: regionName })}
    />
  );
}
