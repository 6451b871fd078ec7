import { useMemo } from 'react';

import type { GraphVersion } from '@/arm/graph-questions';
import { graphQuestions } from '@/arm/graph-questions';
import { foldId } from '@/arm/resource-id';
import { EndOfLifeFilter } from '@/components/EndOfLifeFilter';
import { ListPage } from '@/components/resource-table/ListPage';
import { useList } from '@/components/resource-table/use-list';
import { useScopes } from '@/data/across-subscriptions';
import { useAcrossTenants } from '@/data/across-tenants';
import { useRegionNames } from '@/data/locations';
import { scopeChoices, scopeNames } from '@/data/scope-names';
import { t } from '@/i18n/translate';
import { memoizeByObject } from '@/lib/memoize-by-object';

import { versionList } from './version-list';
import { versionRow } from './version-rows';

import styles from './VersionsPage.module.css';

/** Every image version over all tenants in one table, from Azure Resource Graph; the OS comes from the definitions. */
export function VersionsPage() {
  const scopes = useScopes();
  const { items, sources } = useAcrossTenants(graphQuestions.versions);
  const definitions = useAcrossTenants(graphQuestions.definitions);
  const regionName = useRegionNames(scopes, !sources.pending);
  const { tenants, subscriptions } = scopes;
  const names = useMemo(() => scopeNames(subscriptions, tenants), [subscriptions, tenants]);
  const known = useMemo(() => scopeChoices({ subscriptions, tenants }), [subscriptions, tenants]);
  const systems = useMemo(
    () => new Map(definitions.items.map((d) => [foldId(d.id), d.properties.osType])),
    [definitions.items],
  );
  const rowOf = useMemo(
    () =>
      memoizeByObject((version: GraphVersion) =>
        versionRow(version, names, regionName, (definition) => systems.get(definition)),
      ),
    [names, regionName, systems],
  );
  const rows = useMemo(() => items.map(rowOf), [items, rowOf]);
  const list = useList(versionList, rows, known);
  return (
    <ListPage
      list={list}
      sources={sources}
      count={(n) => t('lists.versionsCount', { n })}
      empty={{ title: t('lists.noVersions'), text: t('lists.noVersionsText') }}
      filters={<EndOfLifeFilter list={list} />}
      status={<span className={styles.hint}>{t('lists.replicationHint')}</span>}
    />
  );
}
