import { useCallback, useMemo, useState } from 'react';

import type { Point } from './projection';
import type { Size, Viewport } from './view';
import { fit, panBy, reveal, zoomAt } from './view';

interface ViewState {
  readonly size: Size | undefined;
  /** What "show all" shows. Taken when the map appears and at each "show all", so that nothing jumps while one edits. */
  readonly shown: readonly Point[];
  /** Undefined until a person moves the map. */
  readonly moved: Viewport | undefined;
  /** The view when a drag began: labels keep their places until it ends. */
  readonly dragFrom: Viewport | undefined;
}

export interface MapView {
  readonly size: Size | undefined;
  readonly view: Viewport | undefined;
  /** The view that labels are placed for: the last one at rest. */
  readonly restView: Viewport | undefined;
  /** Nearer than "show all": then a finger moves the map instead of the page. */
  readonly zoomedIn: boolean;
  readonly resize: (size: Size) => void;
  readonly zoom: (factor: number, at?: Point) => void;
  readonly pan: (dx: number, dy: number) => void;
  readonly drag: (phase: 'start' | 'end') => void;
  readonly showAll: (points: readonly Point[]) => void;
  readonly reveal: (point: Point) => void;
}

const viewOf = (state: ViewState): Viewport | undefined =>
  state.size && (state.moved ?? fit(state.shown, state.size));

/** The map's view: fits the regions at first and when the frame changes size, until a person moves it. */
export function useMapView(points: readonly Point[]): MapView {
  const [state, setState] = useState<ViewState>(() => ({
    size: undefined,
    shown: points,
    moved: undefined,
    dragFrom: undefined,
  }));
  const move = useCallback((change: (view: Viewport, size: Size) => Viewport) => {
    setState((s) => {
      const view = viewOf(s);
      if (s.size === undefined || view === undefined) return s;
      const moved = change(view, s.size);
      return moved === view ? s : { ...s, moved };
    });
  }, []);
  const actions = useMemo(
    () => ({
      resize: (size: Size) =>
        setState((s) =>
          // A frame that is not laid out yet is nothing wide: there is no view of it.
          size.width === 0 ||
          size.height === 0 ||
          (s.size?.width === size.width && s.size.height === size.height)
            ? s
            : { ...s, size },
        ),
      zoom: (factor: number, at?: Point) => move((view, size) => zoomAt(view, size, factor, at)),
      pan: (dx: number, dy: number) => move((view, size) => panBy(view, size, dx, dy)),
      reveal: (point: Point) => move((view, size) => reveal(view, size, point)),
      showAll: (shown: readonly Point[]) => setState((s) => ({ ...s, shown, moved: undefined })),
      drag: (phase: 'start' | 'end') =>
        setState((s) => ({ ...s, dragFrom: phase === 'start' ? viewOf(s) : undefined })),
    }),
    [move],
  );
  const view = viewOf(state);
  const restView = state.dragFrom !== undefined && state.dragFrom.k === view?.k ? state.dragFrom : view;
  return {
    ...actions,
    size: state.size,
    view,
    restView,
    zoomedIn:
      state.size !== undefined &&
      state.moved !== undefined &&
      state.moved.k > fit(state.shown, state.size).k * 1.2,
  };
}
