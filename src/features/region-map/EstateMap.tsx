import { memo, useId, useMemo } from 'react';

import { formatNumber } from '@/i18n/format';
import { t } from '@/i18n/translate';
import { Button } from '@/ui/Button';
import { cx } from '@/ui/cx';
import { EmptyState } from '@/ui/EmptyState';
import { State } from '@/ui/State';

import type { EstateMark, EstateRegion, Measure, PlacedEstateRegion } from './estate-layout';
import { countLabel, estateMix, labelEstate, layoutEstate, markLabel, spokenEstate } from './estate-layout';
import { MixRing } from './glyphs';
import { GroupButtons } from './GroupButtons';
import { hitRadii } from './grouping';
import { GroupPanel } from './GroupPanel';
import { MapFrame } from './MapFrame';
import { MapHint } from './MapHint';
import { MapLabel } from './MapLabel';
import { MapOptions } from './MapOptions';
import { IdlePanel, MapPanel } from './MapPanel';
import { mixLabel } from './region-labels';
import { NAME_SIZE } from './region-layout';
import { SkipLink } from './SkipLink';
import { textWidth } from './text-width';
import { useMapView } from './use-map-view';
import { useMarkList } from './use-mark-list';

import panelStyles from './MapPanel.module.css';
import styles from './RegionMap.module.css';

interface EstateMapProps {
  /** In the order of the table: the arrow keys follow it. */
  readonly regions: readonly EstateRegion[];
  readonly label: string;
  /** What the circles count. */
  readonly measure: Measure;
  readonly selected: string | undefined;
  readonly onSelect: (name: string | undefined) => void;
  /** Leads to the versions of the selected region. */
  readonly onShowVersions?: () => void;
  /** Id of what follows the map, for the skip link; it must be able to take focus. */
  readonly skipTo: string;
}

const isPlaced = (region: EstateRegion): region is PlacedEstateRegion => region.place !== undefined;

interface CircleProps {
  readonly mark: EstateMark;
  readonly selected: boolean;
  readonly active: boolean;
}

const Circle = memo(function Circle({ mark, selected, active }: CircleProps) {
  const { x, y, radius, count, regions } = mark;
  const mix = estateMix(regions);
  const text = formatNumber(count);
  return (
    <g transform={`translate(${x} ${y})`}>
      {selected && <circle className={styles.selectedRing} r={radius + 5} />}
      {active && <circle className={styles.activeRing} r={radius + 8} />}
      <circle className={cx(styles.amount, count === 0 && styles.none)} r={radius} />
      {mix.length > 0 && radius > 5 && <MixRing mix={mix} radius={radius} />}
      {textWidth(text, NAME_SIZE, 600) / 2 + 4 <= radius && (
        <text className={styles.groupCount} y="4.500">
          {text}
        </text>
      )}
    </g>
  );
});

function Facts({ region }: { readonly region: EstateRegion }) {
  return (
    <>
      {(['galleries', 'versions', 'replicas'] as const).map((measure) => (
        <span key={measure}>{countLabel(measure, region[measure])}</span>
      ))}
      {region.homeGalleries !== undefined && region.homeGalleries > 0 && (
        <span>{t('regionMap.estateHomes', { n: region.homeGalleries })}</span>
      )}
      {region.mix?.map(({ tone, word, count }) => (
        <State key={`${tone} ${word}`} tone={tone}>
          {t('regionMap.countOf', { n: count, what: word })}
        </State>
      ))}
    </>
  );
}

/** The whole estate by region: circles by count, one option a region, a press leads to the versions there. */
export function EstateMap({
  regions,
  label,
  measure,
  selected,
  onSelect,
  onShowVersions,
  skipTo,
}: EstateMapProps) {
  const id = useId();
  const placed = useMemo(() => regions.filter(isPlaced), [regions]);
  const map = useMapView(placed.map((r) => r.place));
  const { size, view, restView } = map;
  const k = view?.k;
  const width = size?.width ?? 0;
  const marks = useMemo(
    () => (k === undefined ? [] : layoutEstate(placed, k, measure, width)),
    [placed, k, measure, width],
  );
  const radii = useMemo(() => hitRadii(marks), [marks]);
  const labels = useMemo(
    () => (restView && size ? labelEstate(marks, restView, size, measure, selected) : []),
    [marks, restView, size, measure, selected],
  );
  const list = useMarkList({
    map,
    regions: placed,
    marks,
    selected,
    onUse: (region) => onSelect(region.name),
    onLeave: () => onSelect(undefined),
  });
  const { group, hoveredMark } = list;
  const chosen = regions.find((r) => r.name === selected);
  const offMap = regions.filter((r) => !isPlaced(r));

  if (regions.length === 0)
    return <EmptyState title={t('regionMap.empty')}>{t('regionMap.estateEmpty')}</EmptyState>;
  return (
    <div className={styles.map}>
      <SkipLink to={skipTo} />
      <p id={`${id}-help`} hidden>
        {t('regionMap.help')}
      </p>
      <MapFrame
        map={map}
        everything={placed.map((r) => r.place)}
        centre={placed.find((r) => r.name === (list.active ?? selected))?.place}
        label={label}
        helpId={`${id}-help`}
        activeId={list.active === undefined ? undefined : `${id}-${list.active}`}
        listRef={list.listRef}
        onAction={list.onAction}
        onFocus={list.onFocus}
        onPress={list.onPress}
        onHover={list.onHover}
        picture={
          <>
            {marks.map((mark) => (
              <Circle
                key={mark.key}
                mark={mark}
                selected={mark.regions.some((r) => r.name === selected)}
                active={mark.regions.some((r) => r.name === list.active)}
              />
            ))}
            {labels.map((text) => (
              <MapLabel key={text.key} label={text} />
            ))}
          </>
        }
        options={
          <MapOptions
            idPrefix={id}
            regions={placed}
            marks={marks}
            radii={radii}
            selected={selected}
            spoken={spokenEstate}
          />
        }
        overlay={
          <>
            <GroupButtons
              marks={marks}
              nameOf={(members) =>
                t('regionMap.groupName', {
                  n: members.length,
                  mix: members.map((r) => `${r.displayName} ${formatNumber(r[measure])}`).join(', '),
                })
              }
            />
            {hoveredMark && (
              <MapHint
                map={map}
                at={hoveredMark}
                title={
                  hoveredMark.regions.length === 1
                    ? (hoveredMark.regions[0]?.displayName ?? '')
                    : t('regionMap.regions', { n: hoveredMark.regions.length })
                }
                line={markLabel(measure, hoveredMark)}
                extra={mixLabel(estateMix(hoveredMark.regions))}
              />
            )}
          </>
        }
        panel={
          group ? (
            <GroupPanel
              title={t('regionMap.regions', { n: group.regions.length })}
              members={group.regions.map((r) => ({
                ...r,
                tone: r.mix?.[0]?.tone ?? 'neutral',
                line: countLabel(measure, r[measure]),
              }))}
              onSelect={(name) => {
                const region = placed.find((r) => r.name === name);
                if (region) list.use(region, 'touch');
                list.focusList();
              }}
              onZoom={() => {
                map.showAll(group.regions.map((r) => r.place));
                list.closeGroup();
              }}
              onClose={list.closeGroup}
            />
          ) : chosen ? (
            <MapPanel
              title={chosen.displayName}
              onClose={() => {
                onSelect(undefined);
                list.focusList();
              }}
            >
              <Facts region={chosen} />
              {onShowVersions && (
                <div className={panelStyles.actions}>
                  <Button size="s" onClick={onShowVersions}>
                    {t('regionMap.showVersions', { n: chosen.versions })}
                  </Button>
                </div>
              )}
            </MapPanel>
          ) : (
            <IdlePanel text={t('regionMap.estateIdle')} />
          )
        }
      />
      {offMap.length > 0 && (
        <section className={panelStyles.offMap}>
          <h3>{t('regionMap.notOnMap', { n: offMap.length })}</h3>
          <p>{t('regionMap.notOnMapWhy')}</p>
          <ul>
            {offMap.map((r) => (
              <li key={r.name}>
                <button
                  type="button"
                  className={panelStyles.member}
                  aria-pressed={r.name === selected}
                  onClick={() => onSelect(r.name)}
                >
                  <span>{r.displayName}</span>
                  <span>{countLabel(measure, r[measure])}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
