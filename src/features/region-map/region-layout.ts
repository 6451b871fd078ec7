import { t } from '@/i18n/translate';

import { arcPoints } from './arcs';
import type { Mark } from './grouping';
import { arrange } from './grouping';
import type { Box } from './label-placement';
import { placeLabels } from './label-placement';
import type { PlacedRegion } from './map-region';
import { isCandidate } from './map-region';
import type { MapLabelText } from './MapLabel';
import { mixOf, mixLabel, stateLine } from './region-labels';
import { textWidth } from './text-width';
import type { Size, Viewport } from './view';

const NEAR = 25;
const FAN_OUT = 4;
const GROUP_RADIUS = 17;

/** A mark with its regions: one, or those of a group. */
export interface RegionMarkLayout extends Mark {
  readonly key: string;
  readonly regions: readonly PlacedRegion[];
  readonly candidate: boolean;
}

function radiusOf(region: PlacedRegion): number {
  if (isCandidate(region)) return 4;
  if (region.source) return 17;
  return region.pending !== undefined ? 14 : 11;
}

/** What decides where marks go, as a text: the same text, the same places. Regions change their words far more often. */
export const geometryOf = (regions: readonly PlacedRegion[]): string =>
  regions
    .map((r) => `${r.name} ${r.place.x} ${r.place.y} ${radiusOf(r)} ${r.source} ${isCandidate(r)}`)
    .join('\n');

/** The same marks with their regions as they are now. */
export function withRegions(
  marks: readonly RegionMarkLayout[],
  regions: readonly PlacedRegion[],
): readonly RegionMarkLayout[] {
  const now = new Map(regions.map((r) => [r.name, r]));
  return marks.map((mark) => ({ ...mark, regions: mark.regions.map((r) => now.get(r.name) ?? r) }));
}

/** Where each region's mark goes at a zoom. Positions are pixels from the world's own corner (world units times k). */
export function layoutMarks(regions: readonly PlacedRegion[], k: number): readonly RegionMarkLayout[] {
  const spotOf = (region: PlacedRegion) => ({
    x: region.place.x * k,
    y: region.place.y * k,
    alone: region.source === true || isCandidate(region),
    light: isCandidate(region),
    radius: radiusOf(region),
  });
  // Copies come first, so that dots of regions that could be added give way to them.
  const ordered = [...regions.filter((r) => !isCandidate(r)), ...regions.filter(isCandidate)];
  const marks = arrange(ordered.map(spotOf), {
    near: NEAR,
    fanOut: FAN_OUT,
    groupRadius: () => GROUP_RADIUS,
  });
  return marks.map((mark) => {
    const members = mark.members.flatMap((i) => ordered[i] ?? []);
    return {
      ...mark,
      regions: members,
      key: members.map((r) => r.name).join('+'),
      candidate: members.every(isCandidate),
    };
  });
}

/** The part of the world, in the pixels of `layoutMarks`, that the frame shows. */
export function frameBox(view: Viewport, size: Size): Box {
  const [x, y] = [view.x * view.k, view.y * view.k];
  return {
    left: x - size.width / 2 + 6,
    right: x + size.width / 2 - 6,
    top: y - size.height / 2 + 4,
    bottom: y + size.height / 2 - 4,
  };
}

/** The corner that the zoom buttons take: no label goes under them. */
export const buttonsBox = (frame: Box): Box => ({
  left: frame.left - 8,
  right: frame.left + 156,
  top: frame.bottom - 48,
  bottom: frame.bottom + 8,
});

/** Labels of candidates appear from this zoom on (pixels a world unit); before, they would bury the map. */
const NAME_CANDIDATES = 0.24;

function priorityOf(mark: RegionMarkLayout, selected: string | undefined): number {
  if (selected !== undefined && mark.regions.some((r) => r.name === selected)) return 9;
  if (mark.regions.some((r) => r.source)) return 8;
  if (mark.regions.some((r) => r.state?.tone === 'bad')) return 7;
  if (mark.regions.some((r) => r.pending)) return 6;
  if (mark.regions.some((r) => r.state?.tone === 'busy')) return 5;
  if (mark.candidate) return 0;
  return mark.regions.length > 1 ? 3 : 2;
}

export const NAME_SIZE = 12;
export const LINE_SIZE = 11;
const NAME_HEIGHT = 16;
const LINE_HEIGHT = 14;

/** The label of each mark that there is room for. */
export function layoutLabels(
  marks: readonly RegionMarkLayout[],
  view: Viewport,
  size: Size,
  selected: string | undefined,
): readonly MapLabelText[] {
  const frame = frameBox(view, size);
  const source = marks.find((m) => m.regions.some((r) => r.source));
  const lines = marks.flatMap((m) => (source && m !== source && !m.candidate ? arcPoints(source, m) : []));
  const texts = marks.map((mark) => {
    const [only] = mark.regions;
    return only !== undefined && mark.regions.length === 1
      ? { name: only.displayName, line: mark.candidate ? '' : stateLine(only) }
      : { name: t('regionMap.regions', { n: mark.regions.length }), line: mixLabel(mixOf(mark.regions)) };
  });
  const places = placeLabels(
    marks.map((mark, i) => {
      const { x, y } = mark;
      const radius = mark.radius + (mark.regions.some((r) => r.name === selected) ? 7 : 0);
      const priority = priorityOf(mark, selected);
      if (mark.candidate && view.k < NAME_CANDIDATES) return { x, y, radius, priority };
      const { name, line } = texts[i] ?? { name: '', line: '' };
      const short = { width: textWidth(name, NAME_SIZE, 600) + 4, height: NAME_HEIGHT };
      const full = {
        width: Math.max(short.width, textWidth(line, LINE_SIZE, 400) + 4),
        height: NAME_HEIGHT + (line === '' ? 0 : LINE_HEIGHT),
      };
      return { x, y, radius, full, short, priority };
    }),
    frame,
    lines,
    [buttonsBox(frame)],
  );
  return marks.flatMap((mark, i) => {
    const place = places[i];
    const text = texts[i];
    if (place === undefined || text === undefined) return [];
    const struck = mark.regions.every((r) => r.pending === 'remove');
    return [{ key: mark.key, ...text, place, struck, quiet: mark.candidate }];
  });
}
