import type { MouseEvent } from 'react';
import { useRef, useState } from 'react';

import { nearestMark } from './grouping';
import type { MapAction } from './map-keys';
import { findByLetter, moveIn } from './map-keys';
import type { Point } from './projection';
import type { MapView } from './use-map-view';

export type PressedBy = 'mouse' | 'touch' | 'keyboard';

interface Named {
  readonly name: string;
  readonly displayName: string;
  readonly place: Point;
}

interface ListMark<R extends Named> extends Point {
  readonly key: string;
  readonly regions: readonly R[];
}

interface MarkListOptions<R extends Named, M extends ListMark<R>> {
  readonly map: Pick<MapView, 'reveal'>;
  /** In table order. */
  readonly regions: readonly R[];
  readonly marks: readonly M[];
  readonly selected: string | undefined;
  readonly onUse: (region: R, by: PressedBy) => void;
  readonly onRemove?: (region: R) => void;
  readonly onLeave: () => void;
}

/** What both maps know for themselves: which region has the keyboard, which is under the pointer, which group is open. */
export function useMarkList<R extends Named, M extends ListMark<R>>(options: MarkListOptions<R, M>) {
  const { map, regions, marks, selected, onUse, onRemove, onLeave } = options;
  const listRef = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const [groupKey, setGroupKey] = useState<string>();
  const at = regions.findIndex((r) => r.name === wanted);
  const active = regions[at];
  const focusList = () => listRef.current?.focus({ preventScroll: true });

  const use = (region: R, by: PressedBy) => {
    setActive(region.name);
    setGroupKey(undefined);
    onUse(region, by);
  };
  const goTo = (index: number) => {
    const region = regions[index];
    if (region === undefined) return;
    setActive(region.name);
    map.reveal(region.place);
  };
  const closeGroup = () => {
    setGroupKey(undefined);
    focusList();
  };
  return {
    listRef,
    active: active?.name,
    hoveredMark: marks.find((m) => m.regions.some((r) => r.name === hovered)),
    group: marks.find((m) => m.key === groupKey && m.regions.length > 1),
    focusList,
    closeGroup,
    use,
    onFocus: () => setActive((name) => name ?? selected ?? regions[0]?.name),
    onHover: (target: Element | undefined) =>
      setHovered(target?.closest('[data-name]')?.getAttribute('data-name') ?? undefined),
    onAction: (action: MapAction) => {
      if (action.kind === 'move') goTo(moveIn(regions.length, at, action.to));
      if (action.kind === 'find') {
        const names = regions.map((r) => r.displayName);
        goTo(findByLetter(names, at, action.letter));
      }
      if (action.kind === 'use' && active) use(active, 'keyboard');
      if (action.kind === 'remove' && active) onRemove?.(active);
      if (action.kind === 'leave') onLeave();
    },
    /** A press on a mark, or within a finger's reach of one. */
    onPress: (event: MouseEvent<HTMLElement>, where: Point) => {
      const target = event.target instanceof Element ? event.target.closest('[data-mark]') : null;
      const key = target?.getAttribute('data-mark');
      const mark = marks.find((m) => m.key === key) ?? nearestMark(marks, where);
      const [only] = mark?.regions ?? [];
      if (mark !== undefined && mark.regions.length > 1) return setGroupKey(mark.key);
      focusList();
      const touch = 'pointerType' in event.nativeEvent && event.nativeEvent.pointerType === 'touch';
      if (only) use(only, touch ? 'touch' : 'mouse');
    },
  };
}
