import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';

import { graphQuestions } from '@/arm/graph-questions';
import { operations } from '@/arm/operations';
import { foldId } from '@/arm/resource-id';
import { LinkButton } from '@/components/LinkButton';
import { ListPage } from '@/components/resource-table/ListPage';
import { useList } from '@/components/resource-table/use-list';
import { useAcrossSubscriptions } from '@/data/across-subscriptions';
import { useAcrossTenants } from '@/data/across-tenants';
import { useRegionNames } from '@/data/locations';
import { scopeChoices, scopeNames } from '@/data/scope-names';
import { t } from '@/i18n/translate';

import { galleryList } from './gallery-list';
import { closedDefinitions, galleryRows } from './gallery-rows';

/** Every gallery over all subscriptions and tenants in one table: the start page. */
export function GalleriesPage() {
  const { items, sources, scopes } = useAcrossSubscriptions(operations.galleriesListBySubscription);
  const counting = useAcrossTenants(graphQuestions.galleryCounts);
  const regionName = useRegionNames(scopes, !sources.pending);
  const { tenants, subscriptions } = scopes;
  const names = useMemo(() => scopeNames(subscriptions, tenants), [subscriptions, tenants]);
  const known = useMemo(() => scopeChoices({ subscriptions, tenants }), [subscriptions, tenants]);

  const counts = useMemo(() => new Map(counting.items.map((c) => [foldId(c.id), c])), [counting.items]);
  const failedTenants = counting.sources.failures.map((f) => f.scopeId).join();
  const countsPending = counting.sources.pending;
  const rows = useMemo(
    () =>
      galleryRows(items, names, regionName, {
        counts,
        pending: countsPending,
        failed: new Set(failedTenants.split(',')),
      }),
    [items, names, regionName, counts, countsPending, failedTenants],
  );
  const list = useList(galleryList, rows, known);

  const complete = !sources.pending && sources.failures.length === 0 && !countsPending;
  const closed = complete ? closedDefinitions(rows, counts.values()) : 0;
  return (
    <ListPage
      list={list}
      sources={sources}
      count={(n) => t('lists.galleriesCount', { n })}
      empty={{
        title: t('lists.noGalleries', { n: sources.asked }),
        text: closed > 0 ? t('lists.noGalleriesClosed', { n: closed }) : t('lists.noGalleriesText'),
        actions: closed > 0 && (
          <LinkButton to="/definitions" search={{ access: 'closed' }}>
            {t('lists.toDefinitions')}
          </LinkButton>
        ),
      }}
      status={
        closed > 0 && (
          <Link to="/definitions" search={{ access: 'closed' }}>
            {t('lists.closedDefinitions', { n: closed })}
          </Link>
        )
      }
    />
  );
}
