import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';

import { foldRegion } from '@/arm/resource-id';
import { PageHeading } from '@/components/crumbs/PageHeading';
import { FacetButton } from '@/components/resource-table/FacetButton';
import { nobodyAnswered } from '@/components/resource-table/NothingRead';
import { StatusLine } from '@/components/resource-table/StatusLine';
import { useEstateLocations } from '@/data/locations';
import { isUnfinished, totalsByRegion } from '@/domain/estate';
import { isInData } from '@/domain/not-in-data';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';

import { CheckBar } from './CheckBar';
import { EstateOverview } from './EstateOverview';
import { measureOf } from './MeasureSwitch';
import { NothingToShow } from './NothingToShow';
import { regionRows } from './region-rows';
import { useCheckRun } from './use-check-run';
import { useEstate } from './use-estate';
import { useEstateFilters } from './use-estate-filters';
import { withOutcomes } from './version-rows';
import { VersionsInRegion } from './VersionsInRegion';

import styles from './replication.module.css';

const LIST = 'versions-here';

/** The estate on the map: what every region holds, and the versions of the region that is chosen. */
export function ReplicationPage() {
  const { region, show }: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  const { versions: all, homeGalleries: allHomes, names, known, scopes, sources } = useEstate();
  const places = useEstateLocations(scopes);
  const { locations } = places;
  const { choosing, facets, filtered, passes, clear } = useEstateFilters(all, known);
  const inScope = useMemo(() => passes(all), [passes, all]);
  const homeGalleries = useMemo(() => passes(allHomes), [passes, allHomes]);
  const toCheck = useMemo(
    () => inScope.map((v) => ({ id: v.id, key: v.key, tenantId: v.tenantId, unfinished: isUnfinished(v) })),
    [inScope],
  );
  const { run, progress } = useCheckRun(toCheck);
  // The map of outcomes is the same each time; a new progress says that it changed.
  const versions = useMemo(() => withOutcomes(inScope, progress.outcomes), [inScope, progress]);
  const totals = useMemo(() => totalsByRegion(versions, homeGalleries), [versions, homeGalleries]);
  const measure = measureOf(show);
  const regions = useMemo(() => regionRows(totals, locations, measure), [totals, locations, measure]);

  const put = (written: Readonly<Record<string, string | undefined>>) => {
    const search = (before: Readonly<Record<string, unknown>>) => ({ ...before, ...written });
    void navigate({ to: '.', search, resetScroll: false } as never);
  };
  const selected = typeof region === 'string' && region !== '' ? foldRegion(region) : undefined;
  const selectedName = regions.find((r) => r.name === selected)?.displayName ?? selected;
  const untold = inScope.filter((v) => !isInData(v.publishingProfile, 'targetRegions')).length;
  const what = t('replication.versionsCount', { n: inScope.length });
  return (
    <div className={styles.page}>
      <PageHeading title={t('replication.title')} />
      <div className={styles.filters} role="search" aria-label={t('replication.filters')}>
        {facets.map((facet) => (
          <FacetButton key={facet.id} list={choosing} facet={facet} />
        ))}
        {filtered && (
          <Button variant="subtle" onClick={clear}>
            {t('table.clearFilters')}
          </Button>
        )}
      </div>
      <StatusLine
        sources={sources}
        what={what}
        filtered={filtered}
        unread={all.length === 0 && nobodyAnswered(sources)}
      >
        {untold > 0 && t('replication.targetsNotInExport', { n: untold })}
      </StatusLine>
      {inScope.length === 0 && homeGalleries.length === 0 && !sources.pending ? (
        <NothingToShow sources={sources} hidden={all.length} onClear={clear} />
      ) : (
        <>
          <CheckBar run={run} progress={progress} />
          <EstateOverview
            regions={regions}
            pending={sources.pending}
            places={places}
            measure={measure}
            onMeasure={(next) => put({ show: next === 'versions' ? undefined : next })}
            selected={selected}
            onSelect={(name) => put({ region: name })}
            listId={LIST}
          />
          <section aria-labelledby={LIST} className={styles.list}>
            <h2 id={LIST} tabIndex={-1}>
              {selectedName === undefined
                ? t('replication.listLabel')
                : t('replication.list', { region: selectedName })}
            </h2>
            {selected === undefined || selectedName === undefined ? (
              <p className={styles.muted}>{t('replication.listIdle')}</p>
            ) : (
              <VersionsInRegion
                region={selected}
                regionName={selectedName}
                versions={versions}
                subscriptionName={names.subscription}
                progress={progress}
                see={run.see}
                pending={sources.pending}
              />
            )}
          </section>
        </>
      )}
    </div>
  );
}
