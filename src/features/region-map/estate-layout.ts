import { t } from '@/i18n/translate';

import type { Mark } from './grouping';
import { arrange } from './grouping';
import { placeLabels } from './label-placement';
import type { MapLabelText } from './MapLabel';
import type { Point } from './projection';
import type { StateCount } from './region-labels';
import { mixLabel } from './region-labels';
import { buttonsBox, frameBox, LINE_SIZE, NAME_SIZE } from './region-layout';
import { textWidth } from './text-width';
import type { Size, Viewport } from './view';

export type Measure = 'galleries' | 'versions' | 'replicas';

/** What the whole estate holds in one region. */
export interface EstateRegion {
  readonly name: string;
  readonly displayName: string;
  readonly place?: Point;
  readonly galleries: number;
  readonly versions: number;
  readonly replicas: number;
  /** Galleries whose location this is; their copies can be elsewhere (S87). */
  /** States of the copies; those that were not read are "not checked" (trap 8). */
  readonly homeGalleries?: number;
  readonly mix?: readonly StateCount[];
}

export interface PlacedEstateRegion extends EstateRegion {
  readonly place: Point;
}

export interface EstateMark extends Mark {
  readonly key: string;
  readonly regions: readonly PlacedEstateRegion[];
  readonly count: number;
}

const words = {
  galleries: 'regionMap.estateGalleries',
  versions: 'regionMap.estateVersions',
  replicas: 'regionMap.estateReplicas',
} as const;

const sums = {
  galleries: 'regionMap.estateGallerySum',
  versions: 'regionMap.estateCopies',
  replicas: 'regionMap.estateReplicas',
} as const;

export const countLabel = (measure: Measure, n: number): string => t(words[measure], { n });

/** What a mark counts. A sum over several regions counts a version or gallery once for each, so it is not called "versions". */
export const markLabel = (measure: Measure, mark: Pick<EstateMark, 'regions' | 'count'>): string =>
  t((mark.regions.length === 1 ? words : sums)[measure], { n: mark.count });

const SMALLEST = 6;
/** The largest circle in a frame of so many pixels: on a phone the world still shows between them. */
const largestIn = (width: number): number => Math.min(Math.max(width / 30, 12), 28);

/** The area of a circle follows the count; a region without any is a small dot. */
const radiusFor = (count: number, most: number, largest: number): number =>
  count === 0 ? 4 : Math.max(SMALLEST, largest * Math.sqrt(count / most));

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

/** Where each region's circle goes at a zoom; regions too near to tell apart become one circle with their sum. */
export function layoutEstate(
  regions: readonly PlacedEstateRegion[],
  k: number,
  measure: Measure,
  width: number,
): readonly EstateMark[] {
  const largest = largestIn(width);
  const most = Math.max(...regions.map((r) => r[measure]), 1);
  const countOf = (members: readonly number[]) => sum(members.map((i) => regions[i]?.[measure] ?? 0));
  const marks = arrange(
    regions.map((r) => ({
      x: r.place.x * k,
      y: r.place.y * k,
      radius: radiusFor(r[measure], most, largest),
    })),
    {
      near: largest,
      fanOut: 2,
      groupRadius: (members) => Math.min(radiusFor(countOf(members), most, largest), largest + 4),
    },
  );
  return marks.map((mark) => {
    const members = mark.members.flatMap((i) => regions[i] ?? []);
    return {
      ...mark,
      regions: members,
      key: members.map((r) => r.name).join('+'),
      count: countOf(mark.members),
    };
  });
}

/** "West Europe, 3 galleries, 41 versions, 120 replicas": the whole of a region for assistive technology. */
export function spokenEstate(region: EstateRegion, groupSize = 1): string {
  return [
    region.displayName,
    countLabel('galleries', region.galleries),
    countLabel('versions', region.versions),
    countLabel('replicas', region.replicas),
    ...(region.homeGalleries ? [t('regionMap.estateHomes', { n: region.homeGalleries })] : []),
    ...(region.mix && region.mix.length > 0 ? [mixLabel(region.mix)] : []),
    ...(groupSize > 1 ? [t('regionMap.groupWith', { n: groupSize })] : []),
  ].join(', ');
}

/** States of several regions together. */
export function estateMix(regions: readonly EstateRegion[]): readonly StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const part of regions.flatMap((r) => r.mix ?? [])) {
    const key = `${part.tone} ${part.word}`;
    counts.set(key, { ...part, count: part.count + (counts.get(key)?.count ?? 0) });
  }
  return [...counts.values()];
}

/** Names beside the circles, larger counts first. */
export function labelEstate(
  marks: readonly EstateMark[],
  view: Viewport,
  size: Size,
  measure: Measure,
  selected: string | undefined,
): readonly MapLabelText[] {
  const frame = frameBox(view, size);
  const texts = marks.map((mark) => ({
    name:
      mark.regions.length === 1
        ? (mark.regions[0]?.displayName ?? '')
        : t('regionMap.regions', { n: mark.regions.length }),
    line: markLabel(measure, mark),
  }));
  const places = placeLabels(
    marks.map((mark, i) => {
      const { name, line } = texts[i] ?? { name: '', line: '' };
      const width = textWidth(name, NAME_SIZE, 600) + 4;
      const chosen = mark.regions.some((r) => r.name === selected);
      return {
        x: mark.x,
        y: mark.y,
        radius: mark.radius + (chosen ? 6 : 2),
        full: { width: Math.max(width, textWidth(line, LINE_SIZE, 400) + 4), height: 30 },
        short: { width, height: 16 },
        priority: chosen ? Infinity : mark.count,
      };
    }),
    frame,
    [],
    [buttonsBox(frame)],
  );
  return marks.flatMap((mark, i) => {
    const place = places[i];
    const text = texts[i];
    return place && text ? [{ key: mark.key, ...text, place, struck: false, quiet: mark.count === 0 }] : [];
  });
}
