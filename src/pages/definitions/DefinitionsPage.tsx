import { useMemo } from 'react';

import { graphQuestions } from '@/arm/graph-questions';
import { EndOfLifeFilter } from '@/components/EndOfLifeFilter';
import { ListPage } from '@/components/resource-table/ListPage';
import { useList } from '@/components/resource-table/use-list';
import { useScopes } from '@/data/across-subscriptions';
import { useAcrossTenants } from '@/data/across-tenants';
import { useRegionNames } from '@/data/locations';
import { scopeChoices, scopeNames } from '@/data/scope-names';
import { isWhole } from '@/data/sources';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import { definitionList } from './definition-list';
import { byFoldedId, definitionRows } from './definition-rows';

/** Every image definition over all tenants in one table, from Azure Resource Graph. */
export function DefinitionsPage() {
  const scopes = useScopes();
  const { items, sources } = useAcrossTenants(graphQuestions.definitions);
  const counting = useAcrossTenants(graphQuestions.definitionCounts);
  const galleries = useAcrossTenants(graphQuestions.galleries);
  const regionName = useRegionNames(scopes, !sources.pending);
  const { tenants, subscriptions } = scopes;
  const names = useMemo(() => scopeNames(subscriptions, tenants), [subscriptions, tenants]);
  const known = useMemo(() => scopeChoices({ subscriptions, tenants }), [subscriptions, tenants]);

  const counted = isWhole(counting.sources);
  const countsPending = counting.sources.pending;
  const galleriesWhole = isWhole(galleries.sources);
  const rows = useMemo(
    () =>
      definitionRows(items, names, regionName, {
        counts: counted ? byFoldedId(counting.items) : undefined,
        countsPending,
        galleries: galleriesWhole ? new Set(byFoldedId(galleries.items).keys()) : undefined,
      }),
    [items, names, regionName, counting.items, counted, countsPending, galleries.items, galleriesWhole],
  );
  const list = useList(definitionList, rows, known);
  const closed = rows.filter((r) => r.open === false).length;
  return (
    <ListPage
      list={list}
      sources={sources}
      count={(n) => t('lists.definitionsCount', { n })}
      empty={{ title: t('lists.noDefinitions'), text: t('lists.noDefinitionsText') }}
      filters={<EndOfLifeFilter list={list} />}
      status={
        closed > 0 && (
          <Button
            size="s"
            variant="subtle"
            onClick={() =>
              list.setView({ ...list.view, facets: { ...list.view.facets, access: ['closed'] } })
            }
          >
            {t('lists.closedDefinitions', { n: closed })}
          </Button>
        )
      }
    />
  );
}
