import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

import type { PlainRow } from '@/arm/graph-questions';
import { graphQuestions } from '@/arm/graph-questions';
import { ListPage } from '@/components/resource-table/ListPage';
import { useList } from '@/components/resource-table/use-list';
import { useScopes } from '@/data/across-subscriptions';
import { useAcrossTenants } from '@/data/across-tenants';
import { useRegionNames } from '@/data/locations';
import { scopeChoices, scopeNames } from '@/data/scope-names';
import { bothSources } from '@/data/sources';
import { t } from '@/i18n/translate';
import { memoizeByObject } from '@/lib/memoize-by-object';
import { Checkbox } from '@/ui/Checkbox';
import { CopyButton } from '@/ui/CopyButton';

import { anyResourceRow, resourceList } from './resource-list';

import styles from './ResourcesPage.module.css';

/** The command of S71. */
const COMMAND = 'az account list -otsv --query "[].id" | xargs -n 1 az sig list --subscription';

/** The list of all resources (S68–S70): galleries as "private gallery"; hidden types add definitions and versions. */
export function ResourcesPage() {
  const scopes = useScopes();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const hidden = search.hidden === '1';
  const visible = useAcrossTenants(graphQuestions.visibleResources);
  const more = useAcrossTenants(graphQuestions.hiddenResources, hidden);
  const sources = hidden ? bothSources(visible.sources, more.sources) : visible.sources;
  const regionName = useRegionNames(scopes, !sources.pending);
  const { tenants, subscriptions } = scopes;
  const names = useMemo(() => scopeNames(subscriptions, tenants), [subscriptions, tenants]);
  const known = useMemo(() => scopeChoices({ subscriptions, tenants }), [subscriptions, tenants]);
  const rowOf = useMemo(
    () => memoizeByObject((resource: PlainRow) => anyResourceRow(resource, names, regionName)),
    [names, regionName],
  );
  const rows = useMemo(
    () => [...visible.items, ...more.items].flatMap((resource) => rowOf(resource) ?? []),
    [visible.items, more.items, rowOf],
  );
  const list = useList(resourceList, rows, known);
  return (
    <ListPage
      list={list}
      sources={sources}
      count={(n) => t('lists.resourcesCount', { n })}
      empty={{ title: t('lists.noResources'), text: t('lists.noResourcesText') }}
      filters={
        <Checkbox
          label={t('lists.showHidden')}
          checked={hidden}
          onChange={(on) => list.writeSearch({ hidden: on ? '1' : undefined })}
          look="switch"
        />
      }
      footer={
        <aside className={styles.command} aria-label={t('lists.commandTitle')}>
          <span>{t('lists.commandTitle')}</span>
          <code>{COMMAND}</code>
          <CopyButton text={COMMAND} label={t('lists.commandCopy')} copiedLabel={t('common.copied')} />
        </aside>
      }
    />
  );
}
