import { useId, useMemo, useState } from 'react';

import { t } from '@/i18n/translate';
import { EmptyState } from '@/ui/EmptyState';

import { GroupButtons } from './GroupButtons';
import { hitRadii } from './grouping';
import { GroupPanel } from './GroupPanel';
import type { MapRegion, PlacedRegion } from './map-region';
import { isCandidate, isPlaced } from './map-region';
import { MapArcs } from './MapArcs';
import { MapFrame } from './MapFrame';
import { MapHint } from './MapHint';
import { MapLabel } from './MapLabel';
import { MapLegend } from './MapLegend';
import { MapOptions } from './MapOptions';
import { IdlePanel } from './MapPanel';
import { OffMapList } from './OffMapList';
import type { Point } from './projection';
import { hintOf, mixOf, mixLabel, spokenName, stateLine } from './region-labels';
import { layoutLabels } from './region-layout';
import { RegionMark } from './RegionMark';
import type { RegionActions } from './RegionPanel';
import { RegionPanel } from './RegionPanel';
import { SkipLink } from './SkipLink';
import { useMapView } from './use-map-view';
import type { PressedBy } from './use-mark-list';
import { useMarkList } from './use-mark-list';
import { useMarks } from './use-marks';

import styles from './RegionMap.module.css';

interface RegionMapProps extends RegionActions {
  /** In the order of the table: the arrow keys follow it. */
  readonly regions: readonly MapRegion[];
  /** "Replication of 1.0.10" */
  readonly label: string;
  /** Name of the selected region; one selection for map and table. */
  readonly selected: string | undefined;
  readonly onSelect: (name: string | undefined) => void;
  /** Regions can be added, changed and removed; nothing is saved from here. */
  readonly editing?: boolean;
  /** Id of what follows the map, for the skip link; it must be able to take focus. */
  readonly skipTo: string;
}

const placesOf = (regions: readonly PlacedRegion[]): readonly Point[] => {
  const main = regions.filter((r) => !isCandidate(r));
  return (main.length > 0 ? main : regions).map((r) => r.place);
};

/**
 * The replication map: one SVG that ships with the portal, equal to the table beside it. It holds only what is its own
 * (view, keyboard place, an open group); regions, selection and pending changes belong to the page.
 */
export function RegionMap(props: RegionMapProps) {
  const { regions, selected, onSelect, editing = false } = props;
  const id = useId();
  const placed = useMemo(() => regions.filter(isPlaced), [regions]);
  const map = useMapView(placesOf(placed));
  const [said, setSaid] = useState('');
  const { size, view, restView } = map;
  const k = view?.k;
  const marks = useMarks(placed, k);
  const radii = useMemo(() => hitRadii(marks), [marks]);
  const labels = useMemo(
    () => (restView && size ? layoutLabels(marks, restView, size, selected) : []),
    [marks, restView, size, selected],
  );

  const onUse = (region: MapRegion, by: PressedBy) => {
    // A finger has no hover: it first selects, and reads what adding would mean before it adds.
    if (editing && by !== 'touch' && isCandidate(region) && region.eligibility?.kind === 'eligible') {
      props.onAdd?.(region.name);
      setSaid(t('regionMap.saidAdded', { region: region.displayName }));
    }
    onSelect(region.name);
  };
  const onRemove = (region: MapRegion) => {
    if (!editing || (!region.target && region.pending !== 'add') || region.pending === 'remove') return;
    if (region.keepReason !== undefined) {
      setSaid(t('regionMap.saidKept', { region: region.displayName, reason: region.keepReason }));
      onSelect(region.name);
      return;
    }
    props.onRemove?.(region.name);
    setSaid(t('regionMap.saidRemoved', { region: region.displayName }));
  };
  const list = useMarkList({
    map,
    regions: placed,
    marks,
    selected,
    onUse,
    onRemove,
    onLeave: () => onSelect(undefined),
  });
  const selectedRegion = regions.find((r) => r.name === selected);
  const { group } = list;
  const centre = placed.find((r) => r.name === (list.active ?? selected)) ?? placed.find((r) => r.source);

  if (regions.length === 0)
    return <EmptyState title={t('regionMap.empty')}>{t('regionMap.emptyHint')}</EmptyState>;
  return (
    <div className={styles.map}>
      <SkipLink to={props.skipTo} />
      <p id={`${id}-help`} hidden>
        {t('regionMap.help')} {editing ? t('regionMap.helpEdit') : ''}
      </p>
      <MapFrame
        map={map}
        everything={placed.map((r) => r.place)}
        centre={centre?.place}
        label={props.label}
        helpId={`${id}-help`}
        activeId={list.active === undefined ? undefined : `${id}-${list.active}`}
        listRef={list.listRef}
        onAction={list.onAction}
        onFocus={list.onFocus}
        onPress={list.onPress}
        onHover={list.onHover}
        picture={
          <>
            <MapArcs marks={marks} />
            {marks.map((mark) => (
              <RegionMark
                key={mark.key}
                mark={mark}
                selected={mark.regions.some((r) => r.name === selected)}
                active={mark.regions.some((r) => r.name === list.active)}
              />
            ))}
            {labels.map((label) => (
              <MapLabel key={label.key} label={label} />
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
            spoken={spokenName}
          />
        }
        overlay={
          <>
            <GroupButtons
              marks={marks}
              nameOf={(members) =>
                t('regionMap.groupName', { n: members.length, mix: mixLabel(mixOf(members)) })
              }
            />
            {list.hoveredMark && (
              <MapHint map={map} at={list.hoveredMark} {...hintOf(list.hoveredMark.regions)} />
            )}
          </>
        }
        panel={
          group ? (
            <GroupPanel
              title={t('regionMap.regions', { n: group.regions.length })}
              members={group.regions.map((r) => ({
                ...r,
                tone: r.state?.tone ?? 'neutral',
                line: stateLine(r),
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
          ) : selectedRegion ? (
            <RegionPanel
              region={selectedRegion}
              editing={editing}
              onAdd={props.onAdd}
              onRemove={props.onRemove}
              onChangeReplicas={props.onChangeReplicas}
              onClose={() => {
                onSelect(undefined);
                list.focusList();
              }}
            />
          ) : (
            <IdlePanel text={editing ? t('regionMap.idleEdit') : t('regionMap.idle')} />
          )
        }
      />
      <MapLegend regions={regions} grouped={marks.some((m) => m.regions.length > 1)} />
      <OffMapList regions={regions.filter((r) => !isPlaced(r))} selected={selected} onSelect={onSelect} />
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  );
}
