import { memo } from 'react';

import type { Point } from './projection';

import styles from './MapFrame.module.css';

interface OptionProps {
  readonly id: string;
  readonly name: string;
  readonly markKey: string;
  readonly spoken: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly grouped: boolean;
  readonly selected: boolean;
}

const Option = memo(function Option({
  id,
  name,
  markKey,
  spoken,
  x,
  y,
  radius,
  grouped,
  selected,
}: OptionProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-label={spoken}
      className={grouped ? styles.member : styles.option}
      data-mark={markKey}
      data-name={name}
      style={{ left: x - radius, top: y - radius, width: radius * 2, height: radius * 2 }}
    />
  );
});

interface OptionMark<R> extends Point {
  readonly key: string;
  readonly regions: readonly R[];
}

interface MapOptionsProps<R> {
  readonly idPrefix: string;
  /** In table order. */
  readonly regions: readonly R[];
  readonly marks: readonly OptionMark<R>[];
  /** Hit radius of each mark, in pixels. */
  readonly radii: readonly number[];
  readonly selected: string | undefined;
  readonly spoken: (region: R, groupSize: number) => string;
}

/** One option a region, in table order, over its mark; members of a group lie under the group's button and stay reachable by key. */
export function MapOptions<R extends { readonly name: string }>(props: MapOptionsProps<R>) {
  const { idPrefix, regions, marks, radii, selected, spoken } = props;
  const places = new Map<string, { mark: OptionMark<R>; radius: number }>();
  marks.forEach((mark, i) => {
    for (const region of mark.regions) places.set(region.name, { mark, radius: radii[i] ?? 4 });
  });
  return regions.map((region) => {
    const place = places.get(region.name);
    return (
      place && (
        <Option
          key={region.name}
          id={`${idPrefix}-${region.name}`}
          name={region.name}
          markKey={place.mark.key}
          spoken={spoken(region, place.mark.regions.length)}
          x={place.mark.x}
          y={place.mark.y}
          radius={place.radius}
          grouped={place.mark.regions.length > 1}
          selected={region.name === selected}
        />
      )
    );
  });
}
